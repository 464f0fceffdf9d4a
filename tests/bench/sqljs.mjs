// firstboot/sqljs beside sql.js and its peers, in one run: scripts/bench sqljs [ROUNDS].
// Each round starts a process for each module, one after the other, so that a busy machine slows all alike. Measured is
// the CPU time of the main thread; compared are medians. All must come to the same checksums.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { modules } from './sqljs/modules.mjs';

const rounds = Number(process.argv[2] ?? 7);
const chosen = process.argv[3]?.split(',') ?? modules;
const base = 'sql.js';
const worker = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'sqljs/one.mjs');

/** What one process measured: {case: {ms, sum}}; null where the module cannot be loaded. */
function measure(name) {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [worker, name], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (signal !== null && name !== base && name !== 'firstboot') {
        console.error(`${name} does not run on this Node.js: it ended by ${signal}`);
        return null;
    }
    if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
    if (stderr.includes('ERR_MODULE_NOT_FOUND') || stderr.includes('bindings')) return null;
    throw new Error(`${name} failed:\n${stderr}`);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const runs = new Map(chosen.map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
    for (const [name, list] of runs) {
        const measured = measure(name);
        if (measured === null) runs.delete(name);
        else list.push(measured);
    }
}

const cases = Object.keys(runs.get(base)[0]);
const medians = new Map([...runs].map(([name, list]) => [name, (test) => median(list.map((run) => run[test]?.ms ?? NaN))]));
let wrong = 0;
for (const test of cases) {
    const expected = runs.get(base)[0][test].sum;
    for (const [name, list] of runs) {
        for (const run of list) {
            if (run[test] !== undefined && run[test].sum !== expected) {
                wrong += 1;
                console.error(`${test}: ${name} comes to ${run[test].sum}, ${base} to ${expected}`);
            }
        }
    }
}

console.log(`CPU ms, medians of ${rounds} interleaved processes; in brackets how many times as fast as ${base}`);
console.log(['case'.padEnd(26), ...[...runs.keys()].map((name) => name.padStart(22))].join(''));
for (const test of cases) {
    const cells = [...medians].map(([name, of]) => {
        const ms = of(test);
        const ratio = medians.get(base)(test) / ms;
        const text = Number.isNaN(ms) ? '–' : name === base ? ms.toFixed(1) : `${ms.toFixed(1)} (${ratio.toFixed(2)})`;
        return text.padStart(22);
    });
    console.log([test.padEnd(26), ...cells].join(''));
}
if (wrong > 0) process.exitCode = 1;
