/** One instance of the engine's wasm: JSON goes in as bytes and comes out as bytes. */

import {hostImports} from './wasi.js';

export type Call = 'boot' | 'env' | 'url' | 'sql';

/** What src/exports exports. Pointers are byte addresses. */
interface Exports {
    memory: WebAssembly.Memory;
    _initialize?(): void;
    firstboot_allocate(size: number): number;
    firstboot_release(pointer: number): void;
    firstboot_boot(pointer: number, size: number): number;
    firstboot_env(pointer: number, size: number): number;
    firstboot_url(pointer: number, size: number): number;
    firstboot_sql(pointer: number, size: number): number;
}

export class Instance {
    readonly #exports: Exports;

    constructor(module: WebAssembly.Module) {
        const imports = hostImports(module, () => this.#view());
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
        const argument = allocate(request.length) >>> 0;
        if (argument === 0) {
            throw new RangeError('its memory is full');
        }
        this.#bytes(argument, request.length).set(request);
        const answer = this.#exports[`firstboot_${name}`](argument, request.length) >>> 0;
        release(argument);
        const bytes = this.#bytes(answer + 4, this.#view().getUint32(answer, true)).slice();
        release(answer);
        return bytes;
    }

    // The views are made anew each time: growing the memory detaches the old ones.
    #view(): DataView {
        return new DataView(this.#exports.memory.buffer);
    }

    #bytes(begin: number, size: number): Uint8Array {
        return new Uint8Array(this.#exports.memory.buffer, begin, size);
    }
}
