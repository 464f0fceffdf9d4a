/** The `firstboot` command. */

import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bootCommand} from './boot.js';
import {checkCommand} from './check.js';
import {envCommand} from './env.js';
import {ExitCode, InputError, UsageError} from './failures.js';
import {gradeCommand} from './grade.js';
import {newLessonCommand} from './new-lesson.js';
import {sqlCommand} from './sql.js';
import {urlCommand} from './url.js';
import {USAGE} from './usage.js';

const COMMANDS: Readonly<Record<string, (words: string[]) => Promise<ExitCode>>> = {
    boot: bootCommand,
    check: checkCommand,
    env: envCommand,
    grade: gradeCommand,
    'new-lesson': newLessonCommand,
    sql: sqlCommand,
    url: urlCommand,
};

async function main(words: string[]): Promise<ExitCode> {
    const [name, ...rest] = words;
    if (name === '--version') {
        console.log(version());
        return ExitCode.good;
    }
    if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help') || rest.includes('-h')) {
        process.stdout.write(USAGE);
        return ExitCode.good;
    }
    if (name === undefined) {
        throw new UsageError('What is to be done?');
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) {
        throw new UsageError(`There is no command ${name}.`);
    }
    return command(rest);
}

function version(): string {
    const manifest = join(dirname(fileURLToPath(import.meta.url)), '..', 'package.json');
    return (JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version;
}

process.stdout.on('error', ({code, message}: NodeJS.ErrnoException) => {
    // Whoever reads us may stop early, as `head` does.
    if (code === 'EPIPE') {
        process.exit(ExitCode.good);
    }
    console.error(`firstboot: Cannot write the answer: ${message}`);
    process.exit(ExitCode.unusable);
});

try {
    process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
    if (!(fault instanceof UsageError || fault instanceof InputError)) {
        throw fault;
    }
    console.error(`firstboot: ${fault.message}`);
    if (fault instanceof UsageError) {
        console.error('`firstboot --help` tells how it is used.');
    }
    process.exitCode = ExitCode.unusable;
}
