// The engine against the recorded boots, without Python.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from './engine.mjs';
import { differenceOfOutcome } from './outcome.mjs';
import { goldens } from './paths.mjs';

/** True where every golden has the same outcome. */
export async function compareGoldens({ engine: program } = {}) {
    const folder = join(goldens, 'boot');
    const engine = startEngine({ program });
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    let same = 0;
    for (const name of names) {
        const { request, answer } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        const difference = differenceOfOutcome(answer, await engine.boot(request));
        if (difference === null) {
            same += 1;
        } else {
            console.log(`${name}: ${difference.what}`);
            console.log(`    real:   ${JSON.stringify(difference.real)}`);
            console.log(`    engine: ${JSON.stringify(difference.engine)}`);
        }
    }
    engine.stop();
    console.log(`boot: ${same} of ${names.length} goldens with the same outcome`);
    return same === names.length;
}
