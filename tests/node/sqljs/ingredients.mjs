// What programs of calls are made of. Values are made anew for each use, so that nothing is shared between two runs.

/** To be bound. */
export const VALUES = [
    () => 0, () => 1, () => -1, () => 42, () => 2147483647, () => 2147483648, () => -2147483648, () => -2147483649, () => 2 ** 53, () => 1e300, () => 1.5,
    () => -0, () => NaN, () => Infinity, () => -Infinity, () => 5e-324, () => true, () => false, () => null, () => undefined, () => 10n,
    () => -(2n ** 63n), () => 2n ** 64n, () => '', () => 'a', () => 'text', () => 'é', () => '\u{1F600}x', () => 'nul\0in', () => '\uFEFFbom',
    () => '\uD800', () => 'x\uDC00y', () => 'q'.repeat(40), () => 'ü'.repeat(50), () => "it's", () => '12', () => '1e3', () => new Uint8Array([1, 2, 3]),
    () => new Uint8Array(0), () => [1, 2, 300], () => [], () => ['7', 'x', null], () => new Uint16Array([1, 256, 65535]),
    () => new Float64Array([1.9, -1]), () => new Int8Array([-1, 5]), () => new Uint8ClampedArray([255]), () => Buffer.from('buf'),
    () => new Uint8Array(100).fill(7).subarray(10, 20), () => new Uint8Array(5000).fill(3), () => ({ length: 2, 0: 65, 1: 66 }), () => ({ length: 0 }),
    () => new String('boxed'), () => ({}), () => ({ a: 1 }), () => new Date(0), () => new ArrayBuffer(4), () => new DataView(new ArrayBuffer(2)),
    () => Symbol('s'), () => () => 1, () => function (a, b) {}, () => new Number(5), () => new Map(), () => ({ length: 'x' }),
    () => ({ length: 1.5, 0: 9 }), () => ({ length: null }), () => new Boolean(true), () => /r/, () => new Uint32Array([4294967295, 1]),
    () => new BigInt64Array([1n]), () => new Error('e'),
];

export const NAMES = [
    ':a', '@b', '$c', ':b', 'a', '?1', '', ':', '$c::x', ':nope', '__proto__', '1',
];

export const QUERIES = [
    'select 1', 'select 1 as a, 2 as a', 'select * from t', 'select a, b from t order by a', 'select * from t where a = ?',
    'select * from t where a > :a and b is not @b', 'select ?, ?, ?', 'select ?1, typeof(?1), ?2, typeof(?2)', 'select typeof(:a), :a, $c, @b',
    'select count(*), sum(a), total(a), group_concat(b) from t', 'select null, x\'\', x\'0102\', \'\', 1.5, 9007199254740993, -9223372036854775808',
    'select a as __proto__, b as constructor from t', 'select \'\' as "", 1 as "a b"', 'select hex(?), length(?1)',
    'with recursive n(i) as (select 1 union all select i + 1 from n where i < 600) select i, i * 1.5, \'row \' || i from n', 'select * from t, u',
    'select * from v', 'select * from u', 'select f(a) from t', 'select f(?), g(?, 1)', 'select g(a, b) from t', 'select agg(a) from t',
    'select agg(a) from t group by b', 'select agg(a) from t where 0', 'select agg2(a, b), agg(a) from t', 'select v()', 'select v(1)',
    'select v(1, 2, 3)', 'select a / 0, abs(-9223372036854775808) from t', 'select json_extract(\'{"a":[1,2]}\', \'$.a\')', 'values (1), (2), (3)',
    'select changes(), total_changes(), last_insert_rowid()', 'explain query plan select 1', 'pragma table_info(t)', 'pragma user_version',
    'pragma user_version = 7', 'pragma foreign_keys', 'pragma encoding', 'pragma integrity_check', 'pragma database_list', 'pragma page_size',
    'pragma journal_mode', 'pragma page_count', 'pragma cache_size', 'pragma freelist_count', 'pragma schema_version', 'pragma data_version',
    'select name, sql from sqlite_master order by 1', 'select rowid, * from t', 'select * from t limit 2', 'select "nope" from t',
    'select (select max(a) from t), ?', 'select a from t union select b from t order by 1', 'select max(a), b from t',
    'select cast(? as text), cast(?1 as integer), cast(?1 as blob)',
    'select unicode(b), lower(b), upper(b), reverse(b), padl(b, 5), charindex(b, \'t\') from t',
    'select median(a), mode(a), stdev(a), variance(a), lower_quartile(a), upper_quartile(a) from t',
    'select log(a), log10(a), exp(a / 1e9), sqrt(abs(a)), ceil(a), floor(a), sign(a), power(2, 3), square(a) from t where typeof(a) <> \'text\'',
    'select random() is not null', 'select * from (select a from t order by a desc) where a > 0', 'select likelihood(a, 0.5) from t',
    'select zeroblob(10), length(randomblob(9))', 'select printf(\'%d %s\', a, b) from t', "select strftime('%Y', 0, 'unixepoch')",
    'select a from t where b like \'%t%\'', 'select a collate nocase from t', 'select 1;',
];

