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
