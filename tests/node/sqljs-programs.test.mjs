// Programs of API calls made by chance, run by sql.js and by firstboot/sqljs: each call must come to the same.
// FIRSTBOOT_SOAK=1 runs many; FIRSTBOOT_SEEDS=FIRST-LAST others.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ours as initOurs, theirs as initTheirs } from './sqljs/builds.mjs';
import { execute } from './sqljs/execute.mjs';
import { program } from './sqljs/programs.mjs';

const range = process.env.FIRSTBOOT_SEEDS ?? (process.env.FIRSTBOOT_SOAK === '1' ? '1-20000' : '1-600');
const [first, last] = range.split('-').map(Number);
const [ours, theirs] = [await initOurs(), await initTheirs()];

/** Where the two first part, if they do. */
function parting(calls) {
    const [expected, found] = [execute(theirs, calls), execute(ours, calls)];
    const at = expected.findIndex((outcome, i) => outcome !== found[i]);
    return at < 0 ? null : { at, expected: expected[at], found: found[at] };
}

/** The shortest program that parts as this one does: calls are left out for as long as the last still differs. */
function shortened(calls, { at }) {
    let shorter = calls.slice(0, at + 1);
    for (let i = shorter.length - 2; i >= 0; i -= 1) {
        const without = shorter.filter((_, k) => k !== i);
        if (parting(without)?.at === without.length - 1) shorter = without;
    }
    return shorter;
}

function told({ name, operands }) {
    return `${name}(${operands.map((operand) => (typeof operand === 'function' ? operand : JSON.stringify(operand))).join(', ')})`;
}

it(`programs ${range} come to the same`, () => {
    // sql.js warns of each use of its old functions.
    const { warn } = console;
    console.warn = () => {};
    try {
        for (let seed = first; seed <= last; seed += 1) {
            const calls = program(seed);
            const difference = parting(calls);
            if (difference !== null) {
                const least = shortened(calls, difference);
                const { expected, found } = parting(least);
                assert.equal(found, expected, `seed ${seed}: ${least.map(told).join('; ')}`);
            }
        }
    } finally {
        console.warn = warn;
    }
});
