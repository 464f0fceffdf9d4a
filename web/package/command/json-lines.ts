/** JSON lines: a request a line in, an answer a line out, in order, with no more than one of them in memory. */

import {once} from 'node:events';
import type {Refusal} from '../../engine/setup.js';
import {ExitCode} from './failures.js';

const MOST_LINE_BYTES = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Of a line that is too long this much is kept, to find its id in. */
const KEPT_HEAD_BYTES = 4096;

interface Line {
    bytes: Buffer;
    /** Whether the line had more bytes than `MOST_LINE_BYTES`; `bytes` are then its head. */
    tooLong: boolean;
}

/** Answers standard input's lines. `unusable` where one of them was no request; the others are answered all the same. */
export async function answerLines(answer: (request: object) => object): Promise<ExitCode> {
    let code = ExitCode.good;
    for await (const line of lines(process.stdin)) {
        const request = readRequest(line);
        if (request === null) {
            continue;
        }
        const malformed = 'malformed' in request;
        if (malformed) {
            code = ExitCode.unusable;
        }
        const text = malformed ? JSON.stringify(request.malformed) : written(request.id, answer(request.body));
        if (!process.stdout.write(`${text}\n`)) {
            await once(process.stdout, 'drain');
        }
    }
    return code;
}

type Request = {id: unknown; body: object} | {malformed: Refusal} | null;

/** The request of a line; null of a blank one. */
function readRequest({bytes, tooLong}: Line): Request {
    if (tooLong) {
        return malformed(bytes.toString('utf8'), `The line is longer than ${MOST_LINE_BYTES / 1024 / 1024} MB.`);
    }
    let text: string;
    try {
        text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    } catch {
        return malformed(bytes.toString('latin1'), 'The line is not UTF-8.');
    }
    if (text.trim() === '') {
        return null;
    }
    let body: unknown;
    try {
        body = JSON.parse(text);
    } catch (fault) {
        return malformed(text, `The line is not JSON: ${(fault as Error).message}`);
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        return malformed('', 'The line is not a JSON object.');
    }
    const {id, ...rest} = body as {id?: unknown};
    return {id, body: rest};
}

function malformed(text: string, message: string): {malformed: Refusal} {
    const id = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)/.exec(text)?.[1];
    const refusal: Refusal = {error: {type: 'BadRequest', message}};
    return {malformed: id === undefined ? refusal : withId(parsedId(id), refusal)};
}

function parsedId(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** The answer's line. JavaScript reads an id that is nested deeper than it can write: such a one is left out. */
function written(id: unknown, answer: object): string {
    try {
        return JSON.stringify(withId(id, answer));
    } catch (fault) {
        if (!(fault instanceof RangeError)) {
            throw fault;
        }
        const refusal: Refusal = {error: {type: 'BadRequest', message: '`id` is nested too deeply.'}};
        return JSON.stringify(refusal);
    }
}

function withId<Answer extends object>(id: unknown, answer: Answer): Answer {
    return id === undefined ? answer : {id, ...answer};
}

/** Cuts the stream at its newlines. The last line need not end with one. */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<Line> {
    let parts: Buffer[] = [];
    let size = 0;
    let head: Buffer | null = null;
    const take = (part: Buffer) => {
        size += part.length;
        if (head === null) {
            parts.push(part);
        }
        if (head === null && size > MOST_LINE_BYTES) {
            head = Buffer.from(Buffer.concat(parts).subarray(0, KEPT_HEAD_BYTES));
            parts = [];
        }
    };
    const finish = (): Line => {
        const line = head ? {bytes: head, tooLong: true} : {bytes: Buffer.concat(parts), tooLong: false};
        parts = [];
        size = 0;
        head = null;
        return line;
    };
    for await (const chunk of input) {
        let begin = 0;
        for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, begin)) {
            take(chunk.subarray(begin, end));
            yield finish();
            begin = end + 1;
        }
        take(chunk.subarray(begin));
    }
    if (size > 0) {
        yield finish();
    }
}
