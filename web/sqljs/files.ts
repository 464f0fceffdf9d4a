/** Database files, in the memory of an instance: src/database/memory_file.h. */

import type {Instance} from './instance.js';
import {CHUNK_SIZE} from './wasm.js';

/** A file with this content at `path`, an address. Takes what sql.js takes: bytes, a list of numbers, a text. */
export function copyIn(instance: Instance, path: number, data: unknown): void {
    const {exports, heap} = instance;
    const bytes = data instanceof Uint8Array ? data : typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data as ArrayBuffer);
    const file = exports.sqljs_create_file(path, bytes.length);
    if (file === 0) {
        throw new Error('out of memory');
    }
    for (let at = 0; at < bytes.length; at += CHUNK_SIZE) {
        heap.bytes.set(bytes.subarray(at, at + CHUNK_SIZE), exports.sqljs_chunk(file, at / CHUNK_SIZE) >>> 0);
    }
}

/** The first `size` bytes of a file. They say that they are in rollback mode, whatever the database's own mode is. */
export function copyOut(instance: Instance, file: number, size: number): Uint8Array {
    const {exports, heap} = instance;
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += CHUNK_SIZE) {
        const begin = exports.sqljs_chunk(file, at / CHUNK_SIZE) >>> 0;
        bytes.set(heap.bytes.subarray(begin, begin + Math.min(CHUNK_SIZE, size - at)), at);
    }
    if (size > 0) {
        bytes[18] = 1;
        bytes[19] = 1;
    }
    return bytes;
}
