/** A setup in words for people. Secrets are covered: what is printed is pasted into forums and kept in logs. */

import type {Advice, ConfigValue, Content, Origin, Setup, Table} from 'firstboot';
import {Secrets} from '../../project/secrets.js';
import {terminalText} from '../../project/terminal.js';
import {columns, oneLine, printable, style, type TextCell} from './style.js';

const COVER = '********';

export function setupReport(setup: Setup, files: Record<string, Content>): string {
    const report = new Report(setup, files);
    return [
        report.verdict(),
        report.unmodelled(),
        report.advice(),
        report.chain(),
        report.config(),
        report.tables(),
        report.routes(),
        report.printed(),
    ]
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n');
}

/** The parts of the report, each as lines; none where there is nothing to say. */
class Report {
    readonly #setup: Setup;
    readonly #texts: Record<string, string>;
    readonly #secrets: Secrets;

    constructor(setup: Setup, files: Record<string, Content>) {
        this.#setup = setup;
        this.#texts = Object.fromEntries(Object.entries(files).filter((file): file is [string, string] => typeof file[1] === 'string'));
        this.#secrets = new Secrets(this.#texts, setup);
    }

    verdict(): string[] {
        const {ok, error, mapper_error: mapperError} = this.#setup;
        const partial = this.#setup.unmodelled.length > 0;
        if (ok) {
            const words = partial ? 'It boots, as far as Firstboot can tell.' : 'It boots.';
            const trouble = mapperError ? [style('red', this.#hidden(`But its models do not fit: ${mapperError.type}: ${mapperError.message}`))] : [];
            return [style('bold', style(partial ? 'yellow' : 'green', words)), ...trouble];
        }
        if (!error) {
            return [style('bold', style('yellow', 'Firstboot cannot tell whether it boots.'))];
        }
        return [style('bold', style('red', 'It does not boot.')), '', this.#hidden(terminalText(error))];
    }

    unmodelled(): string[] {
        const {unmodelled} = this.#setup;
        if (unmodelled.length === 0) {
            return [];
        }
        const rows = unmodelled.map(({what, file, line}): TextCell[] => [file === null ? '' : `${file}:${line}`, oneLine(what)]);
        return [style('bold', 'Not modelled, so that this is only part of the picture'), ...columns(rows)];
    }

    advice(): string[] {
        const {advice} = this.#setup;
        return advice.length === 0 ? [] : [style('bold', 'Advice'), ...advice.flatMap((item) => this.#adviceLines(item))];
    }

    chain(): string[] {
        const {database} = this.#setup;
        if (!database) {
            return [];
        }
        const rows = database.origin.map(({file, line, how}): TextCell[] => [{text: `${file}:${line}`, how: 'cyan'}, this.#hidden(how)]);
        const end = database.error ? `${database.error.type}: ${database.error.message}` : (database.url ?? '');
        return [style('bold', 'The database'), ...columns([...rows, [{text: 'the engine', how: 'cyan'}, this.#hidden(oneLine(end))]])];
    }

    config(): string[] {
        const entries = Object.entries(this.#setup.config);
        const set = entries.filter(([, {origin}]) => origin.length > 0);
        if (entries.length === 0) {
            return [];
        }
        const rows = set.map(([name, value]) => this.#configRow(name, value));
        const defaults = style('dim', `  and ${entries.length - set.length} defaults`);
        return [style('bold', 'Config'), ...columns(rows), defaults];
    }

    tables(): string[] {
        const entries = Object.entries(this.#setup.tables);
        if (entries.length === 0) {
            return [];
        }
        return [style('bold', 'Tables'), ...columns(entries.map(([name, table]) => [oneLine(name), columnNames(table)]))];
    }

    routes(): string[] {
        const {routes} = this.#setup;
        if (routes.length === 0) {
            return [];
        }
        return [style('bold', 'Routes'), ...columns(routes.map(({rule, methods, endpoint}) => [rule, methods.join(', '), endpoint]))];
    }

    printed(): string[] {
        const {printed, stderr} = this.#setup;
        const written = `${printed}${stderr}`.trimEnd();
        return written === '' ? [] : [style('bold', 'Printed'), this.#hidden(written)];
    }

    #adviceLines({severity, file, span, message, why, mends}: Advice): string[] {
        const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan';
        const text = file === null ? undefined : this.#texts[file];
        const place = text === undefined || !span ? '' : ` (${file}:${text.slice(0, span[0]).split('\n').length})`;
        return [
            `  ${style(colour, severity)}: ${this.#hidden(message)}${place}`,
            ...(why === '' ? [] : [`    ${this.#hidden(why)}`]),
            ...mends.map(({title}) => `    Mend: ${this.#hidden(title)}`),
        ];
    }

    #configRow(name: string, {repr, origin}: ConfigValue): TextCell[] {
        const fragments = this.#secrets.valueFragments(name, repr, true);
        const value = fragments.map(({text, secret}) => (secret ? COVER : text)).join('');
        return [oneLine(name), oneLine(value), {text: placeOf(origin), how: 'dim'}];
    }

    #hidden(text: string): string {
        return printable(this.#secrets.hide(text, COVER));
    }
}

function placeOf(origin: Origin): string {
    const [first] = origin;
    return first ? `${first.file}:${first.line}` : '';
}

function columnNames(table: Table): string {
    return table.columns.map(({name}) => oneLine(name)).join(', ');
}
