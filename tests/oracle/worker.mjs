// Holds the interpreter. Answers {name, request} with {json}, or {died} where the interpreter broke.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import { here } from './paths.mjs';

const sitePackages = '/usr/local/lib/python3.14/site-packages';

const pyodide = await loadPyodide({ env: { LANG: 'C.UTF-8', HOME: '/home/learner' } });
const mount = (path, folder) => {
    pyodide.FS.mkdirTree(path);
    pyodide.mountNodeFS(path, folder);
};
mount(sitePackages, workerData.packages);
mount('/standins', join(here, 'standins'));
mount('/judge', join(here, 'judge'));
if (!existsSync(workerData.packages)) throw new Error(`${workerData.packages} is not there`);

pyodide.setInterruptBuffer(workerData.interrupt);
pyodide.runPython(`
import sys
sys.path.append("/judge")
import judge
judge.begin(${JSON.stringify(sitePackages)}, ${JSON.stringify(workerData.sqlalchemy)}, ${JSON.stringify(workerData.onlyWhereListed)})
`);
const answer = pyodide.runPython('judge.answer');

parentPort.postMessage('ready');
parentPort.on('message', ({ name, request }) => {
    try {
        parentPort.postMessage({ json: answer(name, request) });
    } catch (error) {
        parentPort.postMessage({ died: String(error?.message ?? error) });
    }
});
