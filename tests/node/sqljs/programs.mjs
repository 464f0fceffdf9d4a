// Programs of API calls that nobody would write, each made from a seed: lists of {name, operands}. What the names do is in
// execute.mjs. Operands that are functions give what is passed.

import { choices } from './chance.mjs';
import { AGGREGATES, BROKEN, CHANGES, CONFIGS, FUNCTION_NAMES, FUNCTIONS, NAMES, ODD_SQL, QUERIES, VALUES } from './ingredients.mjs';

const none = () => undefined;

const FILES = [
    none, () => null, () => [], () => new Uint8Array(0), () => new Uint8Array(100), () => 'text', () => new ArrayBuffer(10),
    () => [1, 2, 3], () => 5, () => ({}), () => true, () => 0,
];
const ODD_PARAMETERS = [
    ...VALUES, () => [, 1], () => Object.create({ ':a': 5 }), () => new Map([[':a', 1]]), () => new Set([1]), () => 'text', () => 7,
];

function sqlText(r) {
    const kind = r.below(20);
    if (kind < 9) return r.pick(QUERIES);
    if (kind < 16) return r.pick(CHANGES);
    if (kind < 18) return r.pick(BROKEN);
    const parts = r.several(4, () => r.pick(r.chance(0.6) ? QUERIES : r.chance(0.9) ? CHANGES : BROKEN));
    return parts.join(r.pick([';', '; ', ';\n-- next\n', ';;']));
}

function sql(r) {
    if (r.chance(0.02)) return r.pick(ODD_SQL);
    const text = sqlText(r);
    return () => text;
}

function query(r) {
    const text = r.pick(QUERIES);
    return () => text;
}

function parameters(r) {
    const kind = r.below(14);
    if (kind < 6) {
        const list = r.several(3, () => r.pick(VALUES));
        return () => list.map((value) => value());
    }
    if (kind < 9) {
        const entries = r.several(3, () => [r.pick(NAMES), r.pick(VALUES)]);
        return () => Object.fromEntries(entries.map(([name, value]) => [name, value()]));
    }
    if (kind < 12) return r.pick([none, none, () => null]);
    return r.pick(ODD_PARAMETERS);
}

const database = (r) => (r.chance(0.9) ? 0 : r.below(3));
const statement = (r) => r.below(4);
const perhaps = (r) => (r.chance(0.6) ? none : parameters(r));

/** How often each call comes, and its operands. Not freemem(): behind it, sql.js reads parameters that it has freed. */
const CALLS = [
    [12, 'exec', (r) => [database(r), sql(r), parameters(r), r.pick(CONFIGS)]],
    [8, 'run', (r) => [database(r), sql(r), parameters(r)]],
    [12, 'prepare', (r) => [statement(r), database(r), sql(r), perhaps(r)]],
    [14, 'step', (r) => [statement(r), 1 + r.below(r.pick([1, 2, 5, 40]))]],
    [8, 'get', (r) => [statement(r), perhaps(r), r.pick(CONFIGS)]],
    [5, 'ask', (r) => [statement(r), database(r), query(r), 12 + r.below(10), parameters(r)]],
    [6, 'getAsObject', (r) => [statement(r), perhaps(r), r.pick(CONFIGS)]],
    [4, 'bind', (r) => [statement(r), parameters(r)]],
    [3, 'runStatement', (r) => [statement(r), parameters(r)]],
    [3, 'reset', (r) => [statement(r)]],
    [2, 'free', (r) => [statement(r)]],
    [3, 'look', (r) => [statement(r)]],
    [4, 'each', (r) => [database(r), sql(r), r.chance(0.3) ? null : parameters(r), r.below(8), r.pick(CONFIGS)]],
    [3, 'define', (r) => [database(r), r.pick(FUNCTION_NAMES), r.below(FUNCTIONS.length)]],
    [2, 'aggregate', (r) => [database(r), r.pick(['agg', 'agg', 'agg2', 'sum']), r.below(AGGREGATES.length)]],
    [2, 'hook', (r) => [database(r), r.below(5)]],
    [3, 'modified', (r) => [database(r)]],
    [3, 'iterate', (r) => [database(r), sql(r), r.below(5)]],
    [2, 'export', (r) => [database(r)]],
    [1, 'reopen', (r) => [database(r), r.below(3)]],
    [1, 'close', (r) => [database(r)]],
    [1, 'open', (r) => [r.below(3), r.pick(FILES)]],
    [3, 'run', (r) => [database(r), r.pick([() => 'begin', () => 'commit', () => 'rollback', () => 'savepoint x', () => 'release x']), none]],
].flatMap(([often, name, operands]) => Array(often).fill({ name, operands }));

const TABLES = `create table t(a, b);
    create table u(id integer primary key, n unique not null);
    insert into t values (1, 'one'), (2, 'two'), (3, null), (4.5, x'0102'), ('text', 'é')`;
const MANY_ROWS = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 300) insert into t select i, 'row ' || i from n";

export function program(seed) {
    const r = choices(seed);
    const calls = [{ name: 'open', operands: [0, none] }];
    if (r.chance(0.9)) calls.push({ name: 'run', operands: [0, () => TABLES, none] });
    if (r.chance(0.3)) calls.push({ name: 'run', operands: [0, () => MANY_ROWS, none] });
    for (let rest = 3 + r.below(25); rest > 0; rest -= 1) {
        const { name, operands } = r.pick(CALLS);
        calls.push({ name, operands: operands(r) });
    }
    return calls;
}
