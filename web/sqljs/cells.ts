/** What a value is, in memory: src/sqljs/cell.h. */

import type {Heap} from './heap.js';
import type {SqlValue} from './types.js';

export const NULL = 0;
export const INTEGER = 1;
export const REAL = 2;
export const TEXT = 3;
export const BLOB = 4;
export const WIDE_INTEGER = 5;
export const LONE_TEXT = 6;
export const ERROR = 7;

/** Bytes of a Value: a parameter, an argument or a result. */
export const VALUE_SIZE = 16;

/** The value at `address`, an argument of a function. */
export function readArgument(heap: Heap, address: number): SqlValue {
    const {numbers} = heap;
    const word = address >>> 2;
    switch (numbers[word]! & 0xff) {
        case REAL:
            return heap.doubles[(address >>> 3) + 1]!;
        case LONE_TEXT:
            return heap.text(numbers[word + 2]!, numbers[word + 3]!);
        case BLOB:
            return heap.copy(numbers[word + 2]!, numbers[word + 3]!);
        default:
            return null;
    }
}

/** Bytes of what has a length and is to be a blob: as much of that as is a number. */
export function blobSize(bytes: ArrayLike<number>): number {
    return Math.max(0, Math.trunc(bytes.length) || 0);
}
