// Makes mistakes in a project that boots, and asks whether the engine meets them as Python does.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from './engine.mjs';
import { startOracle } from './host.mjs';
import { mistakes } from './mistakes.mjs';
import { differenceOfOutcome } from './outcome.mjs';
import { projects, root } from './paths.mjs';
import { readProject } from './projects.mjs';
import { randomSource } from './random.mjs';

const examplesShown = 2;

/** The changed lines, for people to read. */
function changed(before, after) {
    const [old, now] = [before.split('\n'), after.split('\n')];
    let at = 0;
    while (at < old.length && old[at] === now[at]) ++at;
    return `line ${at + 1}: ${JSON.stringify(old[at] ?? null)} -> ${JSON.stringify(now[at] ?? null)}`;
}

/** Runs `count` typos on each style: one judge and one engine for all, since a judge takes seconds to start. */
export async function typos(styles, { seed, count, engine: program }) {
    const engine = startEngine({ program });
    const oracles = new Map();
    for (const style of styles) {
        const folder = existsSync(join(projects, 'styles', style)) ? join(projects, 'styles', style) : style;
        const original = readProject(folder);
        const release = original.sqlalchemy ?? '2.1';
        if (!oracles.has(release)) oracles.set(release, await startOracle({ sqlalchemy: release }));
        await typosOf(style, original, { seed, count, oracle: oracles.get(release), engine });
    }
    for (const oracle of oracles.values()) await oracle.stop();
    engine.stop();
}

/** Runs `count` typos on one project; gives how many had the same outcome. */
async function typosOf(style, original, { seed, count, oracle, engine }) {
    const classes = new Map();
    const failures = [];
    let same = 0;
    let judged = 0;
    const source = mistakes(randomSource(seed), original);
    const untouched = differenceOfOutcome(await oracle.boot(original), await engine.boot(original));
    if (untouched) console.log(`without a typo already: ${JSON.stringify(untouched)}`);
    while (judged < count) {
        const { kind, file, project } = source.next().value;
        const [real, ours] = await Promise.all([oracle.boot(project), engine.boot(project)]);
        // What the judge itself does not survive, such as a loop without end, it cannot judge.
        if (real.oracle_error !== undefined || real.error?.oracle !== undefined) continue;
        judged += 1;
        const difference = differenceOfOutcome(real, ours);
        if (difference === null) {
            same += 1;
            continue;
        }
        const example = {
            kind,
            file,
            typo: changed(original.files[file], project.files[file]),
            real: difference.real,
            engine: difference.engine,
        };
        failures.push({ what: difference.what, ...example, project });
        if (!classes.has(difference.what)) classes.set(difference.what, []);
        classes.get(difference.what).push(example);
    }
    for (const [what, examples] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
        console.log(`${String(examples.length).padStart(5)}  ${what}`);
        for (const { kind, file, typo, real, engine: ours } of examples.slice(0, examplesShown)) {
            console.log(`         ${kind} in ${file}, ${typo}`);
            console.log(`           real:   ${JSON.stringify(real)}`);
            console.log(`           engine: ${JSON.stringify(ours)}`);
        }
    }
    const kept = join(root, 'build', 'oracle', `typos-${style.replaceAll('/', '-')}.jsonl`);
    mkdirSync(join(root, 'build', 'oracle'), { recursive: true });
    writeFileSync(kept, failures.map((failure) => `${JSON.stringify(failure)}\n`).join(''));
    const rate = ((100 * same) / judged).toFixed(2);
    console.log(`${style}: ${same} of ${judged} typos with the same outcome, ${rate}% (seed ${seed}; the others: ${kept})`);
    return same / judged;
}
