/** A line's words, as a shell cuts them: blanks between quotes do not part them. */

export function words(line: string): string[] {
    const found: string[] = [];
    let word = '';
    let begun = false;
    let quote = '';
    for (let at = 0; at < line.length; at += 1) {
        const character = line[at]!;
        if (quote !== '') {
            if (character === quote) {
                quote = '';
            } else if (character === '\\' && quote === '"' && /["\\$`]/.test(line[at + 1] ?? '')) {
                at += 1;
                word += line[at];
            } else {
                word += character;
            }
        } else if (character === '"' || character === "'") {
            quote = character;
            begun = true;
        } else if (/\s/.test(character)) {
            if (begun) {
                found.push(word);
            }
            word = '';
            begun = false;
        } else {
            at += character === '\\' && at + 1 < line.length ? 1 : 0;
            word += line[at];
            begun = true;
        }
    }
    return begun ? [...found, word] : found;
}
