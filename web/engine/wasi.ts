/**
 * What the engine's wasm may ask of its host. It is a pure function, so this is next to nothing: no files, no clock,
 * no randomness. The C and C++ libraries import more than the engine uses; those calls end the instance.
 */

import {growAhead} from './growth.js';

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const FILE_SYSTEM_CALLS = new Set(['fd_close', 'fd_fdstat_get', 'fd_pread', 'fd_pwrite', 'fd_read', 'fd_seek', 'fd_sync', 'fd_write']);

/** Thrown where the engine asks for what it has no business with; the instance is then of no more use. */
export class ForbiddenCall extends Error {
    override readonly name = 'ForbiddenCall';
}

function hostFunction(name: string, memory: () => WebAssembly.Memory): WebAssembly.ImportValue {
    if (name === 'environ_sizes_get') {
        return (count: number, size: number) => {
            const view = new DataView(memory().buffer);
            view.setUint32(count, 0, true);
            view.setUint32(size, 0, true);
            return SUCCESS;
        };
    }
    if (name === 'environ_get') {
        return () => SUCCESS;
    }
    // Emscripten tells the host that the memory has grown, so that it may renew its views. Ours are never kept.
    if (name === 'emscripten_notify_memory_growth') {
        return () => growAhead(memory());
    }
    if (FILE_SYSTEM_CALLS.has(name)) {
        return () => BAD_DESCRIPTOR;
    }
    return () => {
        throw new ForbiddenCall(`the engine called ${name}`);
    };
}

/** The imports that `module` asks for. `memory` is called only once the instance runs. */
export function hostImports(module: WebAssembly.Module, memory: () => WebAssembly.Memory): WebAssembly.Imports {
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const {module: namespace, name, kind} of WebAssembly.Module.imports(module)) {
        if (kind !== 'function') {
            throw new TypeError(`the engine imports the ${kind} ${namespace}.${name}, which no host of it has`);
        }
        (imports[namespace] ??= {})[name] = hostFunction(name, memory);
    }
    return imports;
}
