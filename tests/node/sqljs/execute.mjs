// Runs a program of API calls.

import { AGGREGATES, FUNCTIONS } from './ingredients.mjs';
import { describe } from './outcome.mjs';

class Run {
    #databases = [];
    #statements = [];
    #heard = [];
    #SQL;

    constructor(SQL) {
        this.#SQL = SQL;
    }

    /** What the call comes to, and what its callbacks heard. */
    outcome({ name, operands }) {
        let text;
        try {
            text = describe(this[name](...operands));
        } catch (error) {
            text = `throws ${describe(error)}`;
        }
        return [text, ...this.#heard.splice(0)].join(' heard ');
    }

    end() {
        for (const one of [...this.#statements, ...this.#databases]) {
            try {
                (one?.free ?? one?.close)?.call(one);
            } catch {
                // It was tried before, and compared.
            }
        }
    }

    open(i, data) {
        this.#databases[i]?.close();
        this.#databases[i] = new this.#SQL.Database(data());
    }
    exec(i, sql, params, config) {
        return this.#databases[i].exec(sql(), params(), config);
    }
    run(i, sql, params) {
        return this.#databases[i].run(sql(), params()) === this.#databases[i];
    }
    prepare(k, i, sql, params) {
        this.#statements[k]?.free();
        this.#statements[k] = undefined;
        this.#statements[k] = this.#databases[i].prepare(sql(), params());
        return 'prepared';
    }
    step(k, times) {
        const statement = this.#statements[k];
        const seen = [];
        for (let more = true; more && times > 0; times -= 1) {
            more = statement.step();
            seen.push(more, statement.get());
        }
        return seen;
    }
    get(k, params, config) {
        return this.#statements[k].get(params(), config);
    }
    /** The same query many times in a row. */
    ask(k, i, sql, times, params) {
        this.prepare(k, i, sql, () => undefined);
        return Array.from({ length: times }, () => this.#statements[k].get(params()));
    }
    getAsObject(k, params, config) {
        return this.#statements[k].getAsObject(params(), config);
    }
    bind(k, params) {
        return this.#statements[k].bind(params());
    }
    runStatement(k, params) {
        return this.#statements[k].run(params());
    }
    reset(k) {
        return this.#statements[k].reset();
    }
    free(k) {
        return this.#statements[k].free();
    }
    look(k) {
        const statement = this.#statements[k];
        return [statement.getColumnNames(), statement.getSQL(), statement.getNormalizedSQL()];
    }
    each(i, sql, params, mode, config) {
        const db = this.#databases[i];
        let rows = 0;
        const callback = (row) => {
            this.#hear(row);
            rows += 1;
            if (mode === 1 && rows === 2) throw new Error('in callback');
            if (mode === 2 && rows === 2) db.run("insert into t values (99, 'meanwhile')");
            if (mode === 3 && rows === 3) db.exec('delete from t where a > 2');
            if (mode === 4 && rows > 20) throw 'enough';
            if (mode === 6 && rows === 2) db.close();
            if (mode === 7 && rows < 4) db.each('select a from t limit 2', (inner) => this.#hear(inner));
        };
        const done = mode % 2 ? () => (this.#hear('done'), 'result') : undefined;
        const take = mode === 5 ? undefined : callback;
        return params === null ? db.each(sql(), take, done, config) : db.each(sql(), params(), take, done, config);
    }
    define(i, name, number) {
        const db = this.#databases[i];
        return db.create_function(name, FUNCTIONS[number]((value) => this.#hear(value), db)) === db;
    }
    aggregate(i, name, number) {
        return this.#databases[i].create_aggregate(name, AGGREGATES[number]()) === this.#databases[i];
    }
    hook(i, kind) {
        const db = this.#databases[i];
        const hooks = [(...all) => this.#hear(all), null, undefined, (...all) => this.#hear(all.length), () => this.#hear(db.exec('select count(*) from t'))];
        return db.updateHook(hooks[kind]) === db;
    }
    modified(i) {
        return this.#databases[i].getRowsModified();
    }
    /** What remains behind the end is not asked for: sql.js reads it from memory that it has freed. */
    iterate(i, sql, mode) {
        const iterator = this.#databases[i].iterateStatements(sql());
        const seen = [iterator.getRemainingSQL()];
        try {
            for (const statement of iterator) {
                seen.push(statement.getSQL(), iterator.getRemainingSQL());
                if (mode > 1) seen.push(statement.step(), statement.get());
                if (mode === 4 && seen.length > 6) break;
            }
        } catch (error) {
            seen.push(`throws ${describe(error)}`);
        }
        return [...seen, iterator.next()];
    }
    export(i) {
        const bytes = this.#databases[i].export();
        const copy = new this.#SQL.Database(bytes);
        try {
            return [bytes.length, copy.exec('select type, name, sql from sqlite_schema; pragma integrity_check; pragma schema_version')];
        } finally {
            copy.close();
        }
    }
    reopen(i, k) {
        const bytes = this.#databases[i].export();
        this.#databases[k]?.close();
        this.#databases[k] = new this.#SQL.Database(bytes);
        return bytes.length;
    }
    close(i) {
        return this.#databases[i].close();
    }

    #hear(value) {
        this.#heard.push(describe(value));
    }
}

/** What is chance, and what a minifier has named, is left out; and one message that is known to be another. */
function comparable(outcome) {
    return outcome
        .replaceAll(/dbfile_\d+/g, 'dbfile')
        .replaceAll(/"[^"\\]* is not a function\\?"/g, '"no function"')
        .replaceAll(/Cannot read properties of (null|undefined) \(reading '(init|step)'\)/g, "Cannot read properties of $1")
        .replace(/^throws Error\("not an error"\)$/, 'throws Error("file is not a database")');
}

/** What each call comes to, as text. */
export function execute(SQL, calls) {
    const run = new Run(SQL);
    try {
        return calls.map((call) => comparable(run.outcome(call)));
    } finally {
        run.end();
    }
}
