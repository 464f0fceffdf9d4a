/**
 * How far a learner is: which steps are done, and what was written in each. It is kept in this browser, without the
 * secrets that the lesson itself does not have, and goes into a file and out of it on request.
 */

import {secretValues, withoutSecrets} from '../../project/secrets.js';
import type {LessonFiles, LessonStep} from '../../engine/lessons.js';

const KEY = 'firstboot.lessons';
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
}

export type Progress = Readonly<Record<string, LessonProgress>>;

export const NOTHING_DONE: LessonProgress = {done: [], last: null, files: {}};

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
        return Object.fromEntries(Object.entries(value.lessons).filter((entry): entry is [string, LessonProgress] => isLessonProgress(entry[1])));
    } catch {
        return null;
    }
}

/** The files as they may be kept: without secrets other than those that stand in the lesson. */
export function keepable(step: LessonStep, files: LessonFiles): LessonFiles {
    const published = new Set([...secretValues(step.start), ...secretValues(step.solution)]);
    return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withoutSecrets(path, text, published).text]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLessonProgress(value: unknown): value is LessonProgress {
    if (!isRecord(value) || !Array.isArray(value['done']) || !isRecord(value['files'])) {
        return false;
    }
    const texts = Object.values(value['files']).every((files) => isRecord(files) && Object.values(files).every((text) => typeof text === 'string'));
    return texts && value['done'].every((id) => typeof id === 'string') && (value['last'] === null || typeof value['last'] === 'string');
}
