// JSON lines in, JSON lines out.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {command, firstboot, jsonLines} from './helpers/command.mjs';

const APP = {'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n'};

function line(request) {
    return `${JSON.stringify(request)}\n`;
}

it('answers each line in order, with its id whatever that is', async () => {
    const ids = [1, 'two', null, [3], {four: 4}];
    const {code, stdout, stderr} = await firstboot(['boot', '--jsonl'], ids.map((id) => line({id, files: APP})).join('') + JSON.stringify({files: APP}));
    assert.deepEqual([code, stderr], [0, '']);
    const answers = jsonLines(stdout);
    assert.deepEqual(
        answers.map(({id}) => id),
        [...ids, undefined],
    );
    assert.deepEqual(answers.map(({ok}) => ok), Array(6).fill(true));
});

it('ends with 0 where a project does not boot: the question was answered', async () => {
    const {code, stdout} = await firstboot(['boot', '--jsonl'], line({id: 1, files: {}}));
    assert.equal(code, 0);
    assert.equal(jsonLines(stdout)[0].ok, false);
});

it('answers env and url', async () => {
    const env = await firstboot(['env', '--jsonl'], line({id: 1, text: 'A=1\nB: 2\n'}) + line({id: 2, text: 'X=${Y}', environ: {Y: 'y'}}));
    const [first, second] = jsonLines(env.stdout);
    assert.deepEqual([first.id, first.values, first.warnings.map((warning) => warning.line)], [1, {A: '1'}, [2]]);
    assert.deepEqual([second.id, second.values], [2, {X: 'y'}]);
    const url = await firstboot(['url', '--jsonl'], line({id: 'u', url: 'sqlite:///a.db'}) + line({id: 'v', url: ''}));
    const [good, bad] = jsonLines(url.stdout);
    assert.deepEqual([good.id, good.database, good.string], ['u', 'a.db', 'sqlite:///a.db']);
    assert.equal(bad.id, 'v');
    assert.match(bad.error.type, /ArgumentError$/);
});

it('answers malformed lines with an error, and the others as ever', async () => {
    const input = Buffer.concat([
        Buffer.from('{"id": 7, "url": \n'),
        Buffer.from('nonsense\n'),
        Buffer.from('[1]\n'),
        Buffer.from('\n'),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
        Buffer.from(line({id: 8, url: 3})),
        Buffer.from(`{"id": "a\\"b", "url": `),
        Buffer.from('\n'),
        Buffer.from(line({id: 9, url: 'sqlite://'})),
    ]);
    const {code, stdout} = await firstboot(['url', '--jsonl'], input);
    assert.equal(code, 2);
    const answers = jsonLines(stdout);
    assert.deepEqual(
        answers.map(({id}) => id),
        [7, undefined, undefined, undefined, 8, 'a"b', 9],
    );
    assert.deepEqual(
        answers.map(({error}) => error?.type),
        [...Array(6).fill('BadRequest'), undefined],
    );
    assert.ok(answers.every(({error}) => error === undefined || error.message.length > 10));
});

it('answers what is nested deeper than JavaScript can write', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const input = `{"id": ${deep}, "text": "A=1"}\n{"id": 2, "text": "A=1", "more": ${deep}}\n${line({id: 3, text: 'A=1'})}`;
    const {code, stdout, stderr} = await firstboot(['env', '--jsonl'], input);
    assert.deepEqual([code, stderr], [0, '']);
    const [first, ...others] = jsonLines(stdout);
    assert.deepEqual([first.id, first.error.type], [undefined, 'BadRequest']);
    assert.deepEqual(others, [2, 3].map((id) => ({id, values: {A: '1'}, warnings: []})));
    const boots = await firstboot(['boot', '--jsonl'], `{"id": 4, "files": {}, "more": ${deep}}\n`);
    assert.deepEqual(jsonLines(boots.stdout).map(({id, error}) => [id, error.type]), [[4, 'BadRequest']]);
});

it('tells what is wrong with a project', async () => {
    const wrong = [
        {id: 0},
        {id: 1, files: []},
        {id: 2, files: {'app.py': 1}},
        {id: 3, files: {}, environ: {A: 1}},
        {id: 4, files: {}, installed: 'flask'},
        {id: 5, files: {}, sqlalchemy: '1.4'},
    ];
    const {stdout} = await firstboot(['boot', '--jsonl'], wrong.map(line).join(''));
    assert.deepEqual(
        jsonLines(stdout).map(({id, error}) => [id, error.type, /^`\w+`/.exec(error.message)[0]]),
        [
            [0, 'BadRequest', '`files`'],
            [1, 'BadRequest', '`files`'],
            [2, 'BadRequest', '`files`'],
            [3, 'BadRequest', '`environ`'],
            [4, 'BadRequest', '`installed`'],
            [5, 'BadRequest', '`sqlalchemy`'],
        ],
    );
});

it('keeps no more than a line in memory', {skip: process.platform !== 'linux'}, async () => {
    const request = line({id: 1, text: `A="${'x'.repeat(100_000)}"\n`});
    const child = spawn(process.execPath, ['--max-old-space-size=64', command, 'env', '--jsonl']);
    let answered = 0;
    child.stdout.on('data', (chunk) => (answered += chunk.toString().split('\n').length - 1));
    for (let count = 0; count < 1000; count += 1) {
        if (!child.stdin.write(request)) {
            await new Promise((drained) => child.stdin.once('drain', drained));
        }
    }
    const resident = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
    child.stdin.end();
    await new Promise((closed) => child.on('close', closed));
    assert.equal(answered, 1000);
    assert.ok(resident < 300, `${resident} MB at most`);
});

it('refuses a line without end, and reads on after it', async () => {
    const long = Buffer.alloc(65 * 1024 * 1024, 0x20);
    long.write('{"id": 5, "text": "');
    const {stdout} = await firstboot(['env', '--jsonl'], Buffer.concat([long, Buffer.from('\n'), Buffer.from(line({id: 6, text: 'A=1'}))]));
    const [first, second] = jsonLines(stdout);
    assert.deepEqual([first.id, first.error.type], [5, 'BadRequest']);
    assert.deepEqual([second.id, second.values], [6, {A: '1'}]);
});

it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [command, 'env', '--jsonl']);
    let complaints = '';
    child.stderr.on('data', (chunk) => (complaints += chunk));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const request = line({id: 1, text: `A="${'x'.repeat(10_000)}"\n`});
    const feeding = setInterval(() => child.stdin.write(request.repeat(50)), 5);
    await new Promise((closed) => child.on('close', closed));
    clearInterval(feeding);
    assert.equal(complaints, '');
});
