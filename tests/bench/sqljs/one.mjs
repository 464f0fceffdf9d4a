// Measures one module in a process of its own; prints {case: {ms, sum}}.
import { readFileSync } from 'node:fs';
import { open } from './modules.mjs';

const ROWS = 100_000;

const never = new Int32Array(new SharedArrayBuffer(4));

/** CPU time of the main thread in ms. Linux brings it up to date when the thread sleeps, and else every few ms only. */
function cpu() {
    Atomics.wait(never, 0, 0, 0.01);
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6;
}

/** A sum that depends on every value and on the order. */
class Checksum {
    #sum = 7;
    number(value) {
        this.#sum = (Math.imul(this.#sum, 31) + (value | 0)) | 0;
    }
    text(value) {
        this.number(value.length);
        this.number(value.charCodeAt(0));
        this.number(value.charCodeAt(value.length - 1));
    }
    row([id, name, price, stock, note]) {
        this.number(id);
        this.text(name);
        this.number(price * 100);
        this.number(stock);
        if (note === null) this.number(-1);
        else this.text(note);
    }
    get value() {
        return this.#sum;
    }
}

const results = {};
function measure(name, action) {
    globalThis.gc?.();
    const start = cpu();
    const sum = action();
    results[name] = { ms: cpu() - start, sum };
}

const name = process.argv[2];
const start = cpu();
const module = await open(name);
{
    const database = module.open();
    const one = module.all(database, 'select 1');
    results['load to select 1'] = { ms: cpu() - start, sum: one[0][0] };
    module.close(database);
}

const rowOf = (i) => [i, `name of row ${i}`, i / 4, i % 1000, i % 10 === 0 ? null : `a note for ${i % 997}`];
const create = 'create table item (id integer primary key, name text, price real, stock integer, note text)';
const select = 'select id, name, price, stock, note from item';

const database = module.open();
module.run(database, create);
measure('insert prepared', () => {
    module.run(database, 'begin');
    module.insert(database, 'insert into item values (?, ?, ?, ?, ?)', ROWS, rowOf);
    module.run(database, 'commit');
    return module.all(database, 'select count(*), sum(stock) from item')[0].join();
});

{
    const other = module.open();
    const quote = (value) => (value === null ? 'null' : typeof value === 'string' ? `'${value}'` : String(value));
    const lines = [create];
    for (let i = 1; i <= ROWS; i += 1) lines.push(`insert into item values (${rowOf(i).map(quote).join(', ')})`);
    const script = `begin;${lines.join(';')};commit`;
    measure('insert, exec of text', () => {
        module.script(other, script);
        return module.all(other, 'select count(*), sum(stock) from item')[0].join();
    });
    module.close(other);
}

function checkRows(rows) {
    const sum = new Checksum();
    for (const row of rows) sum.row(row);
    return sum.value;
}
function checkObjects(take) {
    const sum = new Checksum();
    take((o) => sum.row([o.id, o.name, o.price, o.stock, o.note]));
    return sum.value;
}

measure('select, exec to arrays', () => checkRows(module.all(database, select)));
if (module.step) {
    measure('select, step and get', () => {
        const sum = new Checksum();
        module.step(database, select, (row) => sum.row(row));
        return sum.value;
    });
}
if (module.objects) measure('select, getAsObject', () => checkObjects((take) => module.objects(database, select, take)));
if (module.each) measure('select, each', () => checkObjects((take) => module.each(database, select, take)));

const numbers = (count) => `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`;
measure('aggregate, 1M-row CTE', () => module.all(database, `${numbers(1_000_000)} select sum(i), avg(i % 7), max(i * 3) from n`)[0].join());
measure('group by', () => module.all(database, 'select stock % 100, count(*), sum(price) from item group by 1').length);
measure('LIKE scan x 10', () => {
    let found = 0;
    for (let i = 0; i < 10; i += 1) found += module.all(database, `select count(*) from item where name like '%row ${i}9%'`)[0][0];
    return found;
});
measure('sort 100k texts', () => module.all(database, "select name from item order by substr(name, -3), name desc limit 1 offset 50000")[0][0]);
measure('join by index', () => module.all(database, 'select count(*) from item a join item b on b.id = a.stock * 50 + 1')[0][0]);
measure('JS function, 100k calls', () => {
    module.define(database, 'triple', (x) => x * 3);
    return module.all(database, `${numbers(ROWS)} select sum(triple(i)) from n`)[0][0];
});
measure('index lookup x 100k', () => {
    const sum = new Checksum();
    module.lookup(database, `${select} where id = ?`, ROWS, (i) => ((i * 7919) % ROWS) + 1, (row) => sum.row(row));
    return sum.value;
});
if (module.export) {
    module.run(database, `create table big as ${numbers(18_000)} select i, randomblob(1000) as filling from n`);
    let bytes;
    measure('export 25 MB', () => {
        bytes = module.export(database);
        return bytes.length;
    });
    const reopen = () => {
        const again = module.open(bytes);
        const [[count]] = module.all(again, 'select count(*) from item where id < 10');
        module.close(again);
        return count;
    };
    // The first one pays for fresh memory, which the operating system must clear.
    measure('reopen', reopen);
    measure('reopen again', reopen);
}
module.close(database);
console.log(JSON.stringify(results));
