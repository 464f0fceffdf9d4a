/** What firstboot/sqljs declares: all that @types/sql.js does, and what it has besides. The build makes the packages' declarations of it. */

export type SqlValue = number | string | Uint8Array | null;
export type ParamsObject = Record<string, SqlValue>;
export type ParamsCallback = (row: ParamsObject) => void;
export type BindParams = SqlValue[] | ParamsObject | null;

export type UpdateHookOperation = 'insert' | 'update' | 'delete';
export type UpdateHookCallback = (operation: UpdateHookOperation, database: string, table: string, rowId: number) => void;

export interface QueryExecResult {
    columns: string[];
    values: SqlValue[][];
}

export interface StatementIteratorResult {
    /** Whether there are no more statements. */
    done: boolean;
    value: Statement;
}

/** How rows are read. */
export interface ReadConfig {
    /** INTEGER comes as BigInt. */
    useBigInt?: boolean;
}

/** How `exec` answers. */
export interface ExecConfig extends ReadConfig {
    /** A query without rows has an entry too, with its columns. Not in sql.js. */
    emptyResults?: boolean;
}

/** What a database does otherwise than in sql.js. */
export interface DatabaseOptions {
    /** BigInt is bound as INTEGER where it has 64 bits, not as TEXT. */
    bigIntAsInteger?: boolean;
}

/** How much one statement may do. What exceeds it ends by `Error("interrupted")`; the database stays usable. */
export interface Budget {
    /** Steps of SQLite's machine, counted in thousands. */
    steps?: number;
    milliseconds?: number;
}

export interface AggregateFunctions<State = any> {
    init?: () => State;
    step: (state: State, ...values: any[]) => State;
    finalize?: (state: State) => any;
}

/** Emscripten's settings, as far as they mean something here, and sql.js's own. */
export interface SqlJsConfig {
    /** Where a file of the package lies, given its name and the folder that it is looked for in. */
    locateFile?(file: string, folder: string): string;
    wasmBinary?: ArrayBuffer | Uint8Array;
    /** sql.js's old functions, over SQLite's of the same names; they warn. */
    useOldExtensionFunctions?: boolean;
    [setting: string]: any;
}

export interface SqlJsStatic {
    Database: typeof Database;
    Statement: typeof Statement;
}

export interface InitSqlJsStatic {
    (config?: SqlJsConfig): Promise<SqlJsStatic>;
    readonly default: this;
}

/** An SQLite database in memory. */
export declare class Database {
    /** Copies the bytes of a database file; without them the database is empty. */
    constructor(data?: ArrayLike<number> | ArrayBuffer | null, options?: DatabaseOptions);
    /** Frees it, and all its statements. */
    close(): void;
    /** Registers a function for SQL; it takes as many arguments as `func.length` says. */
    create_function(name: string, func: (...args: any[]) => any): Database;
    create_aggregate(name: string, functions: AggregateFunctions): Database;
    /** Calls back for each row, and then `done`, whose result it gives. */
    each(sql: string, params: BindParams, callback: ParamsCallback, done?: () => void, config?: ReadConfig): Database;
    each(sql: string, callback: ParamsCallback, done?: () => void): Database;
    /** Runs all statements; gives the rows of those that have any. */
    exec(sql: string, params?: BindParams, config?: ExecConfig): QueryExecResult[];
    /** The bytes of the database file. */
    export(): Uint8Array;
    getRowsModified(): number;
    handleError(code?: number): null | never;
    iterateStatements(sql: string): StatementIterator;
    prepare(sql: string, params?: BindParams): Statement;
    /** Runs all statements, or with parameters the first. */
    run(sql: string, params?: BindParams): Database;
    updateHook(callback: UpdateHookCallback | null): Database;
    /** How much each statement that runs from now on may do; null: any amount. Not in sql.js. */
    interruptAfter(budget: Budget | null): Database;
}

export declare class Statement {
    bind(values?: BindParams): boolean;
    free(): boolean;
    freemem(): void;
    get(params?: BindParams, config?: ReadConfig): SqlValue[];
    getAsObject(params?: BindParams, config?: ReadConfig): ParamsObject;
    getColumnNames(): string[];
    getNormalizedSQL(): string;
    getSQL(): string;
    reset(): void;
    run(values?: BindParams): void;
    step(): boolean;
}

export declare class StatementIterator implements Iterator<Statement>, Iterable<Statement> {
    [Symbol.iterator](): Iterator<Statement>;
    getRemainingSQL(): string;
    next(): StatementIteratorResult;
}

declare const initSqlJs: InitSqlJsStatic;
export default initSqlJs;