export const CHANGES = [
    'insert into t values (1, \'one\')', 'insert into t values (?, ?)', 'insert into t values (:a, @b)', 'insert into t(a) values (?), (?)',
    'insert into t values (5, x\'00ff\'), (6, null), (7.25, \'seven\')', 'insert into t select a + 10, b from t',
    'insert or replace into u values (1, ?)', 'insert into u values (1, 2)', 'insert into u values (null, ?)', 'update t set b = ? where a = ?',
    'update t set a = a + 1', 'update t set b = f(b)', 'delete from t where a = ?', 'delete from t', 'delete from t where a > 3',
    'insert into t values (9, \'x\') returning a, b', 'update t set a = -a returning *', 'delete from t returning a', 'begin', 'commit', 'rollback',
    'end', 'savepoint s', 'release s', 'rollback to s', 'create table t(a, b)', 'create table if not exists t(a, b)',
    'create table if not exists u(id integer primary key, n unique not null)', 'create view if not exists v as select a, count(*) as n from t group by a',
    'create index if not exists i on t(a)', 'drop index if exists i', 'drop table u', 'drop table if exists t', 'drop view if exists v',
    'alter table t rename to t2', 'alter table t2 rename to t', 'alter table t add column c default 5', 'alter table t rename column b to bb',
    'alter table t rename column bb to b', 'alter table t drop column c', 'create temp table if not exists tt(x)', 'insert into tt values (1)',
    'create trigger if not exists tr after insert on t begin update t set b = \'by trigger\' where rowid = new.rowid and b is null; end',
    'drop trigger if exists tr', 'vacuum', 'reindex', 'analyze', 'attach \':memory:\' as m', 'detach m', 'create table m.mm(x)',
    'insert into m.mm values (3)', 'pragma journal_mode = memory', 'pragma journal_mode = wal', 'pragma journal_mode = delete',
    'pragma foreign_keys = on', 'pragma recursive_triggers = 1', 'insert into nowhere values (1)', 'pragma page_size = 1024', 'pragma auto_vacuum = 1',
    'pragma locking_mode = exclusive', 'pragma encoding = \'UTF-16\'', "create virtual table if not exists ft using fts3(body)",
    "insert into ft values ('the quick fox')", "select * from ft where ft match 'quick'", 'create table w(a primary key, b) without rowid',
    'insert into w values (1, 2)', 'create table s(a int, b text) strict', 'insert into s values (?, ?)',
    "insert into t values (9007199254740993, 'wide'), (-9223372036854775808, 'least')",
    "insert into t(rowid, a) values (-9223372036854775807, 1)",
];

/** No single good statement. */
export const BROKEN = [
    '', ' ', ';', ';;', '-- only a comment', '/* open', 'selec 1', 'select', 'select * from nowhere', 'select nowhere', 'select (', 'select 1 from',
    "select 'open", 'select 1; selec 2; select 3', 'insert into t values (1)', 'select f(1, 2, 3)', 'select 1;;select 2; -- end', '\0select 1',
    'select 1\0; select 2', 'select ?0', 'select ?99999', 'create table t(', 'select "', '\uFEFFselect 1', 'select \'\uD800\'',
    'select \'é\' as "\u{1F600}"', 'select /* c */ 1 -- d\n, 2', 'commit; select 1', 'select 1; select 2 as b; select * from t',
    'begin; select 1; commit; select 2', 'insert into t values (1, 2); select nope; select 3', ':a',
];

/** Given where a text is expected. */
export const ODD_SQL = [
    () => undefined, () => null, () => 5, () => ({}), () => [], () => ['select 1'], () => true, () => Symbol('q'), () => new String('select 1'),
    () => 10n, () => new Uint8Array([65]),
];

export const CONFIGS = [
    undefined, undefined, undefined, undefined, null, {}, { useBigInt: true }, { useBigInt: 1 }, { useBigInt: false }, 'x', 5,
];

