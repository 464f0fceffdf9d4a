/** A worker that answers sql.js's messages: open, exec, each, export, getRowsModified, close. */

import initSqlJs from './classic.js';
import type {Database} from './database.js';
import type {SqlJsStatic} from './initialize.js';

interface Message {
    id?: unknown;
    action?: string;
    buffer?: ArrayBuffer;
    sql?: string;
    params?: any;
    config?: any;
}

interface WorkerScope {
    postMessage(message: unknown, transfer?: Transferable[]): void;
    onmessage: ((event: {data: Message}) => void) | null;
}

declare const importScripts: unknown;

let database: Database | null = null;
let post: WorkerScope['postMessage'];

function open(SQL: SqlJsStatic, buffer?: ArrayBuffer): Database {
    database?.close();
    database = new SQL.Database(buffer && new Uint8Array(buffer));
    return database;
}

function answer(SQL: SqlJsStatic, message: Message): void {
    const config = message.config || {};
    const {id} = message;
    switch (message && message.action) {
        case 'open':
            open(SQL, message.buffer);
            return post({id, ready: true});
        case 'exec':
            database ??= open(SQL);
            if (!message.sql) {
                throw 'exec: Missing query string';
            }
            return post({id, results: database.exec(message.sql, message.params, config)});
        case 'getRowsModified':
            return post({id, rowsModified: database!.getRowsModified()});
        case 'each':
            database ??= open(SQL);
            return database.each(
                message.sql!,
                message.params,
                (row) => post({id, row, finished: false}),
                () => post({id, finished: true}),
                config,
            );
        case 'export': {
            const buffer = database!.export();
            return post({id, buffer});
        }
        case 'close':
            database?.close();
            database = null;
            return post({id});
        default:
            throw new Error(`Invalid action : ${message && message.action}`);
    }
}

let ready: Promise<SqlJsStatic> | null = null;

/** The first message may say how SQLite is to be. */
function receive(message: Message): void {
    ready ??= initSqlJs({useOldExtensionFunctions: message?.config?.useOldExtensionFunctions});
    ready.then((SQL) => answer(SQL, message)).catch((error: unknown) => post({id: message?.id, error: (error as Error)?.message}));
}

if (typeof importScripts === 'function') {
    const scope = globalThis as unknown as WorkerScope;
    post = scope.postMessage.bind(scope);
    scope.onmessage = (event) => receive(event.data);
} else if (typeof require === 'function') {
    // Named so that no bundler looks for it.
    const name = ['node', 'worker_threads'].join(':');
    const {parentPort} = require(name) as typeof import('node:worker_threads');
    post = parentPort!.postMessage.bind(parentPort) as WorkerScope['postMessage'];
    parentPort!.on('message', (message: Message) => receive(message));
}
