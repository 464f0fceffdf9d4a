/** What the page and its worker say to each other. */

import type {Call} from '../engine/instance.js';

export type ToWorker =
    /** The first message: the compiled engine. */
    | {kind: 'start'; module: WebAssembly.Module}
    | {kind: 'ask'; call: Call; request: object};

export interface FromWorker {
    answer: object;
    /** How long the engine took, in milliseconds. */
    milliseconds: number;
}
