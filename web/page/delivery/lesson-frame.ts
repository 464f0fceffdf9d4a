/** Has a lesson fetched by fetch-lesson.html, in a frame that is there for so long. */

import type {FetchedLesson} from './fetch-lesson.js';

const PATIENCE_MILLISECONDS = 20_000;

export function fetchLesson(address: string): Promise<FetchedLesson> {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = new URL(`fetch-lesson.html#${encodeURIComponent(address)}`, document.baseURI).href;
    return new Promise<FetchedLesson>((resolve) => {
        const hear = (event: MessageEvent<FetchedLesson>) => event.source === frame.contentWindow && end(event.data);
        const timer = setTimeout(() => end({fault: 'its host does not answer'}), PATIENCE_MILLISECONDS);
        const end = (fetched: FetchedLesson) => {
            clearTimeout(timer);
            removeEventListener('message', hear);
            frame.remove();
            resolve(fetched);
        };
        addEventListener('message', hear);
        document.body.append(frame);
    });
}
