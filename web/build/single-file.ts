/**
 * Puts the whole page into one file that works by double-click: the script and the styles inline, the engine as
 * compressed text in an inert element.
 */

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import type {Plugin, Rolldown} from 'vite';
import {policyTag, singleFilePolicy} from './content-security-policy.js';

interface Options {
    /** The name of the file that is made. */
    fileName: string;
    /** The path of the engine's wasm. */
    wasm: string;
    /** The path of the licences, which the site's build has written. */
    licences: string;
}

export function singleFile({fileName, wasm, licences}: Options): Plugin {
    return {
        name: 'firstboot:single-file',
        enforce: 'post',
        // What is to be fetched early is a file of its own; here nothing is to be one.
        transformIndexHtml: {order: 'pre', handler: (html) => html.replace(/<link rel="preload"[^>]*>\s*/g, '')},
        generateBundle(_, bundle) {
            const outputs = Object.values(bundle);
            const page = outputs.find((output) => output.fileName.endsWith('.html')) as Rolldown.OutputAsset;
            const script = outputs.find((output): output is Rolldown.OutputChunk => output.type === 'chunk' && output.isEntry)!;
            const styles = outputs.filter((output): output is Rolldown.OutputAsset => output.fileName.endsWith('.css'));
            const html = inline(String(page.source), script.code, styles.map(({source}) => String(source)).join('\n'), wasm, licences);
            for (const name of Object.keys(bundle)) {
                delete bundle[name];
            }
            this.emitFile({type: 'asset', fileName, source: html});
        },
    };
}

function inline(html: string, script: string, style: string, wasm: string, licences: string): string {
    // Within a script element only these two can end it or change how it is read.
    const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
    const hash = createHash('sha256').update(code).digest('base64');
    const engine = gzipSync(readFileSync(wasm), {level: 9}).toString('base64');
    const head = [policyTag(singleFilePolicy([hash])), `<style>${style}</style>`].join('\n');
    const body = [
        `<script type="application/wasm+gzip+base64" id="engine">${engine}</script>`,
        `<script type="module">${code}</script>`,
        `<script type="text/markdown" id="licences">${readFileSync(licences, 'utf8').replaceAll('</', '<\\/')}</script>`,
    ].join('\n');
    return html
        .replace(/<script type="module"[^>]*><\/script>\s*/g, '')
        .replace(/<link rel="stylesheet"[^>]*>\s*/g, '')
        .replace(/(<meta charset="[^"]*"\s*\/?>)/, (charset) => `${charset}\n${head}`)
        .replace('</body>', () => `${body}\n</body>`);
}
