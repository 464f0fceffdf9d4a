// Database URLs to judge: hand-picked, written by a grammar, and spoilt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './paths.mjs';
import { mutate, oddCharacters, randomSource } from './random.mjs';

const dialects = ['sqlite', 'sqlite', 'sqlite', 'postgresql', 'postgresql', 'mysql', 'mariadb', 'oracle', 'mssql'];
const oddDialects = ['postgres', 'sqlite3', 'SQLITE', 'Postgresql', 'mongodb', 'firebird', 'é', 'a_b', '+', '', 'cockroachdb'];
const drivers = [
    'pysqlite', 'aiosqlite', 'pysqlcipher', 'psycopg', 'psycopg_async', 'psycopg2', 'psycopg2cffi', 'asyncpg', 'pg8000',
    'mysqldb', 'pymysql', 'cymysql', 'mysqlconnector', 'mariadbconnector', 'aiomysql', 'asyncmy', 'pyodbc', 'oracledb',
    'oracledb_async', 'cx_oracle', 'pymssql', 'aioodbc', 'mssqlpython', 'base', 'foo', 'json', 'dml', 'types', '', 'psycopg3', '1',
];
const words = ['user', 'postgres', 'p', 'p%40ss', 'p@ss', 'p:w', 'a b', 'a+b', 'é', '%C3%A9', '%FF', '%', '%4', '%zz', 'x%2Fy', '%E2%82', '"', "it's"];
const hosts = ['localhost', 'db.example.com', '127.0.0.1', '[::1]', '[2001:db8::1%25eth0]', '[]', '[::1', '::1', 'h1,h2', 'h ost', 'é.com', ''];
const ports = ['5432', '3306', '0', 'port', '', '5_4', ' 54 ', '+5', '-1', '٣', '1__0', '0x10', '5432\n', '00', '9'.repeat(30)];
const paths = [
    'dev.db', '/dev.db', ':memory:', '', 'data/app.db', '../app.db', '/tmp/x.db', 'C:/data/app.db', 'C:\\data\\app.db', '/C:/x.db',
    'file:app.db', 'file::memory:', 'my%20app.db', 'my app.db', 'a+b.db', 'é.db', '%3Amemory%3A', './x.db', '//x.db', 'db name', 'instance/app.db',
];
const options = [
    'timeout=5', 'timeout=x', 'timeout=1_0.5', 'timeout=inf', 'timeout=', 'uri=true', 'uri=1', 'uri=no', 'uri=maybe', 'uri= TRUE ',
    'check_same_thread=False', 'check_same_thread=2', 'detect_types=1', 'detect_types=a', 'cached_statements=1e3', 'isolation_level=x',
    'mode=memory', 'cache=shared', 'charset=utf8mb4', 'sslmode=require', 'plugin=foo', 'plugins=bar', 'plugin=a+b',
    'host=h1', 'host=h1:1', 'host=h1:x', 'host=h1,h2', 'host=h1:1,h2:2', 'host=a:1:2', 'host=/var/run', 'port=1', 'port=1,2', 'port=x', 'port=1,',
    'a', 'a=', '=b', 'a=1', 'a=2', 'b=%20', 'b=a+b', 'c=%FF', 'é=ü', 'a=b=c', '', ';', 'x=1;y=2', 'a%20b=1', '+=+',
];

export const handPicked = () => JSON.parse(readFileSync(join(here, 'url_cases.json'), 'utf8'));

function scheme(random) {
    const dialect = random.chance(0.1) ? random.pick(oddDialects) : random.pick(dialects);
    const driver = random.chance(0.4) ? `+${random.pick(drivers)}` : '';
    return dialect + driver + (random.chance(0.01) ? '+more' : '');
}

const word = (random) =>
    random.chance(0.1) ? random.pick(oddCharacters) + random.pick(words) : random.pick(words);

function authority(random) {
    if (random.chance(0.45)) return '';
    let out = '';
    if (random.chance(0.6)) {
        out += word(random);
        if (random.chance(0.8)) out += `:${word(random)}`;
        out += '@';
    }
    if (random.chance(0.9)) out += random.pick(hosts);
    if (random.chance(0.4)) out += `:${random.pick(ports)}`;
    return out;
}

/** One URL. */
export function urlCase(random, seeds) {
    let url;
    if (random.chance(0.2)) {
        url = random.pick(seeds);
    } else {
        url = `${scheme(random)}${random.chance(0.03) ? random.pick([':', ':/', ':///', '//', '']) : '://'}${authority(random)}`;
        if (random.chance(0.85)) url += `/${random.pick(paths)}`;
        if (random.chance(0.4)) {
            const list = Array.from({ length: 1 + random.below(3) }, () => random.pick(options));
            url += `?${list.join('&')}`;
        }
    }
    return random.chance(0.35) ? mutate(random, url) : url;
}

export function* urlCases(seed) {
    const random = randomSource(seed);
    const seeds = handPicked();
    while (true) yield urlCase(random, seeds);
}
