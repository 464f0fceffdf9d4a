/** Takes files that the learner brings into the workspace, and tells what became of them. */

import {useState} from 'preact/hooks';
import type {Workspace} from '../workspace.js';
import {counted} from '../words.js';
import type {Incoming} from './incoming.js';

export interface Intake {
    take(incoming: Promise<Incoming>): void;
    /** What could not be taken in, in words for people; null where there is nothing to tell. */
    trouble: string | null;
    dismiss(): void;
}

export function useIncoming(workspace: Workspace): Intake {
    const [trouble, setTrouble] = useState<string | null>(null);
    const taken = ({files, whole, leftOut}: Incoming) => {
        const count = Object.keys(files).length;
        if (count > 0 && whole) {
            workspace.replaceAll('Opened your project', files);
        } else if (count > 0) {
            const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [placeOf(name, workspace.paths), text]));
            workspace.put(count === 1 ? `Took in ${Object.keys(placed)[0]}` : `Took in ${counted(count, 'file')}`, placed);
        }
        const omitted = leftOut.length > 0 ? `Left out: ${leftOut.join('; ')}.` : null;
        setTrouble(omitted ?? (count === 0 ? 'There is nothing in it that Firstboot reads.' : null));
    };
    return {
        take: (incoming) => void incoming.then(taken, () => setTrouble('The browser could not read what you chose.')),
        trouble,
        dismiss: () => setTrouble(null),
    };
}

/** Where a loose file belongs: in the place of the only one that bears its name, otherwise in the project's folder. */
function placeOf(name: string, paths: readonly string[]): string {
    const namesakes = paths.filter((path) => path.endsWith(`/${name}`));
    return !paths.includes(name) && namesakes.length === 1 ? namesakes[0]! : name;
}
