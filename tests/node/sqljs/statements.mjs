// What statements do, step by step.

import { each } from './outcome.mjs';

function filled(open, count = 3) {
    const db = open();
    db.run('create table t(a integer primary key, b)');
    db.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) insert into t select i, 'row ' || i from n`);
    return db;
}

/** Steps through, and does something else before each step. */
function stepping(statement, between = () => {}, read = (s) => s.get()) {
    const seen = [];
    try {
        for (let i = 0; statement.step(); i += 1) {
            seen.push(read(statement));
            between(i);
        }
        seen.push('end');
    } catch (error) {
        seen.push(`${error}`);
    }
    return seen;
}

/** A loop over 400 rows during which something happens at row 3, at row 100 or in each row. */
const MEANWHILE = {
    'rows are inserted behind': (db, i) => i === 2 && db.run("insert into t values (1000, 'new')"),
    'rows are inserted before': (db, i) => i === 99 && db.run("insert into t values (-1, 'new')"),
    'rows ahead are deleted': (db, i) => i === 2 && db.run('delete from t where a > 50'),
    'the next row is deleted': (db, i) => db.run('delete from t where a = ?', [i + 2]),
    'rows ahead are updated': (db, i) => i === 99 && db.run("update t set b = 'changed' where a % 3 = 0"),
    'each row updates the next': (db, i) => db.run("update t set b = 'touched' where a = ?", [i + 2]),
    'the table is emptied': (db, i) => i === 20 && db.run('delete from t'),
    'an index is made': (db, i) => i === 2 && db.run('create index i on t(b)'),
    'another table is made': (db, i) => i === 2 && db.run('create table other(a)'),
    'a column is added': (db, i) => i === 30 && db.run('alter table t add column c default 7'),
    'the table is dropped': (db, i) => {
        if (i === 2) db.run('drop table t');
    },
    'a transaction begins and ends': (db, i) => {
        if (i === 2) db.run('begin');
        if (i === 4) db.run("insert into t values (2000, 'x')");
        if (i === 6) db.run('commit');
    },
    'a transaction is rolled back': (db, i) => i === 2 && db.run("begin; insert into t values (2000, 'x'); rollback"),
    'a function is registered': (db, i) => i === 2 && db.create_function('f', () => 1),
    'a hook is set': (db, i) => i === 2 && db.updateHook(() => {}),
    'it is exported': (db, i) => i === 2 && db.export(),
    'another statement reads': (db, i) => i % 50 === 0 && db.exec('select count(*) from t'),
    'a prepared statement writes': (db, i, kept) => {
        kept.statement ??= db.prepare("update t set b = b || '!' where a = ?");
        kept.statement.run([i + 5]);
    },
    'exec writes': (db, i) => i === 10 && db.exec('update t set b = a'),
    'a pragma is read': (db, i) => i === 10 && db.exec('pragma table_info(t)'),
    'a vacuum is tried': (db, i) => {
        if (i === 10) db.run('vacuum');
    },
};

const LOOPS = {
    step: (db, between) => stepping(db.prepare('select a, b from t'), between),
    getAsObject: (db, between) => stepping(db.prepare('select * from t'), between, (s) => s.getAsObject()),
    each(db, between) {
        const seen = [];
        let i = 0;
        try {
            db.each('select a, b from t', (row) => {
                seen.push(row);
                between(i);
                i += 1;
            });
        } catch (error) {
            seen.push(`${error}`);
        }
        return seen;
    },
    'sorted step': (db, between) => stepping(db.prepare('select a, b from t order by a desc'), between),
};

export const behaviours = [
    ...Object.entries(MEANWHILE).flatMap(([what, act]) =>
        Object.entries(LOOPS).map(([loop, run]) => [
            `while ${loop} goes through rows, ${what}`,
            ({ open }) => {
                const db = filled(open, 400);
                const kept = {};
                const seen = run(db, (i) => act(db, i, kept));
                return [seen, ...each(() => db.exec('select count(*), group_concat(b) from t'))];
            },
        ]),
    ),
    ['an error in row 300', ({ open }) => {
        const db = filled(open, 400);
        const statement = db.prepare('select a, abs(case a when 300 then -9223372036854775807 - 1 else a end) from t');
        return [stepping(statement), ...each(() => statement.reset(), () => statement.step(), () => statement.get(), () => statement.free())];
    }],
    ['an error in row 300 of exec', ({ open }) => each(() => filled(open, 400).exec('select abs(case a when 300 then -9223372036854775807 - 1 else a end) from t'))],
    ['exec of many rows in a database with functions', ({ open }) => {
        const db = filled(open, 700);
        db.create_function('twice', (x) => 2 * x);
        return [db.exec('select a, b from t'), db.exec('select twice(a) from t where a > ?', [10])];
    }],
    ['texts and blobs after rows that were read ahead', ({ open }) => {
        const db = filled(open, 100);
        db.run("update t set b = x'0102' where a % 2");
        return stepping(db.prepare('select a, b from t order by a'), (i) => i === 20 && db.run("insert into t values (500, 'behind')"));
    }],
    ['an error in row 300 that nobody reaches', ({ open }) => {
        const statement = filled(open, 400).prepare('select a, abs(case a when 300 then -9223372036854775807 - 1 else a end) from t');
        for (let i = 0; i < 100; i += 1) statement.step();
        return each(() => statement.get(), () => statement.reset(), () => statement.step(), () => statement.free());
    }],
    ['freed before the error in row 300', ({ open }) => {
        const statement = filled(open, 400).prepare('select a, abs(case a when 300 then -9223372036854775807 - 1 else a end) from t');
        for (let i = 0; i < 100; i += 1) statement.step();
        return each(() => statement.free());
    }],
    ['random() is asked row by row', ({ open }) => {
        const rows = stepping(filled(open, 300).prepare('select random() from t'));
        return new Set(rows.map(String)).size;
    }],
    ['a function with side effects runs as rows are stepped', ({ open }) => {
        const db = filled(open, 300);
        const calls = [];
        db.create_function('noted', (x) => {
            calls.push(x);
            return x;
        });
        const statement = db.prepare('select noted(a) from t');
        const seen = [];
        for (let i = 0; i < 20; i += 1) {
            statement.step();
            seen.push([...calls].length);
        }
        return seen;
    }],
    ['a function that writes while exec reads', ({ open }) => {
        const db = filled(open, 300);
        db.run('create table log(a)');
        db.create_function('logged', (x) => {
            db.run('insert into log values (?)', [x]);
            return db.exec('select count(*) from log')[0].values[0][0];
        });
        return [db.exec('select a, logged(a) from t where a % 10 = 0'), db.exec('select count(*) from log')];
    }],
    ['two statements go through one table', ({ open }) => {
        const db = filled(open, 50);
        const outer = db.prepare('select a from t');
        const seen = [];
        while (outer.step()) {
            const inner = db.prepare('select a from t where a > ? order by a limit 2');
            inner.bind(outer.get());
            seen.push([outer.get(), stepping(inner)]);
            inner.free();
        }
        return seen;
    }],
    ['rows go from one database to another', ({ open }) => {
        const [from, to] = [filled(open, 300), open()];
        to.run('create table t(a, b)');
        const [read, write] = [from.prepare('select * from t'), to.prepare('insert into t values (?, ?)')];
        while (read.step()) write.run(read.get());
        return to.exec('select count(*), sum(a), max(b) from t');
    }],
    ['a database that another attaches while rows are read', ({ open }) => {
        const [one, other] = [filled(open, 300), open()];
        const statement = one.prepare('select a from t');
        return stepping(statement, (i) => {
            if (i === 30) other.run(`attach '${one.filename}' as one`);
            if (i === 40) {
                try {
                    other.run('delete from one.t');
                } catch {
                    // It is locked.
                }
            }
        });
    }],
    ['get before step', ({ open }) => each(() => filled(open).prepare('select * from t').get())],
    ['getAsObject before step', ({ open }) => each(() => filled(open).prepare('select * from t').getAsObject())],
    ['get behind the end', ({ open }) => {
        const statement = filled(open, 1).prepare('select * from t');
        return each(() => statement.step(), () => statement.get(), () => statement.step(), () => statement.get(), () => statement.getAsObject(), () => statement.step(), () => statement.get());
    }],
    ['a statement begins anew behind its end', ({ open }) => {
        const statement = filled(open, 30).prepare('select a from t');
        return [stepping(statement), stepping(statement)];
    }],
    ['get twice', ({ open }) => {
        const statement = filled(open).prepare('select * from t');
        statement.step();
        const [first, second] = [statement.get(), statement.get()];
        return [first, second, first === second];
    }],
    ['get with parameters', ({ open }) => {
        const statement = filled(open).prepare('select * from t where a = ?');
        return each(() => statement.get([2]), () => statement.get([99]), () => statement.get([1]), () => statement.get(), () => statement.step(), () => statement.get());
    }],
    ['getAsObject with parameters', ({ open }) => {
        const statement = filled(open).prepare('select * from t where a = :a');
        return each(() => statement.getAsObject({ ':a': 2 }), () => statement.getAsObject({ ':a': 99 }), () => statement.getAsObject({ a: 1 }), () => statement.getAsObject([3]));
    }],
    ['get with parameters goes on with step', ({ open }) => {
        const statement = filled(open, 40).prepare('select a from t where a > ?');
        return [statement.get([5]), stepping(statement)];
    }],
    ['bind gives true', ({ open }) => {
        const statement = open().prepare('select ?, ?');
        return each(() => statement.bind([1]), () => statement.bind(), () => statement.bind(null), () => statement.bind({}), () => statement.bind('text'), () => statement.bind(5));
    }],
    ['bind forgets what was bound', ({ open }) => {
        const statement = open().prepare('select ?, ?');
        const seen = [];
        for (const values of [[1, 2], [3], [], null]) {
            statement.bind(values);
            statement.step();
            seen.push(statement.get());
        }
        return seen;
    }],
    ['reset forgets what was bound', ({ open }) => {
        const statement = open().prepare('select ?');
        statement.bind([1]);
        return each(() => statement.reset(), () => statement.step(), () => statement.get());
    }],
    ['too many values', ({ open }) => {
        const statement = open().prepare('select ?');
        return each(() => statement.bind([1, 2]), () => statement.step(), () => statement.get(), () => statement.bind([1, null]), () => statement.run([1, 2, 3]), () => statement.get([4, 5]));
    }],
    ['a value that cannot be bound, behind one that can', ({ open }) => {
        const statement = open().prepare('select ?, ?, ?');
        return each(() => statement.bind([1, undefined, 3]), () => statement.step(), () => statement.get());
    }],
    ['an unknown type behind too many', ({ open }) => each(() => open().prepare('select ?').bind([1, 2, {}]), () => open().prepare('select ?').bind([1, {}, 2]))],
    ['holes', ({ open }) => each(() => open().prepare('select ?, ?').bind([1, , 2].slice(0, 2)))],
    ['names of all kinds', ({ open }) => open().prepare('select :a, @b, $c, ?5, ?, :ä').get({ ':a': 1, '@b': 2, $c: 3, '?5': 5, '?': 6, ':ä': 7, a: 8 })],
    ['one name in many places', ({ open }) => open().prepare('select :a, :a, ?1').get({ ':a': 4 })],
    ['inherited names', ({ open }) => open().prepare('select :a').get(Object.create({ ':a': 4 }))],
    ['an unknown name may be anything', ({ open }) => each(() => open().prepare('select :a').get({ ':b': {}, ':a': 1 }))],
    ['numbers by name', ({ open }) => open().prepare('select ?1, ?3, ?2').get([1, 2, 3])],
    ['run', ({ open }) => {
        const db = filled(open);
        const statement = db.prepare('insert into t values (?, ?)');
        return [...each(() => statement.run([10, 'ten']), () => statement.run([10, 'again']), () => statement.run([11]), () => statement.run({}), () => statement.run(), () => statement.reset()), db.exec('select * from t where a > 3')];
    }],
    ['run of what was bound', ({ open }) => {
        const db = filled(open);
        const statement = db.prepare('insert into t values (?, ?) returning a');
        return [
            ...each(() => statement.bind([10, 'ten']), () => statement.run(), () => statement.get(), () => statement.run(), () => statement.run()),
            ...each(() => statement.bind([1, 'again']), () => statement.run(), () => statement.reset(), () => statement.run(), () => db.getRowsModified()),
            db.exec('select * from t where a > 3'),
        ];
    }],
    ['run in the middle of a query', ({ open }) => {
        const statement = filled(open, 40).prepare('select a from t');
        const walk = () => [statement.step(), statement.get(), statement.step(), statement.run(), statement.get(), statement.step(), statement.get()];
        return [walk(), statement.reset(), stepping(statement), statement.run(), walk()];
    }],
    ['run of a query whose table has changed', ({ open }) => {
        const db = filled(open);
        const statement = db.prepare('select * from t');
        return [statement.run(), db.run('alter table t add column c default 7') === db, statement.run(), statement.getColumnNames(), statement.step(), statement.get()];
    }],
    ['run of what cannot be undone', ({ open }) => {
        const db = open();
        db.run('pragma foreign_keys = on; create table parent(a primary key); create table child(a references parent deferrable initially deferred)');
        const bound = db.prepare('insert into child values (?) returning a');
        const fixed = db.prepare('insert into child values (5) returning a');
        const state = () => db.exec('select * from child');
        return [...each(() => bound.run([4]), state, () => bound.run([4]), () => fixed.run(), state, () => fixed.run(), () => bound.get([6]), () => bound.reset(), state)];
    }],
    ['run where a function throws', ({ open }) => {
        const db = open();
        db.create_function('fails', () => { throw new Error('no'); });
        const statement = db.prepare('select fails() where ?1 is null');
        return each(() => statement.run(), () => statement.run([1]), () => statement.run([null]), () => statement.run(), () => statement.reset());
    }],
    ['run of a query', ({ open }) => {
        const statement = filled(open).prepare('select * from t');
        return each(() => statement.run(), () => statement.get(), () => statement.step(), () => statement.get());
    }],
    ['a constraint in step', ({ open }) => {
        const statement = filled(open).prepare('insert into t values (1, 1)');
        return each(() => statement.step(), () => statement.reset(), () => statement.step(), () => statement.free());
    }],
    ['getColumnNames', ({ open }) => {
        const db = filled(open);
        return ['select * from t', 'select a as x, b "y z", 1 + 1 from t', 'insert into t values (9, 9)', 'pragma table_info(t)', 'explain select 1'].map((sql) => db.prepare(sql).getColumnNames());
    }],
    ['getColumnNames is the caller’s own', ({ open }) => {
        const statement = open().prepare('select 1 as a');
        statement.getColumnNames().push('mine');
        return [statement.getColumnNames(), statement.getAsObject([])];
    }],
    ['getSQL and getNormalizedSQL', ({ open }) => {
        const db = filled(open);
        return ["select * from t where a = 42 and b = 'x' -- why", 'SELECT  a\nFROM t;', 'select ?, :b'].map((sql) => {
            const statement = db.prepare(sql, []);
            return [statement.getSQL(), statement.getNormalizedSQL()];
        });
    }],
    ['free', ({ open }) => {
        const statement = open().prepare('select 1');
        return each(() => statement.free(), () => statement.free());
    }],
    ['a freed statement', ({ open }) => {
        const statement = open().prepare('select ? as a');
        statement.free();
        return each(
            () => statement.bind([1]),
            () => statement.bind(),
            () => statement.step(),
            () => statement.get(),
            () => statement.get([1]),
            () => statement.getAsObject(),
            () => statement.getAsObject({}),
            () => statement.getColumnNames(),
            () => statement.getSQL(),
            () => statement.getNormalizedSQL(),
            () => statement.run(),
            () => statement.run([1]),
            () => statement.reset(),
            () => statement.freemem(),
        );
    }],
    ['freemem', ({ open }) => {
        const statement = open().prepare('select ?');
        return each(() => statement.freemem(), () => statement.step(), () => statement.get());
    }],
    ['a statement that is reset in its middle', ({ open }) => {
        const statement = filled(open, 40).prepare('select a from t');
        for (let i = 0; i < 10; i += 1) statement.step();
        return [statement.reset(), stepping(statement)];
    }],
    ['many columns', ({ open }) => {
        const db = open();
        db.run(`create table wide(${Array.from({ length: 100 }, (_, i) => `c${i}`).join(', ')})`);
        db.run(`insert into wide values (${Array.from({ length: 100 }, (_, i) => i).join(', ')})`);
        return db.prepare('select * from wide').getAsObject([]);
    }],
    ['explain', ({ open }) => stepping(filled(open).prepare('explain query plan select * from t where a = 1'))],
    ['prepare with parameters that cannot be bound', ({ open }) => each(() => open().prepare('select ?', [{}]), () => open().prepare('select ?', [1, 2]), () => open().prepare('select ?', [4]).get())],
    ['a recursive query of 2000 rows', ({ open }) => stepping(open().prepare("with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000) select i, 'ö' || i, x'00' from n"))],
    ['a table function', ({ open }) => stepping(open().prepare("select key, value, type from json_each('{\"a\": 1, \"b\": [2], \"c\": null, \"d\": \"x\"}')"))],
];
