// Measures dist/ and holds it to tests/budget.json. See scripts/sizes.

import {readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const dist = join(root, 'dist');

const filesBelow = (folder) =>
    readdirSync(folder, {withFileTypes: true, recursive: true})
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Each file is compressed by itself, as a server does it. */
function measure(file) {
    const bytes = readFileSync(file);
    const best = {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}};
    return {raw: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli: brotliCompressSync(bytes, best).length};
}

const add = (a, b) => ({raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli});
const nothing = {raw: 0, gzip: 0, brotli: 0};

/** The site by kind of file (the bundler puts hashes into their names), and as a whole; then the other two results. */
function measureAll() {
    const sizes = {};
    for (const file of filesBelow(join(dist, 'site'))) {
        const size = measure(file);
        const kind = `site/*${extname(file)}`;
        sizes[kind] = add(sizes[kind] ?? nothing, size);
        sizes.site = add(sizes.site ?? nothing, size);
    }
    sizes['firstboot.html'] = measure(join(dist, 'firstboot.html'));
    sizes.npm = filesBelow(join(dist, 'npm')).map(measure).reduce(add, nothing);
    // What takes sql.js's place on a page.
    sizes.sqljs = ['sqljs.js', 'sqljs.wasm'].map((name) => measure(join(dist, 'npm/sqljs', name))).reduce(add, nothing);
    return sizes;
}

function print(sizes, budget) {
    const columns = ['raw', 'gzip', 'brotli'];
    const row = (name, cells) => console.log(name.padEnd(18) + cells.map((cell) => String(cell).padStart(12)).join(''));
    row('bytes', [...columns, 'budget']);
    for (const [name, size] of Object.entries(sizes)) {
        const limit = Object.entries(budget[name] ?? {}).map(([column, most]) => `${column} ${most}`);
        row(name, [...columns.map((column) => size[column]), `  ${limit.join(', ')}`]);
    }
}

/** Every entry of the budget, `{name: {column: most}}`, with whether it is kept. */
function check(sizes, budget) {
    let passed = 0;
    let failed = 0;
    for (const [name, limits] of Object.entries(budget)) {
        for (const [column, most] of Object.entries(limits)) {
            const size = sizes[name]?.[column];
            if (size !== undefined && size <= most) {
                passed += 1;
            } else {
                failed += 1;
                console.error(`${name}: ${column} is ${size ?? 'missing'}, the budget is ${most}`);
            }
        }
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0;
}

const budget = JSON.parse(readFileSync(join(root, 'tests/budget.json'), 'utf8'));
const sizes = measureAll();
print(sizes, budget);
if (process.argv.includes('--check') && !check(sizes, budget)) {
    process.exitCode = 1;
}
