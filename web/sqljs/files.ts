/** Database files, in the memory of an instance: src/database/memory_file.h. */

import type {Instance} from './instance.js';
import {CHUNK_SIZE} from './wasm.js';

/** A file with this content at `path`, an address. Takes what sql.js takes: bytes, a list of numbers, a text. */
export function copyIn(instance: Instance, path: number, data: unknown): void {
    const {exports, heap} = instance;
    const bytes = data instanceof Uint8Array ? data : typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data as ArrayBuffer);
    // Growing the memory takes milliseconds, however little it grows by: once for the whole file, not for each chunk.
    exports.free(exports.malloc(bytes.length));
    const file = exports.sqljs_create_file(path, bytes.length);
    if (file === 0) {
        throw new Error('out of memory');
    }
    for (let at = 0; at < bytes.length; at += CHUNK_SIZE) {
        heap.bytes.set(bytes.subarray(at, at + CHUNK_SIZE), exports.sqljs_chunk(file, at / CHUNK_SIZE) >>> 0);
    }
}

/** Where a database file's header tells what a copy does not take along: https://sqlite.org/fileformat2.html#the_database_header */
const WRITE_VERSION = 18;
const READ_VERSION = 19;
const CHANGE_COUNTER = 24;
const SCHEMA_COOKIE = 40;
const VERSION_VALID_FOR = 92;
const SQLITE_VERSION_NUMBER = 96;

/**
 * The first `size` bytes of a file, as SQLite's backup writes them into a new one: written once, by this SQLite, and in
 * rollback mode, whatever the database's own mode is.
 */
export function copyOut(instance: Instance, file: number, size: number): Uint8Array {
    const {exports, heap} = instance;
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += CHUNK_SIZE) {
        const begin = exports.sqljs_chunk(file, at / CHUNK_SIZE) >>> 0;
        bytes.set(heap.bytes.subarray(begin, begin + Math.min(CHUNK_SIZE, size - at)), at);
    }
    if (size > 0) {
        const header = new DataView(bytes.buffer);
        header.setUint8(WRITE_VERSION, 1);
        header.setUint8(READ_VERSION, 1);
        header.setUint32(CHANGE_COUNTER, 1);
        header.setUint32(SCHEMA_COOKIE, 1);
        header.setUint32(VERSION_VALID_FOR, 1);
        header.setUint32(SQLITE_VERSION_NUMBER, exports.sqlite3_libversion_number());
    }
    return bytes;
}
