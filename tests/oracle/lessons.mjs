// Lessons under the real packages: what the engine says of each check must be what CPython says.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startOracle } from './host.mjs';
import { startEngine } from './engine.mjs';
import { root } from './paths.mjs';

/** The lessons of this repository. */
export function lessonFiles() {
    const folder = join(root, 'web', 'lessons');
    return readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => join(folder, name));
}

/** Proves the lessons in files with both; prints where they go apart. True where nowhere. */
export async function proveLessons(files, { engine: program } = {}) {
    const engine = startEngine({ program, call: 'check', seconds: 120 });
    const oracles = {};
    const faults = [];
    let runs = 0;
    for (const file of files) {
        const answer = await engine.ask({ lesson: readFileSync(file, 'utf8'), prove: true });
        const name = relative('.', file);
        const found = answer.died ? [{ line: 1, message: answer.died }] : answer.faults;
        faults.push(...found.map(({ line, message }) => `${name}:${line}: ${message}`));
        for (const run of answer.runs ?? []) {
            const version = run.project.sqlalchemy;
            oracles[version] ??= await startOracle({ sqlalchemy: version });
            runs += 1;
            for (const difference of await compareRun(oracles[version], run)) {
                faults.push(`${name}: ${place(run)}: ${difference}`);
            }
        }
    }
    engine.stop();
    await Promise.all(Object.values(oracles).map((oracle) => oracle.stop()));
    faults.forEach((fault) => console.log(fault));
    console.log(`lessons: ${files.length} lessons, ${runs} projects in both engines, ${faults.length} faults`);
    return faults.length === 0;
}

const place = ({ step, kind, title }) => `step ${step}, ${title === '' ? kind : `${kind} “${title}”`}`;

/** Where an engine's run and the real one differ, in words. */
async function compareRun(oracle, { project, scripts, outcome }) {
    const codes = scripts.filter(({ code }) => code !== '').map(({ code }) => code);
    // The flask command runs, so Flask is there whatever the Pipfile says.
    const installed = project.installed && [...project.installed, 'flask'];
    const real = await oracle.check({ ...project, installed, scripts: codes });
    if (real.oracle_error) return [real.oracle_error];
    const differences = [];
    const differ = (what, engine, truth) => {
        if (engine !== truth) differences.push(`${what}: the engine says ${JSON.stringify(engine)}, Python ${JSON.stringify(truth)}`);
    };
    const realError = real.error?.text.trimEnd() ?? null;
    differ('the boot', outcome.error?.trimEnd() ?? null, realError);
    let script = 0;
    scripts.forEach(({ title, code, raises }, index) => {
        const told = outcome.checks[index];
        const error = code === '' ? realError : (real.scripts[script]?.text ?? null);
        const assertion = code !== '' && real.scripts[script]?.type === 'AssertionError';
        const message = assertion ? real.scripts[script].message : error;
        if (code !== '') script += 1;
        if (raises !== null) {
            // Whether a text fits the pattern is the engine's to say; that they are the same is what counts.
            differ(`“${title}” fails`, told.passed || told.message.includes('it failed with'), error !== null);
        } else if (realError !== null) {
            differ(`“${title}”`, told.message.trimEnd(), `The project does not boot: ${realError}`);
        } else {
            differ(`“${title}”`, told.message, message ?? '');
        }
    });
    return differences;
}
