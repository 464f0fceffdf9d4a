/** What has to change for one text to become another, line by line. */

export interface DiffLine {
    kind: 'same' | 'added' | 'removed';
    text: string;
}

/** Beyond this many pairs of lines no common lines are looked for. */
const MOST_PAIRS = 4_000_000;

export function diffLines(from: string, to: string): DiffLine[] {
    const a = linesOf(from);
    const b = linesOf(to);
    if (a.length * b.length > MOST_PAIRS) {
        return [...marked('removed', a), ...marked('added', b)];
    }
    // lengths[i][j]: how many lines a[i…] and b[j…] have in common, in order.
    const lengths = Array.from({length: a.length + 1}, () => new Uint32Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
            lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
        }
    }
    const lines: DiffLine[] = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) {
            lines.push({kind: 'same', text: a[i]!});
            i += 1;
            j += 1;
        } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
            lines.push({kind: 'removed', text: a[i]!});
            i += 1;
        } else {
            lines.push({kind: 'added', text: b[j]!});
            j += 1;
        }
    }
    return lines;
}

function linesOf(text: string): string[] {
    const lines = text.split('\n');
    if (lines.at(-1) === '') {
        lines.pop();
    }
    return lines;
}

function marked(kind: DiffLine['kind'], lines: readonly string[]): DiffLine[] {
    return lines.map((text) => ({kind, text}));
}
