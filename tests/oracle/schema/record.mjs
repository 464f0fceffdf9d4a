// Records what SQLAlchemy makes of random tables, into tests/unit/schema/goldens:
//     node tests/oracle/schema/record.mjs [--count N]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOracle } from '../host.mjs';
import { root } from '../paths.mjs';

/** How many seeds are tried for each line of SQLAlchemy; about three in four give tables. */
const seeds = { '2.1': 1750, '2.0': 500 };
const batch = 50;

const source = (name) => readFileSync(join(root, 'tests', 'oracle', 'schema', `${name}.py`), 'utf8');

/** The recorder as one script: its modules are made before it runs. */
function script(first, count) {
    const modules = JSON.stringify({ describe: source('describe'), generate: source('generate') });
    return [
        'import json, sys, types',
        `sources = json.loads(${JSON.stringify(modules)})`,
        'for name, text in sources.items():',
        '    module = sys.modules[name] = types.ModuleType(name)',
        '    exec(compile(text, name, "exec"), module.__dict__)',
        `sys.argv = ["record.py", "${count}", "${first}"]`,
        `exec(compile(${JSON.stringify(source('record'))}, "record.py", "exec"), {"__name__": "__main__"})`,
    ].join('\n');
}

const wanted = process.argv.indexOf('--count');
for (const [sqlalchemy, all] of Object.entries(seeds)) {
    const count = wanted < 0 ? all : Number(process.argv[wanted + 1]);
    const oracle = await startOracle({ sqlalchemy });
    let recorded = '';
    for (let first = 0; first < count; first += batch) {
        const { stdout, error } = await oracle.python(script(first, Math.min(batch, count - first)));
        if (error !== null) throw new Error(error);
        recorded += stdout;
    }
    await oracle.stop();
    writeFileSync(join(root, 'tests', 'unit', 'schema', 'goldens', `ddl-${sqlalchemy}.jsonl`), recorded);
    console.log(`SQLAlchemy ${sqlalchemy}: ${recorded.split('\n').length - 1} recorded`);
}
