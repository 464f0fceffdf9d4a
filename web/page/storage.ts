/**
 * Keeps the learner's work in this browser: in the tab's own storage, so that two tabs do not take each other's work
 * away, and in that of the browser for the next visit. Secrets are left out of it unless their owner has asked to keep them: then
 * what was withheld is told at the next visit, and until it is decided the page asks before it is left.
 */

import type {SqlalchemyVersion} from '../engine/setup.js';
import {withoutSecrets} from '../project/secrets.js';

const WORK = 'firstboot.work';
const VERSION = 1;
const STORAGES = ['sessionStorage', 'localStorage'] as const;

export type KeepSecrets = 'undecided' | 'keep' | 'withhold';

export interface Work {
    files: Record<string, string>;
    active: string;
    sqlalchemy: SqlalchemyVersion;
    keepSecrets: KeepSecrets;
    /** How many secrets were left out when it was stored, and have not been filled in again. */
    withheld: number;
}

/** Stores the work; `published` values are no secrets, whatever they look like. False where the browser keeps nothing. */
export function saveWork(work: Work, published: ReadonlySet<string>): boolean {
    const kept = work.keepSecrets === 'keep' ? {files: work.files, withheld: 0} : withoutSecrets(work.files, published);
    const stored = JSON.stringify({version: VERSION, ...work, files: kept.files, withheld: kept.withheld || work.withheld});
    try {
        STORAGES.forEach((name) => window[name].setItem(WORK, stored));
        return true;
    } catch {
        return false;
    }
}

/** The work of the last visit, or null. */
export function loadWork(): Work | null {
    for (const name of STORAGES) {
        try {
            const stored: unknown = JSON.parse(window[name].getItem(WORK) ?? 'null');
            if (isWork(stored)) {
                return stored;
            }
        } catch {
            // Not to be had, or not ours: as if there were nothing.
        }
    }
    return null;
}

export function forgetWork(): void {
    try {
        STORAGES.forEach((name) => window[name].removeItem(WORK));
    } catch {
        // A browser that keeps nothing has nothing to forget.
    }
}

function isWork(value: unknown): value is Work {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const work = value as Partial<Work> & {version?: unknown};
    return (
        work.version === VERSION &&
        typeof work.files === 'object' &&
        work.files !== null &&
        Object.values(work.files).every((text) => typeof text === 'string') &&
        typeof work.active === 'string'
    );
}
