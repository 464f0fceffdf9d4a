/** The list of lessons, and the ways to bring one's own lesson and progress in and out. */

import {useState} from 'preact/hooks';
import type {LessonFault} from '../../engine/lessons.js';
import {Modal} from '../dialogs/modal.js';
import {FileButton} from '../parts/file-button.js';
import {saveFile} from '../parts/save-file.js';
import type {Library, Volume} from './library.js';
import {readProgress, writeProgress} from './progress.js';
import {lessonAddress} from './route.js';
import type {Session} from './session.js';

interface Props {
    library: Library;
    session: Session;
    /** A lesson that was opened and is no lesson. */
    faults: readonly LessonFault[];
    onFile(file: File): void;
    onClose(): void;
}

export function LessonsDialog({library, session, faults, onFile, onClose}: Props) {
    const courses = [...new Set(library.volumes.map(({lesson}) => lesson.course))];
    return (
        <Modal class="dialog lessons" labelledBy="lessons-title" onClose={onClose}>
            <h2 id="lessons-title">Lessons</h2>
            {courses.map((course) => (
                <section key={course} aria-label={course || 'Start here'}>
                    {course !== '' && <h3>{course}</h3>}
                    <ul>
                        {library.volumes
                            .filter(({lesson}) => lesson.course === course)
                            .map((volume) => (
                                <Entry key={volume.lesson.id} volume={volume} session={session} onOpen={onClose} onRemove={() => library.remove(volume)} />
                            ))}
                    </ul>
                </section>
            ))}
            <section aria-labelledby="own-lessons-title">
                <h3 id="own-lessons-title">Your own</h3>
                <p class="dialog-note">A lesson is one Markdown file: drop it anywhere on this page, or choose it here. What you write in lessons is kept in this browser.</p>
                <p class="dialog-tools">
                    <FileButton accept=".md" onFiles={([file]) => onFile(file!)}>
                        Open a lesson’s file
                    </FileButton>
                </p>
                {faults.length > 0 && (
                    <div role="alert" class="lesson-faults">
                        <p>This is no lesson that could be opened:</p>
                        <ul>
                            {faults.slice(0, 10).map(({line, message}, index) => (
                                <li key={index}>
                                    line {line}: {message}
                                </li>
                            ))}
                        </ul>
                    </div>
                )}
                <ProgressTools session={session} />
            </section>
            <p class="dialog-actions">
                <button type="button" class="button" onClick={onClose}>
                    Close
                </button>
            </p>
        </Modal>
    );
}

interface EntryProps {
    volume: Volume;
    session: Session;
    onOpen(): void;
    onRemove(): void;
}

function Entry({volume: {lesson, source}, session, onOpen, onRemove}: EntryProps) {
    const done = session.progress[lesson.id]?.done ?? [];
    const count = lesson.steps.filter(({id}) => done.includes(id)).length;
    return (
        <li>
            <a
                href={lessonAddress(lesson.id)}
                lang={lesson.language}
                onClick={(event) => {
                    event.preventDefault();
                    onOpen();
                    session.go(lessonAddress(lesson.id));
                }}
            >
                {lesson.title}
            </a>{' '}
            <span class="aside">
                {count} of {lesson.steps.length} done{count === lesson.steps.length && ' ✓'}{source !== null && `, from ${source}`}
            </span>
            {source !== null && session.open?.volume.lesson.id !== lesson.id && (
                <button type="button" class="quiet" aria-label={`Remove ${lesson.title}`} onClick={onRemove}>
                    Remove
                </button>
            )}
            <p lang={lesson.language}>{lesson.summary}</p>
        </li>
    );
}

function ProgressTools({session}: {session: Session}) {
    const [told, setTold] = useState('');
    const save = () => saveFile('firstboot-progress.json', writeProgress(session.storableProgress()), 'application/json');
    const load = async (file: File) => {
        const progress = readProgress(await file.text());
        if (progress) {
            session.replaceProgress(progress);
        }
        setTold(progress ? 'Your progress is there again.' : 'This file holds no progress.');
    };
    return (
        <>
            <p class="dialog-tools">
                <button type="button" class="quiet" onClick={save}>
                    Save my progress as a file
                </button>
                <FileButton accept=".json" onFiles={([file]) => void load(file!)}>
                    Load my progress
                </FileButton>
            </p>
            <p role="status">{told}</p>
        </>
    );
}
