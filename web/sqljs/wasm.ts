/** The WebAssembly module as src/exports/sqljs.cpp describes it. Addresses and sizes are in bytes, codes are SQLite's. */

import {growAhead} from '../engine/growth.js';

export interface Exports {
    memory: WebAssembly.Memory;
    __indirect_function_table: WebAssembly.Table;
    _initialize(): void;
    malloc(size: number): number;
    free(address: number): void;

    sqljs_reply(): number;
    sqljs_start(): void;
    sqljs_create_file(path: number, size: number): number;
    sqljs_chunk(file: number, index: number): number;
    sqljs_open(path: number): number;
    sqljs_register_legacy_functions(session: number): number;
    sqljs_close(session: number): number;
    sqljs_budget(session: number, steps: number, milliseconds: number): void;
    sqljs_prepare(session: number, sql: number): number;
    sqljs_run_script(session: number, sql: number, emptyToo: number, limit: number): number;
    sqljs_parameters(prepared: number, size: number): number;
    sqljs_bind(prepared: number, count: number): number;
    sqljs_fetch(prepared: number, limit: number): number;
    sqljs_bind_fetch(prepared: number, count: number): number;
    sqljs_run(prepared: number): number;
    sqljs_bind_run(prepared: number, count: number): number;
    sqljs_reset(prepared: number): number;
    sqljs_replay(prepared: number, rows: number): number;
    sqljs_traits(prepared: number): number;
    sqljs_message(prepared: number): number;
    sqljs_finalize(prepared: number): number;
    sqljs_create_function(session: number, name: number, arity: number, id: number): number;
    sqljs_create_aggregate(session: number, name: number, arity: number, id: number): number;
    sqljs_update_hook(session: number, id: number): void;
    sqljs_keep_reading(session: number): void;
    sqljs_stop_reading(session: number): void;
    sqljs_snapshot(session: number): number;
    sqljs_release_snapshot(snapshot: number): void;

    sqlite3_changes(database: number): number;
    sqlite3_column_count(statement: number): number;
    sqlite3_column_name(statement: number, column: number): number;
    sqlite3_bind_parameter_count(statement: number): number;
    sqlite3_bind_parameter_name(statement: number, index: number): number;
    sqlite3_data_count(statement: number): number;
    sqlite3_errmsg(database: number): number;
    sqlite3_errstr(code: number): number;
    sqlite3_exec(database: number, sql: number, callback: number, argument: number, message: number): number;
    sqlite3_libversion_number(): number;
    sqlite3_normalized_sql(statement: number): number;
    sqlite3_sql(statement: number): number;

    emscripten_stack_get_current(): number;
    _emscripten_stack_alloc(size: number): number;
    _emscripten_stack_restore(address: number): void;
}

/** SQLite's result codes that the binding itself looks at. */
export const OK = 0;
export const BUSY = 5;
export const LOCKED = 6;
export const ROW = 100;
export const DONE = 101;

/** Bytes of one chunk of a file: MemoryFile::chunk_size. */
export const CHUNK_SIZE = 65536;

/** What an instance asks of JavaScript while SQLite runs: src/sqljs/callbacks.h, and the world around it. */
export interface Imports {
    call(id: number, count: number, values: number): void;
    step(id: number, state: number, count: number, values: number): void;
    finish(id: number, state: number, result: number): void;
    release(id: number): void;
    update(id: number, operation: number, database: number, table: number, row: bigint): void;
    warn(name: number): void;
}

/** The clock and the randomness of this host. */
const host = {
    now: () => Date.now(),
    localOffset: (seconds: number) => -60 * new Date(seconds * 1000).getTimezoneOffset(),
};

const BAD_DESCRIPTOR = 8;

/** Everything that the module may import; the C library's leftovers find no files and no environment. */
export function importObject(callbacks: Imports, memory: () => WebAssembly.Memory, grown: () => void): WebAssembly.Imports {
    const view = () => new DataView(memory().buffer);
    return {
        firstboot: {
            ...callbacks,
            ...host,
            random(begin: number, count: number) {
                crypto.getRandomValues(new Uint8Array(memory().buffer, begin, count));
            },
        },
        env: {
            emscripten_notify_memory_growth() {
                growAhead(memory());
                grown();
            },
        },
        wasi_snapshot_preview1: {
            environ_sizes_get(count: number, size: number) {
                view().setUint32(count, 0, true);
                view().setUint32(size, 0, true);
                return OK;
            },
            environ_get: () => OK,
            fd_close: () => BAD_DESCRIPTOR,
            fd_write: () => BAD_DESCRIPTOR,
            fd_seek: () => BAD_DESCRIPTOR,
            fd_read: () => BAD_DESCRIPTOR,
        },
    };
}
