/** initSqlJs(), whatever the module's bytes come from. */

import {databaseConstructor, type DatabaseConstructor} from './database.js';
import {Instance} from './instance.js';
import {Helpers} from './module.js';

/** Emscripten's settings, as far as they mean something here, and sql.js's own. */
export interface SqlJsConfig {
    /** Where a file of the package lies, given its name and the folder that it is looked for in. */
    locateFile?(file: string, folder: string): string;
    wasmBinary?: ArrayBuffer | Uint8Array;
    /** Makes the instance by itself and hands it over. */
    instantiateWasm?(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void): unknown;
    preInit?: Hook | Hook[];
    preRun?: Hook | Hook[];
    postRun?: Hook | Hook[];
    onAbort?(what: unknown): void;
    /** sql.js's old functions, over SQLite's of the same names; they warn. */
    useOldExtensionFunctions?: boolean;
    [setting: string]: any;
}

type Hook = (module: object) => void;

export interface SqlJsStatic {
    Database: DatabaseConstructor;
    [member: string]: any;
}

/** Finds the module's bytes: differs between browsers and Node. */
export type Load = (config: SqlJsConfig) => Promise<Response | BufferSource>;

/** A function that makes the module at its first call, and gives the same at all others. */
export function initializer(load: Load): (config?: SqlJsConfig) => Promise<SqlJsStatic> {
    let made: Promise<SqlJsStatic> | null = null;
    return function initSqlJs(config) {
        return (made ??= initialize(config ?? {}, load));
    };
}

async function initialize(config: SqlJsConfig, load: Load): Promise<SqlJsStatic> {
    // As with Emscripten, the settings become the module.
    const module = config as SqlJsStatic;
    runHooks(config.preInit, module);
    runHooks(config.preRun, module);
    try {
        const instance = await Instance.start((imports) => instantiate(config, load, imports));
        addHelpers(module, instance);
        module.Database = databaseConstructor(instance, config.useOldExtensionFunctions !== false);
    } catch (error) {
        config.onAbort?.(error);
        // As Emscripten tells why it gives up.
        throw new Error(String(error), {cause: error});
    }
    runHooks(config.postRun, module);
    return module;
}

function addHelpers(module: SqlJsStatic, instance: Instance): void {
    const helpers = new Helpers(instance);
    for (const [name, value] of Object.entries(helpers.members())) {
        Object.defineProperty(module, name, {
            configurable: true,
            enumerable: true,
            get() {
                helpers.expectDirectCalls();
                return value;
            },
            set(own: unknown) {
                Object.defineProperty(module, name, {value: own, writable: true});
            },
        });
    }
}

async function instantiate(config: SqlJsConfig, load: Load, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
    const {instantiateWasm} = config;
    if (instantiateWasm) {
        return new Promise((receive) => instantiateWasm(imports, receive));
    }
    const source = await load(config);
    if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
        return (await WebAssembly.instantiate(source as BufferSource, imports)).instance;
    }
    return (await compileResponse(source as Response, imports)).instance;
}

/** While it arrives, where the server says what it is. */
async function compileResponse(response: Response, imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
    if (!response.ok) {
        throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
    }
    if (response.headers.get('content-type') === 'application/wasm' && typeof WebAssembly.instantiateStreaming === 'function') {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

function runHooks(hooks: Hook | Hook[] | undefined, module: object): void {
    const list = hooks === undefined ? [] : Array.isArray(hooks) ? hooks : [hooks];
    for (const hook of [...list]) {
        hook(module);
    }
}
