import {copyIn, copyOut} from './files.js';
import type {Instance} from './instance.js';
import {StatementIterator} from './iterator.js';
import {Statement} from './statement.js';
import type {
    AggregateFunctions,
    BindParams,
    Budget,
    DatabaseOptions,
    ExecConfig,
    ParamsCallback,
    QueryExecResult,
    ReadConfig,
    UpdateHookCallback,
} from './types.js';
import {BUSY, LOCKED, OK} from './wasm.js';
import {MOST_ROWS} from './statement.js';

/** What the constructor of an instance's databases is given besides sql.js's own arguments. */
export interface Environment {
    instance: Instance;
    legacyFunctions: boolean;
}

export class Database {
    /** SQLite's own connection; null when it is closed. */
    db: number | null;
    readonly filename: string;
    /** @internal */
    readonly bindsBigInt: boolean;
    readonly #instance: Instance;
    /** src/sqljs/session.h */
    readonly #session: number;
    readonly #statements = new Set<Statement>();
    /** How many functions and hooks of the user's SQLite may call. */
    #callbacks = 0;
    #hook = 0;
    #hasBudget = false;

    constructor({instance, legacyFunctions}: Environment, data?: unknown, options: DatabaseOptions = {}) {
        this.#instance = instance;
        this.bindsBigInt = options.bigIntAsInteger ?? false;
        this.filename = `dbfile_${(0xffffffff * Math.random()) >>> 0}`;
        const path = instance.allocateText(`/${this.filename}`);
        try {
            if (data != null) {
                copyIn(instance, path, data);
            }
            this.#session = instance.exports.sqljs_open(path);
        } finally {
            instance.exports.free(path);
        }
        if (this.#session === 0) {
            throw new Error('out of memory');
        }
        this.db = instance.replied(0);
        if (legacyFunctions) {
            instance.exports.sqljs_register_legacy_functions(this.#session);
        }
    }

    run(sql: string, params?: BindParams): this {
        this.#assertOpen();
        if (params) {
            const statement = this.prepare(sql, params);
            try {
                statement.step();
            } finally {
                statement.free();
            }
            return this;
        }
        const {exports} = this.#instance;
        this.#withText(sql, (text) => {
            this.#settleEverything();
            const code = exports.sqlite3_exec(this.db!, text, 0, 0, 0);
            this.#instance.rethrow();
            this.handleError(code);
        });
        return this;
    }

    exec(sql: string, params?: BindParams, config?: ExecConfig): QueryExecResult[] {
        this.#assertOpen();
        return this.#withText(sql, (text) => {
            this.#settleEverything();
            return params != null ? this.#execBound(text, params, config) : this.#execAll(text, config);
        });
    }

    each(sql: string, params: BindParams | undefined, callback: ParamsCallback, done?: () => void, config?: ReadConfig): any;
    each(sql: string, callback: ParamsCallback, done?: () => void): any;
    each(sql: string, ...rest: any[]): unknown {
        const [params, callback, done, config] = typeof rest[0] === 'function' ? [undefined, rest[0], rest[1], rest[3]] : rest;
        const statement = this.prepare(sql, params);
        try {
            while (statement.step()) {
                callback(statement.getAsObject(null, config));
            }
        } finally {
            statement.free();
        }
        return typeof done === 'function' ? done() : undefined;
    }

    prepare(sql: string, params?: BindParams): Statement {
        return this.#withText(sql, (text) => {
            const statement = this.prepareAt(text);
            if (statement === null) {
                throw 'Nothing to prepare';
            }
            if (params != null) {
                try {
                    statement.bind(params);
                } catch (error) {
                    statement.free();
                    throw error;
                }
            }
            return statement;
        });
    }

    iterateStatements(sql: string): StatementIterator {
        return new StatementIterator(this, this.#instance, sql);
    }

    export(): Uint8Array {
        if (!this.db) {
            throw new Error('Database closed');
        }
        const {exports} = this.#instance;
        const snapshot = exports.sqljs_snapshot(this.#session);
        try {
            const code = this.#instance.replied(0);
            if (code === BUSY || code === LOCKED) {
                throw new Error('Unable to export: SQLite is busy or locked. Finish active write transactions before exporting.');
            }
            if (code !== OK) {
                throw new Error(this.#instance.heap.terminatedText(exports.sqlite3_errstr(code)));
            }
            return copyOut(this.#instance, this.#instance.replied(1), this.#instance.replied(2));
        } finally {
            exports.sqljs_release_snapshot(snapshot);
        }
    }

    close(): void {
        if (this.db === null) {
            return;
        }
        for (const statement of [...this.#statements]) {
            statement.free();
        }
        this.updateHook(null);
        const code = this.#instance.exports.sqljs_close(this.#session);
        this.handleError(code);
        this.db = null;
    }

    handleError(code: number): null {
        if (code === OK) {
            return null;
        }
        const {exports, heap} = this.#instance;
        throw new Error(heap.terminatedText(exports.sqlite3_errmsg(this.db ?? 0)));
    }

    getRowsModified(): number {
        return this.db ? this.#instance.exports.sqlite3_changes(this.db) : 0;
    }

    create_function(name: string, func: (...args: any[]) => any): this {
        requireName(name);
        return this.#register(name, func.length, () => this.#instance.callbacks.addFunction(func), 'sqljs_create_function');
    }

    create_aggregate(name: string, functions: AggregateFunctions): this {
        const step = functions.step;
        if (!step) {
            throw `An aggregate function must have a step function in ${name}`;
        }
        requireName(name);
        return this.#register(name, step.length - 1, () => this.#instance.callbacks.addAggregate(functions), 'sqljs_create_aggregate');
    }

    updateHook(callback: UpdateHookCallback | null): this {
        if (!this.db) {
            return this;
        }
        const {callbacks, exports} = this.#instance;
        this.settle();
        if (this.#hook !== 0) {
            callbacks.release(this.#hook);
            this.#callbacks -= 1;
        }
        this.#hook = callback ? callbacks.addHook(callback) : 0;
        this.#callbacks += callback ? 1 : 0;
        exports.sqljs_update_hook(this.#session, this.#hook);
        return this;
    }

    /**
     * From now on each statement that runs may do so much, until it is told otherwise; null: any amount. Not in sql.js.
     * A statement that is stepped through has it for each step.
     */
    interruptAfter(budget: Budget | null): this {
        if (!this.db) {
            throw 'Database closed';
        }
        this.settle();
        const {steps = 0, milliseconds = 0} = budget ?? {};
        this.#hasBudget = steps > 0 || milliseconds > 0;
        this.#instance.exports.sqljs_budget(this.#session, steps, milliseconds);
        return this;
    }

    /** @internal Whether reading on further than the user asks can go unseen. */
    get mayReadAhead(): boolean {
        return this.#callbacks === 0 && !this.#hasBudget && this.#instance.mayReadAhead;
    }

    /** @internal To be called before anything but a query runs. */
    settle(): void {
        const {ahead} = this.#instance;
        if (ahead.size > 0) {
            for (const statement of [...ahead]) {
                if (statement.db === this) {
                    statement.settle();
                }
            }
        }
    }

    /** @internal Prepares the statement at this address; null where there is none. The reply tells where the text goes on. */
    prepareAt(text: number): Statement | null {
        if (!this.db) {
            this.handleError(1);
        }
        const code = this.#instance.exports.sqljs_prepare(this.#session, text);
        this.handleError(code);
        return this.#adopt();
    }

    /** @internal The statement is freed. */
    forget(statement: Statement): void {
        this.#statements.delete(statement);
    }

    #adopt(): Statement | null {
        if (this.#instance.replied(1) === 0) {
            return null;
        }
        const statement = new Statement(this, this.#instance);
        this.#statements.add(statement);
        return statement;
    }

    /** Nobody has looked yet at what the text does: it may attach. */
    #settleEverything(): void {
        if (this.#instance.ahead.size > 0) {
            this.#instance.settleAll();
        }
    }

    #execAll(text: number, config: ExecConfig | undefined): QueryExecResult[] {
        const {exports} = this.#instance;
        const results: QueryExecResult[] = [];
        const emptyToo = config?.emptyResults ? 1 : 0;
        for (let at = text; ; ) {
            const code = exports.sqljs_run_script(this.#session, at, emptyToo, MOST_ROWS);
            at = this.#instance.replied(0);
            const statement = this.#adopt();
            if (statement === null) {
                this.#instance.rethrow();
                this.handleError(code);
                return results;
            }
            try {
                if (statement.begin(code) || emptyToo) {
                    results.push(resultOf(statement, config));
                }
            } finally {
                statement.free();
            }
        }
    }

    #execBound(text: number, params: BindParams, config: ExecConfig | undefined): QueryExecResult[] {
        const results: QueryExecResult[] = [];
        for (let at = text; this.#instance.heap.bytes[at] !== 0; ) {
            const statement = this.prepareAt(at);
            at = this.#instance.replied(0);
            if (statement === null) {
                continue;
            }
            try {
                statement.bind(params);
                const hasRows = statement.stepMany();
                if (hasRows || (config?.emptyResults && statement.getColumnNames().length > 0)) {
                    results.push(resultOf(statement, config));
                }
            } finally {
                statement.free();
            }
        }
        return results;
    }

    #register(name: string, arity: number, add: () => number, create: 'sqljs_create_function' | 'sqljs_create_aggregate'): this {
        if (!this.db) {
            return this;
        }
        this.settle();
        const {exports} = this.#instance;
        const text = this.#instance.allocateText(name);
        try {
            this.handleError(exports[create](this.#session, text, arity, add()));
            this.#callbacks += 1;
        } finally {
            exports.free(text);
        }
        return this;
    }

    #assertOpen(): void {
        if (!this.db) {
            throw 'Database closed';
        }
    }

    #withText<Result>(sql: string, use: (text: number) => Result): Result {
        const text = this.#instance.allocateText(sql);
        try {
            return use(text);
        } finally {
            this.#instance.exports.free(text);
        }
    }
}

/** The columns, and all rows from the one that the statement is at. */
function resultOf(statement: Statement, config: ExecConfig | undefined): QueryExecResult {
    const columns = statement.getColumnNames();
    return {columns, values: statement.readAll(config)};
}

/** What is no text has no letters to compare, and fails as it does in sql.js. */
function requireName(name: string): void {
    name.replace(/^/, '');
}
