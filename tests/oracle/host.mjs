// The judge: CPython 3.14 (Pyodide) with the real Flask, SQLAlchemy, Flask-SQLAlchemy and
// python-dotenv. It runs in a worker so that a project that never ends can be interrupted.
import { Worker } from 'node:worker_threads';
import { packages } from './paths.mjs';
import { onlyWhereListed, setUp } from './setup.mjs';

const interruptSignal = 2;

/**
 * Starts a judge. `sqlalchemy` is '2.1' or '2.0'; `seconds` bounds one call.
 * Every call answers a promise; calls are served one after the other.
 */
export async function startOracle({ sqlalchemy = '2.1', seconds = 30 } = {}) {
    setUp([sqlalchemy]);
    let worker = null;
    let interrupt = null;
    let waiting = null;
    let queue = Promise.resolve();

    const start = () => {
        interrupt = new Uint8Array(new SharedArrayBuffer(1));
        worker = new Worker(new URL('./worker.mjs', import.meta.url), {
            workerData: { packages: packages(sqlalchemy), sqlalchemy, interrupt, onlyWhereListed: onlyWhereListed() },
        });
        return new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
        }).then(() => {
            worker.removeAllListeners('error');
            worker.on('message', (message) => waiting?.(message));
            worker.on('error', (error) => waiting?.({ died: String(error?.message ?? error) }));
        });
    };

    // The interpreter is thrown away after a call that it did not survive.
    const restart = async () => {
        await worker.terminate();
        await start();
    };

    const askOnce = async (name, request) => {
        const answer = await new Promise((resolve) => {
            interrupt[0] = 0;
            const polite = setTimeout(() => (interrupt[0] = interruptSignal), seconds * 1000);
            const firm = setTimeout(
                () => resolve({ died: `no answer after ${seconds} seconds`, late: true }),
                (seconds + 10) * 1000,
            );
            waiting = (message) => {
                clearTimeout(polite);
                clearTimeout(firm);
                resolve(message);
            };
            worker.postMessage({ name, request: JSON.stringify(request) });
        });
        waiting = null;
        if (answer.died !== undefined) await restart();
        return answer;
    };

    // After some dozens of boots Pyodide itself may fail, which a fresh interpreter does not.
    const ask = async (name, request) => {
        let answer = await askOnce(name, request);
        if (answer.died !== undefined && !answer.late) answer = await askOnce(name, request);
        return answer.died === undefined ? JSON.parse(answer.json) : { oracle_error: answer.died };
    };

    const call = (name, request) => {
        const result = queue.then(() => ask(name, request));
        queue = result.catch(() => {});
        return result;
    };

    await start();
    return {
        /** What load_dotenv, dotenv_values and the parser make of a .env: see judge/dotenv_judge.py. */
        dotenv: (text, environ = {}) => call('dotenv', [{ text, environ }]).then(first),
        dotenvMany: (cases) => call('dotenv', cases),
        /** What make_url and create_engine make of a URL: see judge/url_judge.py. */
        url: (url) => call('url', [url]).then(first),
        urlMany: (urls) => call('url', urls),
        /** Boots {files, environ?, installed?} as the flask command does: see judge/boot_judge.py. */
        boot: (project) => call('boot', project),
        /** Runs scripts inside the booted project: {error, scripts}, see judge/check_judge.py. */
        check: (project) => call('check', project),
        /** What compile() says to each of the files: see judge/syntax_judge.py. */
        syntaxMany: (texts) => call('syntax', texts),
        /** The trees of texts, or of the standard library's files: see judge/tree_judge.py. */
        trees: (request) => call('trees', request),
        /** Runs source as a script: {stdout, stderr, error}. */
        python: (source) => call('python', source),
        stop: () => worker.terminate(),
    };
}

const first = (answers) => (Array.isArray(answers) ? answers[0] : answers);
