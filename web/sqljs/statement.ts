import type {Database} from './database.js';
import type {Instance} from './instance.js';
import {Parameters} from './parameters.js';
import {Rows} from './rows.js';
import type {BindParams, ParamsObject, ReadConfig, SqlValue} from './types.js';
import {DONE, OK, ROW, type Exports} from './wasm.js';

/** What a statement does: Trait in src/sqljs/session.h. */
const QUERY = 1;
const REPEATABLE = 2;
const ATTACHES = 4;

/** Rows of one fetch, at most. */
export const MOST_ROWS = 256;

/**
 * A prepared statement.
 *
 * A query whose rows are taken one by one reads ahead, since a crossing into WebAssembly for each row costs more than the
 * row: 1 row, then 4, 16, … at a time. That must never be seen. So only queries do it that give the same rows when they
 * run again, in databases without functions and hooks of the user's; and before anything but a query runs in the same
 * database, settle() takes the statement back to the row that its user is at.
 */
export class Statement {
    /** SQLite's own statement; 0 when it is freed. */
    stmt: number;
    readonly db: Database;

    readonly #instance: Instance;
    readonly #exports: Exports;
    /** src/sqljs/prepared.h */
    readonly #prepared: number;
    #traits: number;
    readonly #rows: Rows;
    /** The row that the user is at, in #rows; -1 before the first, and behind the last. */
    #row = -1;
    /** How the rows in hand end: ROW, and there may be more; DONE; or the code of an error. */
    #ending = ROW;
    /** Rows of earlier fetches of this run. */
    #passed = 0;
    #limit = 1;
    #mayReadAhead = true;

    #parameters: Parameters | null = null;
    #indexes: Map<string, number> | null = null;
    #names: string[] | null = null;
    #namesGeneration = 0;
    /** An object with all the columns, to be copied for each row; null where a name needs care. */
    #template: Record<string, SqlValue> | null = null;

    /** Takes over the statement that the last call has replied. */
    constructor(db: Database, instance: Instance) {
        this.db = db;
        this.#instance = instance;
        this.#exports = instance.exports;
        this.#prepared = instance.replied(1);
        this.stmt = instance.replied(2);
        this.#traits = instance.replied(3);
        this.#rows = new Rows(instance.heap, instance.replied(4));
    }

    bind(values?: BindParams): boolean {
        if (!this.stmt) {
            throw 'Statement closed';
        }
        this.#drop();
        const code = this.#exports.sqljs_bind(this.#prepared, this.#encode(values));
        if (code !== OK) {
            throw this.#error();
        }
        return true;
    }

    step(): boolean {
        if (!this.stmt) {
            throw 'Statement closed';
        }
        if (this.#row + 1 < this.#rows.count) {
            this.#row += 1;
            return true;
        }
        if (this.#ending !== ROW) {
            const code = this.#ending;
            this.#drop();
            return this.#ended(code);
        }
        this.#prepareToRun();
        return this.#take(this.#exports.sqljs_fetch(this.#prepared, this.#limit));
    }

    get(params?: BindParams, config?: ReadConfig): SqlValue[] {
        if (params != null) {
            this.#bindAndStep(params);
        }
        return this.#row < 0 ? [] : this.#rows.values(this.#row, readsBigInt(config));
    }

