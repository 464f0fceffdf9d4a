/** Runs the engine beside the page, so that nothing which a project does can hold the page up. */

import {Engine} from '../engine/engine.js';
import type {FromWorker, ToWorker} from './engine-messages.js';

let engine: Engine | null = null;

addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
    if (data.kind === 'start') {
        engine = new Engine(data.module);
        engine.prepare();
        return;
    }
    const begin = performance.now();
    const answer = engine!.answer(data.call, data.request);
    postMessage({answer, milliseconds: performance.now() - begin} satisfies FromWorker);
});
