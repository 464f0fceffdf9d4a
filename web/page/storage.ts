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
}

export interface StoredWork extends Work {
    /** How many secrets were left out. */
    withheld: number;
}

/** Stores the work; `published` values are no secrets, whatever they look like. False where the browser keeps nothing. */
export function saveWork(work: Work, published: Set<string>): boolean {
    const files: Record<string, string> = {};
    let withheld = 0;
    for (const [path, text] of Object.entries(work.files)) {
        const kept = work.keepSecrets === 'keep' ? {text, withheld: 0} : withoutSecrets(path, text, published);
        files[path] = kept.text;
        withheld += kept.withheld;
    }
    const stored = JSON.stringify({version: VERSION, ...work, files, withheld});
    try {
        STORAGES.forEach((name) => window[name].setItem(WORK, stored));
        return true;
    } catch {
        return false;
    }
}

/** The work of the last visit, or null. */
export function loadWork(): StoredWork | null {
    for (const name of STORAGES) {
        try {
            const stored: unknown = JSON.parse(window[name].getItem(WORK) ?? 'null');
            if (isStoredWork(stored)) {
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

/** How many secrets of the work would be withheld. */
export function countSecrets(files: Record<string, string>, published: Set<string>): number {
    return Object.entries(files).reduce((count, [path, text]) => count + withoutSecrets(path, text, published).withheld, 0);
}

function isStoredWork(value: unknown): value is StoredWork {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const work = value as Partial<StoredWork> & {version?: unknown};
    return (
        work.version === VERSION &&
        typeof work.files === 'object' &&
        work.files !== null &&
        Object.values(work.files).every((text) => typeof text === 'string') &&
        typeof work.active === 'string'
    );
}
