import {Connection} from './connection.js';
import type {Cursor} from './cursor.js';
import type {Instance} from './instance.js';
import {StatementIterator} from './iterator.js';
import {hide, makeEnumerable} from './objects.js';
import {openedCursor, readsBigInt, Statement} from './statement.js';
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

const CONNECTION = Symbol('connection');

/** A database, as sql.js has it. As there, no method calls another one that users can see and replace. */
export class Database {
    declare readonly filename: string;
    declare private readonly [CONNECTION]: Connection;

    /** SQLite's own connection; null when it is closed. */
    get db(): number | null {
        return this[CONNECTION].handle;
    }

    run(sql: string, params?: BindParams): this {
        const connection = opened(this[CONNECTION]);
        if (params) {
            const cursor = prepare(connection, sql, params);
            try {
                cursor.step();
            } finally {
                cursor.free();
            }
        } else {
            connection.instance.withText(sql, (text) => connection.run(text));
        }
        return this;
    }

    exec(sql: string, params?: BindParams, config?: ExecConfig): QueryExecResult[] {
        const connection = opened(this[CONNECTION]);
        const results: QueryExecResult[] = [];
        const emptyToo = Boolean(config?.emptyResults);
        const take = (cursor: Cursor, hasRows: boolean) => {
            if (hasRows || (emptyToo && cursor.names().length > 0)) {
                results.push({columns: [...cursor.names()], values: hasRows ? cursor.readAll(readsBigInt(config)) : []});
            }
        };
        connection.instance.withText(sql, (text) => {
            if (params != null) {
                connection.runAllBound(text, params, take);
            } else {
                connection.runAll(text, emptyToo, take);
            }
        });
        return results;
    }

    each(sql: string, params: BindParams | undefined, callback: ParamsCallback, done?: () => void, config?: ReadConfig): any;
    each(sql: string, callback: ParamsCallback, done?: () => void): any;
    each(sql: string, params: any, callback: any, done?: any, config?: ReadConfig): any {
        if (typeof params === 'function') {
            [params, callback, done] = [undefined, params, callback];
        }
        const cursor = prepare(this[CONNECTION], sql, params);
        try {
            // The callback may close the database.
            while (openedCursor(cursor).step()) {
                callback(cursor.object(readsBigInt(config)));
            }
        } finally {
            cursor.free();
        }
        return typeof done === 'function' ? done() : undefined;
    }

    prepare(sql: string, params?: BindParams): Statement {
        return new Statement(this, prepare(this[CONNECTION], sql, params));
    }

    iterateStatements(sql: string): StatementIterator {
        return new StatementIterator(this, this[CONNECTION], sql);
    }

    export(): Uint8Array {
        const connection = this[CONNECTION];
        if (!connection.handle) {
            throw new Error('Database closed');
        }
        return connection.export();
    }

    close(): void {
        const connection = this[CONNECTION];
        if (connection.handle) {
            connection.close();
        }
    }

    handleError(code?: number): null {
        this[CONNECTION].check(code);
        return null;
    }

    getRowsModified(): number {
        const {handle, instance} = this[CONNECTION];
        return handle ? instance.exports.sqlite3_changes(handle) : 0;
    }

    create_function(name: string, func: (...args: any[]) => any): this {
        const arity = func.length;
        requireName(name);
        this[CONNECTION].createFunction(name, arity, func);
        return this;
    }

    create_aggregate(name: string, functions: AggregateFunctions): this {
        const step = functions.step;
        if (!step) {
            throw `An aggregate function must have a step function in ${name}`;
        }
        const arity = step.length - 1;
        requireName(name);
        this[CONNECTION].createAggregate(name, arity, functions);
        return this;
    }

    updateHook(callback: UpdateHookCallback | null): this {
        const connection = this[CONNECTION];
        if (connection.handle) {
            connection.setHook(callback);
        }
        return this;
    }

    /**
     * From now on each statement that runs may do so much, until it is told otherwise; null: any amount. Not in sql.js.
     * A statement that is stepped through has it for each step.
     */
    interruptAfter(budget: Budget | null): this {
        opened(this[CONNECTION]).setBudget(budget);
        return this;
    }
}

/** An instance's own databases. */
export interface DatabaseConstructor {
    new (data?: ArrayLike<number> | ArrayBuffer | null, options?: DatabaseOptions): Database;
    readonly prototype: Database;
}

/** The constructor of an instance's databases: a plain function, as sql.js's, so that older ways to inherit go on working. */
export function databaseConstructor(instance: Instance, legacyFunctions: boolean): DatabaseConstructor {
    function constructor(this: Database, data?: unknown, options: DatabaseOptions = {}): void {
        const filename = `dbfile_${(0xffffffff * Math.random()) >>> 0}`;
        const connection = new Connection(instance, filename, data, options.bigIntAsInteger ?? false);
        if (legacyFunctions) {
            connection.registerLegacyFunctions();
        }
        Object.assign(this, {filename});
        hide(this, CONNECTION, connection);
    }
    const prototype = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(Database.prototype));
    Object.defineProperty(prototype, 'constructor', {value: constructor});
    makeEnumerable(prototype);
    return Object.defineProperties(constructor, {name: {value: 'Database'}, prototype: {value: prototype}}) as unknown as DatabaseConstructor;
}

function opened(connection: Connection): Connection {
    if (!connection.handle) {
        throw 'Database closed';
    }
    return connection;
}

function prepare(connection: Connection, sql: string, params: BindParams | undefined): Cursor {
    const cursor = connection.instance.withText(sql, (text) => connection.prepare(text));
    if (cursor === null) {
        throw 'Nothing to prepare';
    }
    if (params != null) {
        try {
            cursor.bind(params);
        } catch (error) {
            cursor.free();
            throw error;
        }
    }
    return cursor;
}

/** What is no text has no letters to compare, and fails as it does in sql.js. */
function requireName(name: string): void {
    name.replace(/^/, '');
}
