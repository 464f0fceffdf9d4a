/** What every panel needs: the setup that is shown, how to hide its secrets, and where clicks lead. */

import {createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {Mend, Setup, Span} from '../engine/setup.js';
import type {Secrets} from '../project/secrets.js';

export interface View {
    setup: Setup;
    /** The texts that the setup was made of. */
    files: Record<string, string>;
    secrets: Secrets;
    showSecrets: boolean;
    /** Opens a file of the project at a place. */
    go(file: string, place: Span | number): void;
    mend(mend: Mend): void;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
    return useContext(ViewContext)!;
}

/** The span of a line, counted from 1, without its indentation. */
export function lineSpan(text: string, line: number): Span {
    let begin = 0;
    for (let count = 1; count < line; count += 1) {
        const next = text.indexOf('\n', begin);
        if (next < 0) {
            break;
        }
        begin = next + 1;
    }
    const end = text.indexOf('\n', begin);
    const stop = end < 0 ? text.length : end;
    const indent = /^\s*/.exec(text.slice(begin, stop))![0].length;
    return [begin + indent, stop];
}
