// A static host for the tests: files, their types, nothing else.

import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const TYPES = {
    '.css': 'text/css',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
    '.wasm': 'application/wasm',
    '.woff2': 'font/woff2',
};

/** Serves the folder. */
export function serve(folder) {
    return answering(async (request, response) => {
        const {pathname} = new URL(request.url, 'http://localhost');
        const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
        try {
            const body = await readFile(join(folder, path));
            response.writeHead(200, {'content-type': TYPES[extname(path)] ?? 'application/octet-stream'});
            response.end(body);
        } catch {
            response.writeHead(404);
            response.end();
        }
    });
}

/** A host on a free port of this machine, which answers by the function. `close` ends it. */
export async function answering(answer) {
    const server = createServer(answer);
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    return {
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () => {
            server.closeAllConnections();
            return new Promise((closed) => server.close(closed));
        },
    };
}
