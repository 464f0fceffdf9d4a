// Boots whole projects, other people's, in the engine and in the judge, and compares what becomes of them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { startEngine } from './engine.mjs';
import { startOracle } from './host.mjs';
import { listedIn } from './listed.mjs';
import { differenceOfOutcome } from './outcome.mjs';
import { packages, requirements, requirementsOfProjects, root } from './paths.mjs';
import { readProject } from './projects.mjs';

const kept = join(root, 'build', 'oracle', 'projects');
const largestFile = 500_000;
const media = /\.(png|jpe?g|gif|ico|svg|webp|mp[34]|woff2?|ttf|eot|otf|pdf|zip|gz|db|sqlite3?|map|min\.js|min\.css)$/i;

/** What a learner would put into `.env`: the example's lines, a key and a database. */
function usualEnvironment(files) {
    const example = ['.env.example', '.env.sample', '.env-example', 'env.example', '.env.template', '.flaskenv.example']
        .map((name) => files[name])
        .find((text) => typeof text === 'string');
    const own = { SECRET_KEY: 'a-secret-key', DATABASE_URL: 'sqlite:///dev.db' };
    const lines = (example ?? '')
        .split(/\r?\n/)
        .filter((line) => !Object.hasOwn(own, line.replace(/^export\s+/, '').split('=')[0].trim()));
    return [...lines, ...Object.entries(own).map(([key, value]) => `${key}=${value}`), ''].join('\n');
}

/** The rows of `projects.tsv` in the folder (repo, root, entry), or every folder as it is. */
function rowsOf(folder) {
    const list = join(folder, 'projects.tsv');
    if (!existsSync(list)) {
        return readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => ({ name, place: name, root: '.', entry: null }));
    }
    const [header, ...lines] = readFileSync(list, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
    return lines.map((cells) => {
        const row = Object.fromEntries(header.map((key, i) => [key, cells[i]]));
        return { name: row.repo, place: row.repo.replace('/', '+'), root: row.root, entry: row.entry };
    });
}

/** What the nearest list says, from the project's folder up to the top of its repository. */
function listedAbove(place, top) {
    for (let at = place; !relative(top, at).startsWith('..'); at = dirname(at)) {
        const listed = listedIn(at);
        if (listed !== null) return listed;
    }
    return null;
}

/** Every distribution that the judge has. */
function pinned() {
    const files = [requirements('2.1'), requirementsOfProjects];
    const lists = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^([\w.-]+)==/gm)]);
    return [...lists.map(([, name]) => name), 'psycopg', 'psycopg2', 'bcrypt'];
}

function requestOf(folder, row, { usual, everything }) {
    const top = join(folder, row.place);
    const place = join(top, row.root);
    const project = readProject(place);
    for (const [path, content] of Object.entries(project.files)) {
        // Pictures and the like only have to be there.
        if (media.test(path) || (content.length ?? content.base64.length) > largestFile) project.files[path] = '';
    }
    if (usual && !project.files['.env']) project.files['.env'] = usualEnvironment(project.files);
    const installed = everything ? pinned() : listedAbove(place, top);
    if (installed !== null) project.installed = installed;
    const entry = row.entry?.startsWith(`${row.root}/`) ? row.entry.slice(row.root.length + 1) : row.entry;
    return entry ? { ...project, environ: { FLASK_APP: entry } } : project;
}

/** Answers of the judge are kept, since the same question has the same answer. */
function keptOracle() {
    mkdirSync(kept, { recursive: true });
    const tree = join(packages('2.1'), '.requirements');
    let oracle = null;
    const boot = async (request) => {
        const stamp = existsSync(tree) ? readFileSync(tree, 'utf8') : '';
        const key = createHash('sha256').update(stamp).update(JSON.stringify(request)).digest('hex');
        const file = join(kept, `${key}.json`);
        if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
        oracle ??= await startOracle({ seconds: 120 });
        const answer = await oracle.boot(request);
        writeFileSync(file, JSON.stringify(answer));
        return answer;
    };
    return { boot, stop: async () => oracle?.stop() };
}

