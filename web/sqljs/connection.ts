import {Cursor, MOST_ROWS} from './cursor.js';
import {copyIn, copyOut} from './files.js';
import type {Instance} from './instance.js';
import {Reading} from './reading.js';
import type {AggregateFunctions, Budget, UpdateHookCallback} from './types.js';
import {BUSY, LOCKED, OK} from './wasm.js';

/** Between the rows of `exec`: a statement that is to be read from its first row. */
type TakeRows = (cursor: Cursor, hasRows: boolean) => void;

/** An open database of an instance, and all that its statements share. Texts are addresses. */
export class Connection {
    /** SQLite's own connection; null when it is closed. */
    handle: number | null;
    readonly instance: Instance;
    readonly bindsBigInt: boolean;
    readonly reading: Reading;
    /** src/sqljs/session.h */
    readonly #session: number;
    readonly #cursors = new Set<Cursor>();
    /** How many functions and hooks of the user's SQLite may call. */
    #callbacks = 0;
    #hook = 0;
    #hasBudget = false;

    /** Opens the file of that name; `data` is what lies in it, unless it is null. */
    constructor(instance: Instance, filename: string, data: unknown, bindsBigInt: boolean) {
        this.instance = instance;
        this.bindsBigInt = bindsBigInt;
        this.#session = instance.withText(`/${filename}`, (path) => {
            if (data != null) {
                copyIn(instance, path, data);
            }
            return instance.exports.sqljs_open(path);
        });
        if (this.#session === 0) {
            throw new Error('out of memory');
        }
        this.handle = instance.replied(0);
        this.reading = new Reading(this, this.#session);
        // So that libraries which watch objects leave this one alone.
        Object.preventExtensions(this);
    }

    registerLegacyFunctions(): void {
        this.instance.exports.sqljs_register_legacy_functions(this.#session);
    }

    /** Runs all statements. */
    run(sql: number): void {
        this.#settleEverything();
        const code = this.instance.exports.sqlite3_exec(this.handle!, sql, 0, 0, 0);
        this.instance.rethrow();
        this.check(code);
    }

    /** Prepares the statement at this address; null where there is none. The reply tells where the text goes on. */
    prepare(sql: number): Cursor | null {
        if (!this.handle) {
            this.check(1);
        }
        const code = this.instance.exports.sqljs_prepare(this.#session, sql);
        this.check(code);
        return this.#adopt();
    }

    /** Runs all statements; `take` gets those that have rows, or with `emptyToo` also those that could have had some. */
    runAll(sql: number, emptyToo: boolean, take: TakeRows): void {
        this.#settleEverything();
        for (let at = sql; ; ) {
            const code = this.instance.exports.sqljs_run_script(this.#session, at, emptyToo ? 1 : 0, MOST_ROWS);
            at = this.instance.replied(0);
            const cursor = this.#adopt();
            if (cursor === null) {
                this.instance.rethrow();
                this.check(code);
                return;
            }
            try {
                take(cursor, cursor.begin(code));
            } finally {
                cursor.free();
            }
        }
    }

    /** The same, with parameters bound to each statement. */
    runAllBound(sql: number, params: unknown, take: TakeRows): void {
        this.#settleEverything();
        for (let at = sql; this.instance.heap.bytes[at] !== 0; ) {
            const cursor = this.prepare(at);
            at = this.instance.replied(0);
            if (cursor === null) {
                continue;
            }
            try {
                cursor.bind(params);
                take(cursor, cursor.stepMany());
            } finally {
                cursor.free();
            }
        }
    }

    /** The bytes of the database file. */
    export(): Uint8Array {
        const {exports, heap} = this.instance;
        const snapshot = exports.sqljs_snapshot(this.#session);
        try {
            const code = this.instance.replied(0);
            if (code === BUSY || code === LOCKED) {
                throw new Error('Unable to export: SQLite is busy or locked. Finish active write transactions before exporting.');
            }
            if (code !== OK) {
                throw new Error(heap.terminatedText(exports.sqlite3_errstr(code)));
            }
            return copyOut(this.instance, this.instance.replied(1), this.instance.replied(2));
        } finally {
            exports.sqljs_release_snapshot(snapshot);
        }
    }

    close(): void {
        for (const cursor of [...this.#cursors]) {
            cursor.free();
        }
        this.setHook(null);
        this.check(this.instance.exports.sqljs_close(this.#session));
        this.handle = null;
    }

    /** Throws SQLite's message unless the code is OK. */
    check(code: number | undefined): void {
        if (code !== OK) {
            throw new Error(this.instance.heap.terminatedText(this.instance.exports.sqlite3_errmsg(this.handle ?? 0)));
        }
    }

    createFunction(name: string, arity: number, run: (...values: any[]) => unknown): void {
        this.#register(name, arity, () => this.instance.callbacks.addFunction(run), 'sqljs_create_function');
    }

    createAggregate(name: string, arity: number, functions: AggregateFunctions): void {
        this.#register(name, arity, () => this.instance.callbacks.addAggregate(functions), 'sqljs_create_aggregate');
    }

    setHook(callback: UpdateHookCallback | null): void {
        const {callbacks, exports} = this.instance;
        this.settle();
        if (this.#hook !== 0) {
            callbacks.release(this.#hook);
            this.#callbacks -= 1;
        }
        this.#hook = callback ? callbacks.addHook(callback) : 0;
        this.#callbacks += callback ? 1 : 0;
        exports.sqljs_update_hook(this.#session, this.#hook);
    }

    setBudget(budget: Budget | null): void {
        this.settle();
        const {steps = 0, milliseconds = 0} = budget ?? {};
        this.#hasBudget = steps > 0 || milliseconds > 0;
        this.instance.exports.sqljs_budget(this.#session, steps, milliseconds);
    }

    /** Whether it can go unseen that the database stays open for reading between queries. */
    get mayReadOn(): boolean {
        return !this.#hasBudget && this.instance.mayReadAhead;
    }

    /** Whether it can go unseen that rows are read before the user asks for them. */
    get mayReadAhead(): boolean {
        return this.#callbacks === 0 && this.mayReadOn;
    }

    /** To be called before anything but a query runs. */
    settle(): void {
        const {ahead} = this.instance;
        if (ahead.size > 0) {
            for (const one of [...ahead]) {
                if (one.connection === this) {
                    one.settle();
                }
            }
        }
    }

    /** The statement is freed. */
    forget(cursor: Cursor): void {
        this.#cursors.delete(cursor);
    }

    #adopt(): Cursor | null {
        if (this.instance.replied(1) === 0) {
            return null;
        }
        const cursor = new Cursor(this);
        this.#cursors.add(cursor);
        return cursor;
    }

    /** Nobody has looked yet at what the text does: it may attach. */
    #settleEverything(): void {
        if (this.instance.ahead.size > 0) {
            this.instance.settleAll();
        }
    }

    #register(name: string, arity: number, add: () => number, create: 'sqljs_create_function' | 'sqljs_create_aggregate'): void {
        if (!this.handle) {
            return;
        }
        this.settle();
        this.instance.withText(name, (text) => {
            this.check(this.instance.exports[create](this.#session, text, arity, add()));
            this.#callbacks += 1;
        });
    }
}
