// What databases do: run, exec, each, prepare, iterateStatements, export, close.

import { createHash } from 'node:crypto';
import { each } from './outcome.mjs';

const TEXTS = {
    'an empty text': '',
    blanks: ' \n\t',
    'a comment': '-- nothing',
    'a block comment': '/* nothing */',
    'a semicolon': ';',
    'semicolons before': ';;select 2',
    'one statement': 'select 1',
    'one statement, closed': 'select 1;',
    'two statements': 'select 1 as a; select 2 as b',
    'a comment behind': 'select 1; -- done',
    'a statement without rows': 'select 1 where 0',
    'rows and none': 'select 1 where 0; select 2; create table x(a); insert into x values (3); select * from x',
    'half a statement': 'select',
    nonsense: 'selec 1',
    'nonsense behind': 'create table made(a); selec 1',
    'an unknown table': 'select * from nowhere',
    'an unknown column': 'select nothing',
    'a text in double quotes': 'select "nothing"',
    'NUL inside': 'select 1\0garbage',
    'NUL within a word': 'sel\0ect 1',
    'an open string': "select 'abc",
    'non-ASCII names': 'select 1 as "größe", 2 as "😀"',
    'parameters left out': 'select ?, :a',
    'a constraint': "create table c(a unique); insert into c values (1); insert into c values (1)",
    'an error in row 2': "select abs(value) from json_each('[1,-9223372036854775808,3]')",
    undefined: undefined,
    null: null,
    'a number': 5,
    'an object': {},
    'an empty array': [],
    true: true,
};

const DATA = {
    undefined: undefined,
    null: null,
    'no bytes': new Uint8Array(),
    'an empty array': [],
    zero: 0,
    false: false,
    'an object': {},
    'a short text': 'abc',
    'one byte': new Uint8Array([7]),
    garbage: new Uint8Array(1000).fill(65),
    'a number': 5,
};

function filled(open) {
    const db = open();
    db.run("create table t(a integer primary key, b); insert into t values (1, 'one'), (2, 'two'), (3, null)");
    return db;
}

