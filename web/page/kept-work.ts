/** Keeps the work in the browser as it goes, and asks about secrets rather than storing or losing them. */

import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {SqlalchemyVersion} from '../engine/setup.js';
import {useSettled, useWindowEvent} from './hooks.js';
import {lessonFiles} from './project-files.js';
import {secretValues, withoutSecrets} from '../project/secrets.js';
import {forgetWork, type KeepSecrets, saveWork, type Work} from './storage.js';
import type {Workspace} from './workspace.js';

/** Once the typing has paused for so long, the work is stored. */
export const SETTLED_MILLISECONDS = 400;

/** What of the lesson's project looks secret and is none. */
export const publishedSecrets: ReadonlySet<string> = secretValues(lessonFiles);

export interface KeptWork {
    /** How many secrets the work has that do not stand in the lesson itself. */
    secrets: number;
    keepSecrets: KeepSecrets;
    decide(keepSecrets: KeepSecrets): void;
    /** How many secrets of the last visit were not kept; 0 once this was acknowledged. */
    withheld: number;
    acknowledge(): void;
    /** False where the browser lets nothing be stored. */
    storing: boolean;
}

/** While it is paused, as in a lesson, what was stored stays as it is. */
export function useKeptWork(workspace: Workspace, sqlalchemy: SqlalchemyVersion, stored: Work | null, paused: boolean): KeptWork {
    const [keepSecrets, decide] = useState<KeepSecrets>(stored?.keepSecrets ?? 'undecided');
    const [withheld, setWithheld] = useState(stored?.withheld ?? 0);
    const [storing, setStoring] = useState(true);
    const {active, textVersion} = workspace;
    const texts = useMemo(() => workspace.texts, [workspace, textVersion]);
    const work = useRef({files: texts, active, textVersion});
    if (!paused) {
        work.current = {files: texts, active, textVersion};
    }
    const {files} = work.current;
    const secrets = useMemo(() => withoutSecrets(files, publishedSecrets).withheld, [files]);

    const save = () => {
        const now = work.current;
        if (sameTexts(now.files, lessonFiles)) {
            forgetWork();
            setStoring(true);
        } else {
            setStoring(saveWork({files: now.files, active: now.active, sqlalchemy, keepSecrets, withheld}, publishedSecrets));
        }
    };
    const settled = useSettled(`${work.current.textVersion} ${work.current.active} ${sqlalchemy} ${keepSecrets} ${withheld}`, SETTLED_MILLISECONDS);
    useEffect(save, [settled]);
    useWindowEvent('pagehide', save);
    return {secrets, keepSecrets, decide, withheld, acknowledge: () => setWithheld(0), storing};
}

/** Asks before the page is left with work that is not kept. */
export function useFarewell(kept: readonly KeptWork[]): void {
    useWindowEvent('beforeunload', (event) => {
        if (kept.some(({storing, secrets, keepSecrets}) => !storing || (secrets > 0 && keepSecrets === 'undecided'))) {
            event.preventDefault();
        }
    });
}

export function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
    const paths = Object.keys(a);
    return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
