/** Builds the page: as a site, and with `--mode single` as one file. */

import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type Plugin} from 'vite';
import {FETCH_POLICY, policyTag, SITE_POLICY} from './build/content-security-policy.js';
import {LICENCES, licences} from './build/licences.js';
import {singleFile} from './build/single-file.js';

const web = import.meta.dirname;
const root = resolve(web, '..');
const wasm = resolve(root, 'build/wasm/firstboot.wasm');

const policy: Plugin = {
    name: 'firstboot:policy',
    apply: 'build',
    transformIndexHtml(html, {filename}) {
        const policy = filename.endsWith('fetch-lesson.html') ? FETCH_POLICY : SITE_POLICY;
        return html.replace(/<meta charset="[^"]*"\s*\/?>/, (charset) => `${charset}\n${policyTag(policy)}`);
    },
};

export default defineConfig(({mode}) => {
    if (!existsSync(wasm)) {
        throw new Error(`${wasm} is not there: build the engine first (scripts/build).`);
    }
    const single = mode === 'single';
    return {
        root: web,
        base: './',
        publicDir: false,
        define: {'process.env.NODE_ENV': '"production"'},
        oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
        resolve: {
            alias: {'#delivery': resolve(web, single ? 'page/delivery/single-file.ts' : 'page/delivery/site.ts')},
        },
        build: {
            outDir: single ? resolve(root, 'dist') : resolve(root, 'dist/site'),
            emptyOutDir: !single,
            target: 'es2022',
            modulePreload: {polyfill: false},
            assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
            reportCompressedSize: false,
            // tests/budget.json limits what is sent; the lessons' texts alone are 200 KB.
            chunkSizeWarningLimit: 1200,
            license: single ? false : {fileName: LICENCES},
            rolldownOptions: {
                input: single ? resolve(web, 'index.html') : ['index.html', 'fetch-lesson.html', 'page/delivery/offline-worker.ts'].map((file) => resolve(web, file)),
                output: {
                    // A service worker rules over what lies below it, so it stands at the top and keeps its name.
                    entryFileNames: ({name}) => (name === 'offline-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
                },
            },
        },
        plugins: single ? [singleFile({fileName: 'firstboot.html', wasm, licences: resolve(root, 'dist/site', LICENCES)})] : [policy, licences(root)],
    };
});