const plain = (name) => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

const otherNames = {
    flask_bootstrap: 'bootstrap-flask',
    mysql: 'mysql-connector-python',
    MySQLdb: 'mysqlclient',
    PIL: 'pillow',
    Levenshtein: 'python-levenshtein',
};
const compiled = new Set(
    '_cffi_backend cffi cryptography PIL pydantic_core pydantic msgspec numpy rpds brotli turtle tkinter'.split(' '),
);

/** Why the judge cannot say what the project's author would see, or null. */
function unjudged(real, installed) {
    if (real.oracle_error !== undefined) return real.oracle_error;
    if (real.error?.oracle !== undefined) return real.error.oracle;
    const text = real.error?.text ?? '';
    if (text === "RuntimeError: can't start new thread") return 'the judge has no threads';
    const missing = /^ModuleNotFoundError: No module named '(\w+)'/.exec(text)?.[1];
    if (!missing) return null;
    if ((installed ?? []).some((each) => plain(each) === plain(otherNames[missing] ?? missing))) {
        return `${missing} is not at hand`;
    }
    return compiled.has(missing) ? `${missing} has compiled parts` : null;
}

/** Null where the outcome is the same; `partial` tells that the engine said it does not know all. */
function compare(real, ours) {
    const partial = (ours.unmodelled ?? []).length > 0;
    const difference = differenceOfOutcome(real, partial ? { ...ours, unmodelled: [] } : ours);
    if (difference === null || !partial) return { partial, difference };
    return { partial, difference: { ...difference, what: `partial (${ours.unmodelled[0].what}): ${difference.what}` } };
}

/** Runs the projects of a folder; gives the share with the same outcome. `only`: those with this in their name. */
export async function realProjects(folder, { usual = false, everything = false, engine: program, only = '' } = {}) {
    const oracle = keptOracle();
    const engine = startEngine({ program });
    const classes = new Map();
    const counts = { same: 0, partial: 0, judged: 0, boots: 0 };
    const note = (what, name, difference) => {
        if (!classes.has(what)) classes.set(what, []);
        classes.get(what).push({ name, ...difference });
    };
    for (const row of rowsOf(folder).filter(({ name }) => name.includes(only))) {
        const request = requestOf(folder, row, { usual, everything });
        const [real, ours] = await Promise.all([oracle.boot(request), engine.boot(request)]);
        const reason = unjudged(real, request.installed);
        if (reason !== null) {
            note(`not judged: ${reason}`, row.name, { real: null, engine: ours.error?.text ?? ours.unmodelled });
            continue;
        }
        counts.judged += 1;
        counts.boots += real.ok ? 1 : 0;
        const { partial, difference } = compare(real, ours);
        if (difference === null) counts.same += 1;
        if (difference === null && partial) counts.partial += 1;
        if (difference !== null) note(difference.what, row.name, difference);
    }
    await oracle.stop();
    engine.stop();

    for (const [what, examples] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
        console.log(`${String(examples.length).padStart(4)}  ${what}`);
        for (const { name, real, engine: given } of examples) {
            console.log(`        ${name}`);
            console.log(`          real:   ${JSON.stringify(real)?.slice(0, 600)}`);
            console.log(`          engine: ${JSON.stringify(given)?.slice(0, 600)}`);
        }
    }
    const rate = ((100 * counts.same) / counts.judged).toFixed(1);
    console.log(
        `projects${usual ? ' with a usual .env' : ' as committed'}${everything ? ', everything installed' : ''}: ` +
            `${counts.same} of ${counts.judged} with the same outcome, ${rate}% (${counts.boots} boot; ${counts.partial} of the same are partial)`,
    );
    return counts.same / counts.judged;
}
