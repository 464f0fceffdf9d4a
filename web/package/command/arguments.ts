/** The words after the command's name. */

import {parseArgs} from 'node:util';
import type {SqlalchemyVersion} from '../../engine/setup.js';
import {UsageError} from './failures.js';

export interface Arguments {
    json: boolean;
    jsonl: boolean;
    environ: Record<string, string>;
    sqlalchemy: SqlalchemyVersion;
    csv: boolean;
    real: boolean;
    step: string | undefined;
    /** As many as the command takes; none with `--jsonl`. */
    positionals: string[];
}

const OPTIONS = {
    json: {type: 'boolean'},
    jsonl: {type: 'boolean'},
    csv: {type: 'boolean'},
    real: {type: 'boolean'},
    step: {type: 'string'},
    environ: {type: 'string', multiple: true},
    sqlalchemy: {type: 'string'},
} as const;

type OptionName = keyof typeof OPTIONS;

/**
 * Reads the words. `names` are what the positionals are called, `allowed` the options that the command has. Of the last
 * one there may be many where its name ends with an ellipsis.
 */
export function readArguments(words: string[], names: readonly string[], allowed: readonly OptionName[]): Arguments {
    const {values, positionals} = parse(words, allowed);
    const expected = values.jsonl ? [] : names;
    if (positionals.length < expected.length) {
        throw new UsageError(`${expected[positionals.length]} is missing.`);
    }
    if (positionals.length > expected.length && !expected.at(-1)?.endsWith('…')) {
        throw new UsageError(`There is one word too many: ${positionals[expected.length]}`);
    }
    return {
        json: values.json ?? false,
        jsonl: values.jsonl ?? false,
        csv: values.csv ?? false,
        real: values.real ?? false,
        step: values.step,
        environ: readEnviron(values.environ ?? []),
        sqlalchemy: readSqlalchemy(values.sqlalchemy ?? '2.1'),
        positionals,
    };
}

function parse(words: string[], allowed: readonly OptionName[]) {
    const parsed = parseOrComplain(words);
    for (const token of parsed.tokens) {
        if (token.kind === 'option' && !allowed.includes(token.name as OptionName)) {
            throw new UsageError(`${token.rawName} means nothing here.`);
        }
    }
    return parsed;
}

function parseOrComplain(words: string[]) {
    try {
        return parseArgs({args: words, options: OPTIONS, allowPositionals: true, tokens: true});
    } catch (fault) {
        throw new UsageError((fault as Error).message);
    }
}

function readEnviron(assignments: readonly string[]): Record<string, string> {
    const variables = assignments.map((assignment): [string, string] => {
        const at = assignment.indexOf('=');
        if (at < 1) {
            throw new UsageError(`--environ takes NAME=VALUE, not ${assignment}`);
        }
        return [assignment.slice(0, at), assignment.slice(at + 1)];
    });
    return Object.fromEntries(variables);
}

function readSqlalchemy(version: string): SqlalchemyVersion {
    if (version !== '2.1' && version !== '2.0') {
        throw new UsageError(`--sqlalchemy takes 2.1 or 2.0, not ${version}`);
    }
    return version;
}
