// .env files to judge: hand-picked, written by a grammar, and spoilt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './paths.mjs';
import { mutate, oddCharacters, randomSource } from './random.mjs';

const names = ['A', 'B', 'DATABASE_URL', 'SECRET_KEY', 'FLASK_ENV', 'x', 'PATH', 'é', 'a.b', 'a-b', '1', '_', 'EXPORT'];
const environs = [{}, {}, { A: 'process' }, { B: '', PATH: '/bin', 'é': 'ü' }, { SECRET_KEY: '${A}', x: 'y z' }];

export const handPicked = () => JSON.parse(readFileSync(join(here, 'dotenv_cases.json'), 'utf8'));

function reference(random) {
    const name = random.pick(names);
    return random.pick([
        () => `\${${name}}`, () => `\${${name}:-${random.pick(['', 'x', 'a b', '${A}', "'q'"])}}`,
        () => `$${name}`, () => `\${${name}-x}`, () => `\${${name}`, () => '${}', () => '${:-d}',
        () => `\${${name}:x}`, () => `\\\${${name}}`, () => `\${\${${name}}}`,
    ])();
}

function piece(random) {
    return random.pick([
        () => random.pick(['abc', '1', 'True', 'sqlite:///dev.db', 'postgresql://u:p#ss@h/db', 'C:\\temp\\new']),
        () => reference(random),
        () => random.pick(oddCharacters),
        () => random.pick(['\\n', '\\t', '\\"', "\\'", '\\\\', '\\u00e9', '\\x41', '\\0', '\\q', '\\']),
        () => random.pick([' ', '  ', '\t', ' #', '#', ' # note', '#note']),
    ])();
}

const text = (random, most) => random.several(most, () => piece(random)).join('');

function value(random) {
    return random.pick([
        () => text(random, 4), () => text(random, 4),
        () => `"${text(random, 4).replaceAll('"', '\\"')}"`,
        () => `'${text(random, 4).replaceAll("'", "\\'")}'`,
        () => `"${text(random, 3)}"`, () => `'${text(random, 3)}'`,
        () => `"${text(random, 2)}\n${text(random, 2)}"`,
        () => '',
    ])();
}

const space = (random) => random.pick(['', '', '', '', ' ', '  ', '\t', '\f', '\xa0', '\x1c']);

function statement(random) {
    const key = random.pick([...names, ...names, "'A B'", "'A=B'", "''", 'A B', "'x", '']);
    const end = random.pick(['\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', '', ' \n', ' # note\n', '#x\n', ' y\n', '\v\n']);
    return random.pick([
        () => `${space(random)}${key}${space(random)}=${space(random)}${value(random)}${end}`,
        () => `${space(random)}${key}${space(random)}=${space(random)}${value(random)}${end}`,
        () => `${space(random)}${key}${space(random)}=${space(random)}${value(random)}${end}`,
        () => `export${random.pick([' ', '  ', '\t', '', '\n', '='])}${key}=${value(random)}${end}`,
        () => `${key}${end}`, () => `# ${text(random, 3)}${end}`, () => `${key}: ${value(random)}${end}`,
        () => `${random.pick(oddCharacters)}${end}`, () => text(random, 6) + end,
    ])();
}

/** One case: {text | base64, environ}. */
export function dotenvCase(random, seeds) {
    const environ = random.pick(environs);
    let content = random.chance(0.25)
        ? random.pick(seeds).text ?? ''
        : random.several(5, () => statement(random)).join('');
    if (random.chance(0.05)) content = `\ufeff${content}`;
    if (random.chance(0.4)) content = mutate(random, content);
    if (random.chance(0.03)) {
        const bytes = Buffer.from(content);
        const odd = Buffer.from(random.several(3, () => 0x80 + random.below(0x80)));
        const at = random.below(bytes.length + 1);
        const spoilt = Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)]);
        return { base64: spoilt.toString('base64'), environ };
    }
    return { text: content, environ };
}

export function* dotenvCases(seed) {
    const random = randomSource(seed);
    const seeds = handPicked();
    while (true) yield dotenvCase(random, seeds);
}
