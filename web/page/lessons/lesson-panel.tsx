/** The step that is open: what it tells, what has to hold, and what helps. */

import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {ConfirmDialog} from '../dialogs/confirm-dialog.js';
import type {Workspace} from '../workspace.js';
import {Checks} from './checks.js';
import {Markdown} from './markdown.js';
import {addressOf, type OpenStep, type Session} from './session.js';
import {Solution} from './solution.js';

interface Props {
    session: Session;
    open: OpenStep;
    workspace: Workspace;
}

export function LessonPanel({session, open, workspace}: Props) {
    const {volume, step, index} = open;
    const {lesson} = volume;
    const {outcomes} = session;
    const heading = useRef<HTMLHeadingElement>(null);
    const shown = useRef(step);
    useLayoutEffect(() => {
        // Whoever went to another step reads on there.
        if (shown.current !== step) {
            shown.current = step;
            heading.current!.focus();
            heading.current!.scrollIntoView({block: 'nearest'});
        }
    }, [step]);
    const prose = (text: string) => <Markdown text={text} lesson={lesson.id} language={lesson.language} />;
    const holds = outcomes !== null && outcomes.every(({passed}) => passed);
    const to = (at: number) => session.go(addressOf(volume, at));

    return (
        <aside class="lesson" id="lesson" aria-label="Lesson">
            <StepPicker session={session} open={open} onStep={to} />
            {volume.source !== null && <p class="lesson-source">This lesson comes from {volume.source}.</p>}
            {index === 0 && prose(lesson.prose)}
            <h3 tabIndex={-1} ref={heading} lang={lesson.language} class="step-title">
                {step.title}
            </h3>
            {prose(step.prose)}
            <Checks step={step} outcomes={outcomes} />
            {holds && (
                <section class="afterwards" aria-label="Done">
                    {prose(step.afterwards)}
                </section>
            )}
            <p class="step-moves">
                <button type="button" class="quiet" disabled={index === 0} onClick={() => to(index - 1)}>
                    Previous
                </button>
                <button type="button" class={holds ? 'button' : 'quiet'} disabled={index === lesson.steps.length - 1} onClick={() => to(index + 1)}>
                    Next
                </button>
            </p>
            <Help key={step.id} session={session} open={open} workspace={workspace} />
        </aside>
    );
}

/** What helps with one step: hints one at a time, its solution, and the way back to its start. */
function Help({session, open: {volume, step}, workspace}: Props) {
    const [hints, setHints] = useState(0);
    const [solving, setSolving] = useState(false);
    const [asking, setAsking] = useState(false);
    const {id, language} = volume.lesson;
    return (
        <section class="help" aria-label="Help">
            <p>
                <button type="button" class="quiet" disabled={hints >= step.hints.length} onClick={() => setHints(hints + 1)}>
                    {hints >= step.hints.length ? 'No more hints' : `Hint ${hints + 1} of ${step.hints.length}`}
                </button>
                <button type="button" class="quiet" aria-expanded={solving} onClick={() => setSolving(!solving)}>
                    Show me
                </button>
                <button type="button" class="quiet" onClick={() => setAsking(true)}>
                    Reset step
                </button>
            </p>
            <div aria-live="polite">
                {step.hints.slice(0, hints).map((hint, at) => (
                    <div key={at} class="hint">
                        <Markdown text={hint} lesson={id} language={language} />
                    </div>
                ))}
            </div>
            {solving && <Solution files={workspace.texts} solution={step.solution} onApply={session.applySolution} />}
            {asking && (
                <ConfirmDialog
                    title="Begin this step anew?"
                    text="Your files give way to those that the step starts from. You can undo this until you leave the step."
                    refuse="Keep my files"
                    agree="Begin anew"
                    onAgree={() => {
                        setAsking(false);
                        session.reset();
                    }}
                    onCancel={() => setAsking(false)}
                />
            )}
        </section>
    );
}

interface PickerProps {
    session: Session;
    open: OpenStep;
    onStep(index: number): void;
}

function StepPicker({session, open: {volume, index}, onStep}: PickerProps) {
    const {lesson} = volume;
    const done = session.progress[lesson.id]?.done ?? [];
    const count = lesson.steps.filter(({id}) => done.includes(id)).length;
    return (
        <header class="lesson-head">
            <h2 lang={lesson.language}>{lesson.title}</h2>
            <button type="button" class="quiet" onClick={() => session.go('')}>
                Leave
            </button>
            <p>
                <label>
                    <span class="visually-hidden">Step</span>
                    <select value={String(index)} onChange={({currentTarget}) => onStep(Number(currentTarget.value))}>
                        {lesson.steps.map(({id, title}, at) => (
                            <option key={id} value={String(at)}>
                                {at + 1}. {title}
                                {done.includes(id) ? ' ✓' : ''}
                            </option>
                        ))}
                    </select>
                </label>
                <span class="aside">
                    {count} of {lesson.steps.length} done
                </span>
            </p>
        </header>
    );
}
