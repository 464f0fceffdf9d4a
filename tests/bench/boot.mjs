// boot() of projects, side by side in one run: `scripts/bench boot [ROUNDS] [FOLDER…]`, by default of the lesson's project.
//   firstboot  the built package in Node, warm: as in a page where someone has typed a while
//   python     a process that finds and loads the app as `flask` does, with the real packages, each time anew
//   pyodide    the real packages in CPython compiled to WebAssembly, a new one for each boot, as a page that is opened
//   warm       the same one again and again, with its packages imported
// Rounds are interleaved and the medians compared, so that a busy machine slows all four alike.
// Before them stands what the first boots of a process take, while the JavaScript engine still compiles the wasm.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startOracle } from '../oracle/host.mjs';
import { here, packages, root } from '../oracle/paths.mjs';
import { readProject } from '../oracle/projects.mjs';
import { boot, env } from '../../dist/npm/index.js';

const [count = '7', ...named] = process.argv.slice(2);
const rounds = Number(count);
const folders = named.length > 0 ? named : ['web/projects/lesson'];
const bench = join(root, 'build', 'bench');
const once = 20;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function milliseconds(action) {
    const start = performance.now();
    await action();
    return performance.now() - start;
}

/** The project in a folder of its own, since a boot may write files; and the environment of its process. */
function unpack(project, name) {
    const folder = join(bench, 'projects', name);
    rmSync(folder, { recursive: true, force: true });
    for (const [path, content] of Object.entries(project.files)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'));
    }
    const bound = ['.flaskenv', '.env'].flatMap((path) => Object.entries(env(project.files[path] ?? '').values));
    return { folder, environment: Object.fromEntries(bound.filter(([, value]) => value !== null)) };
}

const loadApp = 'import os; from flask.cli import ScriptInfo; ScriptInfo(os.environ.get("FLASK_APP")).load_app()';

/** A new interpreter for each boot, as every start of the real program has. */
function bootInPython({ folder, environment }) {
    execFileSync('python3', ['-c', loadApp], {
        cwd: folder,
        stdio: 'ignore',
        // Compiled bytecode is kept, as every later start has it, but beside the project.
        env: {
            ...process.env,
            ...environment,
            PYTHONPATH: `${packages('2.1')}:${join(here, 'standins')}`,
            PYTHONDONTWRITEBYTECODE: '',
            PYTHONPYCACHEPREFIX: join(bench, 'bytecode'),
        },
    });
}

async function measure(folder, oracle) {
    const project = readProject(folder);
    const unpacked = unpack(project, basename(folder));
    const check = (setup, by) => {
        if (!setup.ok) throw new Error(`${by} does not boot ${folder}: ${JSON.stringify(setup.error)}`);
    };
    const bootOften = (times) => milliseconds(() => {
        for (let i = 0; i < times; i += 1) boot(project);
    });
    const bootInNewPyodide = async () => {
        const started = await startOracle();
        check(await started.boot(project), 'pyodide');
        await started.stop();
    };
    const first = await milliseconds(() => check(boot(project), 'firstboot'));
    const early = (await bootOften(once)) / once;
    await bootOften(5 * once);
    check(await oracle.boot(project), 'pyodide');
    bootInPython(unpacked);
    const times = { firstboot: [], python: [], pyodide: [], warm: [] };
    for (let round = 0; round < rounds; round += 1) {
        times.firstboot.push((await bootOften(once)) / once);
        times.python.push(await milliseconds(() => bootInPython(unpacked)));
        times.pyodide.push(await milliseconds(bootInNewPyodide));
        times.warm.push(await milliseconds(() => oracle.boot(project)));
    }
    console.log(`${folder}: first boot ${first.toFixed(0)} ms, the ${once} after it ${early.toFixed(1)} ms each`);
    const base = median(times.firstboot);
    for (const [name, values] of Object.entries(times)) {
        const value = median(values);
        console.log(`${name.padEnd(10)} ${value.toFixed(2).padStart(9)} ms ${(value / base).toFixed(1).padStart(8)} ×`);
    }
}

console.log(`boot, medians of ${rounds} interleaved rounds`);
const oracle = await startOracle();
for (const folder of folders) await measure(folder, oracle);
await oracle.stop();
