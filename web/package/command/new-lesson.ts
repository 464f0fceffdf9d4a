/** `firstboot new-lesson`: writes a lesson to begin with, which is proven as it stands. */

import {existsSync, writeFileSync} from 'node:fs';
import {readArguments} from './arguments.js';
import {ExitCode, InputError} from './failures.js';
import skeleton from './lesson-skeleton.md?raw';

export async function newLessonCommand(words: string[]): Promise<ExitCode> {
    const {positionals} = readArguments(words, words.length === 0 ? [] : ['FILE'], []);
    const [file] = positionals;
    if (file === undefined) {
        process.stdout.write(skeleton);
        return ExitCode.good;
    }
    if (existsSync(file)) {
        throw new InputError(`There is a ${file} already.`);
    }
    writeFileSync(file, skeleton);
    console.log(`Wrote ${file}. Prove it with: firstboot check ${file}`);
    return ExitCode.good;
}
