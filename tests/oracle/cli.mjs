// The command behind scripts/oracle.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { startOracle } from './host.mjs';
import { readProject } from './projects.mjs';
import { setUp } from './setup.mjs';

const usage = `usage: scripts/oracle COMMAND [--sqlalchemy 2.1|2.0]
  setup                  fetch the pinned packages
  boot DIR…              boot the projects in folders; one JSON document each
  boot --jsonl           {"id", "files", "environ"?, "installed"?} a line in, {"id", …setup} out
  dotenv FILE            what python-dotenv makes of a file
  dotenv --jsonl         {"id", "text" | "base64", "environ"?} a line in
  url URL                what SQLAlchemy makes of a URL
  url --jsonl            {"id", "url"} a line in
  python FILE            run a script under CPython 3.14 ("-" reads standard input)
  serve                  {"id", "do": "boot" | "dotenv" | "url" | "python", …} a line in
  record dotenv|url|boot|syntax|trees|lessons
                         record the goldens anew
  dotenv|url|syntax --random N [--seed S]   compare the engine with the real packages on N inputs
  trees                  compare the trees of all files of the standard library
  goldens [--engine PATH]            compare the engine's boots with the recorded ones
  lessons [FILE…] [--engine PATH]    prove lessons (web/lessons), and compare each check with CPython's
  projects FOLDER [--env usual] [--installed everything] [--only TEXT] [--engine PATH]
                         boot other people's projects, one a folder, and compare the outcomes
  typos STYLE… [--seed N] [--count M] [--engine PATH]
                         make typos in tests/projects/styles/STYLE (or a folder), compare the outcomes;
                         PATH is the native harness or firstboot.mjs
  programs [AREA…] [--seed N] [--count M] [--engine PATH] [--sqlalchemy 2.1|2.0] [--wrongness P]
                         draw programs that use the libraries, rightly and wrongly, and compare what they print
`;

const flags = {};
const words = [];
const given = process.argv.slice(2);
const valued = new Set(['--sqlalchemy', '--random', '--seed', '--count', '--engine', '--env', '--installed', '--only', '--wrongness']);
while (given.length > 0) {
    const word = given.shift();
    if (valued.has(word)) flags[word.slice(2)] = given.shift();
    else if (word === '--jsonl') flags.jsonl = true;
    else words.push(word);
}
const [command, ...rest] = words;
const print = (value) => console.log(JSON.stringify(value, null, 2));

async function eachLine(answer) {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        if (line.trim() === '') continue;
        let request;
        try {
            request = JSON.parse(line);
        } catch (error) {
            console.log(JSON.stringify({ error: String(error.message) }));
            continue;
        }
        console.log(JSON.stringify({ id: request.id ?? null, ...(await answer(request)) }));
    }
}

const kinds = {
    boot: (oracle, request) => oracle.boot(request),
    dotenv: (oracle, request) => oracle.dotenvMany([request]).then(([answer]) => answer),
    url: (oracle, request) => oracle.url(request.url),
    python: (oracle, request) => oracle.python(request.source),
};

async function withOracle(use, seconds) {
    const oracle = await startOracle({ sqlalchemy: flags.sqlalchemy ?? '2.1', seconds });
    try {
        return await use(oracle);
    } finally {
        await oracle.stop();
    }
}

async function run() {
    if (command === 'setup') return setUp();
    if (command === 'record') {
        const { record } = await import('./record.mjs');
        return record(rest);
    }
    if (command === 'goldens') {
        const { compareGoldens } = await import('./boot_goldens.mjs');
        process.exitCode = (await compareGoldens({ engine: flags.engine })) ? 0 : 1;
        return undefined;
    }
    if (command === 'lessons') {
        const { lessonFiles, proveLessons } = await import('./lessons.mjs');
        process.exitCode = (await proveLessons(rest.length > 0 ? rest : lessonFiles(), { engine: flags.engine })) ? 0 : 1;
        return undefined;
    }
    if (command === 'typos' && rest.length > 0) {
        const { typos } = await import('./typos.mjs');
        const options = {
            seed: Number(flags.seed ?? Date.now() % 1_000_000),
            count: Number(flags.count ?? 200),
            engine: flags.engine,
        };
        await typos(rest, options);
        return undefined;
    }
    if (command === 'programs') {
        const { comparePrograms } = await import('./programs/compare.mjs');
        const options = {
            seed: Number(flags.seed ?? Date.now() % 1_000_000),
            count: Number(flags.count ?? 200),
            engine: flags.engine,
            sqlalchemy: flags.sqlalchemy,
            wrongness: flags.wrongness === undefined ? undefined : Number(flags.wrongness),
        };
        process.exitCode = (await comparePrograms(rest, options)) ? 0 : 1;
        return undefined;
    }
    if (command === 'projects' && rest.length === 1) {
        const { realProjects } = await import('./real_projects.mjs');
        const [usual, everything] = [flags.env === 'usual', flags.installed === 'everything'];
        await realProjects(rest[0], { usual, everything, engine: flags.engine, only: flags.only });
        return undefined;
    }
    if (command === 'trees') {
        const { compareTrees } = await import('./compare_trees.mjs');
        process.exitCode = (await compareTrees()) ? 0 : 1;
        return undefined;
    }
    if (flags.random !== undefined && ['dotenv', 'url', 'syntax'].includes(command)) {
        const { compare } = await import('./compare.mjs');
        const seed = Number(flags.seed ?? Date.now() % 1_000_000);
        process.exitCode = (await compare(command, Number(flags.random), seed)) ? 0 : 1;
        return undefined;
    }
    if (command === 'serve') {
        return withOracle((oracle) => eachLine((request) => kinds[request.do](oracle, request)));
    }
    if (flags.jsonl && kinds[command]) {
        return withOracle((oracle) => eachLine((request) => kinds[command](oracle, request)));
    }
    if (command === 'boot' && rest.length > 0) {
        return withOracle(async (oracle) => {
            for (const folder of rest) print(await oracle.boot(readProject(folder)));
        });
    }
    if (command === 'dotenv' && rest.length === 1) {
        const base64 = readFileSync(rest[0]).toString('base64');
        return withOracle(async (oracle) => print((await oracle.dotenvMany([{ base64 }]))[0]));
    }
    if (command === 'url' && rest.length === 1) {
        return withOracle(async (oracle) => print(await oracle.url(rest[0])));
    }
    if (command === 'python' && rest.length === 1) {
        const source = readFileSync(rest[0] === '-' ? 0 : rest[0], 'utf8');
        return withOracle(async (oracle) => {
            const { stdout, stderr, error } = await oracle.python(source);
            process.stdout.write(stdout);
            process.stderr.write(stderr + (error ?? ''));
            process.exitCode = error === null ? 0 : 1;
        }, 180);
    }
    process.stderr.write(usage);
    process.exitCode = 2;
    return undefined;
}

await run();
