/** The engine and its worker inside the page, which then works from the disk. See web/build/single-file.ts. */

import EngineWorker from '../engine-worker.ts?worker&inline';
import type {FetchedLesson} from './fetch-lesson.js';

export async function compileEngine(): Promise<WebAssembly.Module> {
    const text = document.getElementById('engine')!.textContent!;
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return WebAssembly.compile(await new Response(inflated).arrayBuffer());
}

export function startWorker(): Worker {
    return new EngineWorker();
}

/** The file's policy lets it reach nothing at all. */
export async function fetchLesson(): Promise<FetchedLesson> {
    return {fault: 'this page is a file that reaches no network. Save the lesson and drop it here'};
}
