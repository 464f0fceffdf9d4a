/** The list of lessons, and the ways to bring one's own lesson and progress in and out. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {LessonFault} from '../../engine/lessons.js';
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
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => dialog.current!.showModal(), []);
    const courses = [...new Set(library.volumes.map(({lesson}) => lesson.course))];
    return (
        <dialog ref={dialog} class="dialog lessons" aria-labelledby="lessons-title" onClose={onClose}>
            <h2 id="lessons-title">Lessons</h2>
            {courses.map((course) => (
                <section key={course} aria-label={course || 'Start here'}>
                    {course !== '' && <h3>{course}</h3>}
                    <ul>
                        {library.volumes
                            .filter(({lesson}) => lesson.course === course)
                            .map((volume) => (
                                <Entry key={volume.lesson.id} volume={volume} session={session} onOpen={onClose} />
                            ))}
                    </ul>
                </section>
            ))}
            <section aria-labelledby="own-lessons-title">
                <h3 id="own-lessons-title">Your own</h3>
                <p>
                    <FileButton label="Open a lesson’s file" accept=".md" onFile={onFile} />
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
                <button type="button" class="button" onClick={() => dialog.current!.close()}>
                    Close
                </button>
            </p>
        </dialog>
    );
}

function Entry({volume: {lesson, source}, session, onOpen}: {volume: Volume; session: Session; onOpen(): void}) {
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
                {count} of {lesson.steps.length} done{source !== null && `, from ${source}`}
            </span>
            <p lang={lesson.language}>{lesson.summary}</p>
        </li>
    );
}

function ProgressTools({session}: {session: Session}) {
    const [told, setTold] = useState('');
    const save = () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([writeProgress(session.progress)], {type: 'application/json'}));
        link.download = 'firstboot-progress.json';
        link.click();
        URL.revokeObjectURL(link.href);
    };
    const load = async (file: File) => {
        const progress = readProgress(await file.text());
        if (progress) {
            session.replaceProgress(progress);
        }
        setTold(progress ? 'Your progress is there again.' : 'This file holds no progress.');
    };
    return (
        <>
            <p>
                <button type="button" class="quiet" onClick={save}>
                    Save my progress as a file
                </button>
                <FileButton label="Load my progress" accept=".json" onFile={(file) => void load(file)} />
            </p>
            <p role="status">{told}</p>
        </>
    );
}

function FileButton({label, accept, onFile}: {label: string; accept: string; onFile(file: File): void}) {
    const input = useRef<HTMLInputElement>(null);
    return (
        <>
            <button type="button" class="quiet" onClick={() => input.current!.click()}>
                {label}
            </button>
            <input
                ref={input}
                class="visually-hidden"
                type="file"
                accept={accept}
                tabIndex={-1}
                aria-hidden="true"
                aria-label={label}
                onChange={({currentTarget}) => {
                    const [file] = currentTarget.files ?? [];
                    if (file) {
                        onFile(file);
                    }
                    currentTarget.value = '';
                }}
            />
        </>
    );
}
