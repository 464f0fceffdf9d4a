// Imports TypeScript modules of web/ that do not come out of the build by themselves.

import {join} from 'node:path';
import {build} from 'vite';
import {root} from './command.mjs';

/** What all these modules export, in one object. */
export async function importTypeScript(...paths) {
    const modules = await Promise.all(paths.map(importOne));
    return Object.assign({}, ...modules);
}

async function importOne(path) {
    const {output} = await build({
        configFile: false,
        logLevel: 'error',
        root,
        build: {write: false, ssr: join(root, path), minify: false},
    });
    return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
