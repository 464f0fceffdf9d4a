// What comes behind many queries in a row, between which a database may stay open for reading.

import { each } from './outcome.mjs';

const QUERIES = 40;

/** A database of which a statement has asked many times. */
function queried(open) {
    const db = open();
    db.run("create table t(a integer primary key, b); insert into t values (1, 'one'), (2, 'two')");
    const statement = db.prepare('select b from t where a = ?');
    const ask = () => Array.from({ length: QUERIES }, (_, i) => statement.get([(i % 3) + 1]).join()).join();
    return { db, statement, ask, first: ask() };
}

const BEHIND = {
    'a row is inserted': ({ db }) => db.run("insert into t values (3, 'three')") === db,
    'a prepared statement writes': ({ db }) => db.prepare('update t set b = ? where a = 1').run(['changed']),
    'exec writes': ({ db }) => db.exec('delete from t where a = 1; select changes()'),
    'a statement writes and reads': ({ db }) => db.exec('insert into t(b) values (5) returning *'),
    'the table is dropped': ({ db }) => db.run('drop table t'),
    'the table is dropped, the statement reset': ({ db, statement }) => [statement.reset(), db.run('drop table t') === db],
    'the table is dropped, the statement freed': ({ db, statement }) => [statement.free(), db.run('drop table t') === db],
    'a prepared statement drops it': ({ db, statement }) => [statement.reset(), db.prepare('drop table t').step()],
    'a column is added': ({ db }) => db.run('alter table t add column c default 7') === db,
    'a vacuum is run': ({ db, statement }) => [statement.reset(), db.run('vacuum') === db],
    'a vacuum is run over the open statement': ({ db }) => db.run('vacuum'),
    'a vacuum into a file': ({ db }) => db.run(`vacuum into 'copy${Math.random()}.db'`),
    'a transaction': ({ db, ask }) => [db.run("begin; insert into t values (3, 'three')") === db, ask(), db.run('rollback') === db],
    'a transaction that locks': ({ db, ask }) => [db.run('begin exclusive') === db, ask(), db.run('commit') === db],
    'a transaction that reads first': ({ db, ask }) => [db.run('begin') === db, ask(), db.run('commit') === db, db.exec('select count(*) from t')],
    'a savepoint': ({ db, ask }) => [db.run('savepoint s; delete from t') === db, ask(), db.run('rollback to s; release s') === db],
    'the journal is a log': ({ db, statement }) => [statement.reset(), db.exec('pragma journal_mode = wal'), db.exec('pragma journal_mode')],
    'the journal is a log under the open statement': ({ db }) => db.exec('pragma journal_mode = wal'),
    'a pragma through a prepared statement': ({ db, statement }) => [statement.reset(), db.prepare('pragma journal_mode = memory').get([])],
    'the page size changes': ({ db, statement }) => [statement.reset(), db.run('pragma page_size = 1024; vacuum') === db, db.exec('pragma page_size')],
    'the locking mode is asked for': ({ db }) => db.exec('pragma locking_mode'),
    'it is exported': ({ db }) => db.export().length,
    'it is exported in a transaction': ({ db }) => [db.run('begin; delete from t') === db, ...each(() => db.export()), db.run('rollback') === db],
    'it is closed': ({ db }) => db.close(),
    'a function is registered': ({ db }) => [db.create_function('upper', (x) => `own ${x}`) === db, db.exec('select upper(b) from t')],
    'a function is registered anew': ({ db, ask }) => {
        db.create_function('f', () => 1);
        const before = [ask(), db.exec('select f() from t')];
        db.create_function('f', () => 2);
        return [before, ask(), db.exec('select f() from t')];
    },
    'a function writes in a query': ({ db, ask }) => {
        db.create_function('written', (x) => (db.run('insert into t(b) values (?)', [x]), x));
        db.create_function('dropped', () => (db.run('drop table t'), 1));
        const statement = db.prepare('select written(?)');
        return [ask(), statement.get(['x']), ask(), Array.from({ length: QUERIES }, () => statement.get(['y']).join()), ask(), ...each(() => db.prepare('select dropped() from t').step(), () => db.exec('select dropped()'))];
    },
    'an aggregate is registered': ({ db }) => [db.create_aggregate('joined', { init: () => '', step: (all, x) => all + x }) === db, db.exec('select joined(b) from t')],
    'a hook is set': ({ db }) => {
        const seen = [];
        db.updateHook((...what) => seen.push(what));
        return [db.run('delete from t') === db, seen];
    },
    'another database attaches it and writes': ({ db, open, statement, ask }) => {
        statement.reset();
        const other = open();
        other.run(`attach '${db.filename}' as one`);
        return [other.run("insert into one.t values (3, 'three')") === other, ask(), statement.reset(), other.run('delete from one.t where a = 1') === other];
    },
    'a prepared statement attaches it to another': ({ db, open, statement }) => {
        statement.reset();
        const other = open();
        other.prepare('attach ? as one').run([db.filename]);
        return [other.run("insert into one.t values (3, 'three')") === other];
    },
    'another database is attached': ({ db, ask }) => [db.run("attach ':memory:' as side; create table side.u as select * from t") === db, ask(), db.run('detach side') === db],
    'the other database is detached between': ({ db, ask }) => [db.run("attach ':memory:' as side") === db, ask(), db.prepare('detach side').step(), ask()],
    'statements are iterated': ({ db }) => [...db.iterateStatements("insert into t values (3, 'three'); select count(*) from t")].map((s) => [s.getSQL(), ...each(() => s.step())]),
    'SQLite is called directly': ({ db, SQL, statement }) => {
        statement.reset();
        return [SQL._sqlite3_exec(db.db, SQL.stringToNewUTF8('drop table t'), 0, 0, 0)];
    },
    'a table of its own names the schema': ({ db, ask }) => [db.run("create temp table sqlite_other as select 1") === db, ask()],
    'the schema is emptied': ({ db, statement }) => [statement.free(), db.run('drop table t; vacuum') === db, db.exec('select count(*) from sqlite_schema')],
};

export const behaviours = [
    ...Object.entries(BEHIND).map(([what, act]) => [
        `behind many queries, ${what}`,
        ({ SQL, open }) => {
            const all = queried(open);
            return [all.first, ...each(() => act({ ...all, SQL, open }), all.ask, () => all.db.exec('select * from t'))];
        },
    ]),
    ['many queries and writes by turns', ({ open }) => {
        const { db, ask } = queried(open);
        const write = db.prepare('update t set b = b || ? where a = 1');
        return Array.from({ length: 5 }, (_, i) => [ask(), write.run([i])]);
    }],
    ['many queries of a file that is no database', ({ SQL }) => {
        const db = new SQL.Database(new Uint8Array(5000).fill(7));
        const one = db.prepare('select 1');
        return [Array.from({ length: QUERIES }, () => one.get([]).join()), ...each(() => db.exec('select * from sqlite_schema'), () => db.run('create table t(a)'))];
    }],
    ['many queries of an empty database', ({ open }) => {
        const db = open();
        const count = db.prepare('select count(*) from sqlite_schema');
        return [Array.from({ length: QUERIES }, () => count.get([]).join()), ...each(() => db.run('create table t(a)') === db, () => count.get([]), () => db.export().length)];
    }],
];
