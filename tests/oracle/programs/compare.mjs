// Runs drawn programs in the engine and in the judge, and compares what they print.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from '../engine.mjs';
import { startOracle } from '../host.mjs';
import { here, root } from '../paths.mjs';
import { areas } from './areas.mjs';
import { drawing } from './draw.mjs';

const examplesShown = 2;
const batch = 20;
const begin = '\x1e';
const echoMark = '\x1f';

const runner = Object.fromEntries(
    [['app.py', 'run.py'], ['show.py', 'show.py'], ['attempt.py', 'attempt.py']].map(([as, name]) => [
        as,
        readFileSync(join(here, 'programs', name), 'utf8'),
    ]),
);

/** A project that runs the programs one after the other. */
export function projectOf(programs) {
    const files = { ...runner };
    programs.forEach((text, i) => (files[`programs/p${String(i).padStart(3, '0')}.py`] = text));
    return { files };
}

/** The values that an error shows, in the order of their names: SQLAlchemy goes through a set. */
const sortedValues = (rows) => `[parameters: [{${rows.slice(15, -3).split(/\}, \{|, (?=')/).sort().join(', ')}}]]`;

/** SQLAlchemy goes through a set here, too. */
const sortedSteps = (steps) => steps.split(/, (?=_?(?:Save|Delete|Process))/).sort().join(', ');

/**
 * A text without what no one can foretell: addresses, what the clock says, when Python finds a connection that nobody
 * closed, which program of how many it was, what the echo says of SQLAlchemy's own cache, and where it begins to look
 * for tables that nothing connects.
 */
function foretellable(text) {
    return text
        .replaceAll(/\[parameters: \[\{.*\}\]\]/g, sortedValues)
        .replaceAll(/(?<=Circular dependency detected\. \().*?(?=\)( \(Background.*)?$)/gm, sortedSteps)
        .replaceAll(/(cartesian product between FROM element\(s\) ).*? and FROM element "[^"]*"\./g, '$1….')
        .replaceAll(/\b2026-\d\d-\d\d([ T][\d:.]+)?|\bdatetime\.datetime\(2026[\d, ]+(tzinfo=[\w.]+)?\)/g, 'now')
        .replaceAll(/^ResourceWarning: unclosed .*\n/gm, '')
        .replaceAll(/0x[0-9a-f]{4,}/g, '0x…')
        .replaceAll(/\((transient|pending) \d+\)|session '\d+' \(this is '\d+'\)/g, '($1 …)')
        .replaceAll(/\bprograms([./])p\d{3}\b/g, 'programs$1p…')
        .replaceAll(/\[(generated in|cached since|no key) [\d.e-]+s( ago)?/g, '[made');
}

/** What each program printed, and below it what SQLALCHEMY_ECHO says, which the engine has in a place of its own. */
export function printedBy(setup) {
    const parts = (setup.printed ?? '').split(begin).slice(1);
    return parts.map((part) => {
        const lines = part.slice(part.indexOf('\n') + 1).split('\n');
        const isEcho = (line) => line.startsWith(echoMark);
        const marked = lines.filter(isEcho).map((line) => line.slice(1));
        const echoed = setup.statements?.flatMap((statement) => statement.split('\n')) ?? marked;
        return foretellable([...lines.filter((line) => !isEcho(line)), ...echoed].join('\n'));
    });
}

/** A judge that starts when it must and keeps its answers, since the same question has the same answer. */
function keptJudge(sqlalchemy) {
    const folder = join(root, 'build', 'oracle', 'programs');
    mkdirSync(folder, { recursive: true });
    let oracle = null;
    const judge = async (texts) => {
        const key = createHash('sha256').update(JSON.stringify([sqlalchemy, runner, texts])).digest('hex');
        const file = join(folder, `${key}.json`);
        if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).map(foretellable);
        oracle ??= await startOracle({ sqlalchemy, seconds: 300 });
        const setup = await oracle.boot(projectOf(texts));
        const printed = printedBy(setup);
        if (printed.length !== texts.length || !setup.ok) throw new Error(`the judge did not finish: ${JSON.stringify(setup.error ?? setup)}`);
        writeFileSync(file, JSON.stringify(printed));
        return printed;
    };
    return { judge, stop: async () => oracle?.stop() };
}

/** The first lines that differ, and a name that groups alike differences. */
function differenceOf(real, engine) {
    if (engine.died !== undefined) return { what: 'the engine died', real: '', engine: engine.died };
    const [missing] = engine.unmodelled ?? [];
    if (missing) return { what: `unmodelled: ${missing.what}`, real: real.split('\n').slice(-4).join('\n'), engine: missing };
    const ours = printedBy(engine)[0] ?? engine.error?.text ?? '';
    if (real === ours) return null;
    const [expected, given] = [real.split('\n'), ours.split('\n')];
    const at = expected.findIndex((line, i) => line !== given[i]);
    const from = at < 0 ? expected.length : at;
    const label = (line) => /^(-- \w+|[\w.]+(Error|Warning|Exception)\b)/.exec(line ?? '')?.[0];
    const heading = expected.slice(0, from).findLast((line) => line.startsWith('-- '));
    const what = `${label(expected[from]) ?? label(heading) ?? 'prints'} / ${label(given[from]) ?? 'prints'}`;
    return { what, real: expected.slice(from, from + 6).join('\n'), engine: given.slice(from, from + 6).join('\n') };
}

/** Compares `count` programs of each area; gives whether all are the same. */
export async function comparePrograms(names, { seed, count, engine: program, sqlalchemy = '2.1', wrongness }) {
    const oracle = keptJudge(sqlalchemy);
    const engine = startEngine({ program });
    let all = true;
    for (const name of names.length > 0 ? names : Object.keys(areas)) {
        all = (await compareArea(name, { seed, count, oracle, engine, sqlalchemy, wrongness })) && all;
    }
    await oracle.stop();
    engine.stop();
    return all;
}

/** The CREATE TABLE and CREATE INDEX statements that a program printed: [dialect, text], in order. */
function ddlOf(printed) {
    const found = [];
    for (const line of printed.split('\n')) {
        const heading = /^-- (sqlite|postgresql|mysql): /.exec(line);
        if (heading) found.push([heading[1], '']);
        else if (found.length > 0 && /^(CREATE |\t|\)|$)/.test(line)) found.at(-1)[1] += `${line}\n`;
    }
    return found.map(([dialect, text]) => [dialect, text.trim()]).filter(([, text]) => text.startsWith('CREATE '));
}

