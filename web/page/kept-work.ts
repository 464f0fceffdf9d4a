/** Keeps the work in the browser as it goes, and asks about secrets rather than storing or losing them. */

import {useEffect, useMemo, useState} from 'preact/hooks';
import type {SqlalchemyVersion} from '../engine/setup.js';
import {useSettled, useWindowEvent} from './hooks.js';
import {lessonFiles} from './project-files.js';
import {secretValues} from '../project/secrets.js';
import {countSecrets, forgetWork, type KeepSecrets, saveWork, type StoredWork} from './storage.js';
import type {Workspace} from './workspace.js';

const SETTLED_MILLISECONDS = 400;

export interface KeptWork {
    /** How many secrets the work has that the page does not know from its own lesson. */
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
export function useKeptWork(workspace: Workspace, sqlalchemy: SqlalchemyVersion, stored: StoredWork | null, paused: boolean): KeptWork {
    const published = useMemo(() => secretValues(lessonFiles), []);
    const [keepSecrets, decide] = useState<KeepSecrets>(stored?.keepSecrets ?? 'undecided');
    const [withheld, setWithheld] = useState(stored?.withheld ?? 0);
    const [storing, setStoring] = useState(true);
    const {active, textVersion} = workspace;
    const secrets = useMemo(() => countSecrets(workspace.texts, published), [workspace, textVersion]);

    const save = () => {
        if (paused) {
            return;
        }
        const files = workspace.texts;
        if (sameTexts(files, lessonFiles)) {
            forgetWork();
            setStoring(true);
        } else {
            setStoring(saveWork({files, active, sqlalchemy, keepSecrets}, published));
        }
    };
    const settled = useSettled(`${textVersion} ${active} ${sqlalchemy} ${keepSecrets}`, SETTLED_MILLISECONDS);
    useEffect(save, [settled]);
    useWindowEvent('pagehide', save);
    useWindowEvent('beforeunload', (event) => {
        if (!paused && (!storing || (secrets > 0 && keepSecrets === 'undecided'))) {
            event.preventDefault();
        }
    });
    return {secrets, keepSecrets, decide, withheld, acknowledge: () => setWithheld(0), storing};
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
    const paths = Object.keys(a);
    return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
