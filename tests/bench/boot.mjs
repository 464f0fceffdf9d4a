// boot() of the lesson's project, side by side in one run:
//   firstboot  the built package in Node, warm: as in a page where someone has typed a while
//   python     `python -c "import app"` with the real packages, a process each, as a learner starts it
//   pyodide    the real packages in CPython compiled to WebAssembly, a new one for each boot, as a page that is opened
//   warm       the same one again and again, with its packages imported
// Rounds are interleaved and the medians compared, so that a busy machine slows all four alike.
// Before them stands what the first boots of a process take, while the JavaScript engine still compiles the wasm.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startOracle } from '../oracle/host.mjs';
import { packages, root } from '../oracle/paths.mjs';
import { readProject } from '../oracle/projects.mjs';
import { boot } from '../../dist/npm/index.js';

const rounds = Number(process.argv[2] ?? 7);
const folder = 'web/projects/lesson';
const bytecode = join(root, 'build', 'bench', 'bytecode');
const project = readProject(folder);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function milliseconds(action) {
    const start = performance.now();
    await action();
    return performance.now() - start;
}

function bootedWell(setup, by) {
    if (!setup.ok) throw new Error(`${by} does not boot the lesson: ${JSON.stringify(setup.error)}`);
}

const environment = Object.fromEntries(
    readFileSync(`${folder}/.env`, 'utf8')
        .split('\n')
        .filter((line) => /^\w+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** A new interpreter for each boot, as every start of the real program has. */
function bootInPython() {
    execFileSync('python3', ['-c', 'import app'], {
        cwd: folder,
        // Compiled bytecode is kept, as every later start has it, but beside the project.
        env: {
            ...process.env,
            ...environment,
            PYTHONPATH: packages('2.1'),
            PYTHONDONTWRITEBYTECODE: '',
            PYTHONPYCACHEPREFIX: bytecode,
        },
    });
}

async function bootInNewPyodide() {
    const started = await startOracle();
    bootedWell(await started.boot(project), 'pyodide');
    await started.stop();
}

const oracle = await startOracle();
const times = { firstboot: [], python: [], pyodide: [], warm: [] };
const once = 20;
const bootOften = (count) => milliseconds(() => {
    for (let i = 0; i < count; i += 1) boot(project);
});
const first = await milliseconds(() => bootedWell(boot(project), 'firstboot'));
const early = (await bootOften(once)) / once;
await bootOften(5 * once);
bootedWell(await oracle.boot(project), 'pyodide');
bootInPython();
for (let round = 0; round < rounds; round += 1) {
    times.firstboot.push((await bootOften(once)) / once);
    times.python.push(await milliseconds(bootInPython));
    times.pyodide.push(await milliseconds(bootInNewPyodide));
    times.warm.push(await milliseconds(() => oracle.boot(project)));
}
await oracle.stop();

console.log(`a new process: first boot ${first.toFixed(0)} ms, the ${once} after it ${early.toFixed(1)} ms each`);
const base = median(times.firstboot);
console.log(`boot of ${folder}, median of ${rounds} interleaved rounds`);
for (const [name, values] of Object.entries(times)) {
    const value = median(values);
    console.log(`${name.padEnd(10)} ${value.toFixed(2).padStart(9)} ms ${(value / base).toFixed(1).padStart(8)} ×`);
}
