/// <reference types="vite/client" />

/** What differs between the site and the single file. See delivery/. */
declare module '#delivery' {
    export function compileEngine(): Promise<WebAssembly.Module>;
    export function startWorker(): Worker;
    export function fetchLesson(address: string): Promise<import('./delivery/fetch-lesson.js').FetchedLesson>;
}
