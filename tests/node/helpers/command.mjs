// Runs the command that dist/npm holds.

import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const command = join(root, 'dist/npm/bin/firstboot.mjs');
export const lesson = join(root, 'web/projects/lesson');

/** Runs `firstboot` with these words; `input` is what it reads. Gives its exit code and what it wrote. */
export function firstboot(words, input = '') {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [command, ...words]);
        const output = {stdout: [], stderr: []};
        child.stdout.on('data', (chunk) => output.stdout.push(chunk));
        child.stderr.on('data', (chunk) => output.stderr.push(chunk));
        child.on('error', reject);
        child.on('close', (code) => {
            const [stdout, stderr] = [output.stdout, output.stderr].map((chunks) => Buffer.concat(chunks).toString('utf8'));
            resolve({code, stdout, stderr});
        });
        // A command that ends without reading all of its input is no failure of the test.
        child.stdin.on('error', () => {});
        child.stdin.end(input);
    });
}

export function jsonLines(text) {
    return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
}

/** Makes a folder with these files for one test, which takes it away again. */
export function folderWith(test, files) {
    const folder = mkdtempSync(join(tmpdir(), 'firstboot-'));
    test.after(() => rmSync(folder, {recursive: true, force: true}));
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), {recursive: true});
        writeFileSync(join(folder, path), content);
    }
    return folder;
}
