/**
 * What the object that initSqlJs() gives has besides `Database`: SQLite's own functions and the helpers of Emscripten
 * that sql.js lets through, so that extensions written against them go on working.
 */

import type {Instance} from './instance.js';

type Argument = 'number' | 'string' | 'array' | 'boolean' | null;

/** Emscripten's letters of a signature, as WebAssembly writes the types. */
const TYPES: Readonly<Record<string, number>> = {i: 0x7f, p: 0x7f, j: 0x7e, f: 0x7d, d: 0x7c};

export class Helpers {
    readonly #instance: Instance;
    readonly #indexes = new WeakMap<Function, number>();
    readonly #free: number[] = [];

    constructor(instance: Instance) {
        this.#instance = instance;
    }

    /** All of it by the names that sql.js has. */
    members(): Record<string, unknown> {
        const {exports, heap} = this.#instance;
        const stackAlloc = (size: number) => exports._emscripten_stack_alloc(size) >>> 0;
        const members: Record<string, unknown> = {
            stackSave: () => exports.emscripten_stack_get_current() >>> 0,
            stackRestore: (address: number) => exports._emscripten_stack_restore(address),
            stackAlloc,
            cwrap: (name: string, result?: Argument, parameters?: Argument[]) => this.#wrap(name, result ?? null, parameters ?? []),
            addFunction: (run: Function, signature: string) => this.#addFunction(run, signature),
            removeFunction: (index: number) => this.#removeFunction(index),
            UTF8ToString: (address: number, size?: number, keepsNul?: boolean) => this.#text(address, size, keepsNul),
            lengthBytesUTF8: (text: string) => byteLength(text),
            stringToNewUTF8: (text: string) => this.#instance.allocateText(text),
            writeArrayToMemory: (bytes: ArrayLike<number>, address: number) => heap.bytes.set(bytes, address),
        };
        for (const [name, value] of Object.entries(exports)) {
            if (/^(sqlite3_|malloc$|free$|RegisterExtensionFunctions$)/.test(name)) {
                members[`_${name}`] = value;
            }
        }
        return members;
    }

    /** Whoever calls SQLite past the binding must find each statement where its user has put it. */
    expectDirectCalls(): void {
        this.#instance.settleAll();
        this.#instance.mayReadAhead = false;
    }

    #wrap(name: string, result: Argument, parameters: Argument[]): Function {
        const run = (this.#instance.exports as unknown as Record<string, Function>)[name]!;
        // Where nothing is to be converted, Emscripten gives the function itself.
        if (result !== 'string' && parameters.every((type) => type === 'number' || type === 'boolean')) {
            return run;
        }
        return (...values: unknown[]) => {
            const {exports} = this.#instance;
            const stack = exports.emscripten_stack_get_current();
            try {
                const given = run(...values.map((value, i) => this.#convert(value, parameters[i] ?? null)));
                if (result === 'string') {
                    return this.#text(given >>> 0);
                }
                return result === 'boolean' ? Boolean(given) : given;
            } finally {
                exports._emscripten_stack_restore(stack);
            }
        };
    }

    #convert(value: unknown, type: Argument): unknown {
        const {exports, heap} = this.#instance;
        if (type === 'string') {
            if (value === null || value === undefined || value === 0) {
                return 0;
            }
            const text = value as string;
            const address = exports._emscripten_stack_alloc(3 * text.length + 1) >>> 0;
            heap.bytes[address + heap.write(text, address)] = 0;
            return address;
        }
        if (type === 'array') {
            const bytes = value as ArrayLike<number>;
            const address = exports._emscripten_stack_alloc(bytes.length) >>> 0;
            heap.bytes.set(bytes, address);
            return address;
        }
        return value;
    }

    #text(address: number, size?: number, keepsNul = false): string {
        if (address === 0) {
            return '';
        }
        const {heap} = this.#instance;
        if (size === undefined) {
            return heap.terminatedText(address);
        }
        const end = keepsNul ? -1 : heap.bytes.subarray(address, address + size).indexOf(0);
        return heap.text(address, end < 0 ? size : end);
    }

    /** The place of `run` in the table of functions. */
    #addFunction(run: Function, signature: string): number {
        const known = this.#indexes.get(run);
        if (known !== undefined) {
            return known;
        }
        const table = this.#instance.exports.__indirect_function_table;
        const index = this.#free.pop() ?? table.grow(1);
        table.set(index, asWasm(run, signature));
        this.#indexes.set(run, index);
        return index;
    }

    #removeFunction(index: number): void {
        this.#instance.exports.__indirect_function_table.set(index, null);
        this.#free.push(index);
    }
}

function byteLength(text: string): number {
    let size = 0;
    for (let i = 0; i < text.length; i += 1) {
        const point = text.codePointAt(i)!;
        size += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        // The other half of the character.
        i += point < 0x10000 ? 0 : 1;
    }
    return size;
}

/** A table holds functions of WebAssembly alone: a module of one import that is exported again turns `run` into one. */
function asWasm(run: Function, signature: string): Function {
    const vector = (bytes: number[]) => [bytes.length, ...bytes];
    const types = (letters: string) => vector([...letters].map((letter) => TYPES[letter]!));
    const result = signature[0] === 'v' ? '' : signature[0]!;
    const section = (id: number, ...items: number[]) => [id, ...vector([1, ...items])];
    const bytes = [
        ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...section(1, 0x60, ...types(signature.slice(1)), ...types(result)),
        ...section(2, 1, 0x65, 1, 0x66, 0, 0),
        ...section(7, 1, 0x66, 0, 0),
    ];
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    return new WebAssembly.Instance(module, {e: {f: run as WebAssembly.ImportValue}}).exports.f as Function;
}
