// firstboot/sqljs under use: memory that stays flat, files that are broken. FIRSTBOOT_SOAK=1 runs it at full length.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ours } from './sqljs/builds.mjs';

const [SQL, memory] = await withMemory(ours);
const full = process.env.FIRSTBOOT_SOAK === '1';

/** What `start` gives, and the WebAssembly memory that it works in. */
async function withMemory(start) {
    const { instantiate } = WebAssembly;
    let exports;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        ({ exports } = made.instance ?? made);
        return made;
    };
    try {
        return [await start(), exports.memory];
    } finally {
        WebAssembly.instantiate = instantiate;
    }
}

/** The size of that memory, of which at least 1 MB is free: it grows only where more than that is lost. */
function memorySize() {
    SQL._free(SQL._malloc(1 << 20));
    return memory.buffer.byteLength;
}

function flat(times, use) {
    for (let i = 0; i < 50; i += 1) use(i);
    const before = memorySize();
    for (let i = 0; i < times; i += 1) use(i);
    assert.equal(memorySize() - before, 0);
}

describe('memory', () => {
    it('comes back when databases are closed', () => {
        flat(full ? 10_000 : 500, (i) => {
            const db = new SQL.Database();
            db.create_function('f', (x) => x).create_aggregate('g', { step: (s, x) => x });
            db.updateHook(() => {});
            db.run('create table t(a, b); insert into t values (1, zeroblob(20000))');
            db.prepare('select * from t').step();
            const copy = new SQL.Database(db.export());
            db.exec('select g(f(a)) from t');
            assert.deepEqual(copy.exec('select a from t')[0].values, [[1]], `round ${i}`);
            copy.close();
            db.close();
        });
    });

    it('stays flat over many statements', () => {
        const db = new SQL.Database();
        db.run('create table t(a integer primary key, b)');
        const insert = db.prepare('insert or replace into t values (?, ?)');
        const read = db.prepare('select * from t where a = ?');
        flat(full ? 250_000 : 10_000, (i) => {
            insert.run([i % 100, `text ${i}`]);
            assert.equal(read.get([i % 100])[1], `text ${i}`);
            db.exec('select count(*) from t');
            db.run('delete from t where a = ?', [(i * 7) % 100]);
        });
        db.close();
    });
});

describe('broken files', () => {
    /** A small generator, so that each run breaks the same bytes. */
    function random(seed) {
        let state = seed;
        return (below) => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return state % below;
        };
    }

    function samples() {
        const plain = new SQL.Database();
        plain.run("create table t(a integer primary key, b text, c); create index i on t(b, c); create view v as select * from t; with recursive n(i) as (select 1 union all select i + 1 from n where i < 400) insert into t select i, 'row ' || i, zeroblob(i % 60) from n; insert into t values (9999, printf('%.*c', 30000, 'x'), 1)");
        const search = new SQL.Database();
        search.run("pragma page_size = 1024; pragma auto_vacuum = full; create virtual table f using fts4(body); insert into f values ('some words'), ('other words'); create table w(a primary key, b) without rowid; insert into w values ('k', 'v'), ('l', 'w'); create trigger g after insert on w begin select 1; end");
        return [plain.export(), search.export()];
    }

    const QUERIES = ['select count(*), sum(length(b)) from t', "select a from t where b > 'row 3' order by b, c", 'select * from v limit 5', "select * from f where f match 'words'", 'select * from w', 'pragma integrity_check(5)', "insert into t values (77777, 'new', 1)", 'delete from t where a < 50', "update w set b = 'x'", 'vacuum', 'select * from sqlite_schema'];

    it('end in SQLite’s errors', () => {
        let errors = 0;
        let broken = 0;
        for (const bytes of samples()) {
            for (let seed = 1; seed <= (full ? 2000 : 300); seed += 1) {
                const pick = random(seed);
                let copy = bytes.slice();
                if (seed % 5 === 0) copy = copy.slice(0, pick(copy.length));
                // The header and the schema are where most is to be broken.
                for (let i = 0; i <= pick(20); i += 1) copy[pick(seed % 2 === 0 ? Math.min(1100, copy.length) : copy.length)] = pick(256);
                broken += 1;
                const db = new SQL.Database(copy);
                for (const sql of QUERIES) {
                    try {
                        db.exec(sql);
                    } catch (error) {
                        assert.equal(error.constructor, Error, `${error}`);
                        errors += 1;
                    }
                }
                try {
                    db.export();
                } catch (error) {
                    assert.equal(error.constructor, Error, `${error}`);
                }
                db.close();
            }
        }
        assert.ok(broken >= 500 && errors > broken, `${errors} errors from ${broken} files`);
        assert.deepEqual(new SQL.Database().exec('select 1')[0].values, [[1]]);
    });
});
