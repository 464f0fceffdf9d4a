// Builds the sql.js-compatible part of the npm package: `node web/sqljs/build.mjs [FOLDER [WASM-FOLDER]]`.
//   sqljs.mjs, sqljs-full.mjs     ES modules
//   sqljs.js, sqljs-full.js       classic scripts, which CommonJS and AMD take as well
//   worker.js, worker-full.js     workers
//   the wasm files beside them, and declarations for TypeScript

import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {build} from 'vite';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const root = resolve(here, '../..');
const target = resolve(process.argv[2] ?? resolve(root, 'dist/npm/sqljs'));
const wasmFolder = resolve(process.argv[3] ?? resolve(root, 'build/wasm'));

function bundle(entry, file, format, settings = {}) {
    const {define = {}, ssr = false} = settings;
    return build({
        configFile: false,
        logLevel: 'warn',
        root,
        publicDir: false,
        define,
        ssr: {noExternal: true},
        build: {
            outDir: target,
            emptyOutDir: false,
            target: 'es2022',
            minify: true,
            // Vite would take the wasm into the script, but for a build that is to run in Node.
            ...(ssr ? {ssr: true} : {lib: {entry: resolve(here, entry), formats: [format], name: 'initSqlJs'}}),
            rolldownOptions: {
                ...(ssr ? {input: resolve(here, entry)} : {}),
                output: {entryFileNames: file, exports: entry === 'worker.ts' ? 'none' : 'default'},
            },
        },
    });
}

/** api.d.ts for an ES module, and for a script or CommonJS, where types are in the function's namespace. */
function declarations() {
    const api = readFileSync(resolve(here, 'api.d.ts'), 'utf8');
    const plain = api.replace('export default initSqlJs;', 'export = initSqlJs;').replaceAll(/^export (?!=)/gm, '');
    const names = [...api.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
    const classes = [...api.matchAll(/^export declare class (\w+)/gm)].map(([, name]) => name);
    const namespace = [
        'declare namespace initSqlJs {',
        `    export {${names.join(', ')}};`,
        // As types alone: the function does not carry them.
        ...classes.map((name) => `    type _${name} = ${name};`),
        `    export {${classes.map((name) => `_${name} as ${name}`).join(', ')}};`,
        '}',
    ].join('\n');
    return {
        '.d.mts': api,
        '.d.ts': `${plain}export as namespace initSqlJs;\n\n${namespace}\n`,
    };
}

mkdirSync(target, {recursive: true});
for (const variant of ['', '-full']) {
    const define = {WASM_FILE: JSON.stringify(`sqljs${variant}.wasm`)};
    await bundle(variant === '' ? 'index.ts' : 'full.ts', `sqljs${variant}.mjs`, 'es', {ssr: true});
    await bundle('classic.ts', `sqljs${variant}.js`, 'umd', {define});
    await bundle('worker.ts', `worker${variant}.js`, 'iife', {define});
    for (const [ending, text] of Object.entries(declarations())) {
        writeFileSync(resolve(target, `sqljs${variant}${ending}`), text);
    }
    copyFileSync(resolve(wasmFolder, `sqljs${variant}.wasm`), resolve(target, `sqljs${variant}.wasm`));
}
// The scripts beside it are no ES modules, whatever the package is.
writeFileSync(resolve(target, 'package.json'), '{"type": "commonjs"}\n');
