/** `firstboot env`. */

import {env, isRefusal} from 'firstboot';
import {readEnvRequest} from '../../project/request.js';
import {readArguments} from './arguments.js';
import {ExitCode} from './failures.js';
import {answerLines} from './json-lines.js';
import {readContent} from './read.js';
import {answering} from './requests.js';
import {columns, oneLine, printable} from './style.js';

export async function envCommand(words: string[]): Promise<ExitCode> {
    const {json, jsonl, environ, positionals} = readArguments(words, ['FILE'], ['json', 'jsonl', 'environ']);
    if (jsonl) {
        return answerLines(answering(readEnvRequest, ({text, environ: given}) => env(text, given ?? environ)));
    }
    const file = positionals[0]!;
    const answer = env(readContent(file), environ);
    if (isRefusal(answer)) {
        if (json) {
            console.log(JSON.stringify(answer));
        }
        console.error(`firstboot: ${file}: ${answer.error.type}: ${answer.error.message}`);
        return ExitCode.unusable;
    }
    for (const {line, message} of answer.warnings) {
        console.error(printable(`${file}:${line}: ${message}`));
    }
    if (json) {
        console.log(JSON.stringify(answer.values));
        return ExitCode.good;
    }
    const rows = Object.entries(answer.values).map(([name, value]) => [oneLine(name), value === null ? '(no value)' : oneLine(value)]);
    for (const row of columns(rows, '')) {
        console.log(row);
    }
    return ExitCode.good;
}
