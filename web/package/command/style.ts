/** Text for a terminal: colour only where one looks at it, and columns. */

const COLOURED = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';

const CODES = {bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39]} as const;

export function style(how: keyof typeof CODES, text: string): string {
    const [on, off] = CODES[how];
    return COLOURED && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** A cell of a table, with the style that it is given once its width is known. */
export interface Styled {
    text: string;
    how: keyof typeof CODES;
}

export type TextCell = string | Styled;

/** Rows under one another, their cells in columns two spaces apart; the last column is as wide as it likes. */
export function columns(rows: readonly (readonly TextCell[])[], indent = '  '): string[] {
    const widths: number[] = [];
    for (const row of rows) {
        row.slice(0, -1).forEach((cell, index) => {
            widths[index] = Math.max(widths[index] ?? 0, width(textOf(cell)));
        });
    }
    return rows.map((row) => indent + row.map((cell, index) => padded(cell, index < row.length - 1 ? widths[index]! : 0)).join('  '));
}

function textOf(cell: TextCell): string {
    return typeof cell === 'string' ? cell : cell.text;
}

function padded(cell: TextCell, size: number): string {
    const text = textOf(cell);
    const padding = ' '.repeat(Math.max(0, size - width(text)));
    return (typeof cell === 'string' ? text : style(cell.how, text)) + padding;
}

/** In characters as they are counted by people, near enough for names and values. */
function width(text: string): number {
    return [...text].length;
}

/** The text with what would move the cursor or change the terminal written as escapes. */
export function printable(text: string): string {
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** The same on one line. */
export function oneLine(text: string): string {
    return printable(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
