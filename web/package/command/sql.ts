/** `firstboot sql`. */

import {type Cell, isRefusal, sql, type SqlAnswer} from 'firstboot';
import {readArguments} from './arguments.js';
import {ExitCode} from './failures.js';
import {readProjectFolder} from './read.js';
import {columns, oneLine, printable, style, type TextCell} from './style.js';

export async function sqlCommand(words: string[]): Promise<ExitCode> {
    const {json, environ, sqlalchemy, positionals} = readArguments(words, ['DIR', 'QUERY'], ['json', 'environ', 'sqlalchemy']);
    const [folder, query] = positionals as [string, string];
    const answer = sql({files: readProjectFolder(folder), environ, sqlalchemy}, query);
    if (json) {
        console.log(JSON.stringify(answer));
    } else if (isRefusal(answer)) {
        console.error(style('red', printable(`${answer.error.type}: ${answer.error.message}`)));
    } else {
        console.log(rowsReport(answer));
    }
    return isRefusal(answer) ? ExitCode.bad : ExitCode.good;
}

function rowsReport(answer: SqlAnswer): string {
    if (answer.columns.length === 0) {
        return 'Done. It gives no rows.';
    }
    const head = answer.columns.map((name): TextCell => ({text: oneLine(name), how: 'bold'}));
    const rows = answer.rows.map((row) => row.map(cellText));
    const count = `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`;
    return [...columns([head, ...rows], ''), style('dim', count)].join('\n');
}

function cellText(cell: Cell): TextCell {
    if (cell === null) {
        return {text: 'NULL', how: 'dim'};
    }
    if (typeof cell !== 'object') {
        return oneLine(String(cell));
    }
    return 'integer' in cell ? cell.integer : `x'${Buffer.from(cell.base64, 'base64').toString('hex')}'`;
}