    getAsObject(params?: BindParams, config?: ReadConfig): ParamsObject {
        if (params != null) {
            this.#bindAndStep(params);
        }
        const names = this.#columnNames();
        if (this.#template === null || this.#row < 0) {
            const values = this.#row < 0 ? [] : this.#rows.values(this.#row, readsBigInt(config));
            return Object.fromEntries(names.map((name, i) => [name, values[i]])) as ParamsObject;
        }
        const bigInt = readsBigInt(config);
        const object = {...this.#template};
        for (let i = 0; i < names.length; i += 1) {
            object[names[i]!] = this.#rows.value(this.#row, i, bigInt);
        }
        return object;
    }

    getColumnNames(): string[] {
        return this.stmt ? [...this.#columnNames()] : [];
    }

    getSQL(): string {
        return this.stmt ? this.#instance.heap.terminatedText(this.#exports.sqlite3_sql(this.stmt)) : '';
    }

    getNormalizedSQL(): string {
        return this.stmt ? this.#instance.heap.terminatedText(this.#exports.sqlite3_normalized_sql(this.stmt)) : '';
    }

    run(values?: BindParams): boolean {
        if (!this.stmt) {
            throw 'Statement closed';
        }
        if (values == null) {
            this.step();
            return this.reset();
        }
        this.#drop();
        const count = this.#encode(values);
        this.#prepareToRun();
        const code = this.#exports.sqljs_bind_run(this.#prepared, count);
        this.#instance.rethrow();
        if (code !== OK) {
            throw this.#error();
        }
        this.#parameters?.shrink();
        return true;
    }

    reset(): boolean {
        if (!this.stmt) {
            return true;
        }
        const unseen = this.#ending !== ROW && this.#ending !== DONE;
        this.#drop();
        const code = this.#exports.sqljs_reset(this.#prepared);
        this.#parameters?.shrink();
        return unseen || code === OK;
    }

    /** Does nothing: the memory of parameters is the statement's own. */
    freemem(): void {}

    free(): boolean {
        if (!this.stmt) {
            return true;
        }
        const unseen = this.#ending !== ROW && this.#ending !== DONE;
        this.#drop();
        const code = this.#exports.sqljs_finalize(this.#prepared);
        this.db.forget(this);
        this.stmt = 0;
        return unseen || code === OK;
    }

    /** Takes SQLite back to the row that the user is at, and reads row by row from there on. */
    settle(): void {
        this.#instance.ahead.delete(this);
        const reached = this.#row + 1;
        if (reached === this.#rows.count && this.#ending === ROW) {
            return;
        }
        this.#rows.count = reached;
        this.#mayReadAhead = false;
        this.#limit = 1;
        const code = this.#exports.sqljs_replay(this.#prepared, this.#passed + reached);
        this.#ending = code === OK ? ROW : code;
    }

    /** @internal Takes in a first fetch that has already been made, of many rows. */
    begin(code: number): boolean {
        this.#limit = MOST_ROWS;
        return this.#take(code);
    }

    /** @internal All rows up to the end. */
    readAll(config: ReadConfig | null | undefined): SqlValue[][] {
        const bigInt = readsBigInt(config);
        const list: SqlValue[][] = [];
        for (;;) {
            const {count} = this.#rows;
            for (let row = Math.max(0, this.#row); row < count; row += 1) {
                list.push(this.#rows.values(row, bigInt));
            }
            this.#row = count - 1;
            if (this.#ending === DONE) {
                return list;
            }
            if (this.#ending !== ROW) {
                throw this.#error();
            }
            if (!this.#take(this.#exports.sqljs_fetch(this.#prepared, MOST_ROWS))) {
                return list;
            }
        }
    }

    /** @internal Runs it for the first MOST_ROWS rows. */
    stepMany(): boolean {
        this.#prepareToRun();
        return this.begin(this.#exports.sqljs_fetch(this.#prepared, MOST_ROWS));
    }

    /** The rows in hand are no longer. */
    #drop(): void {
        if (this.#limit > 1) {
            this.#instance.ahead.delete(this);
        }
        this.#rows.count = 0;
        this.#row = -1;
        this.#ending = ROW;
        this.#passed = 0;
        this.#limit = 1;
        this.#mayReadAhead = true;
    }

    #bindAndStep(params: BindParams): void {
        if (!this.stmt) {
            throw 'Statement closed';
        }
        this.#drop();
        const count = this.#encode(params);
        this.#prepareToRun();
        const code = this.#exports.sqljs_bind_fetch(this.#prepared, count);
        if (code < 0) {
            throw this.#error();
        }
        this.#take(code);
    }

    /** Writes the parameters; gives how many. */
    #encode(values: unknown): number {
        if (typeof values !== 'object' || values === null) {
            return 0;
        }
        const parameters = (this.#parameters ??= new Parameters(this.#exports, this.#instance.heap, this.#prepared, this.db.bindsBigInt));
        try {
            if (Array.isArray(values)) {
                parameters.start(values.length);
                for (let i = 0; i < values.length; i += 1) {
                    parameters.add(i + 1, values[i]);
                }
            } else {
                const indexes = (this.#indexes ??= this.#readIndexes());
                parameters.start(indexes.size);
                for (const name of Object.keys(values)) {
                    const index = indexes.get(name);
                    if (index !== undefined) {
                        parameters.add(index, (values as Record<string, unknown>)[name]);
                    }
                }
            }
        } catch (error) {
            // Those before it are bound, and the first of them that cannot be is the error.
            if (this.#exports.sqljs_bind(this.#prepared, parameters.count) !== OK) {
                throw this.#error();
            }
            throw error;
        }
        return parameters.count;
    }

    #readIndexes(): Map<string, number> {
        const indexes = new Map<string, number>();
        const count = this.#exports.sqlite3_bind_parameter_count(this.stmt);
        for (let index = 1; index <= count; index += 1) {
            const name = this.#exports.sqlite3_bind_parameter_name(this.stmt, index);
            if (name !== 0) {
                indexes.set(this.#instance.heap.terminatedText(name), index);
            }
        }
        return indexes;
    }

    #prepareToRun(): void {
        if ((this.#traits & QUERY) === 0) {
            if ((this.#traits & ATTACHES) !== 0) {
                this.#instance.settleAll();
            } else {
                this.db.settle();
            }
        }
    }

    /** Takes in what a fetch has given; whether the user is at a row. */
    #take(code: number): boolean {
        this.#instance.rethrow();
        const rows = this.#rows;
        const limit = this.#limit;
        this.#passed += rows.count;
        rows.load();
        if (rows.generation !== this.#namesGeneration) {
            this.#names = null;
            this.#namesGeneration = rows.generation;
            this.#traits = this.#exports.sqljs_traits(this.#prepared);
        }
        if (rows.count === 0) {
            this.#drop();
            return this.#ended(code);
        }
        this.#row = 0;
        if (limit > 1) {
            this.#ending = code;
            this.#instance.ahead.add(this);
        }
        if (this.#mayReadAhead && (this.#traits & REPEATABLE) !== 0 && this.db.mayReadAhead) {
            this.#limit = Math.min(limit * 4, MOST_ROWS);
        } else {
            this.#limit = 1;
        }
        return true;
    }

    #ended(code: number): boolean {
        if (code !== DONE) {
            throw this.#error();
        }
        return false;
    }

    #error(): Error {
        return new Error(this.#instance.heap.terminatedText(this.#exports.sqljs_message(this.#prepared)));
    }

    #columnNames(): readonly string[] {
        if (this.#names === null) {
            this.#names = this.#readNames();
            this.#template = this.#names.includes('__proto__') ? null : Object.fromEntries(this.#names.map((name) => [name, null]));
        }
        return this.#names;
    }

    #readNames(): string[] {
        const count = this.#exports.sqlite3_column_count(this.stmt);
        const names: string[] = [];
        for (let column = 0; column < count; column += 1) {
            names.push(this.#instance.heap.terminatedText(this.#exports.sqlite3_column_name(this.stmt, column)));
        }
        return names;
    }
}

function readsBigInt(config: ReadConfig | null | undefined): boolean {
    return config != null && Boolean(config.useBigInt);
}
