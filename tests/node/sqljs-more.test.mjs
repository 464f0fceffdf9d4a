// What firstboot/sqljs gives beyond sql.js, its module, and its worker beside sql.js's.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { folder, ours, require, theirs } from './sqljs/builds.mjs';

const SQL = await ours();
const open = (options) => new SQL.Database(null, options);

describe('options that sql.js does not have', () => {
    it('binds BigInt as INTEGER where it is asked to', () => {
        const db = open({ bigIntAsInteger: true });
        const values = [1n, -1n, 2n ** 63n - 1n, -(2n ** 63n)];
        const sql = 'select ?, typeof(?1), ?2, ?3, ?4';
        assert.deepEqual(db.exec(sql, values, { useBigInt: true })[0].values[0], [1n, 'integer', ...values.slice(1)]);
        assert.deepEqual(db.exec('select typeof(?), ?1', [2n ** 63n])[0].values[0], ['text', '9223372036854775808']);
    });

    it('tells the columns of empty results where it is asked to', () => {
        const db = open();
        const sql = 'create table t(a, b); select * from t; select 1 as c; insert into t values (1, 2) returning a';
        const columns = (results) => results.map((result) => [result.columns, result.values.length]);
        assert.deepEqual(columns(db.exec(sql, null, { emptyResults: true })), [[['a', 'b'], 0], [['c'], 1], [['a'], 1]]);
        assert.deepEqual(columns(db.exec('select * from t where a = ?', [9], { emptyResults: true })), [[['a', 'b'], 0]]);
    });

    const endless = 'with recursive n(i) as (select 1 union all select i + 1 from n) select sum(i) from n';
    for (const budget of [{ steps: 100_000 }, { milliseconds: 50 }]) {
        it(`interrupts what exceeds ${JSON.stringify(budget)}`, () => {
            const db = open();
            db.run('create table t(a); insert into t values (1)');
            db.interruptAfter(budget);
            assert.throws(() => db.exec(endless), { name: 'Error', message: 'interrupted' });
            assert.throws(() => db.run(endless), { message: 'interrupted' });
            assert.throws(() => db.prepare(endless).step(), { message: 'interrupted' });
            assert.deepEqual(db.exec('select a from t')[0].values, [[1]]);
            db.run('insert into t values (2)');
            db.interruptAfter(null);
            const million = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) select count(*) from n';
            assert.deepEqual(db.exec(million)[0].values, [[300000]]);
        });
    }
});

describe('what cannot be loaded', () => {
    // In a process of its own: sql.js leaves a second rejection behind that nobody can catch.
    const reason = (file, config) => {
        const script = `
            process.on('unhandledRejection', () => {});
            console.error = () => {};
            const told = [];
            require(${JSON.stringify(file)})({...${config}, onAbort: (cause) => told.push(typeof cause)})
                .catch((error) => console.log(error.constructor.name, error.message, told));`;
        return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    };
    for (const [what, config] of Object.entries({
        'bytes that are no module': '{wasmBinary: new Uint8Array(3)}',
        'no bytes': '{wasmBinary: new Uint8Array(0)}',
        'a file that is not there': "{locateFile: () => '/nowhere/at/all.wasm'}",
    })) {
        it(`${what}: refused as by sql.js`, () => {
            const expected = reason(require.resolve('sql.js'), config);
            assert.match(expected, /^Error /);
            assert.equal(reason(join(folder, 'sqljs.js'), config), expected);
        });
    }
});

