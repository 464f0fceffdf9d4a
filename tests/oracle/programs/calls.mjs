// Calls of the standard library: as they are meant, and with the mistakes that learners make in arguments.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here } from '../paths.mjs';

const callsEach = 12;

/** Values of all kinds that set-up code has at hand. */
const values = [
    'None', '5', '-1', '0', '1.5', 'True', '"text"', '""', '"5"', 'b"x"', '[]', '[1, 2]', '{}', '{"a": 1}', '()', '(1, "a")', '{1}',
    'object()', 'str', 'int', 'len', '2**70', 'float("nan")', 'datetime.date(2024, 2, 3)', 'datetime.timedelta(days=1)',
    'decimal.Decimal("1.5")', 'pathlib.Path("a")', 'iter([1])', 'range(3)', '1j', '...',
];
const foreignNames = ['x', 'name', 'value', 'key', 'default', 'timezone', 'size', 'self'];

/** The commas that separate arguments: those in no bracket and no text. */
function separated(text) {
    const parts = [''];
    let [depth, quote] = [0, ''];
    for (const letter of text) {
        if (quote) quote = letter === quote ? '' : quote;
        else if (letter === '"' || letter === "'") quote = letter;
        else if ('([{'.includes(letter)) depth += 1;
        else if (')]}'.includes(letter)) depth -= 1;
        if (letter === ',' && depth === 0 && !quote) parts.push('');
        else parts[parts.length - 1] += letter;
    }
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function callableOf(line) {
    const bar = line.lastIndexOf(' |');
    const parameters = separated(line.slice(bar + 2)).map((part) => {
        const [, star, name, value] = /^(?:(\*?)(\w+)=(?!=))?(.*)$/s.exec(part);
        return { name: name ?? null, value, byNameOnly: star === '*' };
    });
    const isByChance = line.startsWith('~ ');
    return { expression: line.slice(isByChance ? 2 : 0, bar).trim(), parameters, isByChance };
}

const modules = [
    'base64', 'binascii', 'bisect', 'collections', 'contextlib', 'copy', 'dataclasses', 'datetime', 'decimal', 'enum', 'fnmatch',
    'functools', 'glob', 'heapq', 'hmac', 'importlib', 'inspect', 'io', 'itertools', 'json', 'logging', 'math', 'operator',
    'os', 'pathlib', 'random', 're', 'secrets', 'shlex', 'string', 'sys', 'textwrap', 'threading', 'time', 'traceback', 'types',
    'typing', 'urllib.parse', 'uuid', 'warnings',
];

const callables = readFileSync(join(here, 'programs', 'calls.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(callableOf);

/** A call's arguments, as they are meant: all that are needed are there. */
function meant({ parameters }, { below, chance }) {
    const positional = parameters.filter((each) => !each.byNameOnly);
    const givenByPosition = positional.length === 0 ? 0 : below(positional.length + 1);
    const isNeeded = (each) => each.name === null;
    return parameters
        .map((each, i) => ({ ...each, byName: each.byNameOnly || (i >= givenByPosition && !isNeeded(each)) }))
        .filter((each) => !each.byName || chance(0.5));
}

const mistakes = {
    missing: (given, { below }) => given.splice(below(given.length), 1),
    missingAll: (given) => given.splice(0),
    surplus: (given, { below, pick }) => given.splice(below(given.length + 1), 0, { value: pick(values), byName: false }),
    surplusTwo: (given, { pick }) => given.unshift({ value: pick(values), byName: false }, { value: pick(values), byName: false }),
    wrongKind: (given, { below, pick }) => {
        if (given.length > 0) given[below(given.length)].value = pick(values);
    },
    foreignName: (given, { pick }) => given.push({ name: pick(foreignNames), value: pick(values), byName: true }),
    misspelt: (given, { below }) => {
        const named = given.filter((each) => each.byName);
        if (named.length === 0) return;
        const one = named[below(named.length)];
        const at = below(one.name.length);
        one.name = one.name.slice(0, at) + one.name[at] + one.name.slice(at);
    },
    named: (given, { below }) => {
        const named = given.filter((each) => each.name);
        if (named.length > 0) named[below(named.length)].byName = true;
    },
    twice: (given, { pick }) => {
        const first = given.find((each) => !each.byName && each.name);
        if (first) given.push({ ...first, value: pick(values), byName: true });
    },
};

function callOf(draw) {
    const { pick, weighted } = draw;
    const callable = pick(callables);
    const given = meant(callable, draw);
    const mistake = weighted([2, 'wrongKind'], ...Object.keys(mistakes).map((name) => [1, name]), [1, null]);
    if (mistake !== null) mistakes[mistake](given, draw);
    const byPosition = given.filter((each) => !each.byName).map((each) => each.value);
    const byName = new Map(given.filter((each) => each.byName).map((each) => [each.name, each.value]));
    const written = [...byPosition, ...[...byName].map(([name, value]) => `${name}=${value}`)].join(', ');
    return { text: `${callable.expression}(${written})`, isByChance: callable.isByChance };
}

/** A program of calls; each prints what it gives or raises. */
export function calls(draw, count = callsEach) {
    const drawn = draw.several(count, count, () => callOf(draw));
    const lines = drawn.map(({ text, isByChance }) => `attempt(${JSON.stringify(text)}, lambda: ${text}${isByChance ? ', by_chance=True' : ''})`);
    const used = modules.filter((name) => lines.some((line) => line.includes(`${name}.`)));
    return ['from attempt import attempt', ...used.map((name) => `import ${name}`), ...lines, ''].join('\n');
}
