// Lessons under the real packages: what the engine says of each check must be what CPython says.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startEngine } from './engine.mjs';
import { startOracle } from './host.mjs';
import { goldens, root } from './paths.mjs';

const recorded = join(goldens, 'lessons.json');

/** The lessons of this repository. */
export function lessonFiles() {
    const folder = join(root, 'web', 'lessons');
    return readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => join(folder, name));
}

export const fingerprint = (text) => createHash('sha256').update(text).digest('hex');

/** What was recorded of each lesson, by its path: {fingerprint, runs}. */
export function recordedLessons() {
    return existsSync(recorded) ? JSON.parse(readFileSync(recorded, 'utf8')) : {};
}

/** Proves the lessons in files with both; prints where they go apart. True where nowhere. */
export async function proveLessons(files, options = {}) {
    const { faults, runs } = await eachRun(files, options);
    faults.forEach((fault) => console.log(fault));
    console.log(`lessons: ${files.length} lessons, ${runs} projects in both engines, ${faults.length} faults`);
    return faults.length === 0;
}

/** Records what the real packages say of the repository's lessons. */
export async function recordLessons() {
    const { faults, truth } = await eachRun(lessonFiles(), {});
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const lines = Object.entries(truth).map(([name, { fingerprint: print, runs }]) => {
        const rows = runs.map((run) => `            ${JSON.stringify(run)}`).join(',\n');
        return `    ${JSON.stringify(name)}: {\n        "fingerprint": "${print}",\n        "runs": [\n${rows}\n        ]\n    }`;
    });
    writeFileSync(recorded, `{\n${lines.join(',\n')}\n}\n`);
}

async function eachRun(files, { engine: program }) {
    const engine = startEngine({ program, call: 'check', seconds: 120 });
    const oracles = {};
    const faults = [];
    const truth = {};
    let runs = 0;
    for (const file of files) {
        const name = relative(root, file);
        const text = readFileSync(file, 'utf8');
        const answer = await engine.ask({ lesson: text, prove: true });
        const found = answer.died ? [{ line: 1, message: answer.died }] : answer.faults;
        faults.push(...found.map(({ line, message }) => `${name}:${line}: ${message}`));
        truth[name] = { fingerprint: fingerprint(text), runs: [] };
        for (const run of answer.runs ?? []) {
            const version = run.project.sqlalchemy;
            oracles[version] ??= await startOracle({ sqlalchemy: version });
            const real = await realRun(oracles[version], run);
            runs += 1;
            truth[name].runs.push(real);
            faults.push(...differences(run, real).map((difference) => `${name}: ${placeOf(run)}: ${difference}`));
        }
    }
    engine.stop();
    await Promise.all(Object.values(oracles).map((oracle) => oracle.stop()));
    return { faults, truth, runs };
}

export const placeOf = ({ step, kind, title }) => `step ${step}, ${title === '' ? kind : `${kind} “${title}”`}`;

/** {error, scripts}: the text of the error that the boot ended with, and of each script's; null where there was none. */
async function realRun(oracle, { project, scripts }) {
    const codes = scripts.filter(({ code }) => code !== '').map(({ code }) => code);
    // The flask command runs, so Flask is there whatever the Pipfile says.
    const installed = project.installed && [...project.installed, 'flask'];
    const real = await oracle.check({ ...project, installed, scripts: codes });
    if (real.oracle_error) return { error: `the judge gave up: ${real.oracle_error}`, scripts: [] };
    return {
        error: real.error?.text.trimEnd() ?? null,
        // Of an assertion its message counts, as the engine tells it.
        scripts: real.scripts.map((error) => error && (error.type === 'AssertionError' ? error.message : error.text)),
    };
}

/** Where an engine's run and the real one differ, in words. */
export function differences({ scripts, outcome }, real) {
    const found = [];
    const differ = (what, engine, truth) => {
        if (engine !== truth) found.push(`${what}: the engine says ${JSON.stringify(engine)}, Python ${JSON.stringify(truth)}`);
    };
    differ('the boot', outcome.bootError?.trimEnd() ?? null, real.error);
    let script = 0;
    scripts.forEach(({ title, code, raises }, index) => {
        const told = outcome.checks[index];
        const error = code === '' ? real.error : (real.scripts[script] ?? null);
        if (code !== '') script += 1;
        if (raises !== null) {
            // Whether a text fits the pattern is the engine's to say; that there is an error is what counts.
            differ(`“${title}” fails`, told.passed || told.message.includes('it failed with'), error !== null);
        } else if (real.error !== null) {
            differ(`“${title}”`, told.message.trimEnd(), `The project does not boot: ${real.error}`);
        } else {
            differ(`“${title}”`, told.message, error ?? '');
        }
    });
    return found;
}
