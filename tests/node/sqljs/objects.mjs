// What databases, statements and iterators are as JavaScript objects.

import { each } from './outcome.mjs';

/** An object that stands before another, as frameworks that watch objects put it: methods see it as `this`. */
const before = (object) => new Proxy(object, { get: (target, name, receiver) => Reflect.get(target, name, receiver) });

/** The same before all that is reached from it, but for what cannot be extended, plain bytes, and maps, whose methods want themselves. */
function deeplyBefore(value) {
    if (typeof value !== 'object' || value === null || !Object.isExtensible(value) || ArrayBuffer.isView(value) || value instanceof Map) return value;
    return new Proxy(value, { get: (target, name, receiver) => deeplyBefore(Reflect.get(target, name, receiver)) });
}

const DATABASE = ['close', 'create_aggregate', 'create_function', 'each', 'exec', 'export', 'getRowsModified', 'handleError', 'iterateStatements', 'prepare', 'run', 'updateHook'];
const STATEMENT = ['bind', 'free', 'freemem', 'get', 'getAsObject', 'getColumnNames', 'getNormalizedSQL', 'getSQL', 'reset', 'run', 'step'];
const ITERATOR = ['getRemainingSQL', 'next', 'return'];

function listed(object, names) {
    const prototype = Object.getPrototypeOf(object);
    const enumerated = [];
    for (const name in object) if (names.includes(name)) enumerated.push(name);
    return [enumerated.sort(), names.map((name) => [name, Object.hasOwn(prototype, name), prototype[name].length]), Object.getPrototypeOf(prototype) === Object.prototype];
}

/** Everything at 400 rows, so that some are read ahead. */
function use(db, watch = before) {
    db.run('create table t(a integer primary key, b)');
    db.run("with recursive n(i) as (select 1 union all select i + 1 from n where i < 400) insert into t select i, x'0102' || i from n");
    const statement = watch(db.prepare('select a, b from t where a > ? order by a desc', [100]));
    const seen = [statement.step(), statement.get(), statement.getAsObject(), statement.getColumnNames(), statement.getSQL()];
    for (let i = 0; i < 30; i += 1) statement.step();
    db.run('update t set b = null where a % 2');
    for (let i = 0; i < 5; i += 1) seen.push(statement.step(), statement.get());
    db.create_function('twice', (x) => 2 * x);
    db.updateHook((...what) => seen.push(what));
    db.run('insert into t values (?, ?)', [1000, 'new']);
    seen.push(db.exec('select count(*), sum(twice(a)) from t'), db.getRowsModified());
    for (const one of watch(db.iterateStatements('select 1; select 2'))) seen.push(one.step(), one.get());
    db.each('select a from t where a < 3', (row) => seen.push(row));
    seen.push(db.export().length, statement.free());
    db.close();
    return seen;
}

export const behaviours = [
    ['the methods of a database', ({ open }) => listed(open(), DATABASE)],
    ['the methods of a statement', ({ open }) => listed(open().prepare('select 1'), STATEMENT)],
    ['the methods of an iterator', ({ open }) => listed(open().iterateStatements('select 1'), ITERATOR)],
    ['the constructor', ({ SQL, open }) => [SQL.Database.length, open().constructor === SQL.Database, Object.hasOwn(SQL.Database.prototype, 'constructor'), Object.getPrototypeOf(SQL.Database) === Function.prototype]],
    ['the parts of a database and a statement', ({ open }) => {
        const db = open();
        const statement = db.prepare('select 1');
        return [typeof db.db, /^dbfile_\d+$/.test(db.filename), statement.db === db, db.close(), db.db];
    }],
    ['a subclass', ({ SQL }) => {
        class Counting extends SQL.Database {
            count = 0;
            session = 'mine';
            prepare(...rest) {
                this.count += 1;
                return super.prepare(...rest);
            }
        }
        const db = new Counting();
        return [use(db), db.count, db.session, db instanceof SQL.Database];
    }],
    ['a subclass of the old kind', ({ SQL }) => {
        function Old(data) {
            SQL.Database.call(this, data);
        }
        Old.prototype = Object.create(SQL.Database.prototype, { constructor: { value: Old } });
        return [use(new Old()), new Old() instanceof SQL.Database];
    }],
    ['behind a proxy', ({ open }) => use(before(open()))],
    ['behind deep proxies', ({ open }) => use(deeplyBefore(open()), deeplyBefore)],
    ['as the prototype of another object', ({ open }) => use(Object.create(open()))],
    ['a method that is replaced', ({ SQL, open }) => {
        const { exec } = SQL.Database.prototype;
        const asked = [];
        SQL.Database.prototype.exec = function (sql, ...rest) {
            asked.push(sql);
            return exec.call(this, sql, ...rest);
        };
        try {
            return [open().exec('select 1'), asked];
        } finally {
            SQL.Database.prototype.exec = exec;
        }
    }],
    ['methods that are copied', ({ SQL, open }) => {
        const copied = Object.assign({}, SQL.Database.prototype);
        return DATABASE.map((name) => copied[name] === SQL.Database.prototype[name]);
    }],
    ['a statement that is closed with its database', ({ open }) => {
        const db = open();
        const statement = watch(db.prepare('select 1'));
        db.close();
        return each(() => statement.step(), () => statement.bind([]), () => statement.get(), () => statement.free());
    }],
];
