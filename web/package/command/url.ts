/** `firstboot url`. */

import {isRefusal, url, type UrlAnswer} from 'firstboot';
import {readUrlRequest} from '../../project/request.js';
import {readArguments} from './arguments.js';
import {ExitCode} from './failures.js';
import {answerLines} from './json-lines.js';
import {answering} from './requests.js';
import {columns, oneLine, style} from './style.js';

export async function urlCommand(words: string[]): Promise<ExitCode> {
    const {json, jsonl, sqlalchemy, positionals} = readArguments(words, ['URL'], ['json', 'jsonl', 'sqlalchemy']);
    if (jsonl) {
        return answerLines(answering(readUrlRequest, (request) => url(request.url, {sqlalchemy: request.sqlalchemy ?? sqlalchemy})));
    }
    const answer = url(positionals[0]!, {sqlalchemy});
    if (json) {
        console.log(JSON.stringify(answer));
    } else if (isRefusal(answer)) {
        console.error(style('red', `${answer.error.type}: ${answer.error.message}`));
    } else {
        console.log(urlReport(answer));
    }
    return isRefusal(answer) ? ExitCode.bad : ExitCode.good;
}

function urlReport(answer: UrlAnswer): string {
    const {string, dialect, driver, username, password, host, port, database, query} = answer;
    const parts: Record<string, string | null> = {
        dialect,
        driver,
        username,
        password,
        host,
        port: port === null ? null : String(port),
        database,
        query: Object.keys(query).length === 0 ? null : JSON.stringify(query),
    };
    const rows = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
    return [style('bold', oneLine(string)), ...columns(rows.map(([name, value]) => [{text: name, how: 'dim'}, oneLine(value)]))].join('\n');
}
