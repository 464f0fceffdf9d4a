import type {Connection} from './connection.js';
import type {Instance} from './instance.js';
import {Parameters} from './parameters.js';
import {Rows} from './rows.js';
import type {SqlValue} from './types.js';
import {DONE, OK, ROW, type Exports} from './wasm.js';

/** What a statement does: Trait in src/sqljs/session.h. */
const QUERY = 1;
const REPEATABLE = 2;
const ATTACHES = 4;

/** Rows of one fetch, at most. */
export const MOST_ROWS = 256;

/**
 * A prepared statement, and the row that its user is at.
 *
 * A query whose rows are taken one by one reads ahead, since a crossing into WebAssembly for each row costs more than the
 * row: 1 row, then 4, 16, … at a time. That must never be seen. So only queries do it that give the same rows when they
 * run again, in databases without functions and hooks of the user's; and before anything but a query runs in the same
 * database, settle() takes the statement back to the row that its user is at.
 */
export class Cursor {
    /** SQLite's own statement; 0 when it is freed. */
    handle: number;
    readonly connection: Connection;

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
    /** How many rows the next step fetches. */
    #limit = 1;
    #mayReadAhead = true;
    /** In the instance's list of what is ahead. */
    #isAhead = false;

    #parameters: Parameters | null = null;
    #indexes: Map<string, number> | null = null;
    #names: string[] | null = null;
    #namesGeneration = 0;
    /** An object with all the columns, to be copied for each row; null where a name needs care; undefined until it is asked for. */
    #template: Record<string, SqlValue> | null | undefined;

    /** Takes over the statement that the last call has replied. */
    constructor(connection: Connection) {
        const {instance} = connection;
        this.connection = connection;
        this.#instance = instance;
        this.#exports = instance.exports;
        this.#prepared = instance.replied(1);
        this.handle = instance.replied(2);
        this.#traits = instance.replied(3);
        this.#rows = new Rows(instance.heap, instance.replied(4));
    }

    bind(values: unknown): void {
        this.#drop();
        if (this.#exports.sqljs_bind(this.#prepared, this.#encode(values)) !== OK) {
            throw this.#error();
        }
    }

    step(): boolean {
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
        return this.#fetch(this.#limit);
    }

    bindAndStep(values: unknown): void {
        this.#drop();
        const count = this.#encode(values);
        this.#prepareToRun();
        const code = this.#exports.sqljs_bind_fetch(this.#prepared, count);
        if (code < 0) {
            throw this.#error();
        }
        this.#take(code, 1);
    }

    /** Takes one step and resets; whether it could be reset. */
    run(): boolean {
        if (this.#row >= 0 || this.#passed > 0) {
            this.step();
            return this.reset();
        }
        this.#prepareToRun();
        return this.#hasRun(this.#exports.sqljs_run(this.#prepared));
    }

    /** As run(). */
    bindAndRun(values: unknown): boolean {
        this.#drop();
        const count = this.#encode(values);
        this.#prepareToRun();
        return this.#hasRun(this.#exports.sqljs_bind_run(this.#prepared, count));
    }

    /** The values of the row; none where it is at none. */
    values(bigInt: boolean): SqlValue[] {
        return this.#row < 0 ? [] : this.#rows.values(this.#row, bigInt);
    }

    /** The row by its columns' names; where it is at none, the values are undefined. */
    object(bigInt: boolean): Record<string, SqlValue> {
        const names = this.names();
        if (this.#template === undefined) {
            this.#template = names.includes('__proto__') ? null : Object.fromEntries(names.map((name) => [name, null]));
        }
        if (this.#template === null || this.#row < 0) {
            const values = this.values(bigInt);
            return Object.fromEntries(names.map((name, i) => [name, values[i]])) as Record<string, SqlValue>;
        }
        const object = {...this.#template};
        for (let i = 0; i < names.length; i += 1) {
            object[names[i]!] = this.#rows.value(this.#row, i, bigInt);
        }
        return object;
    }

    /** The names of the columns; none when it is freed. */
    names(): readonly string[] {
        if (!this.handle) {
            return [];
        }
        if (this.#names === null) {
            this.#names = this.#readNames();
            this.#template = undefined;
        }
        return this.#names;
    }