describe('the module', () => {
    it('has what sql.js’s has, of the same kinds', async () => {
        const other = await theirs();
        for (const name of Object.keys(other)) {
            // What Emscripten leaves of its own start.
            if (['onAbort', 'postRun', 'onRuntimeInitialized'].includes(name)) continue;
            assert.equal(typeof SQL[name], typeof other[name], name);
        }
        assert.equal(SQL.Statement, undefined);
        assert.equal(SQL.FS, undefined);
    });

    it('is made once, whatever the settings', async () => {
        assert.equal(await ours({ wasmBinary: new Uint8Array(3) }), SQL);
        assert.equal(ours(), ours());
        assert.equal(ours.default, ours);
    });

    it('lets SQLite’s own functions be called', () => {
        const db = open();
        const statement = db.prepare('select 40 + 2');
        const step = SQL.cwrap('sqlite3_step', 'number', ['number']);
        assert.equal(step(statement.stmt), 100);
        assert.equal(SQL._sqlite3_column_double(statement.stmt, 0), 42);
        const errmsg = SQL.cwrap('sqlite3_errmsg', 'string', ['number']);
        assert.equal(errmsg(open().db), 'not an error');
        const called = [];
        const pointer = SQL.addFunction((context, count) => called.push(count), 'viii');
        const create = SQL.cwrap('sqlite3_create_function_v2', 'number', ['number', 'string', 'number', 'number', 'number', 'number', 'number', 'number', 'number']);
        assert.equal(create(db.db, 'raw', 2, 1, 0, pointer, 0, 0, 0), 0);
        assert.deepEqual(db.exec('select raw(1, 2)')[0].values, [[null]]);
        assert.deepEqual(called, [2]);
        db.close();
        SQL.removeFunction(pointer);
    });

    it('is found by locateFile, given as bytes, and read as an ES module', async () => {
        const script = join(folder, 'sqljs.js');
        const fresh = () => {
            delete require.cache[require.resolve(script)];
            return require(script);
        };
        const asked = [];
        const located = await fresh()({ locateFile: (file, where) => asked.push([file, where]) && join(folder, file) });
        assert.deepEqual(new located.Database().exec('select 1')[0].values, [[1]]);
        assert.deepEqual(asked, [['sqljs.wasm', `${folder}/`]]);
        const settings = { wasmBinary: readFileSync(join(folder, 'sqljs.wasm')) };
        assert.equal(await fresh()(settings), settings);
        const { default: initialize } = await import(pathToFileURL(join(folder, 'sqljs.mjs')).href);
        assert.deepEqual(new (await initialize()).Database().exec('select 1')[0].values, [[1]]);
        await assert.rejects(fresh()({ locateFile: () => '/nowhere/sqljs.wasm' }));
    });

    it('keeps SQLite’s functions where it is told to leave sql.js’s out', async () => {
        delete require.cache[require.resolve(join(folder, 'sqljs.js'))];
        const plain = await require(join(folder, 'sqljs.js'))({ useOldExtensionFunctions: false });
        assert.deepEqual(new plain.Database().exec('select log(100), typeof(ceil(1.5))')[0].values, [[2, 'real']]);
        assert.throws(() => new plain.Database().exec('select median(1)'), /no such function/);
    });

    it('makes no code of texts', () => {
        assert.equal(/\beval\(|new Function|\bFunction\(/.test(readFileSync(join(folder, 'sqljs.js'), 'utf8')), false);
    });

    it('has full-text search and R-trees in its full build', async () => {
        const full = await require(join(folder, 'sqljs-full.js'))();
        const db = new full.Database();
        db.run("create virtual table f using fts5(body); insert into f values ('the quick fox'), ('a slow dog'); create virtual table r using rtree(id, low, high); insert into r values (1, 0, 5), (2, 6, 9)");
        assert.deepEqual(db.exec("select rowid from f where f match 'quick'; select id from r where low > 5").map((result) => result.values), [[[1]], [[2]]]);
    });
});

describe('the worker', () => {
    const messages = [
        { id: 1, action: 'exec', sql: 'select 1 as a' },
        { id: 'two', action: 'open' },
        { id: 3, action: 'exec', sql: 'create table t(a, b); insert into t values (:a, @b); select * from t', params: { ':a': 1, '@b': 'ü' } },
        { id: 4, action: 'exec', sql: 'select a from t', config: { useBigInt: true } },
        { id: 5, action: 'getRowsModified' },
        { id: 6, action: 'each', sql: 'select a, b from t' },
        { id: 7, action: 'exec', sql: 'select * from nowhere' },
        { id: 8, action: 'exec' },
        { id: 9, action: 'dance' },
        { id: 10, action: 'export' },
        { action: 'exec', sql: 'select count(*) from t' },
        { id: 12, action: 'close' },
        { id: 13, action: 'open' },
        { id: 14, action: 'exec', sql: 'select 2' },
        { id: 15, action: 'close' },
        { id: 16, action: 'getRowsModified' },
        { id: 17, action: 'close' },
        { id: 18, action: 'exec', sql: 'select name from sqlite_schema' },
        { id: 19, action: 'each', sql: 'select ? as x', params: [5] },
        { id: 20, action: 'each', sql: 'selec' },
        { id: 21, action: 'open', buffer: [1, 2, 3] },
        { id: 22, action: 'exec', sql: 'select 1 from sqlite_schema' },
        {},
    ];

    const settings = [
        { id: 1, action: 'exec', sql: 'select log(100)', config: { useOldExtensionFunctions: false } },
        { id: 2, action: 'exec', sql: 'select log(100)', config: { useOldExtensionFunctions: true } },
    ];

    /** All answers; each message is sent when the one before it is answered. */
    async function talk(file, messages) {
        const worker = new Worker(file);
        const answers = [];
        for (const message of messages) {
            worker.postMessage(message);
            for (;;) {
                const [answer] = await once(worker, 'message');
                answers.push(answer.buffer ? { ...answer, buffer: answer.buffer.length } : answer);
                if (answer.finished !== false) break;
            }
        }
        await worker.terminate();
        return answers;
    }

    it('answers as sql.js’s', async () => {
        for (const conversation of [messages, settings]) {
            assert.deepEqual(await talk(join(folder, 'worker.js'), conversation), await talk(require.resolve('sql.js/dist/worker.sql-wasm.js'), conversation));
        }
    });
});
