/** The lesson that is open: which step, what the learner has written, what the checks say, how far one is. */

import {useCallback, useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {CheckOutcome, LessonStep} from '../../engine/lessons.js';
import {isRefusal, type SqlalchemyVersion} from '../../engine/setup.js';
import type {EngineClient} from '../engine-client.js';
import {type BootOptions, useWindowEvent} from '../hooks.js';
import type {Workspace} from '../workspace.js';
import type {Library, Volume} from './library.js';
import {keepable, type LessonProgress, loadProgress, NOTHING_DONE, type Progress, saveProgress} from './progress.js';
import {lessonAddress, useRoute} from './route.js';

export interface OpenStep {
    volume: Volume;
    step: LessonStep;
    /** Of the step in its lesson, counted from 0. */
    index: number;
}

export interface Session {
    open: OpenStep | null;
    /** A lesson that the address names and that there is not. */
    missing: string | null;
    outcomes: readonly CheckOutcome[] | null;
    progress: Progress;
    go(address: string): void;
    /** Back to the files that the step starts from. */
    reset(): void;
    applySolution(): void;
    replaceProgress(progress: Progress): void;
    /** False where the browser lets nothing be stored. */
    storing: boolean;
}

export function useSession(client: Promise<EngineClient>, workspace: Workspace, library: Library): Session {
    const [route, go] = useRoute();
    const [progress, setProgress] = useState(loadProgress);
    const [storing, setStoring] = useState(true);
    const open = useMemo(() => {
        const volume = library.volumes.find(({lesson}) => lesson.id === route?.lesson);
        if (!volume || !route) {
            return null;
        }
        const {steps} = volume.lesson;
        const wanted = route.step ?? progress[volume.lesson.id]?.last;
        const index = Math.max(0, steps.findIndex(({id}) => id === wanted));
        return {volume, step: steps[index]!, index};
        // Where one left off decides only when the lesson is opened.
    }, [library.volumes, route]);

    const latest = useRef(progress);
    latest.current = progress;
    const change = useCallback((lesson: string, changes: (before: LessonProgress) => Partial<LessonProgress>) => {
        const before = latest.current[lesson] ?? NOTHING_DONE;
        const next = {...latest.current, [lesson]: {...before, ...changes(before)}};
        latest.current = next;
        setProgress(next);
        setStoring(saveProgress(next));
    }, []);

    useFiles(workspace, open, latest, change);
    const outcomes = useOutcomes(client, workspace, open);
    const done = outcomes !== null && outcomes.every(({passed}) => passed);
    useEffect(() => {
        if (open && done) {
            change(open.volume.lesson.id, ({done: before}) => ({done: before.includes(open.step.id) ? before : [...before, open.step.id]}));
        }
    }, [done, open]);

    return {
        open,
        missing: library.ready && route && !open ? route.lesson : null,
        outcomes,
        progress,
        go,
        reset: () => open && workspace.replaceAll('Went back to the beginning of the step', open.step.start),
        applySolution: () => open && workspace.replaceAll('Took the solution over', open.step.solution),
        replaceProgress(imported) {
            latest.current = imported;
            setProgress(imported);
            setStoring(saveProgress(imported));
        },
        storing,
    };
}

/** Brings a step's files into the workspace, and keeps what becomes of them; puts the learner's own project back at the end. */
function useFiles(
    workspace: Workspace,
    open: OpenStep | null,
    progress: {readonly current: Progress},
    change: (lesson: string, changes: (before: LessonProgress) => Partial<LessonProgress>) => void,
): void {
    const shown = useRef<OpenStep | null>(null);
    const own = useRef<Record<string, string> | null>(null);
    const keep = () => {
        const step = shown.current;
        if (step) {
            const files = keepable(step.step, workspace.texts);
            change(step.volume.lesson.id, (before) => ({files: {...before.files, [step.step.id]: files}}));
        }
    };
    useEffect(() => {
        keep();
        shown.current = null;
        if (open) {
            own.current ??= workspace.texts;
            const {lesson} = open.volume;
            const kept = progress.current[lesson.id]?.files[open.step.id];
            workspace.replaceAll(`Opened “${open.step.title}”`, kept ?? open.step.start);
            workspace.settle();
            shown.current = open;
            change(lesson.id, () => ({last: open.step.id}));
        } else if (own.current) {
            workspace.replaceAll('Back to your own project', own.current);
            workspace.settle();
            own.current = null;
        }
    }, [open]);
    useWindowEvent('pagehide', keep);
}

/** What the step's checks say to the files as they are. */
function useOutcomes(client: Promise<EngineClient>, workspace: Workspace, open: OpenStep | null): readonly CheckOutcome[] | null {
    const [state, setState] = useState<{open: OpenStep; outcomes: readonly CheckOutcome[]} | null>(null);
    const {textVersion} = workspace;
    useEffect(() => {
        if (!open) {
            setState(null);
            return;
        }
        let wanted = true;
        void client
            .then((engine) => engine.checkStep(open.volume.text, open.step.id, workspace.texts))
            .then((answer) => {
                if (wanted && answer) {
                    setState({open, outcomes: isRefusal(answer) ? allUnknown(open.step, answer.error.message) : answer.checks});
                }
            })
            .catch(() => undefined);
        return () => {
            wanted = false;
        };
    }, [client, workspace, textVersion, open]);
    return state && state.open === open ? state.outcomes : null;
}

function allUnknown(step: LessonStep, message: string): CheckOutcome[] {
    return step.checks.map(({title}) => ({title, passed: false, message, unknown: true}));
}

/** How the project of a step is booted. */
export function bootOptions(open: OpenStep | null, sqlalchemy: SqlalchemyVersion): BootOptions {
    if (!open) {
        return {sqlalchemy};
    }
    return {sqlalchemy: open.volume.lesson.sqlalchemy, environ: open.step.environ};
}

export function addressOf(volume: Volume, index: number): string {
    return lessonAddress(volume.lesson.id, volume.lesson.steps[index]!.id);
}
