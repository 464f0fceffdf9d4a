/** How far the learner is, held whole for this visit and stored for the next one, with secrets of theirs only if they want it. */

import {useCallback, useRef, useState} from 'preact/hooks';
import type {KeepSecrets} from '../storage.js';
import type {Library} from './library.js';
import {loadDecision, loadProgress, type LessonProgress, NOTHING_DONE, type Progress, saveDecision, saveProgress, withoutOwnSecrets} from './progress.js';

export interface KeptProgress {
    progress: Progress;
    change(lesson: string, changes: (before: LessonProgress) => Partial<LessonProgress>): void;
    replace(progress: Progress): void;
    /** As it may be written down. */
    storable(): Progress;
    keepSecrets: KeepSecrets;
    decide(keepSecrets: KeepSecrets): void;
    /** False where the browser lets nothing be stored. */
    storing: boolean;
}

export function useKeptProgress({volumes}: Library): KeptProgress {
    const [progress, setProgress] = useState(loadProgress);
    const [keepSecrets, setKeepSecrets] = useState(loadDecision);
    const [storing, setStoring] = useState(true);
    const latest = useRef({progress, keepSecrets, volumes});
    latest.current = {...latest.current, volumes};

    const storable = useCallback(() => {
        const now = latest.current;
        return now.keepSecrets === 'keep' ? now.progress : withoutOwnSecrets(now.progress, now.volumes.map(({lesson}) => lesson));
    }, []);
    const replace = useCallback((next: Progress) => {
        latest.current.progress = next;
        setProgress(next);
        setStoring(saveProgress(storable()));
    }, []);
    const change = useCallback<KeptProgress['change']>((lesson, changes) => {
        const before = latest.current.progress;
        const of = before[lesson] ?? NOTHING_DONE;
        replace({...before, [lesson]: {...of, ...changes(of)}});
    }, []);
    const decide = useCallback((decision: KeepSecrets) => {
        latest.current.keepSecrets = decision;
        setKeepSecrets(decision);
        saveDecision(decision);
        setStoring(saveProgress(storable()));
    }, []);
    return {progress, change, replace, storable, keepSecrets, decide, storing};
}
