// The trees of the standard library's own files, ours against ast.dump().
import { isDeepStrictEqual } from 'node:util';
import { startStages } from './compare.mjs';
import { startOracle } from './host.mjs';

const batch = 20;

/** True where every file that CPython parses has the same tree. */
export async function compareTrees() {
    const stages = startStages();
    const oracle = await startOracle({ seconds: 300 });
    let compared = 0;
    let different = 0;
    for (let at = 0; ; at += batch) {
        const files = await oracle.trees({ first: at, count: batch });
        if (files.length === 0) break;
        const ours = await Promise.all(files.map(({ text }) => stages.ask({ do: 'tree', latin1: text })));
        files.forEach(({ name, tree }, i) => {
            compared += 1;
            if (isDeepStrictEqual(tree, ours[i])) return;
            different += 1;
            console.log(`${name}: ${JSON.stringify({ real: tree, engine: ours[i] })}`);
        });
    }
    stages.stop();
    await oracle.stop();
    console.log(`trees: ${compared} compared, ${different} differ`);
    return different === 0;
}
