/** One instance of the engine's wasm: JSON goes in as bytes and comes out as bytes. */

import {WASM_PAGE} from './growth.js';
import {hostImports} from './wasi.js';

/** Calls that are given the start to boot from, and spend it. */
const BOOTING = ['boot', 'sql', 'database', 'check', 'run'] as const;

export type Call = (typeof BOOTING)[number] | 'env' | 'url';

/** What src/exports exports. Pointers are byte addresses. */
interface Exports {
    memory: WebAssembly.Memory;
    _initialize?(): void;
    firstboot_allocate(size: number): number;
    firstboot_release(pointer: number): void;
    firstboot_start(): number;
    firstboot_boot(start: number, pointer: number, size: number): number;
    firstboot_env(pointer: number, size: number): number;
    firstboot_url(pointer: number, size: number): number;
    firstboot_sql(start: number, pointer: number, size: number): number;
    firstboot_database(start: number, pointer: number, size: number): number;
    firstboot_check(start: number, pointer: number, size: number): number;
    firstboot_run(start: number, pointer: number, size: number): number;
}

/** What is in the memory of an instance that has made a start and booted nothing yet. */
interface Start {
    /** Where the engine keeps it. */
    address: number;
    /** The bytes of the memory from `begin` on; before and behind them it is empty. */
    begin: number;
    bytes: Uint8Array<ArrayBuffer>;
}

/** The start for every instance of a module: making it takes many times as long as copying it. */
const starts = new WeakMap<WebAssembly.Module, Start>();

function boots(name: Call): name is (typeof BOOTING)[number] {
    return (BOOTING as readonly Call[]).includes(name);
}

export class Instance {
    readonly #module: WebAssembly.Module;

    readonly #exports: Exports;

    constructor(module: WebAssembly.Module) {
        const imports = hostImports(module, () => this.#exports.memory);
        this.#module = module;
        this.#exports = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
        this.#exports._initialize?.();
    }

    /** The bytes of memory that the instance holds. It never gives any back. */
    get size(): number {
        return this.#exports.memory.buffer.byteLength;
    }

    /** Answers the request. Throws where the engine traps; the instance must then not be used again. */
    call(name: Call, request: Uint8Array): Uint8Array {
        const {firstboot_allocate: allocate, firstboot_release: release} = this.#exports;
        const start = boots(name) ? this.#goToStart() : 0;
        const argument = allocate(request.length) >>> 0;
        if (argument === 0) {
            throw new RangeError('its memory is full');
        }
        this.#bytes(argument, request.length).set(request);
        const answer = boots(name)
            ? this.#exports[`firstboot_${name}`](start, argument, request.length) >>> 0
            : this.#exports[`firstboot_${name}`](argument, request.length) >>> 0;
        const bytes = this.#bytes(answer + 4, this.#view().getUint32(answer, true)).slice();
        release(answer);
        release(argument);
        return bytes;
    }

    /** Makes the start, which the first boot would otherwise have to wait for. */
    prepare(): void {
        if (!starts.has(this.#module)) {
            starts.set(this.#module, this.#makeStart());
        }
    }

    /** Every boot finds the same memory, whatever the one before has left behind. Gives the start's address. */
    #goToStart(): number {
        this.prepare();
        const {address, begin, bytes} = starts.get(this.#module)!;
        const {memory} = this.#exports;
        const missing = begin + bytes.length - memory.buffer.byteLength;
        if (missing > 0) {
            memory.grow(Math.ceil(missing / WASM_PAGE));
        }
        this.#bytes(begin, bytes.length).set(bytes);
        return address;
    }

    #makeStart(): Start {
        const address = this.#exports.firstboot_start() >>> 0;
        const words = new BigUint64Array(this.#exports.memory.buffer);
        const begin = words.findIndex((word) => word !== 0n) * words.BYTES_PER_ELEMENT;
        const end = (words.findLastIndex((word) => word !== 0n) + 1) * words.BYTES_PER_ELEMENT;
        return {address, begin, bytes: this.#bytes(begin, end - begin).slice()};
    }

    // The views are made anew each time: growing the memory detaches the old ones.
    #view(): DataView {
        return new DataView(this.#exports.memory.buffer);
    }

    #bytes(begin: number, size: number): Uint8Array {
        return new Uint8Array(this.#exports.memory.buffer, begin, size);
    }
}
