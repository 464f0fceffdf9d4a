// The engine as a native program that answers JSON lines (tests/harness), started anew when it dies.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

export const defaultEngine = join(root, 'build', 'native', 'tests', 'harness', 'harness');

/**
 * `ask(request)` answers what the engine says to it, or {died: reason}; `call` is what it is asked for, and `seconds`
 * bounds one call. `boot` is `ask` by the name of what it does unless told otherwise.
 */
export function startEngine({ program = defaultEngine, call = 'boot', seconds = 20 } = {}) {
    if (!existsSync(program)) throw new Error(`${program} is not built`);
    let child = null;
    let waiting = [];

    const fail = (reason) => {
        const failed = waiting;
        waiting = [];
        child = null;
        for (const { resolve } of failed) resolve({ died: reason });
    };

    const start = () => {
        const started = program.endsWith('.mjs')
            ? spawn('node', [program, call, '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
            : spawn(program, [call], { stdio: ['pipe', 'pipe', 'inherit'] });
        started.stdin.on('error', () => {});
        createInterface({ input: started.stdout }).on('line', (line) => {
            const { resolve, timer } = waiting.shift();
            clearTimeout(timer);
            resolve(JSON.parse(line));
        });
        started.on('exit', (code, signal) => {
            if (child === started) fail(`the engine ended with ${signal ?? code}`);
        });
        child = started;
    };

    // One call at a time, so that a death has one cause.
    let queue = Promise.resolve();
    const ask = (request) => {
        const result = queue.then(
            () =>
                new Promise((resolve) => {
                    if (child === null) start();
                    const asked = child;
                    const timer = setTimeout(() => {
                        asked.kill('SIGKILL');
                        fail(`no answer after ${seconds} seconds`);
                    }, seconds * 1000);
                    waiting.push({ resolve, timer });
                    asked.stdin.write(`${JSON.stringify(request)}\n`);
                }),
        );
        queue = result;
        return result;
    };
    return { ask, boot: ask, stop: () => child?.stdin.end() };
}