/** Counts statements by dialect: how many there are, and how many of them the engine writes the same. */
function countDdl(counts, real, ours) {
    const given = ddlOf(ours);
    for (const [i, [dialect, text]] of ddlOf(real).entries()) {
        counts[dialect] ??= { all: 0, same: 0 };
        counts[dialect].all += 1;
        if (given[i]?.[0] === dialect && given[i][1] === text) counts[dialect].same += 1;
    }
}

async function compareArea(name, { seed, count, oracle, engine, sqlalchemy, wrongness }) {
    const classes = new Map();
    const kept = [];
    const statements = {};
    let same = 0;
    for (let first = 0; first < count; first += batch) {
        const seeds = Array.from({ length: Math.min(batch, count - first) }, (_, i) => seed + first + i);
        const texts = seeds.map((each) => areas[name](drawing(each, wrongness)));
        const judged = await oracle.judge(texts);
        for (const [i, text] of texts.entries()) {
            const given = await engine.boot({ ...projectOf([text]), sqlalchemy });
            if (given.died === undefined) countDdl(statements, judged[i], printedBy(given)[0] ?? '');
            const difference = differenceOf(judged[i], given);
            if (difference === null) {
                same += 1;
                continue;
            }
            kept.push({ area: name, seed: seeds[i], ...difference, text });
            if (!classes.has(difference.what)) classes.set(difference.what, []);
            classes.get(difference.what).push(kept.at(-1));
        }
    }
    const indented = (text) => String(typeof text === 'string' ? text : JSON.stringify(text)).replaceAll('\n', '\n              ');
    for (const [what, examples] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
        console.log(`${String(examples.length).padStart(5)}  ${what}`);
        for (const { seed: at, real, engine: ours } of examples.slice(0, examplesShown)) {
            console.log(`      seed ${at}\n      real:   ${indented(real)}\n      engine: ${indented(ours)}`);
        }
    }
    mkdirSync(join(root, 'build', 'oracle'), { recursive: true });
    writeFileSync(join(root, 'build', 'oracle', `programs-${name}.jsonl`), kept.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const ddl = Object.entries(statements).map(([dialect, { all, same: equal }]) => `${dialect} ${equal} of ${all}`);
    console.log(`${name}: ${same} of ${count} programs print the same${ddl.length > 0 ? ` (DDL statements: ${ddl.join(', ')})` : ''}`);
    return same === count;
}
