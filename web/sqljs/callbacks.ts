/** Functions, aggregates and hooks that JavaScript registers: what src/sqljs/callbacks.h asks for. */

import {BLOB, blobSize, ERROR, INTEGER, LONE_TEXT, NULL, readArgument, REAL, VALUE_SIZE} from './cells.js';
import type {Instance} from './instance.js';
import type {AggregateFunctions, SqlValue, UpdateHookCallback, UpdateHookOperation} from './types.js';

const OPERATIONS: Readonly<Record<number, UpdateHookOperation>> = {9: 'delete', 18: 'insert', 23: 'update'};

interface Aggregate {
    init: () => unknown;
    step: (state: unknown, ...values: SqlValue[]) => unknown;
    finalize: (state: unknown) => unknown;
    /** By the number that SQLite has for the group. */
    states: Map<number, unknown>;
}

export class Callbacks {
    readonly #functions = new Map<number, (...values: SqlValue[]) => unknown>();
    readonly #aggregates = new Map<number, Aggregate>();
    readonly #hooks = new Map<number, UpdateHookCallback>();
    #last = 0;

    constructor(private readonly instance: Instance) {}

    addFunction(run: (...values: any[]) => unknown): number {
        this.#functions.set((this.#last += 1), run);
        return this.#last;
    }

    addAggregate(functions: AggregateFunctions): number {
        const init = functions.init || (() => null);
        const finalize = functions.finalize || ((state: unknown) => state);
        this.#aggregates.set((this.#last += 1), {init, step: functions.step, finalize, states: new Map()});
        return this.#last;
    }

    addHook(hook: UpdateHookCallback): number {
        this.#hooks.set((this.#last += 1), hook);
        return this.#last;
    }

    release(id: number): void {
        this.#functions.delete(id);
        this.#aggregates.delete(id);
        this.#hooks.delete(id);
    }

    call(id: number, count: number, values: number): void {
        const run = this.#functions.get(id)!;
        try {
            const result = count === 1 ? run.call(null, readArgument(this.instance.heap, values)) : run.apply(null, this.#arguments(count, values));
            this.#giveResult(values, result);
        } catch (error) {
            this.#giveError(values, error);
        }
    }

    step(id: number, state: number, count: number, values: number): void {
        const {init, step, states} = this.#aggregates.get(id)!;
        if (!states.has(state)) {
            try {
                states.set(state, init());
            } catch (error) {
                // sql.js lets it pass as it is, not as SQLite's error.
                this.instance.keepThrown(error);
                this.#giveError(values, error);
                return;
            }
        }
        try {
            states.set(state, step.apply(null, [states.get(state), ...this.#arguments(count, values)]));
            this.instance.heap.numbers[values >>> 2] = NULL;
        } catch (error) {
            states.delete(state);
            this.#giveError(values, error);
        }
    }

    finish(id: number, state: number, result: number): void {
        const {init, finalize, states} = this.#aggregates.get(id)!;
        try {
            this.#giveResult(result, finalize(states.has(state) ? states.get(state) : init()));
        } catch (error) {
            this.#giveError(result, error);
        }
        states.delete(state);
    }

    update(id: number, operation: number, database: number, table: number, row: bigint): void {
        const hook = this.#hooks.get(id);
        if (hook === undefined) {
            return;
        }
        const {heap} = this.instance;
        try {
            const name = OPERATIONS[operation];
            if (name === undefined) {
                throw `unknown operationCode in updateHook callback: ${operation}`;
            }
            const databaseName = heap.terminatedText(database);
            const tableName = heap.terminatedText(table);
            if (row > Number.MAX_SAFE_INTEGER) {
                throw 'rowId too big to fit inside a Number';
            }
            hook(name, databaseName, tableName, Number(row));
        } catch (error) {
            this.instance.keepThrown(error);
        }
    }

    warn(name: number): void {
        console.warn(
            `sql.js: legacy function ${this.instance.heap.terminatedText(name)}() is deprecated and will be disabled by default in the next major ` +
                'version. Initialize with useOldExtensionFunctions: false to use native SQLite functions. See https://github.com/sql-js/sql.js/pull/647',
        );
    }

    #arguments(count: number, values: number): SqlValue[] {
        const list: SqlValue[] = [];
        for (let i = 0; i < count; i += 1) {
            list.push(readArgument(this.instance.heap, values + i * VALUE_SIZE));
        }
        return list;
    }

    #giveResult(place: number, result: unknown): void {
        switch (typeof result) {
            case 'boolean':
                return this.#giveNumber(place, INTEGER, result ? 1 : 0);
            case 'number':
                return this.#giveNumber(place, REAL, result);
            case 'string':
                return this.#giveText(place, LONE_TEXT, result);
            case 'object':
                if (result !== null) {
                    return this.#giveObject(place, result);
                }
        }
        this.instance.heap.numbers[place >>> 2] = NULL;
    }

    #giveObject(place: number, result: object): void {
        const bytes = result as ArrayLike<number>;
        if (bytes.length == null) {
            return this.#giveText(place, ERROR, `Wrong API use : tried to return a value of an unknown type (${result}).`);
        }
        const size = blobSize(bytes);
        const address = this.instance.allocate(size + 1);
        this.instance.heap.bytes.set(bytes, address);
        this.#giveExtent(place, BLOB, address, size);
    }

    #giveError(place: number, error: unknown): void {
        const message = error instanceof Error ? error.message : String(error);
        const end = message.indexOf('\0');
        this.#giveText(place, ERROR, end < 0 ? message : message.slice(0, end));
    }

    #giveNumber(place: number, kind: number, value: number): void {
        const {heap} = this.instance;
        heap.numbers[place >>> 2] = kind;
        heap.doubles[(place >>> 3) + 1] = value;
    }

    #giveText(place: number, kind: number, text: string): void {
        const address = this.instance.allocate(3 * text.length + 1);
        this.#giveExtent(place, kind, address, this.instance.heap.write(text, address));
    }

    #giveExtent(place: number, kind: number, address: number, size: number): void {
        const {numbers} = this.instance.heap;
        numbers[place >>> 2] = kind;
        numbers[(place >>> 2) + 2] = address;
        numbers[(place >>> 2) + 3] = size;
    }
}
