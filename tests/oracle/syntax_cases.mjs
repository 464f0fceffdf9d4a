// Python files with one or two mistakes such as learners make, from the files in sources/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mistakes } from './mistakes.mjs';
import { here } from './paths.mjs';
import { randomSource } from './random.mjs';

const folder = join(here, 'sources');

export const sources = () =>
    Object.fromEntries(
        readdirSync(folder)
            .filter((name) => name.endsWith('.py'))
            .sort()
            .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );

/** One file with every construct of the grammar; no mistakes are made in it. */
export const everyConstruct = () => readFileSync(join(folder, 'constructs', 'every_construct.py'), 'utf8');

/** What turns one text into another, in bytes of UTF-8: [where, how many go, what comes]. */
export function changeOf(before, after) {
    const [old, now] = [[...before], [...after]];
    const shorter = Math.min(old.length, now.length);
    let head = 0;
    while (head < shorter && old[head] === now[head]) ++head;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) ++tail;
    const bytes = (characters) => Buffer.byteLength(characters.join(''));
    const came = now.slice(head, now.length - tail).join('');
    return [bytes(old.slice(0, head)), bytes(old.slice(head, old.length - tail)), came];
}

/** {kind, file, text}, for ever. */
export function* syntaxCases(seed) {
    const random = randomSource(seed);
    const made = mistakes(random, { files: sources() });
    for (const { kind, file, project } of made) {
        const text = project.files[file];
        if (!random.chance(0.15)) {
            yield { kind, file, text };
            continue;
        }
        const again = mistakes(random, { files: { [file]: text } }).next().value;
        yield { kind: `${kind}, ${again.kind}`, file, text: again.project.files[file] };
    }
}
