// Runs the engine and the real packages on the same inputs, and shows where they differ.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { dotenvCases } from './dotenv_cases.mjs';
import { startOracle } from './host.mjs';
import { root, versions } from './paths.mjs';
import { syntaxCases } from './syntax_cases.mjs';
import { urlCases } from './url_cases.mjs';

/** How a kind's inputs are made, asked of the judge, and put to the engine. */
const kinds = {
    dotenv: {
        cases: dotenvCases,
        ask: (oracle, inputs) => oracle.dotenvMany(inputs),
        request: (input) => ({ do: 'dotenv', ...input }),
    },
    url: {
        cases: urlCases,
        ask: (oracle, inputs) => oracle.urlMany(inputs),
        request: (input, sqlalchemy) => ({ do: 'url', url: input, sqlalchemy }),
    },
    syntax: {
        cases: syntaxCases,
        ask: (oracle, inputs) => oracle.syntaxMany(inputs.map(({ text }) => text)),
        request: ({ text }) => ({ do: 'syntax', text }),
    },
};

const batch = 250;
const mostShown = 10;

/** The native program over the engine's stages: `ask(request)` answers a promise, in order. */
export function startStages() {
    const program = join(root, 'build', 'native', 'tests', 'oracle', 'native', 'judge_stages');
    if (!existsSync(program)) {
        throw new Error('build it first: cmake --build build/native --target judge_stages');
    }
    const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
    const waiting = [];
    createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line)));
    child.on('exit', (code) => waiting.splice(0).forEach((resolve) => resolve({ died: code })));
    return {
        ask: (request) =>
            new Promise((resolve) => {
                waiting.push(resolve);
                child.stdin.write(`${JSON.stringify(request)}\n`);
            }),
        stop: () => child.stdin.end(),
    };
}

function take(cases, count) {
    const taken = [];
    while (taken.length < count) taken.push(cases.next().value);
    return taken;
}

/** The parts in which two answers differ. */
function difference(expected, actual) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    const parts = {};
    for (const key of keys) {
        if (!isDeepStrictEqual(expected[key], actual[key])) {
            parts[key] = { real: expected[key], engine: actual[key] };
        }
    }
    return parts;
}

/** Compares `count` inputs of a kind of `kinds`; true where all agree. */
export async function compare(kind, count, seed) {
    const stages = startStages();
    const { cases: make, ask, request } = kinds[kind];
    const cases = make(seed);
    const rounds = kind === 'url' ? versions : ['2.1'];
    const oracles = {};
    for (const version of rounds) oracles[version] = await startOracle({ sqlalchemy: version, seconds: 300 });
    let compared = 0;
    let different = 0;
    while (compared < count) {
        // Every URL is for one of the two versions, turn by turn.
        const version = rounds[Math.floor(compared / batch) % rounds.length];
        const inputs = take(cases, Math.min(batch, count - compared));
        const oracle = oracles[version];
        const [real, engine] = await Promise.all([
            ask(oracle, inputs),
            Promise.all(inputs.map((input) => stages.ask(request(input, version)))),
        ]);
        if (!Array.isArray(real)) throw new Error(`the judge failed: ${JSON.stringify(real)}`);
        inputs.forEach((input, i) => {
            if (isDeepStrictEqual(real[i], engine[i])) return;
            if (different++ < mostShown) {
                console.log(JSON.stringify({ version, input, ...difference(real[i] ?? {}, engine[i] ?? {}) }, null, 1));
            }
        });
        compared += inputs.length;
    }
    stages.stop();
    for (const oracle of Object.values(oracles)) await oracle.stop();
    console.log(`${kind}: ${compared} compared, ${different} differ (seed ${seed})`);
    return different === 0;
}