export const behaviours = [
    ...Object.entries(TEXTS).flatMap(([name, sql]) => [
        [`run of ${name}`, ({ open }) => {
            const db = open();
            return db.run(sql) === db;
        }],
        [`run of ${name} with parameters`, ({ open }) => {
            const db = open();
            return db.run(sql, []) === db;
        }],
        [`exec of ${name}`, ({ open }) => open().exec(sql)],
        [`exec of ${name} with parameters`, ({ open }) => open().exec(sql, {})],
        [`prepare of ${name}`, ({ open }) => {
            const statement = open().prepare(sql);
            return [statement.getSQL(), statement.getColumnNames()];
        }],
        [`each of ${name}`, ({ open }) => {
            const rows = [];
            open().each(sql, (row) => rows.push(row));
            return rows;
        }],
        [`iterating ${name}`, ({ open }) => {
            const texts = [];
            for (const statement of open().iterateStatements(sql)) texts.push(statement.getSQL());
            return texts;
        }],
    ]),
    ...Object.entries(DATA).map(([name, data]) => [
        `a database of ${name}`,
        ({ SQL }) => each(() => new SQL.Database(data).exec('select 1'), () => new SQL.Database(data).exec('select * from sqlite_schema')),
    ]),
    ...['Uint8Array', 'Array', 'ArrayBuffer', 'Buffer', 'Int8Array', 'Int32Array'].map((kind) => [
        `reopening from ${kind}`,
        ({ SQL, open }) => {
            const bytes = filled(open).export();
            const forms = {
                Uint8Array: () => bytes,
                Array: () => [...bytes],
                ArrayBuffer: () => bytes.slice().buffer,
                Buffer: () => Buffer.from(bytes),
                Int8Array: () => new Int8Array(bytes.slice().buffer),
                Int32Array: () => new Int32Array(bytes.slice().buffer),
            };
            return new SQL.Database(forms[kind]()).exec('select * from t');
        },
    ]),
    ['the given bytes stay the caller’s', ({ SQL, open }) => {
        const bytes = filled(open).export();
        const before = bytes.slice();
        const db = new SQL.Database(bytes);
        db.run('delete from t');
        const same = Buffer.compare(before, bytes);
        bytes.fill(0);
        return [same, db.exec('select count(*) from t')];
    }],
    ['a truncated file', ({ SQL, open }) => each(() => new SQL.Database(filled(open).export().slice(0, 5000)).exec('select * from t'))],
    ['exec keeps what was done before an error', ({ open }) => {
        const db = filled(open);
        return [...each(() => db.exec("insert into t values (9, 'nine'); insert into t values (9, 'again')")), db.exec('select * from t')];
    }],
    ['run keeps what was done before an error', ({ open }) => {
        const db = filled(open);
        return [...each(() => db.run("insert into t values (9, 'nine'); selec")), db.exec('select count(*) from t')];
    }],
    ['run with parameters runs the first statement alone', ({ open }) => {
        const db = filled(open);
        db.run('insert into t values (?, ?); delete from t', [7, 'seven']);
        return db.exec('select count(*) from t');
    }],
    ['run with falsy parameters runs all', ({ open }) => {
        const db = filled(open);
        db.run('delete from t where a = 1; delete from t where a = 2', 0);
        return db.exec('select a from t');
    }],
    ['run with named parameters', ({ open }) => {
        const db = filled(open);
        db.run('insert into t values ($a, @b)', { $a: 11, '@b': 'x', ':c': 1 });
        return db.exec('select * from t where a = 11');
    }],
    ['exec binds an array anew to each statement', ({ open }) => filled(open).exec('select b from t where a = ?; select a from t where a > ?', [2])],
    ['exec with too many for the second', ({ open }) => each(() => filled(open).exec('select ?, ?; select ?', [1, 2]))],
    ['exec with too many nulls', ({ open }) => each(() => filled(open).exec('select ?', [1, null]))],
    ['exec binds names to each statement', ({ open }) => filled(open).exec('select :a; select :b; select :a, :b', { ':a': 1, ':b': 2 })],
    ['exec with an unknown config', ({ open }) => filled(open).exec('select 1', null, { nothing: 1 })],
    ['exec with parameters that are no list', ({ open }) => each(() => open().exec('select ?', 'abc'), () => open().exec('select ?', 5), () => open().exec('select ?', false))],
    ['exec of duplicate columns', ({ open }) => open().exec('select 1 as a, 2 as a, 3 as b')],
    ['getAsObject of duplicate columns', ({ open }) => open().prepare('select 1 as a, 2 as b, 3 as a').getAsObject([])],
    ['getAsObject of __proto__', ({ open }) => {
        const row = open().prepare('select 1 as "__proto__", 2 as a').getAsObject([]);
        return [Object.keys(row), Object.getPrototypeOf(row) === Object.prototype, row.__proto__];
    }],
    ['getAsObject of numbers as names', ({ open }) => open().prepare('select 1 as b, 2 as "2", 3 as "1"').getAsObject([])],
    ['getAsObject of names like methods', ({ open }) => open().prepare('select 1 as constructor, 2 as "toString", 3 as length').getAsObject([])],
    ['each gives rows in order and ends', ({ open }) => {
        const seen = [];
        const result = filled(open).each('select * from t where a > $a', { $a: 1 }, (row) => seen.push(row), () => {
            seen.push('done');
            return 'result of done';
        });
        return [seen, result];
    }],
    ['each without done', ({ open }) => filled(open).each('select * from t', () => {})],
    ['each without callback', ({ open }) => each(() => filled(open).each('select * from t where 0'), () => { try { filled(open).each('select * from t'); } catch (error) { return error.name; } })],
    ['each whose callback throws', ({ open }) => {
        const db = filled(open);
        return [...each(() => db.each('select * from t', () => { throw new TypeError('mine'); })), ...each(() => db.run('drop table t') === db)];
    }],
    ['each with null parameters', ({ open }) => {
        const seen = [];
        filled(open).each('select count(*) as n from t', null, (row) => seen.push(row));
        return seen;
    }],
    ['the iterator frees what it gave', ({ open }) => {
        const texts = open().iterateStatements('select 1; select 2');
        const first = texts.next().value;
        first.step();
        const got = first.get();
        const second = texts.next();
        return [got, ...each(() => first.step(), () => second.value.getSQL(), () => texts.next(), () => texts.next(), () => second.value.step())];
    }],
    ['the iterator’s rest', ({ open }) => {
        const texts = open().iterateStatements('select 1; select 2; select 3');
        const seen = [texts.getRemainingSQL()];
        texts.next();
        seen.push(texts.getRemainingSQL());
        texts.next();
        seen.push(texts.getRemainingSQL());
        return seen;
    }],
    ['the iterator at an error', ({ open }) => {
        const texts = open().iterateStatements('select 1; selec 2; select 3');
        texts.next();
        return [...each(() => texts.next()), texts.getRemainingSQL(), ...each(() => texts.next())];
    }],
    ['the iterator is left early', ({ open }) => {
        const texts = open().iterateStatements('select 1; select 2');
        const { value } = texts.next();
        return each(() => texts.return(), () => value.step(), () => texts.next());
    }],
    ['the iterator of a closed database', ({ open }) => {
        const db = open();
        const texts = db.iterateStatements('select 1; select 2');
        texts.next();
        db.close();
        return each(() => texts.next(), () => texts.next());
    }],
    ['the iterator iterates itself', ({ open }) => {
        const texts = open().iterateStatements('select 1');
        return texts[Symbol.iterator]() === texts;
    }],
    ['statements run as the iterator comes to them', ({ open }) => {
        const db = open();
        const results = [];
        for (const statement of db.iterateStatements('create table t(a); insert into t values (?); select * from t')) {
            if (statement.getSQL().includes('?')) statement.bind([5]);
            while (statement.step()) results.push(statement.get());
        }
        return results;
    }],
    ['getRowsModified', ({ open }) => {
        const db = open();
        const seen = [db.getRowsModified()];
        for (const sql of ['create table t(a)', 'insert into t values (1), (2), (3)', 'select * from t', 'update t set a = 5 where a > 1', 'delete from t', 'delete from t']) {
            db.run(sql);
            seen.push(db.getRowsModified());
        }
        return seen;
    }],
    ['export of an empty database', ({ open }) => {
        const bytes = open().export();
        return [bytes.length, Buffer.from(bytes.subarray(0, 16)).toString(), bytes.subarray(18, 20)];
    }],
    ['export is the same each time', ({ open }) => {
        const db = filled(open);
        return Buffer.compare(db.export(), db.export());
    }],
    ...Object.entries({
        'a table': 'create table t(a); insert into t values (1), (2); delete from t where a = 1',
        'pragmas': 'pragma user_version = 5; pragma application_id = 9; create table t(a)',
        'vacuumed by itself': 'pragma auto_vacuum = 1; create table t(a); create table u(a); drop table t',
        'small pages': 'pragma page_size = 1024; create table t(a)',
        'UTF-16': "pragma encoding = 'UTF-16'; create table t(a)",
        'WAL mode': 'pragma journal_mode = wal; create table t(a); insert into t values (1)',
        'free pages': "create table t(a, b); create index i on t(b); with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) insert into t select i, 'x' || i from n; delete from t",
        'nothing': 'pragma user_version = 0',
    }).map(([what, sql]) => [`the bytes of an export: ${what}`, ({ SQL, open }) => {
        const bytes = open().run(sql).export();
        const again = new SQL.Database(bytes);
        return [bytes, again.export(), again.run('create table w(a)').export()].map((exported) => createHash('sha1').update(exported).digest('hex'));
    }]),
    ['export belongs to the caller', ({ open }) => {
        const db = filled(open);
        db.export().fill(0);
        return db.exec('select count(*) from t');
    }],
    ['export in a write transaction', ({ open }) => {
        const db = filled(open);
        db.run('begin; delete from t');
        return [...each(() => db.export()), ...each(() => db.run('rollback') === db, () => db.export().length)];
    }],
    ['export in a transaction that has not written', ({ open }) => {
        const db = filled(open);
        db.run('begin');
        return each(() => db.export().length, () => db.exec('commit'));
    }],
    ['export in a read transaction', ({ open }) => {
        const db = filled(open);
        db.run('begin');
        db.exec('select * from t');
        return each(() => db.export().length, () => db.exec('commit'));
    }],
    ['export in an immediate transaction', ({ open }) => {
        const db = filled(open);
        db.run('begin immediate');
        return each(() => db.export().length, () => db.exec('commit'));
    }],
    ['export keeps statements', ({ open }) => {
        const db = filled(open);
        const statement = db.prepare('select a from t');
        statement.step();
        db.export();
        return [statement.get(), statement.step(), statement.get()];
    }],
    ['export keeps functions, pragmas, temporary tables and hooks', ({ open }) => {
        const db = filled(open);
        const seen = [];
        db.create_function('twice', (x) => 2 * x);
        db.run('pragma foreign_keys = on; create temp table kept(a); insert into kept values (4)');
        db.updateHook((...change) => seen.push(change));
        db.export();
        db.run("insert into t values (8, '')");
        return [seen, db.exec('select twice(a) from kept; pragma foreign_keys')];
    }],
    ['export leaves temporary tables out', ({ SQL, open }) => {
        const db = filled(open);
        db.run('create temp table kept(a)');
        return new SQL.Database(db.export()).exec('select name from sqlite_schema union all select name from sqlite_temp_schema');
    }],
    ['export in WAL mode', ({ SQL, open }) => {
        const db = filled(open);
        const mode = db.exec('pragma journal_mode = wal');
        db.run("insert into t values (20, 'in the log')");
        const bytes = db.export();
        return [mode, bytes.subarray(18, 20), new SQL.Database(bytes).exec('select count(*) from t; pragma journal_mode'), db.exec('pragma journal_mode')];
    }],
    ['a file in WAL mode is read', ({ SQL, open }) => {
        const bytes = filled(open).export();
        bytes[18] = bytes[19] = 2;
        const db = new SQL.Database(bytes);
        return [db.exec('select count(*) from t; pragma journal_mode'), db.run('delete from t where a = 1') === db, db.exec('select count(*) from t')];
    }],
    ['export of other page sizes', ({ open }) =>
        [512, 1024, 8192, 65536].map((size) => {
            const db = open();
            db.run(`pragma page_size = ${size}; create table t(a); insert into t values (zeroblob(100000))`);
            return db.export().length;
        })],
    ['export after vacuum', ({ open }) => {
        const db = filled(open);
        db.run('insert into t select a + 100, zeroblob(20000) from t; delete from t where a > 100; vacuum');
        return db.export().length;
    }],
    ['close', ({ open }) => {
        const db = open();
        return [db.close(), db.db, db.close()];
    }],
    ['close frees statements', ({ open }) => {
        const db = open();
        const statement = db.prepare('select 1');
        db.close();
        return each(() => statement.step(), () => statement.get(), () => statement.free());
    }],
    ['a closed database', ({ open }) => {
        const db = open();
        db.close();
        return each(
            () => db.run('select 1'),
            () => db.exec('select 1'),
            () => db.prepare('select 1'),
            () => db.each('select 1', () => {}),
            () => db.export(),
            () => [...db.iterateStatements('select 1')],
            () => db.handleError(0),
            () => db.handleError(1),
            () => db.create_function('f', () => 1) === db,
            () => db.create_aggregate('f', { step() {} }) === db,
            () => db.updateHook(null) === db,
            () => db.updateHook(() => {}) === db,
        );
    }],
    ['handleError', ({ open }) => {
        const db = open();
        return each(() => db.handleError(0), () => db.handleError(1), () => { try { db.exec('selec'); } catch { /* on purpose */ } return db.handleError(1); });
    }],
    ['statements see what others changed', ({ open }) => {
        const db = filled(open);
        const count = db.prepare('select count(*) from t');
        const seen = [count.get([])];
        db.run('delete from t where a = 1');
        seen.push(count.get([]));
        db.run('begin; delete from t');
        seen.push(count.get([]));
        db.run('rollback');
        seen.push(count.get([]));
        return seen;
    }],
    ['two databases are apart', ({ open }) => {
        const [one, other] = [filled(open), filled(open)];
        one.run('delete from t');
        return [one.exec('select count(*) from t'), other.exec('select count(*) from t')];
    }],
    ['attached databases', ({ open }) => {
        const db = filled(open);
        db.run("attach ':memory:' as side; create table side.u as select * from t");
        return [db.exec('select * from side.u'), ...each(() => db.run("attach '/nowhere/x.db' as y")), ...each(() => db.run('detach side') === db)];
    }],
    ['a database attached by its file', ({ open }) => {
        const [one, other] = [filled(open), open()];
        other.run(`attach '${one.filename}' as one`);
        const seen = [other.exec('select count(*) from one.t')];
        other.run('delete from one.t where a = 1');
        seen.push(one.exec('select a from t'));
        const statement = one.prepare('select a from t');
        statement.step();
        return [...seen, ...each(() => other.run('delete from one.t')), statement.step(), statement.free(), ...each(() => other.run('delete from one.t') === other)];
    }],
    ['vacuum into a file', ({ open }) => {
        const db = filled(open);
        const name = `copy${Math.random()}.db`;
        db.run(`vacuum into '${name}'; attach '${name}' as copy`);
        return [db.exec('select count(*) from copy.t'), ...each(() => db.run(`vacuum into '${name}'`))];
    }],
    ['pragmas', ({ open }) =>
        ['journal_mode', 'encoding', 'page_size', 'cache_size', 'synchronous', 'temp_store', 'auto_vacuum', 'locking_mode', 'foreign_keys', 'mmap_size', 'mmap_size = 1000000', 'max_page_count', 'user_version', 'schema_version', 'freelist_count', 'wal_autocheckpoint', 'legacy_alter_table', 'recursive_triggers', 'default_cache_size', 'full_column_names', 'integrity_check', 'busy_timeout', 'threads', 'secure_delete', 'collation_list', 'module_list'].map((name) =>
            open().exec(`pragma ${name}`),
        )],
    ['the functions that SQL has', ({ open }) => open().exec("select distinct name, narg from pragma_function_list where name not like '\\_%' escape '\\' order by 1, 2")],
    ['full-text search', ({ open }) => open().exec("create virtual table f using fts4(body); insert into f values ('the quick brown fox'), ('lazy dogs'); select rowid, snippet(f) from f where f match 'quick OR (lazy AND dogs)'")],
    ['what is left out of the default build', ({ open }) =>
        ['create virtual table f using fts5(a)', 'create virtual table r using rtree(id, a, b)', "select 'a' regexp 'a'", "select soundex('a')", 'select percentile(1, 50)', 'select * from dbstat', "select load_extension('x')"].flatMap((sql) => each(() => open().exec(sql)))],
    ['transactions', ({ open }) => {
        const db = filled(open);
        return each(() => db.exec('commit'), () => db.exec('begin'), () => db.exec('begin'), () => db.exec('delete from t'), () => db.exec('rollback'), () => db.exec('rollback'), () => db.exec('select count(*) from t'), () => db.exec('savepoint a; delete from t; rollback to a; release a; select count(*) from t'));
    }],
    ['rolling back while reading', ({ open }) => {
        const db = filled(open);
        db.run('begin; insert into t values (10, 10)');
        const statement = db.prepare('select a from t');
        statement.step();
        return each(() => db.run('rollback') === db, () => statement.step(), () => db.exec('select count(*) from t'));
    }],
    ['a table is dropped while a statement reads it', ({ open }) => {
        const db = filled(open);
        const statement = db.prepare('select * from t');
        statement.step();
        return each(() => db.run('drop table t'), () => statement.free(), () => db.run('drop table t') === db);
    }],
    ['names of columns follow ALTER TABLE', ({ open }) => {
        const db = filled(open);
        const statement = db.prepare('select * from t');
        const seen = [statement.getColumnNames(), statement.getAsObject([])];
        statement.reset();
        db.run('alter table t rename column b to renamed; alter table t add column c default 5');
        seen.push(statement.getColumnNames(), statement.step(), statement.getColumnNames(), statement.getAsObject());
        return seen;
    }],
    ['local time and UTC', ({ open }) => open().exec("select datetime(0, 'unixepoch', 'localtime'), datetime(1700000000, 'unixepoch', 'localtime'), datetime(1720000000, 'unixepoch', 'utc')")],
    ['the clock runs', ({ open }) => open().exec("select abs(strftime('%s', 'now') - ?) < 10", [Date.now() / 1000])],
    ['random numbers differ', ({ open }) => open().exec('select random() <> random(), randomblob(8) <> randomblob(8), length(randomblob(20))')],
    ['generated columns, windows, upsert, returning', ({ open }) => open().exec('create table g(a primary key, b as (a * 2)); insert into g values (1), (2) returning a, b; insert into g values (1) on conflict do nothing; select a, sum(b) over (order by a) from g')],
    ['a long statement', ({ open }) => open().exec(`select ${Array.from({ length: 1500 }, (_, i) => `${i} as c${i}`).join(', ')}`)],
    ['a megabyte of SQL', ({ open }) => open().exec(`select length('${'é'.repeat(400000)}') as n /* ${'x'.repeat(300000)} */`)],
    ['an expression that is too deep', ({ open }) => each(() => open().exec(`select ${'('.repeat(1200)}1${')'.repeat(1200)}`), () => open().exec(`select ${'1+'.repeat(1100)}1`))],
];
