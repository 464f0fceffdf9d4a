// Functions, aggregates and hooks of JavaScript.

import { each } from './outcome.mjs';

const RESULTS = {
    'a number': 5,
    'a fraction': 0.5,
    'not a number': NaN,
    infinity: Infinity,
    true: true,
    false: false,
    'a text': 'é text',
    'an empty text': '',
    'a text with NUL': 'a\0b',
    'a lone surrogate': '\ud800',
    'a long text': 'x'.repeat(100000),
    null: null,
    undefined: undefined,
    'a bigint': 5n,
    'a symbol': Symbol('s'),
    'a function': () => 1,
    bytes: new Uint8Array([1, 2, 3]),
    'an array': [1, 2, 300],
    'an empty array': [],
    'an object': {},
    'a date': new Date(0),
};

const THROWN = {
    'an Error': () => new Error('message'),
    'a TypeError': () => new TypeError('wrong type'),
    'an Error without message': () => new Error(''),
    'a text': () => 'text',
    'a number': () => 5,
    null: () => null,
    undefined: () => undefined,
    'an object': () => ({ message: 'not an Error' }),
    'non-ASCII': () => new Error('größer 😀'),
    'a message with NUL': () => new Error('a\0b'),
};

function quiet(action) {
    const { warn } = console;
    const lines = [];
    console.warn = (...line) => lines.push(line.join(' '));
    try {
        return [action(), lines];
    } finally {
        console.warn = warn;
    }
}

const ARGUMENTS = ['null', '1', '-9223372036854775808', '9007199254740993', '2.5', "'text'", "'é' || char(0) || 'b'", "''", "x'0102'", "x''", "printf('%.*c', 5000, 'y')"];

const LEGACY = [
    ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'ceil', 'cos', 'cosh', 'cot', 'coth', 'degrees', 'exp', 'floor', 'log', 'log10', 'radians', 'sign', 'sin', 'sinh', 'sqrt', 'square', 'tan', 'tanh'].map((name) => [
        name,
        ['null', '0', '1', '-1', '2', '0.5', '-2.5', "'3.7'", "'abc'", "x'31'", '1e300', '-1e300', '9223372036854775807', '100'].map((x) => `${name}(${x})`),
    ]),
    ...['atan2', 'atn2', 'power'].map((name) => [name, ['1, 2', '0, -1', '-8, 0.5', 'null, 1', '1, null', "'2', '3'", '10, 400'].map((x) => `${name}(${x})`)]),
    ['pi', ['pi()']],
    ['difference', ["'a','b'", "'Robert','Rupert'", "null,'a'", "'a',null", "'',''", "'123','9'", "'  smith','Smythe'", "'é','e'", '12, 12'].map((x) => `difference(${x})`)],
    ['charindex', ["'b','abc'", "'b','abcb',3", "'','abc'", "'x','abc'", "'b','abcb',0", "'b','abcb',-3", "null,'a'", "'a',null", "'é','caféé',5", "'é','caféé'", "'abc','ab'", "'a','a',9", "'a','',1", "2, 123", "'a','ba',null"].map((x) => `charindex(${x})`)],
    ['leftstr', ["'abc',2", "'abc',0", "'abc',-1", "'abc',9", "'éàü',2", "null,2", "'abc',null", "12345,2", "'',1", "'😀x',1"].map((x) => `leftstr(${x})`)],
    ['rightstr', ["'éàü',2", "'abc',0", "'abc',9", "'abc',1", "null,1", "'abc',null", "'abc',-1", "12345,2", "'',1", "'x😀',1"].map((x) => `rightstr(${x})`)],
    ...['padl', 'padr', 'padc'].map((name) => [name, ["'a',4", "'abc',2", "'é',3", "'abc',-1", "null,3", "'a',null", "'ab',5", "'',2", "12,4"].map((x) => `${name}(${x})`)]),
    ['proper', ["'hello wORLD foo-bar o''neil 3rd'", "null", "'éCOLE à'", "x'414243'", "'a  b'", "'tab' || char(9) || 'here'", "''"].map((x) => `proper(${x})`)],
    ['replicate', ["'ab',3", "'ab',-1", "null,2", "'é',2", "'',5", "7,2"].map((x) => `replicate(${x})`)],
    ['reverse', ["'héllo'", "''", "null", "123", "x'c3a9ff'", "'😀a'", "1.5"].map((x) => `reverse(${x})`)],
    ['strfilter', ["'hello','le'", "'héllo','é'", "null,'a'", "'a',null", "'abc',''", "'','a'", "12321,1"].map((x) => `strfilter(${x})`)],
];

