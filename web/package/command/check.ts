/** `firstboot check`: proves lessons. */

import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isRefusal, type Lesson, type LessonFault, parseLesson} from 'firstboot';
import {BadRequest} from '../../project/request.js';
import {readArguments} from './arguments.js';
import {ExitCode, InputError} from './failures.js';
import {answerLines} from './json-lines.js';
import {readLesson} from './read.js';
import {answering} from './requests.js';
import {oneLine} from './style.js';

/** {"id"?, "lesson": text, "prove"?: true} */
function readLessonRequest(request: object): {lesson: string; prove: boolean} {
    const {lesson, prove: wanted} = request as Record<string, unknown>;
    if (typeof lesson !== 'string') {
        throw new BadRequest('`lesson` is a string.');
    }
    return {lesson, prove: wanted === true};
}

interface Proven {
    file: string;
    lesson: Lesson | null;
    runs: number;
    faults: LessonFault[];
}

export async function checkCommand(words: string[]): Promise<ExitCode> {
    const {json, jsonl, real, positionals: files} = readArguments(words, ['FILE…'], ['json', 'jsonl', 'real']);
    if (jsonl) {
        return answerLines(answering(readLessonRequest, ({lesson, prove: wanted}) => parseLesson(lesson, {prove: wanted})));
    }
    const proven = files.map(prove);
    lookUpLinks(proven);
    if (json) {
        console.log(JSON.stringify(proven.map(({file, runs, faults}) => ({file, runs, faults}))));
    } else {
        proven.forEach(report);
    }
    const good = proven.every(({faults}) => faults.length === 0);
    if (!good || !real) {
        return good ? ExitCode.good : ExitCode.bad;
    }
    return askOracle(files);
}

function prove(file: string): Proven {
    const answer = parseLesson(readLesson(file), {prove: true});
    if (isRefusal(answer)) {
        return {file, lesson: null, runs: 0, faults: [{line: 1, message: answer.error.message}]};
    }
    return {file, lesson: answer.lesson, runs: answer.runs?.length ?? 0, faults: answer.faults};
}

/** Adds the faults that only show where the lessons stand side by side: ids given twice, links to lessons or steps that there are not. */
function lookUpLinks(proven: readonly Proven[]): void {
    const known = new Map<string, Proven>();
    for (const each of proven) {
        const id = each.lesson?.id ?? '';
        const other = known.get(id);
        if (other && id !== '') {
            each.faults.push({line: 1, message: `${other.file} has the id "${id}" as well.`});
        }
        known.set(id, each);
    }
    for (const {lesson, faults} of proven) {
        for (const {target, line} of lesson?.links ?? []) {
            const [, id, , step] = /^lesson:([^/]*)(\/(.*))?$/.exec(target) ?? [];
            if (id === undefined) {
                continue;
            }
            const other = known.get(id)?.lesson;
            if (!other) {
                faults.push({line, message: `There is no lesson "${id}" among the files that are checked.`});
            } else if (step !== undefined && !other.steps.some((each) => each.id === step)) {
                faults.push({line, message: `The lesson "${id}" has no step "${step}".`});
            }
        }
    }
}

function report({file, lesson, runs, faults}: Proven): void {
    for (const {line, message} of faults) {
        console.log(`${file}:${line}: ${oneLine(message)}`);
    }
    if (faults.length === 0) {
        console.log(`${file}: ${lesson!.steps.length} steps, ${runs} projects booted, all as they are to be.`);
    }
}

/** The judge is no part of the package: it needs CPython and the real packages. */
function askOracle(files: readonly string[]): ExitCode {
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(folder, 'tests/oracle/cli.mjs'))) {
        const above = dirname(folder);
        if (above === folder) {
            throw new InputError('--real needs tests/oracle, which only the source tree of Firstboot has.');
        }
        folder = above;
    }
    const command = fileURLToPath(import.meta.url);
    const words = [join(folder, 'tests/oracle/cli.mjs'), 'lessons', ...files.map((file) => resolve(file)), '--engine', command];
    return spawnSync(process.execPath, words, {stdio: 'inherit'}).status === 0 ? ExitCode.good : ExitCode.bad;
}
