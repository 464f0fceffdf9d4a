/** Writes parameters into the memory of a statement, for src/sqljs/prepared.h to bind. */

import {BLOB, blobSize, INTEGER, NULL, REAL, TEXT, VALUE_SIZE, WIDE_INTEGER} from './cells.js';
import type {Heap} from './heap.js';
import type {Exports} from './wasm.js';

const LEAST = 1024;
/** Parameters that took more give their memory back when they are reset. */
const KEPT = 65536;

const widest = 1n << 63n;

export class Parameters {
    #address = 0;
    #capacity = 0;
    #count = 0;
    /** Bytes that the values and their texts and blobs take. */
    #used = 0;

    constructor(
        private readonly exports: Exports,
        private readonly heap: Heap,
        private readonly prepared: number,
        private readonly bigIntAsInteger: boolean,
    ) {}

    get count(): number {
        return this.#count;
    }

    /** Begins anew, for `room` values. Memory that moves unbinds: the caller binds what it writes. */
    start(room: number): void {
        this.#count = 0;
        this.#used = room * VALUE_SIZE;
        this.#reserve(this.#used);
    }

    /** The values of an array, in their order. As start() and add(). */
    addAll(values: readonly unknown[]): void {
        const {heap} = this;
        const {length} = values;
        this.start(length);
        for (let i = 0; i < length; i += 1) {
            const value = values[i];
            // Written here: rows are mostly numbers and texts, and this runs for each value of each row.
            if (typeof value === 'number') {
                const place = (this.#address + i * VALUE_SIZE) >>> 2;
                heap.numbers[place] = (value === (value | 0) ? INTEGER : REAL) | ((i + 1) << 8);
                heap.doubles[(place >>> 1) + 1] = value;
                this.#count = i + 1;
            } else {
                this.add(i + 1, value);
            }
        }
    }

    /** Throws what sql.js throws where it cannot be bound. */
    add(index: number, value: unknown): void {
        switch (typeof value) {
            case 'string':
                this.#addText(index, value);
                return;
            case 'number':
                // -0 is an INTEGER, as it is for sql.js.
                this.#addNumber(index, value === (value | 0) ? INTEGER : REAL, value);
                return;
            case 'boolean':
                this.#addNumber(index, INTEGER, value ? 1 : 0);
                return;
            case 'bigint':
                if (this.bigIntAsInteger && value >= -widest && value < widest) {
                    this.#addWide(index, value);
                } else {
                    this.#addText(index, value.toString());
                }
                return;
            case 'object':
                if (value === null) {
                    this.heap.numbers[this.#next()] = NULL | (index << 8);
                    return;
                }
                if ((value as ArrayLike<number>).length != null) {
                    this.#addBlob(index, value as ArrayLike<number>);
                    return;
                }
        }
        throw `Wrong API use : tried to bind a value of an unknown type (${value}).`;
    }

    /** Gives memory back that large values took. */
    shrink(): void {
        if (this.#capacity > KEPT) {
            this.exports.sqljs_parameters(this.prepared, 0);
            this.#capacity = 0;
        }
    }

    /** The place of the next value's first 32 bits. */
    #next(): number {
        const place = (this.#address + this.#count * VALUE_SIZE) >>> 2;
        this.#count += 1;
        return place;
    }

    #addNumber(index: number, kind: number, value: number): void {
        const place = this.#next();
        this.heap.numbers[place] = kind | (index << 8);
        this.heap.doubles[(place >>> 1) + 1] = value;
    }

    #addWide(index: number, value: bigint): void {
        const place = this.#next();
        this.heap.numbers[place] = WIDE_INTEGER | (index << 8);
        this.heap.integers[(place >>> 1) + 1] = value;
    }

    #addText(index: number, text: string): void {
        this.#reserve(this.#used + 3 * text.length);
        const size = this.heap.write(text, this.#address + this.#used);
        this.#addExtent(index, TEXT, size);
    }

    #addBlob(index: number, bytes: ArrayLike<number>): void {
        const size = blobSize(bytes);
        this.#reserve(this.#used + size);
        this.heap.bytes.set(bytes, this.#address + this.#used);
        this.#addExtent(index, BLOB, size);
    }

    #addExtent(index: number, kind: number, size: number): void {
        const place = this.#next();
        const {numbers} = this.heap;
        numbers[place] = kind | (index << 8);
        numbers[place + 2] = this.#used;
        numbers[place + 3] = size;
        this.#used += size;
    }

    #reserve(size: number): void {
        if (size <= this.#capacity) {
            return;
        }
        const capacity = Math.max(LEAST, 2 * size);
        this.#address = this.exports.sqljs_parameters(this.prepared, capacity) >>> 0;
        if (this.#address === 0) {
            this.#capacity = 0;
            throw new Error('out of memory');
        }
        this.#capacity = capacity;
    }
}
