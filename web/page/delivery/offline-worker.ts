/// <reference lib="webworker" />
/**
 * The site's service worker. It asks the network as ever and puts by what comes; where the network fails, it answers
 * with that. So it costs no request of its own, and from the second visit on the page opens without a network.
 */

declare const self: ServiceWorkerGlobalScope;

const CACHE = 'firstboot';

async function answer(request: Request): Promise<Response> {
    const cache = await caches.open(CACHE);
    try {
        const response = await fetch(request);
        if (response.ok) {
            await putBy(cache, request, response.clone());
        }
        return response;
    } catch (fault) {
        const kept = await cache.match(request, {ignoreVary: true});
        if (kept) {
            return kept;
        }
        throw fault;
    }
}

/** A page that has changed brings its own files; those of the one before are of no more use. */
async function putBy(cache: Cache, request: Request, response: Response): Promise<void> {
    if (request.mode === 'navigate') {
        const before = await cache.match(request, {ignoreVary: true});
        if (before && (await before.text()) !== (await response.clone().text())) {
            await Promise.all((await cache.keys()).map((key) => cache.delete(key)));
        }
    }
    await cache.put(request, response);
}

self.addEventListener('fetch', (event) => {
    if (event.request.method === 'GET') {
        event.respondWith(answer(event.request));
    }
});

export {};
