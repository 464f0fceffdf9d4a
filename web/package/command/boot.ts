/** `firstboot boot`. */

import {boot, isRefusal, type Project} from 'firstboot';
import {readProject} from '../../project/request.js';
import {readArguments} from './arguments.js';
import {ExitCode} from './failures.js';
import {answerLines} from './json-lines.js';
import {readProjectFolder} from './read.js';
import {setupReport} from './report.js';
import {answering} from './requests.js';

export async function bootCommand(words: string[]): Promise<ExitCode> {
    const {json, jsonl, environ, sqlalchemy, positionals} = readArguments(words, ['DIR'], ['json', 'jsonl', 'environ', 'sqlalchemy']);
    if (jsonl) {
        return answerLines(answering(readProject, (project: Project) => boot({sqlalchemy, ...project})));
    }
    const files = readProjectFolder(positionals[0]!);
    const setup = boot({files, environ, sqlalchemy});
    if (json) {
        console.log(JSON.stringify(setup));
    } else if (isRefusal(setup)) {
        console.error(`firstboot: ${setup.error.message}`);
    } else {
        console.log(setupReport(setup, files));
    }
    return setup.ok ? ExitCode.good : ExitCode.bad;
}
