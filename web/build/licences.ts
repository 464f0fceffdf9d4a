/** Adds to Vite's list of licences those of what is no JavaScript: the fonts, and what the engine contains. */

import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

export const LICENCES = 'licences.md';

const FONTS = ['@fontsource-variable/ibm-plex-sans', '@fontsource/ibm-plex-mono'];

export function licences(root: string): Plugin {
    return {
        name: 'firstboot:licences',
        apply: 'build',
        closeBundle() {
            const texts = FONTS.map((name) => `## ${name} (OFL-1.1)\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')}`);
            texts.push(readFileSync(join(root, 'web/build/engine-licences.md'), 'utf8'));
            appendFileSync(join(root, 'dist/site', LICENCES), `\n${texts.join('\n')}`);
        },
    };
}
