/** The engine and its worker inside the page, which then works from the disk. See web/build/single-file.ts. */

import EngineWorker from '../engine-worker.ts?worker&inline';

export async function compileEngine(): Promise<WebAssembly.Module> {
    const text = document.getElementById('engine')!.textContent!;
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return WebAssembly.compile(await new Response(inflated).arrayBuffer());
}

export function startWorker(): Worker {
    return new EngineWorker();
}
