/** The types that users of the package see. They take what @types/sql.js takes. */

export type SqlValue = number | string | Uint8Array | null;

/** What may be bound: sql.js takes more than it gives. */
export type Bindable = SqlValue | boolean | bigint | ArrayLike<number>;

export type ParamsObject = Record<string, SqlValue>;
export type BindParams = SqlValue[] | ParamsObject | null;
export type ParamsCallback = (row: ParamsObject) => void;

export type UpdateHookOperation = 'insert' | 'update' | 'delete';
export type UpdateHookCallback = (operation: UpdateHookOperation, database: string, table: string, rowId: number) => void;

export interface QueryExecResult {
    columns: string[];
    values: SqlValue[][];
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

/** What a database does otherwise than sql.js, where it is asked to. */
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
    finalize?: (state: State) => unknown;
}
