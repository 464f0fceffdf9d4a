/** One running WebAssembly module, and what all its databases share. */

import {Callbacks} from './callbacks.js';
import type {Connection} from './connection.js';
import {Heap} from './heap.js';
import {importObject, type Exports} from './wasm.js';

/** What reads further, or longer, than the user knows: Cursor and Reading. */
interface Ahead {
    readonly connection: Connection;
    /** Takes SQLite to where the user thinks that it is. */
    settle(): void;
}

export class Instance {
    readonly exports: Exports;
    readonly heap: Heap;
    readonly callbacks = new Callbacks(this);
    readonly ahead = new Set<Ahead>();
    /** The user called SQLite itself: it must then always stand where the user thinks that it stands. */
    mayReadAhead = true;
    /** Where sqljs_reply() lies, counted in numbers of 32 bits. */
    readonly reply: number;
    #thrown: {error: unknown} | null = null;

    /** `instantiate` makes the module with these imports. */
    static async start(instantiate: (imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>): Promise<Instance> {
        let memory: WebAssembly.Memory | null = null;
        let instance: Instance | null = null;
        const late = (): Instance => instance!;
        const imports = importObject(
            {
                // With as many parameters as they are given, and no rest of them: they are called for every row.
                call: (id, count, values) => late().callbacks.call(id, count, values),
                step: (id, state, count, values) => late().callbacks.step(id, state, count, values),
                finish: (id, state, result) => late().callbacks.finish(id, state, result),
                release: (id) => late().callbacks.release(id),
                update: (...words) => late().callbacks.update(...words),
                warn: (name) => late().callbacks.warn(name),
            },
            () => memory!,
            () => instance?.heap.refresh(),
        );
        const exports = (await instantiate(imports)).exports as unknown as Exports;
        memory = exports.memory;
        exports._initialize();
        exports.sqljs_start();
        instance = new Instance(exports);
        return instance;
    }

    private constructor(exports: Exports) {
        this.exports = exports;
        this.heap = new Heap(exports.memory);
        this.reply = exports.sqljs_reply() >>> 2;
    }

    /** Number `place` of the last call's reply. */
    replied(place: number): number {
        return this.heap.numbers[this.reply + place]!;
    }

    /** Copies a text into memory, with a NUL behind it. The caller frees it. */
    allocateText(text: string): number {
        const length = text.length;
        // Whatever has no length is empty for sql.js too.
        const room = length > 0 ? 3 * length : 0;
        const address = this.allocate(room + 1);
        const size = room > 0 ? this.heap.write(text, address) : 0;
        this.heap.bytes[address + size] = 0;
        return address;
    }

    /** Calls `use` with such a copy, and frees it. */
    withText<Result>(text: string, use: (address: number) => Result): Result {
        const address = this.allocateText(text);
        try {
            return use(address);
        } finally {
            this.exports.free(address);
        }
    }

    allocate(size: number): number {
        const address = this.exports.malloc(size) >>> 0;
        if (address === 0) {
            throw new Error('out of memory');
        }
        return address;
    }

    /** Keeps what a callback threw where SQLite cannot pass it on, until the call that led there has returned. */
    keepThrown(error: unknown): void {
        this.#thrown ??= {error};
    }

    /** To be called behind each call that runs SQL. */
    rethrow(): void {
        const thrown = this.#thrown;
        if (thrown !== null) {
            this.#thrown = null;
            throw thrown.error;
        }
    }

    settleAll(): void {
        for (const one of [...this.ahead]) {
            one.settle();
        }
    }
}
