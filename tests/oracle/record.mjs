// Writes the goldens anew from the real packages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dotenvCases, handPicked as handPickedFiles } from './dotenv_cases.mjs';
import { startOracle } from './host.mjs';
import { recordLessons } from './lessons.mjs';
import { goldens, projects } from './paths.mjs';
import { projectNames, readProject } from './projects.mjs';
import { changeOf, everyConstruct, sources, syntaxCases } from './syntax_cases.mjs';
import { handPicked as handPickedUrls, urlCases } from './url_cases.mjs';

const generated = 1000;
const mistakesRecorded = 6000;
const batch = 250;
const seed = 20;

function first(cases, count) {
    const taken = [];
    for (const item of cases) {
        taken.push(item);
        if (taken.length === count) return taken;
    }
    return taken;
}

function write(name, records) {
    mkdirSync(goldens, { recursive: true });
    const lines = records.map((record) => JSON.stringify(record));
    writeFileSync(join(goldens, name), `[\n${lines.join(',\n')}\n]\n`);
    console.log(`${name}: ${records.length} recorded`);
}

async function recordDotenv() {
    const picked = handPickedFiles().map((item) => ({ environ: {}, ...item }));
    const cases = [...picked, ...first(dotenvCases(seed), generated)];
    const oracle = await startOracle();
    const answers = await oracle.dotenvMany(cases);
    await oracle.stop();
    write('dotenv.json', cases.map((item, i) => ({ case: item, answer: answers[i] })));
}

async function recordUrl() {
    const cases = [...handPickedUrls(), ...first(urlCases(seed), generated)];
    for (const sqlalchemy of ['2.1', '2.0']) {
        const oracle = await startOracle({ sqlalchemy });
        const answers = await oracle.urlMany(cases);
        await oracle.stop();
        const name = `url-sa${sqlalchemy.replace('.', '')}.json`;
        write(name, cases.map((item, i) => ({ case: item, answer: answers[i] })));
    }
}

/** One golden a project of tests/projects; each holds its request, so that a test needs no folder. */
async function recordBoot() {
    const folder = join(goldens, 'boot');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const oracles = {};
    const names = projectNames();
    for (const name of names) {
        const request = readProject(join(projects, name));
        const version = request.sqlalchemy ?? '2.1';
        oracles[version] ??= await startOracle({ sqlalchemy: version });
        const answer = await oracles[version].boot(request);
        if (answer.oracle_error) throw new Error(`${name}: ${answer.oracle_error}`);
        const golden = JSON.stringify({ request, answer }, null, 1);
        writeFileSync(join(folder, `${name.replace('/', '-')}.json`), `${golden}\n`);
    }
    for (const oracle of Object.values(oracles)) await oracle.stop();
    console.log(`boot: ${names.length} recorded`);
}

/** Goldens hold what the mistake changed in its file: [where, how many characters went, what came]. */
async function recordSyntax() {
    const texts = sources();
    const cases = first(syntaxCases(seed), mistakesRecorded);
    const oracle = await startOracle();
    const records = [];
    for (let at = 0; at < cases.length; at += batch) {
        const some = cases.slice(at, at + batch);
        const verdicts = await oracle.syntaxMany(some.map(({ text }) => text));
        some.forEach(({ kind, file, text }, i) =>
            records.push({ kind, file, change: changeOf(texts[file], text), verdict: verdicts[i] }),
        );
    }
    await oracle.stop();
    write('syntax.json', records);
}

async function recordTrees() {
    const texts = { ...sources(), 'every_construct.py': everyConstruct() };
    const oracle = await startOracle();
    const trees = await oracle.trees({ texts: Object.values(texts) });
    await oracle.stop();
    write('trees.json', Object.keys(texts).map((file, i) => ({ file, tree: trees[i] })));
}

const recorders = {
    trees: recordTrees,
    dotenv: recordDotenv,
    url: recordUrl,
    boot: recordBoot,
    syntax: recordSyntax,
    lessons: recordLessons,
};

/** Records the kinds that are named, or all. */
export async function record(kinds) {
    for (const kind of kinds.length > 0 ? kinds : Object.keys(recorders)) {
        if (!recorders[kind]) throw new Error(`nothing to record is called ${kind}`);
        await recorders[kind]();
    }
}
