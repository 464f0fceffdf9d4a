import type {Database} from './database.js';
import type {Instance} from './instance.js';
import {Statement} from './statement.js';

export type StatementIteratorResult = {done: false; value: Statement} | {done: true; value?: undefined};

/** Prepares the statements of a text one after the other, and frees each when the next is asked for. */
export class StatementIterator {
    readonly #db: Database;
    readonly #instance: Instance;
    /** The text in memory; 0 when it is at its end. */
    #text: number;
    #next: number;
    #remaining: string | null = null;
    #active: Statement | null = null;

    constructor(db: Database, instance: Instance, sql: string) {
        this.#db = db;
        this.#instance = instance;
        this.#text = this.#next = instance.allocateText(sql);
    }

    next(): StatementIteratorResult {
        if (this.#text === 0) {
            return {done: true};
        }
        this.#freeActive();
        if (!this.#db.db) {
            this.#finish();
            throw new Error('Database closed');
        }
        try {
            const statement = this.#db.prepareAt(this.#next);
            this.#next = this.#instance.replied(0);
            if (statement === null) {
                this.#finish();
                return {done: true};
            }
            this.#active = statement;
            return {value: statement, done: false};
        } catch (error) {
            this.#finish();
            throw error;
        }
    }

    return(): StatementIteratorResult {
        this.#freeActive();
        this.#finish();
        return {done: true};
    }

    /** What is not prepared yet; where preparing failed, what it failed at. */
    getRemainingSQL(): string {
        return this.#remaining ?? this.#instance.heap.terminatedText(this.#next);
    }

    [Symbol.iterator](): this {
        return this;
    }

    #freeActive(): void {
        this.#active?.free();
        this.#active = null;
    }

    #finish(): void {
        if (this.#text !== 0) {
            this.#remaining = this.#instance.heap.terminatedText(this.#next);
            this.#instance.exports.free(this.#text);
            this.#text = 0;
        }
    }
}
