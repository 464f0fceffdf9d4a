// The package against what the real packages were recorded to do (tests/oracle). The C++ tests compare the native build
// with the same records; here it is the wasm, through its JSON.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {boot, env, url} from '../../dist/npm/index.js';
import {differenceOfOutcome} from '../oracle/outcome.mjs';
import {root} from './helpers/command.mjs';

const goldens = join(root, 'tests/oracle/goldens');

function read(path) {
    return JSON.parse(readFileSync(join(goldens, path), 'utf8'));
}

it('reads .env files as python-dotenv does', (test) => {
    const records = read('dotenv.json');
    for (const {case: given, answer} of records) {
        const {values, warnings, error} = env(given.text ?? {base64: given.base64}, given.environ);
        if (answer.values.error) {
            assert.deepEqual(error, answer.values.error, JSON.stringify(given));
        } else {
            assert.deepEqual({values, warnings}, {values: Object.fromEntries(answer.values), warnings: answer.warnings}, JSON.stringify(given));
        }
    }
    test.diagnostic(`${records.length} texts`);
});

for (const [sqlalchemy, file] of [
    ['2.1', 'url-sa21.json'],
    ['2.0', 'url-sa20.json'],
]) {
    it(`takes URLs apart as SQLAlchemy ${sqlalchemy} does`, (test) => {
        const records = read(file);
        for (const {case: text, answer} of records) {
            const given = url(text, {sqlalchemy});
            const error = answer.error ?? answer.dialect.error;
            if (error) {
                assert.deepEqual(given.error, error, text);
            } else {
                const {query, port, ...parts} = answer.parts;
                const {name: dialect, driver} = answer.dialect;
                const expected = {...parts, port: readPort(port), dialect, driver, string: answer.shown, full: answer.string};
                assert.deepEqual({...given, query: undefined}, {...expected, query: undefined}, text);
            }
        }
        test.diagnostic(`${records.length} URLs`);
    });
}

const projects = readdirSync(join(goldens, 'boot')).filter((name) => name.endsWith('.json'));

describe('boots as the real packages do', () => {
    for (const name of projects) {
        it(name.replace('.json', ''), () => {
            const {request, answer} = read(join('boot', name));
            assert.equal(differenceOfOutcome(answer, boot(request)), null);
        });
    }
});

describe('mends what it says it mends', () => {
    for (const name of projects) {
        const {request} = read(join('boot', name));
        it(name.replace('.json', ''), () => {
            for (const {code, message, mends} of boot(request).advice) {
                for (const {title, edits} of mends) {
                    const after = boot({...request, files: edited(request.files, edits)});
                    const gone = after.ok || !after.advice.some((advice) => advice.code === code && advice.message === message);
                    assert.ok(gone, `${code}: ${message} ${title}`);
                }
            }
        });
    }
});

/** The files after the edits, which stand in the order of their places. */
function edited(files, edits) {
    const result = {...files};
    for (const {file, span, replacement} of [...edits].sort((a, b) => b.span[0] - a.span[0])) {
        const text = result[file] ?? '';
        result[file] = text.slice(0, span[0]) + replacement + text.slice(span[1]);
    }
    return result;
}

/** A port as the engine gives it: a number, or its digits where no number of JavaScript holds it. */
function readPort(text) {
    return text === null || !Number.isSafeInteger(Number(text)) ? text : Number(text);
}
