/**
 * How far a learner is: which steps are done, and what was written in each. It is kept in this browser, without the
 * secrets that the lesson itself does not have, and goes into a file and out of it on request.
 */

import {secretValues, withoutSecrets} from '../../project/secrets.js';
import type {KeepSecrets} from '../storage.js';
import type {Lesson, LessonFiles, LessonStep} from '../../engine/lessons.js';

const KEY = 'firstboot.lessons';
const DECISION = 'firstboot.lessons.secrets';
const VERSION = 1;

/** As much as a browser can be trusted to keep beside everything else. */
const MOST_BYTES = 2_000_000;

export interface LessonProgress {
    /** The ids of the steps whose checks all held at some time. */
    done: string[];
    /** The step that was open last. */
    last: string | null;
    /** What the learner wrote, by step. */
    files: Record<string, LessonFiles>;
    /** How many secrets are missing in what was kept of a step. */
    withheld: Record<string, number>;
}

export type Progress = Readonly<Record<string, LessonProgress>>;

export const NOTHING_DONE: LessonProgress = {done: [], last: null, files: {}, withheld: {}};

/** Whether the learner's secrets are stored with what they write in lessons. */
export function loadDecision(): KeepSecrets {
    try {
        const stored = localStorage.getItem(DECISION);
        return stored === 'keep' || stored === 'withhold' ? stored : 'undecided';
    } catch {
        return 'undecided';
    }
}

export function saveDecision(decision: KeepSecrets): void {
    try {
        localStorage.setItem(DECISION, decision);
    } catch {
        // It then lasts for this visit.
    }
}

export function loadProgress(): Progress {
    try {
        return readProgress(localStorage.getItem(KEY) ?? '') ?? {};
    } catch {
        return {};
    }
}

/** False where the browser keeps nothing. */
export function saveProgress(progress: Progress): boolean {
    const text = writeProgress(progress);
    try {
        if (text.length > MOST_BYTES) {
            return false;
        }
        localStorage.setItem(KEY, text);
        return true;
    } catch {
        return false;
    }
}

export function writeProgress(progress: Progress): string {
    return JSON.stringify({version: VERSION, lessons: progress});
}

/** Null where the text is no progress that this page has written. */
export function readProgress(text: string): Progress | null {
    try {
        const value = JSON.parse(text) as {version?: unknown; lessons?: unknown};
        if (value.version !== VERSION || !isRecord(value.lessons)) {
            return null;
        }
        const entries = Object.entries(value.lessons).filter((entry): entry is [string, LessonProgress] => isLessonProgress(entry[1]));
        return Object.fromEntries(entries.map(([id, kept]) => [id, {...NOTHING_DONE, ...kept}]));
    } catch {
        return null;
    }
}

/** What of a step's texts looks secret and is none. */
export function publishedBy(step: LessonStep): Set<string> {
    return new Set([...secretValues(step.start), ...secretValues(step.solution)]);
}

/** The progress as it may be stored: without secrets other than those that stand in the lessons themselves. */
export function withoutOwnSecrets(progress: Progress, lessons: readonly Lesson[]): Progress {
    const storable = (id: string, kept: LessonProgress): LessonProgress => {
        const steps = lessons.find((lesson) => lesson.id === id)?.steps ?? [];
        const files = {...kept.files};
        const withheld = {...kept.withheld};
        for (const step of steps) {
            const written = files[step.id];
            if (written) {
                const without = withoutSecrets(written, publishedBy(step));
                files[step.id] = without.files;
                withheld[step.id] = without.withheld || (withheld[step.id] ?? 0);
            }
        }
        return {...kept, files, withheld};
    };
    return Object.fromEntries(Object.entries(progress).map(([id, kept]) => [id, storable(id, kept)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLessonProgress(value: unknown): value is LessonProgress {
    if (!isRecord(value) || !Array.isArray(value['done']) || !isRecord(value['files'])) {
        return false;
    }
    const counts = Object.values(isRecord(value['withheld']) ? value['withheld'] : {}).every((count) => typeof count === 'number');
    const texts = Object.values(value['files']).every((files) => isRecord(files) && Object.values(files).every((text) => typeof text === 'string'));
    return texts && counts && value['done'].every((id) => typeof id === 'string') && (value['last'] === null || typeof value['last'] === 'string');
}
