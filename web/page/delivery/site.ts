/** The engine as a file beside the page. Its worker is inside: one that has to be started anew is not fetched anew. */

import wasmUrl from '../../../build/wasm/firstboot.wasm?url';
import EngineWorker from '../engine-worker.ts?worker&inline';
import {openOffline} from './offline.js';

export async function compileEngine(): Promise<WebAssembly.Module> {
    const response = await fetch(wasmUrl);
    if (!response.ok) {
        throw new Error(`${wasmUrl}: ${response.status} ${response.statusText}`);
    }
    // Not compileStreaming: it asks for a content type that not every host sends.
    return WebAssembly.compile(await response.arrayBuffer());
}

export function startWorker(): Worker {
    return new EngineWorker();
}

export {fetchLesson} from './lesson-frame.js';

openOffline();
