// Values on their way into SQLite and out of it.

const BOUND = {
    zero: 0,
    'minus zero': -0,
    one: 1,
    'minus one': -1,
    'largest int32': 2147483647,
    'smallest int32': -2147483648,
    'beyond int32': 2147483648,
    'below int32': -2147483649,
    'largest safe': Number.MAX_SAFE_INTEGER,
    half: 0.5,
    huge: 1e300,
    tiny: 5e-324,
    infinity: Infinity,
    'minus infinity': -Infinity,
    'not a number': NaN,
    true: true,
    false: false,
    null: null,
    'empty text': '',
    text: 'hello',
    'non-ASCII text': 'héllo wörld',
    'CJK text': '日本語',
    'four-byte text': '😀 and 𝒳',
    'text of 13': 'abcdefghijklm',
    'text of 32': 'x'.repeat(32),
    'text of 33': 'x'.repeat(33),
    'text of 255, 256, 257': 'x'.repeat(255) + 'é' + 'y',
    'long text': 'long '.repeat(20000),
    'long non-ASCII text': 'ä€😀'.repeat(5000),
    'text with NUL': 'a\0b',
    'only NUL': '\0',
    'byte order mark': '\ufeffabc',
    'byte order mark alone': '\ufeff',
    'byte order mark inside': 'a\ufeffb',
    'byte order mark before long text': '\ufeff' + 'x'.repeat(100),
    'lone high surrogate': '\ud800',
    'lone low surrogate': 'a\udc00b',
    'lone surrogate in long text': 'x'.repeat(300) + '\ud83d' + 'y',
    'swapped surrogates': '\ude00\ud83d',
    'replacement character': '\ufffd',
    'U+FFFF': '\uffff',
    'U+10FFFF': '\u{10ffff}',
    'small bigint': 5n,
    'negative bigint': -7n,
    'large bigint': 12345678901234567890123n,
    'empty bytes': new Uint8Array(),
    bytes: new Uint8Array([0, 1, 127, 128, 255]),
    'bytes of a part': new Uint8Array([9, 8, 7, 6]).subarray(1, 3),
    buffer: Buffer.from('buffer'),
    array: [1, 2, 3],
    'empty array': [],
    'array beyond bytes': [256, 257, -1, 1.9, '7', null, undefined, NaN],
    'Int16Array': new Int16Array([1, 300, -2]),
    'Float64Array': new Float64Array([1.5, 300.7]),
    'Uint8ClampedArray': new Uint8ClampedArray([3, 4]),
    'array-like': { length: 2, 0: 5, 1: 6 },
    'String object': new String('12'),
    undefined: undefined,
    object: { a: 1 },
    date: new Date(0),
    'function': () => 1,
    symbol: Symbol('s'),
    ArrayBuffer: new ArrayBuffer(3),
    DataView: new DataView(new ArrayBuffer(3)),
    map: new Map(),
    'null-prototype object': Object.create(null),
};

const QUERIED = {
    NULL: 'null',
    integer: '42',
    'largest INTEGER': '9223372036854775807',
    'smallest INTEGER': '-9223372036854775808',
    '2^53': '9007199254740992',
    '2^53 + 1': '9007199254740993',
    '-2^53 - 1': '-9007199254740993',
    real: '1.25',
    'integral real': '3.0',
    'negative zero': '-0.0',
    overflow: '9e999',
    text: "'text'",
    'text with quote': "'it''s'",
    'empty text': "''",
    'NUL inside': "'a' || char(0) || 'b'",
    'invalid UTF-8': "cast(x'ff41c3' as text)",
    'invalid UTF-8 between': "cast(x'41ff42' as text)",
    'cut sequence': "cast(x'e282' as text)",
    'overlong': "cast(x'c080' as text)",
    'surrogate bytes': "cast(x'eda080' as text)",
    'beyond Unicode': "cast(x'f4908080' as text)",
    blob: "x'00ff10'",
    'empty blob': "x''",
    zeroblob: 'zeroblob(5)',
    'large blob': 'zeroblob(70000)',
    'large text': "printf('%.*c', 70000, 'z')",
    boolean: '1 < 2',
    json: "json('{\"a\":[1,2]}')",
};

export const behaviours = [
    ...Object.entries(BOUND).flatMap(([name, value]) => [
        [`binding ${name}`, ({ open }) => open().exec('select ?1 as v, typeof(?1) as t, length(?1) as l, hex(?1) as h', [value])],
        [`binding ${name} by name`, ({ open }) => open().prepare('select :v as v, typeof(:v) as t').getAsObject({ ':v': value })],
    ]),
    ...Object.entries(QUERIED).flatMap(([name, sql]) => [
        [`reading ${name} by exec`, ({ open }) => open().exec(`select ${sql} as v, typeof(${sql}) as t`)],
        [`reading ${name} by get`, ({ open }) => stepped(open(), `select ${sql} as v`).get()],
        [`reading ${name} as BigInt`, ({ open }) => open().exec(`select ${sql} as v`, null, { useBigInt: true })],
        [`reading ${name} among others`, ({ open }) => open().exec(`select value, ${sql}, 'é' || value from json_each('[1,2,3]')`)],
    ]),
    ['useBigInt in get', ({ open }) => stepped(open(), 'select 1, 2.5, 9007199254740993').get(null, { useBigInt: true })],
    ['useBigInt in getAsObject', ({ open }) => stepped(open(), 'select 1 as a').getAsObject(null, { useBigInt: true })],
    ['useBigInt in each', ({ open }) => collect((take) => open().each('select 7 as a', [], take, undefined, { useBigInt: true }))],
    ['useBigInt with get and parameters', ({ open }) => open().prepare('select ?').get([5], { useBigInt: true })],
    ['useBigInt that is merely truthy', ({ open }) => open().exec('select 1', [], { useBigInt: 'yes' })],
    ['a blob is the caller’s own', ({ open }) => {
        const statement = stepped(open(), "select x'0102'");
        const first = statement.get()[0];
        first[0] = 9;
        return [first, statement.get()[0]];
    }],
    ['a bound blob is copied', ({ open }) => {
        const bytes = new Uint8Array([1, 2]);
        const statement = open().prepare('select ?');
        statement.bind([bytes]);
        bytes[0] = 9;
        statement.step();
        return statement.get();
    }],
    ['a megabyte of text and back', ({ open }) => open().exec('select ? = ?, length(?1)', ['ü'.repeat(500000), 'ü'.repeat(500000)])],
    ['rows of many kinds', ({ open }) => open().exec("values (1, 'a', null), (2.5, x'01', 'ß'), ('t', 9007199254740993, ''), (null, 'b', 1)")],
    ['many rows of text', ({ open }) => open().exec("with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) select i, 'row ' || i, case i % 7 when 0 then 'ü' || i when 1 then null else i / 3.0 end from n")],
    ['UTF-16 databases', ({ open }) => {
        const db = open();
        db.run("pragma encoding = 'UTF-16le'; create table t(a); insert into t values ('hé😀'), ('plain')");
        return [db.exec('select a, length(a), hex(a) from t'), stepped(db, 'select a from t').get(), db.exec('pragma encoding')];
    }],
];

function stepped(db, sql) {
    const statement = db.prepare(sql);
    statement.step();
    return statement;
}

function collect(action) {
    const list = [];
    action((item) => list.push(item));
    return list;
}
