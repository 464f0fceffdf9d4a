import type {Connection} from './connection.js';
import type {Database} from './database.js';
import {hide, makeEnumerable} from './objects.js';
import {Statement} from './statement.js';

export type StatementIteratorResult = {done: false; value: Statement} | {done: true; value?: undefined};

const SCRIPT = Symbol('script');

/** A text of statements in memory, and how far it is prepared. */
class Script {
    /** The text; 0 when it is at its end. */
    #text: number;
    #next: number;
    #remaining: string | null = null;
    #active: Statement | null = null;

    constructor(
        private readonly connection: Connection,
        sql: string,
    ) {
        this.#text = this.#next = connection.instance.allocateText(sql);
        // So that libraries which watch objects leave this one alone.
        Object.preventExtensions(this);
    }

    next(db: Database): StatementIteratorResult {
        if (this.#text === 0) {
            return {done: true};
        }
        this.#freeActive();
        if (!this.connection.handle) {
            this.#finish();
            throw new Error('Database closed');
        }
        try {
            const cursor = this.connection.prepare(this.#next);
            this.#next = this.connection.instance.replied(0);
            if (cursor === null) {
                this.#finish();
                return {done: true};
            }
            this.#active = new Statement(db, cursor);
            return {value: this.#active, done: false};
        } catch (error) {
            this.#finish();
            throw error;
        }
    }

    end(): void {
        this.#freeActive();
        this.#finish();
    }

    /** What is not prepared yet; where preparing failed, what it failed at. */
    get remaining(): string {
        return this.#remaining ?? this.connection.instance.heap.terminatedText(this.#next);
    }

    #freeActive(): void {
        this.#active?.free();
        this.#active = null;
    }

    #finish(): void {
        if (this.#text !== 0) {
            const {instance} = this.connection;
            this.#remaining = instance.heap.terminatedText(this.#next);
            instance.exports.free(this.#text);
            this.#text = 0;
        }
    }
}

/** Prepares the statements of a text one after the other, and frees each when the next is asked for. */
export class StatementIterator {
    readonly db: Database;
    declare private readonly [SCRIPT]: Script;

    constructor(db: Database, connection: Connection, sql: string) {
        this.db = db;
        hide(this, SCRIPT, new Script(connection, sql));
    }

    next(): StatementIteratorResult {
        return this[SCRIPT].next(this.db);
    }

    return(): StatementIteratorResult {
        this[SCRIPT].end();
        return {done: true};
    }

    getRemainingSQL(): string {
        return this[SCRIPT].remaining;
    }

    [Symbol.iterator](): this {
        return this;
    }
}

makeEnumerable(StatementIterator.prototype);
