/** Whether a request that somebody else wrote has the shape that the engine takes. */

import type {Content, EnvRequest, Project, UrlRequest} from '../engine/setup.js';

/** A request of the wrong shape; its message tells what is wrong. */
export class BadRequest extends Error {
    override readonly name = 'BadRequest';
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isContent(value: unknown): value is Content {
    return typeof value === 'string' || (isRecord(value) && typeof value['base64'] === 'string');
}

function demand(holds: boolean, message: string): asserts holds {
    if (!holds) {
        throw new BadRequest(message);
    }
}

function checkEnviron(environ: unknown): void {
    const holds = environ === undefined || (isRecord(environ) && Object.values(environ).every((value) => typeof value === 'string'));
    demand(holds, '`environ` is an object of names and strings.');
}

function checkSqlalchemy(version: unknown): void {
    demand(version === undefined || version === '2.1' || version === '2.0', '`sqlalchemy` is "2.1" or "2.0".');
}

export function readProject(request: object): Project {
    const {files, environ, installed, sqlalchemy} = request as Record<string, unknown>;
    demand(isRecord(files), '`files` is an object of paths and texts.');
    for (const [path, content] of Object.entries(files)) {
        demand(isContent(content), `\`files\`: what ${JSON.stringify(path)} holds is a string or {"base64": string}.`);
    }
    checkEnviron(environ);
    const names = installed === undefined || (Array.isArray(installed) && installed.every((name) => typeof name === 'string'));
    demand(names, '`installed` is an array of names.');
    checkSqlalchemy(sqlalchemy);
    return request as Project;
}

export function readEnvRequest(request: object): EnvRequest {
    const {text, environ} = request as Record<string, unknown>;
    demand(isContent(text), '`text` is a string or {"base64": string}.');
    checkEnviron(environ);
    return request as EnvRequest;
}

export function readUrlRequest(request: object): UrlRequest {
    const {url, sqlalchemy} = request as Record<string, unknown>;
    demand(typeof url === 'string', '`url` is a string.');
    checkSqlalchemy(sqlalchemy);
    return request as UrlRequest;
}
