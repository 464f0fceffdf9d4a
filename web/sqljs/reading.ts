import type {Connection} from './connection.js';
import type {Instance} from './instance.js';

/** A user who runs so many queries runs more. */
const MANY_QUERIES = 16;

/**
 * The database of a connection as it is read by one query after the other: see Session::keep_reading() in
 * src/sqljs/session.h. That must never be seen, so settle() ends it before anything but a query runs.
 */
export class Reading {
    readonly connection: Connection;
    readonly #instance: Instance;
    /** src/sqljs/session.h */
    readonly #session: number;
    #queries = 0;

    constructor(connection: Connection, session: number) {
        this.connection = connection;
        this.#instance = connection.instance;
        this.#session = session;
    }

    /** To be called before a query runs. */
    count(): void {
        this.#queries += 1;
        if (this.#queries !== MANY_QUERIES) {
            return;
        }
        if (this.connection.mayReadOn) {
            this.#instance.exports.sqljs_keep_reading(this.#session);
            this.#instance.ahead.add(this);
        } else {
            this.#queries = 0;
        }
    }

    settle(): void {
        this.#instance.ahead.delete(this);
        this.#instance.exports.sqljs_stop_reading(this.#session);
        this.#queries = 0;
    }
}
