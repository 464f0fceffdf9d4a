/** The rows that a statement has in hand: src/sqljs/batch.h. */

import {BLOB, INTEGER, LONE_TEXT, REAL, TEXT, WIDE_INTEGER} from './cells.js';
import type {Heap} from './heap.js';
import type {SqlValue} from './types.js';

export class Rows {
    count = 0;
    columns = 0;
    /** How often SQLite has compiled the statement anew. */
    generation = 0;
    #cells = 0;
    #kinds = 0;
    #base = 0;
    #textBegin = 0;
    #textSize = 0;
    #text: string | null = null;
    /** A row of nulls, to be copied: an array that grows value by value takes three times the memory. */
    #blank: SqlValue[] = [];
    readonly #header: number;

    constructor(
        private readonly heap: Heap,
        header: number,
    ) {
        this.#header = header >>> 2;
    }

    /** Reads what the last fetch has left. */
    load(): void {
        const {numbers} = this.heap;
        const header = this.#header;
        this.count = numbers[header]!;
        this.columns = numbers[header + 1]!;
        if (this.#blank.length !== this.columns) {
            this.#blank = [];
            while (this.#blank.length < this.columns) {
                this.#blank.push(null);
            }
        }
        this.#cells = numbers[header + 2]! >>> 3;
        this.#kinds = numbers[header + 3]!;
        this.#textBegin = numbers[header + 4]!;
        this.#textSize = numbers[header + 5]!;
        this.#base = numbers[header + 6]!;
        this.generation = numbers[header + 7]!;
        this.#text = null;
    }

    values(row: number, bigInt: boolean): SqlValue[] {
        const {bytes, doubles} = this.heap;
        const {columns} = this;
        const values = this.#blank.slice();
        let cell = this.#cells + row * columns;
        let kind = this.#kinds + row * columns;
        for (let column = 0; column < columns; column += 1, cell += 1, kind += 1) {
            const code = bytes[kind]!;
            if (code === REAL || (code === INTEGER && !bigInt)) {
                values[column] = doubles[cell]!;
            } else {
                values[column] = this.#other(code, cell, bigInt);
            }
        }
        return values;
    }

    value(row: number, column: number, bigInt: boolean): SqlValue {
        const place = row * this.columns + column;
        const code = this.heap.bytes[this.#kinds + place]!;
        const cell = this.#cells + place;
        if (code === REAL || (code === INTEGER && !bigInt)) {
            return this.heap.doubles[cell]!;
        }
        return this.#other(code, cell, bigInt);
    }

    #other(code: number, cell: number, bigInt: boolean): SqlValue {
        const {numbers} = this.heap;
        const begin = numbers[2 * cell]!;
        const size = numbers[2 * cell + 1]!;
        switch (code) {
            case TEXT:
                this.#text ??= this.heap.joinedText(this.#textBegin, this.#textSize);
                return this.#text.substring(begin, begin + size);
            case LONE_TEXT:
                return this.heap.text(this.#base + begin, size);
            case BLOB:
                return this.heap.copy(this.#base + begin, size);
            case INTEGER:
                return BigInt(this.heap.doubles[cell]!) as unknown as SqlValue;
            case WIDE_INTEGER: {
                const integer = this.heap.integers[cell]!;
                return bigInt ? (integer as unknown as SqlValue) : Number(integer);
            }
            default:
                return null;
        }
    }
}
