import type {Cursor} from './cursor.js';
import type {Database} from './database.js';
import {makeEnumerable} from './objects.js';
import type {BindParams, ParamsObject, ReadConfig, SqlValue} from './types.js';

const CURSOR = Symbol('cursor');

/** A prepared statement, as sql.js has it. */
export class Statement {
    readonly db: Database;
    declare private readonly [CURSOR]: Cursor;

    constructor(db: Database, cursor: Cursor) {
        this.db = db;
        // Under a symbol, as hide() does it, but quicker. Libraries that watch objects leave alone what cannot be extended.
        this[CURSOR] = Object.preventExtensions(cursor);
    }

    /** SQLite's own statement; 0 when it is freed. */
    get stmt(): number {
        return this[CURSOR].handle;
    }

    bind(values?: BindParams): boolean {
        openedCursor(this[CURSOR]).bind(values);
        return true;
    }

    step(): boolean {
        return openedCursor(this[CURSOR]).step();
    }

    get(params?: BindParams, config?: ReadConfig): SqlValue[] {
        const cursor = this[CURSOR];
        if (params != null) {
            openedCursor(cursor).bindAndStep(params);
        }
        return cursor.values(readsBigInt(config));
    }

    getAsObject(params?: BindParams, config?: ReadConfig): ParamsObject {
        const cursor = this[CURSOR];
        if (params != null) {
            openedCursor(cursor).bindAndStep(params);
        }
        return cursor.object(readsBigInt(config));
    }

    getColumnNames(): string[] {
        return [...this[CURSOR].names()];
    }

    getSQL(): string {
        return this[CURSOR].sql();
    }

    getNormalizedSQL(): string {
        return this[CURSOR].normalizedSql();
    }

    run(values?: BindParams): boolean {
        const cursor = openedCursor(this[CURSOR]);
        return values == null ? cursor.run() : cursor.bindAndRun(values);
    }

    reset(): boolean {
        return this[CURSOR].reset();
    }

    /** Does nothing: the memory of parameters is the statement's own. */
    freemem(): void {}

    free(): boolean {
        return this[CURSOR].free();
    }
}

makeEnumerable(Statement.prototype);

/** Whether integers are to come as BigInt. */
export function readsBigInt(config: ReadConfig | null | undefined): boolean {
    return config != null && Boolean(config.useBigInt);
}

export function openedCursor(cursor: Cursor): Cursor {
    if (!cursor.handle) {
        throw 'Statement closed';
    }
    return cursor;
}
