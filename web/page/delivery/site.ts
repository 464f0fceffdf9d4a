/** The engine and its worker as files beside the page. */

import wasmUrl from '../../../build/wasm/firstboot.wasm?url';
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
    return new Worker(new URL('../engine-worker.ts', import.meta.url));
}

openOffline();
