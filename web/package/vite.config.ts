/** Builds the npm package into dist/npm. */

import {chmodSync, copyFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig} from 'vite';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const target = resolve(root, 'dist/npm');

/** What goes into the package as it is, and where to. */
const COPIED: Readonly<Record<string, string>> = {
    'web/package/package.json': 'package.json',
    'web/package/README.md': 'README.md',
    'build/wasm/firstboot.wasm': 'firstboot.wasm',
    LICENSE: 'LICENSE',
    'web/build/engine-licences.md': 'licences.md',
};

export default defineConfig({
    publicDir: false,
    build: {
        outDir: target,
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        minify: false,
        rolldownOptions: {
            input: {index: resolve(here, 'index.ts'), 'bin/firstboot': resolve(here, 'command/main.ts')},
            // The command uses the package as anybody else does.
            external: ['firstboot', 'firstboot/sqljs'],
            output: {
                entryFileNames: ({name}) => (name === 'index' ? 'index.js' : `${name}.mjs`),
                chunkFileNames: 'bin/[name].mjs',
                banner: ({name}) => (name === 'bin/firstboot' ? '#!/usr/bin/env node' : ''),
            },
        },
    },
    plugins: [
        {
            name: 'firstboot:package',
            closeBundle() {
                for (const [from, to] of Object.entries(COPIED)) {
                    copyFileSync(resolve(root, from), resolve(target, to));
                }
                chmodSync(resolve(target, 'bin/firstboot.mjs'), 0o755);
            },
        },
    ],
});