    sql(): string {
        return this.handle ? this.#instance.heap.terminatedText(this.#exports.sqlite3_sql(this.handle)) : '';
    }

    normalizedSql(): string {
        return this.handle ? this.#instance.heap.terminatedText(this.#exports.sqlite3_normalized_sql(this.handle)) : '';
    }

    /** Whether the run that ends so had no error. */
    reset(): boolean {
        if (!this.handle) {
            return true;
        }
        const unseen = this.#ending !== ROW && this.#ending !== DONE;
        this.#drop();
        const code = this.#exports.sqljs_reset(this.#prepared);
        this.#parameters?.shrink();
        return unseen || code === OK;
    }

    /** As reset(). */
    free(): boolean {
        if (!this.handle) {
            return true;
        }
        const unseen = this.#ending !== ROW && this.#ending !== DONE;
        this.#drop();
        const code = this.#exports.sqljs_finalize(this.#prepared);
        this.connection.forget(this);
        this.handle = 0;
        return unseen || code === OK;
    }

    /** Takes SQLite back to the row that the user is at, and reads row by row from there on. */
    settle(): void {
        this.#isAhead = false;
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

    /** Runs it for the first MOST_ROWS rows. */
    stepMany(): boolean {
        this.#prepareToRun();
        return this.#fetch(MOST_ROWS);
    }

    /** Takes in a first fetch of MOST_ROWS that has already been made. */
    begin(code: number): boolean {
        return this.#take(code, MOST_ROWS);
    }

    /** All rows from the one that it is at. */
    readAll(bigInt: boolean): SqlValue[][] {
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
            if (!this.#fetch(MOST_ROWS)) {
                return list;
            }
        }
    }

    /** The rows in hand are no longer. */
    #drop(): void {
        if (this.#isAhead) {
            this.#isAhead = false;
            this.#instance.ahead.delete(this);
        }
        this.#rows.count = 0;
        this.#row = -1;
        this.#ending = ROW;
        this.#passed = 0;
        this.#limit = 1;
        this.#mayReadAhead = true;
    }

    /** Writes the parameters; gives how many. */
    #encode(values: unknown): number {
        if (typeof values !== 'object' || values === null) {
            return 0;
        }
        const parameters = (this.#parameters ??= new Parameters(this.#exports, this.#instance.heap, this.#prepared, this.connection.bindsBigInt));
        try {
            if (Array.isArray(values)) {
                parameters.addAll(values);
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
        const count = this.#exports.sqlite3_bind_parameter_count(this.handle);
        for (let index = 1; index <= count; index += 1) {
            const name = this.#exports.sqlite3_bind_parameter_name(this.handle, index);
            if (name !== 0) {
                indexes.set(this.#instance.heap.terminatedText(name), index);
            }
        }
        return indexes;
    }

    #prepareToRun(): void {
        if ((this.#traits & QUERY) !== 0) {
            this.connection.reading.count();
        } else if ((this.#traits & ATTACHES) !== 0) {
            this.#instance.settleAll();
        } else {
            this.connection.settle();
        }
    }

    #fetch(limit: number): boolean {
        return this.#take(this.#exports.sqljs_fetch(this.#prepared, limit), limit);
    }

    #hasRun(code: number): boolean {
        this.#instance.rethrow();
        if (code > OK) {
            throw this.#error();
        }
        this.#parameters?.shrink();
        return code === OK;
    }

    /** Takes in what a fetch of so many rows has given; whether the user is at a row. */
    #take(code: number, limit: number): boolean {
        this.#instance.rethrow();
        const rows = this.#rows;
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
            this.#isAhead = true;
            this.#instance.ahead.add(this);
        }
        const readsAhead = this.#mayReadAhead && (this.#traits & REPEATABLE) !== 0 && this.connection.mayReadAhead;
        this.#limit = readsAhead ? Math.min(limit * 4, MOST_ROWS) : 1;
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

    #readNames(): string[] {
        const count = this.#exports.sqlite3_column_count(this.handle);
        const names: string[] = [];
        for (let column = 0; column < count; column += 1) {
            names.push(this.#instance.heap.terminatedText(this.#exports.sqlite3_column_name(this.handle, column)));
        }
        return names;
    }
}