const SAMPLES = ['(1),(2),(3),(4)', '(1),(1),(2),(2)', '(null)', '(1),(null),(3)', "('a'),('b')", '(1.5),(2.5),(10)', '(3)', '(1),(2),(2),(3),(3)', "('1'),('2'),(3)", '(9223372036854775807),(1)', '(1),(2.0),(2)', '(2.0),(1),(2)', "('x'),(1)", '(-5),(-5),(0),(7)', '(1),(2),(3),(4),(5),(6),(7),(8),(9)'];

export const behaviours = [
    ...Object.entries(RESULTS).map(([name, value]) => [
        `a function gives ${name}`,
        ({ open }) => {
            const db = open();
            db.create_function('f', () => value);
            return [...each(() => db.exec('select f() as v, typeof(f()) as t')), db.exec('select 1')];
        },
    ]),
    ...Object.entries(RESULTS).map(([name, value]) => [
        `an aggregate gives ${name}`,
        ({ open }) => {
            const db = open();
            db.create_aggregate('f', { step: (state, x) => x, finalize: () => value });
            return each(() => db.exec('select f(1) as v, typeof(f(1)) as t'));
        },
    ]),
    ...Object.entries(THROWN).flatMap(([name, make]) => [
        [`a function throws ${name}`, ({ open }) => {
            const db = open();
            db.create_function('f', () => { throw make(); });
            return [...each(() => db.exec('select f()'), () => db.run('select f()'), () => db.prepare('select f()').step()), db.exec('select 1')];
        }],
        [`an aggregate throws ${name}`, ({ open }) => {
            const db = open();
            db.create_aggregate('inStep', { step() { throw make(); } }).create_aggregate('inFinal', { step: (s, x) => x, finalize() { throw make(); } });
            return [...each(() => db.exec('select inStep()'), () => db.exec('select inFinal(1)')), db.exec('select 1')];
        }],
    ]),
    ...ARGUMENTS.map((sql) => [`an argument ${sql}`, ({ open }) => {
        const db = open();
        const seen = [];
        db.create_function('see', (x) => { seen.push(x); });
        db.create_function('see', (x, y) => { seen.push([x, y]); });
        db.exec(`select see(${sql}), see(${sql}, 7)`);
        return seen;
    }]),
    ...LEGACY.map(([name, calls]) => [`sql.js’s ${name}`, ({ open }) => calls.map((call) => quiet(() => each(() => open().exec(`select ${call}, typeof(${call})`))))]),
    ...SAMPLES.map((sample) => [`statistics of ${sample}`, ({ open }) =>
        ['stdev', 'variance', 'mode', 'median', 'lower_quartile', 'upper_quartile'].map((name) => quiet(() => open().exec(`select ${name}(column1), typeof(${name}(column1)), ${name}(distinct column1) from (values ${sample})`)))]),
    ['statistics of nothing', ({ open }) => quiet(() => open().exec('select stdev(1), variance(1), mode(1), median(1), lower_quartile(1), upper_quartile(1) where 0'))],
    ['statistics by group', ({ open }) => quiet(() => open().exec('select column1, median(column2), mode(column2), stdev(column2) from (values (1, 2), (1, 4), (2, 9), (2, 9), (3, null)) group by 1'))],
    ['statistics as windows', ({ open }) => quiet(() => each(() => open().exec('select median(column1) over () from (values (1))')))],
    ['legacy functions are not deterministic', ({ open }) => quiet(() => each(() => open().exec('create table t(a); create index i on t(ceil(a))')))],
    ['this in a function', ({ open }) => {
        const db = open();
        let self;
        db.create_function('f', function () { self = this; });
        db.exec('select f()');
        return self === undefined || self === null || self === globalThis;
    }],
    ['the arity is the function’s length', ({ open }) => {
        const db = open();
        db.create_function('f', (a, b) => a + b).create_function('g', (a, ...rest) => rest.length).create_function('h', (a, b = 1) => b);
        return each(() => db.exec('select f(1, 2)'), () => db.exec('select f(1)'), () => db.exec('select f(1, 2, 3)'), () => db.exec('select g(1)'), () => db.exec('select g(1, 2)'), () => db.exec('select h(1)'));
    }],
    ['functions by arity', ({ open }) => {
        const db = open();
        db.create_function('f', () => 'none').create_function('f', (a) => 'one').create_function('F', (a, b) => 'two');
        const before = db.exec('select f(), f(1), f(1, 2)');
        db.create_function('F', () => 'new');
        return [before, db.exec('select f(), f(1), f(1, 2)')];
    }],
    ['a function over SQLite’s own', ({ open }) => {
        const db = open();
        db.create_function('upper', (x) => `my ${x}`);
        return db.exec("select upper('a'), lower('A')");
    }],
    ['a function takes an aggregate’s place', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { step: (s, x) => x }).create_function('f', (x) => -x);
        return each(() => db.exec('select f(column1) from (values (1), (2))'));
    }],
    ['a name that is too long', ({ open }) => each(() => open().create_function('x'.repeat(300), () => 1))],
    ['a function of 200 arguments', ({ open }) => {
        const db = open();
        db.create_function('f', Object.defineProperty((...all) => all.length + all[199], 'length', { value: 200 }));
        return db.exec(`select f(${Array.from({ length: 200 }, (_, i) => i).join(', ')})`);
    }],
    ['a function of too many arguments', ({ open }) => each(() => open().create_function('f', Object.defineProperty(() => 1, 'length', { value: 2000 })))],
    ['wrong uses of create_function', ({ open }) => each(() => open().create_function(null, () => 1), () => open().create_function('f'), () => open().create_function('f', null))],
    ['wrong uses of create_aggregate', ({ open }) => each(() => open().create_aggregate('f', {}), () => open().create_aggregate('f', { init() {} }))],
    ['create_function gives the database', ({ open }) => {
        const db = open();
        return [db.create_function('f', () => 1) === db, db.create_aggregate('g', { step() {} }) === db, db.updateHook(null) === db];
    }],
    ['a function of one name replaced while a statement runs', ({ open }) => {
        const db = open();
        db.create_function('f', () => 1);
        const statement = db.prepare('select 1 union select 2');
        statement.step();
        return each(() => db.create_function('f', () => 2), () => statement.step());
    }],
    ['functions in where, order by and checks', ({ open }) => {
        const db = open();
        db.create_function('odd', (x) => x % 2 === 1).create_function('minus', (x) => -x);
        db.run('create table t(a); insert into t values (1), (2), (3), (4), (5)');
        return [db.exec('select a from t where odd(a) order by minus(a)'), ...each(() => db.exec('create table c(a check (odd(a)))'), () => db.exec('create index i on t(minus(a))'))];
    }],
    ['a function calls the database', ({ open }) => {
        const db = open();
        db.run('create table t(a); insert into t values (10), (20)');
        db.create_function('total', () => db.exec('select sum(a) from t')[0].values[0][0]);
        db.create_function('nested', (x) => db.prepare('select ? * 2').get([x])[0]);
        return db.exec('select a, total(), nested(a), nested(nested(a)) from t');
    }],
    ['an aggregate from beginning to end', ({ open }) => {
        const db = open();
        const log = [];
        db.create_aggregate('f', { init: () => { log.push('init'); return []; }, step: (s, x) => { log.push(x); return [...s, x]; }, finalize: (s) => { log.push('final'); return s.join('-'); } });
        return [db.exec('select f(column1) from (values (1), (2), (3))'), db.exec('select f(1) where 0'), log];
    }],
    ['an aggregate without init', ({ open }) => {
        const db = open();
        const states = [];
        db.create_aggregate('f', { step: (s, x) => { states.push(s); return (s ?? 0) + x; } });
        return [db.exec('select f(column1) from (values (1), (2))'), db.exec('select f(1) where 0'), states];
    }],
    ['an aggregate by group, twice in one query', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { init: () => 0, step: (s, x) => s + x });
        return db.exec('select column1, f(column2), f(column2 * 10) from (values (1, 2), (2, 5), (1, 4)) group by 1');
    }],
    ['an aggregate of several arguments', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { init: () => '', step: (s, a, b) => `${s}${a}${b};` });
        return [db.exec("select f(column1, column2) from (values (1, 'a'), (2, 'b'))"), ...each(() => db.exec('select f(1)'))];
    }],
    ['an aggregate whose state is undefined', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { init: () => undefined, step: () => undefined });
        return db.exec('select f(1)');
    }],
    ['an aggregate as a window', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { step: (s, x) => x });
        return each(() => db.exec('select f(1) over ()'));
    }],
    ['init throws', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { init() { throw new RangeError('from init'); }, step: (s, x) => x });
        db.create_aggregate('g', { init() { throw 'text'; }, step: (s, x) => x });
        return [...each(() => db.exec('select f(1)'), () => db.exec('select g(1)')), db.exec('select 1')];
    }],
    ['an aggregate is defined anew', ({ open }) => {
        const db = open();
        db.create_aggregate('f', { step: (s, x) => x });
        const before = db.exec('select f(3)');
        db.create_aggregate('f', { step: (s, x) => x * 2 });
        return [before, db.exec('select f(3)')];
    }],
    ['the hook tells of changes', ({ open }) => {
        const db = open();
        const seen = [];
        db.run('create table t(a integer primary key, b); create temp table u(a); create table w(a primary key) without rowid');
        db.updateHook((...change) => seen.push(change));
        db.run("insert into t values (1, 'a'), (7, 'b'); update t set b = 'c'; delete from t where a = 1; insert into u values (1); insert into w values (1); insert or replace into t values (7, 'd'); delete from t");
        return seen;
    }],
    ['the hook in a transaction that is rolled back', ({ open }) => {
        const db = open();
        const seen = [];
        db.run('create table t(a)');
        db.updateHook((...change) => seen.push(change));
        db.run('begin; insert into t values (1); rollback');
        return seen;
    }],
    ['one hook only', ({ open }) => {
        const db = open();
        const seen = [];
        db.run('create table t(a)');
        db.updateHook(() => seen.push('first'));
        db.updateHook(() => seen.push('second'));
        db.run('insert into t values (1)');
        db.updateHook(null);
        db.run('insert into t values (1)');
        return seen;
    }],
    ['the hook with a rowid beyond 2^53', ({ open }) => {
        const db = open();
        db.run('create table t(a integer primary key)');
        db.updateHook(() => {});
        return [...each(() => db.run('insert into t values (9007199254740993)')), ...each(() => db.exec('select count(*) from t'))];
    }],
    ['the hook with a rowid below -2^53', ({ open }) => {
        const db = open();
        const seen = [];
        db.run('create table t(a integer primary key)');
        db.updateHook((...change) => seen.push(change));
        db.run('insert into t values (-9007199254740993), (9007199254740991), (-1)');
        return seen;
    }],
    ['the hook throws', ({ open }) => {
        const db = open();
        db.run('create table t(a)');
        db.updateHook(() => { throw new RangeError('from the hook'); });
        return [...each(() => db.run('insert into t values (1)')), ...each(() => db.updateHook(null) === db, () => db.exec('select count(*) from t'))];
    }],
    ['the hook sees names beyond ASCII', ({ open }) => {
        const db = open();
        const seen = [];
        db.run('create table "größe 😀"(a)');
        db.updateHook((...change) => seen.push(change));
        db.run('insert into "größe 😀" values (1)');
        return seen;
    }],
    ['the hook by a trigger and a prepared statement', ({ open }) => {
        const db = open();
        const seen = [];
        db.run('create table t(a); create table log(a); create trigger g after insert on t begin insert into log values (new.a); end');
        db.updateHook((...change) => seen.push(change));
        db.prepare('insert into t values (?)').run([4]);
        return seen;
    }],
];
