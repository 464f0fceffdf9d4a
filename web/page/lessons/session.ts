/** The lesson that is open: which step, what the learner has written, what the checks say, how far one is. */

import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {CheckOutcome, LessonFiles, LessonStep} from '../../engine/lessons.js';
import {isRefusal, type SqlalchemyVersion} from '../../engine/setup.js';
import {withoutSecrets} from '../../project/secrets.js';
import type {EngineClient} from '../engine-client.js';
import {type BootOptions, useSettled, useWindowEvent} from '../hooks.js';
import {type KeptWork, sameTexts, SETTLED_MILLISECONDS} from '../kept-work.js';
import type {Workspace} from '../workspace.js';
import {type KeptProgress, useKeptProgress} from './kept-progress.js';
import type {Library, Volume} from './library.js';
import {type Progress, publishedBy} from './progress.js';
import {lessonAddress, useRoute} from './route.js';

export interface OpenStep {
    volume: Volume;
    step: LessonStep;
    /** Of the step in its lesson, counted from 0. */
    index: number;
}

export interface Session {
    open: OpenStep | null;
    /** Whether the address names a lesson while the lessons are still being read. */
    opening: boolean;
    /** A lesson that the address names and that there is not. */
    missing: string | null;
    outcomes: readonly CheckOutcome[] | null;
    progress: Progress;
    go(address: string): void;
    /** Back to the files that the step starts from. */
    reset(): void;
    applySolution(): void;
    /** As it may be written down. */
    storableProgress(): Progress;
    replaceProgress(progress: Progress): void;
    /** What of the step's texts looks secret and is none. */
    published: ReadonlySet<string>;
    /** What of the step's files is kept. */
    kept: KeptWork;
}

export function useSession(client: Promise<EngineClient>, workspace: Workspace, library: Library): Session {
    const [route, go] = useRoute();
    const keeping = useKeptProgress(library);
    const {progress, change} = keeping;
    const volume = library.volumes.find(({lesson}) => lesson.id === route?.lesson);
    const open = useMemo(() => {
        if (!volume || !route) {
            return null;
        }
        const {steps} = volume.lesson;
        const wanted = route.step ?? progress[volume.lesson.id]?.last;
        const index = Math.max(0, steps.findIndex(({id}) => id === wanted));
        return {volume, step: steps[index]!, index};
        // Where one left off decides only when the lesson is opened.
    }, [volume, route]);

    useFiles(workspace, open, keeping);
    const outcomes = useOutcomes(client, workspace, open);
    const done = outcomes !== null && outcomes.every(({passed}) => passed);
    useEffect(() => {
        if (open && done) {
            change(open.volume.lesson.id, ({done: before}) => ({done: before.includes(open.step.id) ? before : [...before, open.step.id]}));
        }
    }, [done, open]);

    const published = useMemo(() => (open ? publishedBy(open.step) : new Set<string>()), [open]);
    const secrets = useMemo(() => (open ? withoutSecrets(workspace.texts, published).withheld : 0), [open, workspace.textVersion]);
    const kept: KeptWork = {
        secrets,
        keepSecrets: keeping.keepSecrets,
        decide: keeping.decide,
        withheld: open ? (progress[open.volume.lesson.id]?.withheld[open.step.id] ?? 0) : 0,
        acknowledge: () => open && change(open.volume.lesson.id, ({withheld}) => ({withheld: {...withheld, [open.step.id]: 0}})),
        storing: keeping.storing,
    };

    return {
        open,
        opening: !library.ready && route !== null && !open,
        missing: library.ready && route && !open ? route.lesson : null,
        outcomes,
        progress,
        go,
        reset: () => open && workspace.replaceAll('Went back to the beginning of the step', open.step.start),
        applySolution: () => open && workspace.replaceAll('Took the solution over', open.step.solution),
        storableProgress: keeping.storable,
        replaceProgress: keeping.replace,
        published,
        kept,
    };
}

/** Brings a step's files into the workspace, and keeps what becomes of them; puts the learner's own project back at the end. */
function useFiles(workspace: Workspace, open: OpenStep | null, {progress, change}: KeptProgress): void {
    const shown = useRef<{step: OpenStep; texts: LessonFiles} | null>(null);
    const own = useRef<LessonFiles | null>(null);
    const keep = () => {
        const {texts} = workspace;
        if (shown.current && !sameTexts(texts, shown.current.texts)) {
            shown.current.texts = texts;
            const {volume, step} = shown.current.step;
            change(volume.lesson.id, ({files}) => ({files: {...files, [step.id]: texts}}));
        }
    };
    // Together with the step's text: a moment later the learner may be typing.
    useLayoutEffect(() => {
        keep();
        shown.current = null;
        if (open) {
            own.current ??= workspace.texts;
            const {lesson} = open.volume;
            const texts = progress[lesson.id]?.files[open.step.id] ?? open.step.start;
            workspace.replaceAll(`Opened “${open.step.title}”`, texts);
            workspace.settle();
            shown.current = {step: open, texts};
            change(lesson.id, () => ({last: open.step.id}));
        } else if (own.current) {
            workspace.replaceAll('Back to your own project', own.current);
            workspace.settle();
            own.current = null;
        }
    }, [open]);
    const settled = useSettled(workspace.textVersion, SETTLED_MILLISECONDS);
    useEffect(keep, [settled]);
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