/** Functions for SQL; `log` hears of their calls, `db` is the database that they are in. */
export const FUNCTIONS = [
    (log) => (x) => (log(x), x), () => (x) => x * 2, () => (x) => `<${x}>`, () => () => 7, () => (x, y) => `${x}|${y}`, () => (...all) => all.length,
    () => (x) => { throw new Error(`no ${typeof x}`); }, () => (x) => { throw 'text'; }, () => (x) => { throw undefined; }, () => (x) => { throw null; },
    () => (x) => { throw { odd: 1 }; }, () => (x) => { throw new TypeError(''); }, () => (x) => { throw new Error('nul\0behind'); },
    () => (x) => { throw new Error('é\u{1F600}'); }, () => (x) => undefined, () => (x) => null, () => (x) => true, () => (x) => 10n,
    () => (x) => Symbol('r'), () => (x) => () => 1, () => (x) => [1, 2, 300], () => (x) => [], () => (x) => new Uint8Array([9]), () => (x) => ({}),
    () => (x) => new Date(0), () => (x) => NaN, () => (x) => Infinity, () => (x) => -0, () => (x) => 2 ** 31, () => (x) => 5, () => (x) => 'nul\0in',
    () => (x) => '\uD800', () => (x) => '', () => (x) => new ArrayBuffer(3), () => (x) => ({ length: 2, 0: 1, 1: 2 }),
    () => (x) => new Uint16Array([256, 7]), () => (x) => 'é'.repeat(60), () => (x) => new String('abc'),
    () => (x) => typeof x === 'object' && x ? x.length : x, () => (x) => 1.5, () => (x) => ({ toString() { throw new Error('deep'); } }),
    () => (x) => new Proxy({}, {}), () => (a = 1, b) => b, () => 5, () => null, () => undefined, () => ({ length: 1 }), () => 'f', () => ({}),
    (log, db) => (x) => db.exec('select count(*), ? from t', [x])[0].values[0][0],
    (log, db, calls = 0) => (x) => (calls += 1) < 9 && db.run("insert into t values (77, 'by f')").getRowsModified(),
    (log, db) => (x) => db.run('delete from t where a > 3').exec('select max(a) from t')[0].values[0][0],
    (log, db) => (x) => db.prepare('select a, b from t order by a').get([]).length,
    (log, db) => (x) => (db.create_function('g', (y, z) => y), 1),
    (log, db) => (x) => (db.updateHook((...all) => log(all)), db.getRowsModified()),
    (log, db) => (x) => db.export().length,
    (log, db) => (x) => db.each('select a from t limit 3', (row) => log(row)),
    (log, db) => (x) => db.exec('select nope'),
    (log, db) => (x) => (db.run('begin'), db.run('commit'), 2),
    (log, db) => (x) => (db.run('create table if not exists made(a)'), 3),
    (log, db) => (x) => [...db.iterateStatements('select 1; select 2')].length,
];

export const AGGREGATES = [
    () => ({ init: () => 0, step: (state, x) => state + x, finalize: (state) => state }), () => ({ step: (state, x) => (state ?? '') + x }),
    () => ({ init: () => [], step: (state, x) => [...state, x], finalize: (state) => JSON.stringify(state) }),
    () => ({ init: () => 1, step: (state, x) => undefined }), () => ({ init() { throw new Error('init fails'); }, step: (state, x) => x }),
    () => ({ step(state, x) { throw new Error('step fails'); }, init: () => 0 }),
    () => ({ step: (state, x) => x, finalize() { throw new Error('finalize fails'); } }), () => ({ step: (state, x, y) => `${state}${x}${y}` }),
    () => ({ step: () => 5 }), () => ({}), () => ({ init: () => 0, finalize: () => 1 }), () => null, () => undefined, () => 5, () => ({ step: 5 }),
    () => ({ step: (state, x) => ({}) }), () => ({ step: (state, x) => (state ?? 0) + 1, finalize: (state) => [state] }),
    () => ({ init: 5, step: (state, x) => x }), () => ({ step: (...all) => all.length }),
    () => ({ init: () => ({ n: 0 }), step(state, x) { state.n += 1; return state; }, finalize: (state) => state.n }),
    () => ({ init: () => 0, step: (state, x) => 10n, finalize: (s) => s }),
];

export const FUNCTION_NAMES = [
    'f', 'f', 'g', 'v', 'F', 'agg', 'agg2', 'upper', 'count', '', 'é',
];
