/** What `pipenv install` and `uninstall` write into a Pipfile. */

const NEW_PIPFILE = `[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]

[requires]
python_version = "3.14"
`;

/** Adds lines below `[packages]` for those that are not there yet. An empty text becomes a Pipfile. */
export function addPackages(text: string, names: readonly string[]): string {
    const lines = (text.trim() === '' ? NEW_PIPFILE : text).split('\n');
    let at = lines.findIndex((line) => line.trim() === '[packages]');
    if (at < 0) {
        lines.push('[packages]');
        at = lines.length - 1;
    }
    const end = endOfSection(lines, at);
    const present = lines.slice(at + 1, end).map(keyOf);
    const added = names.filter((name) => !present.includes(name.toLowerCase())).map((name) => `${name.toLowerCase()} = "*"`);
    lines.splice(end, 0, ...added);
    return lines.join('\n');
}

export function removePackages(text: string, names: readonly string[]): string {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.trim() === '[packages]');
    const end = endOfSection(lines, at);
    const unwanted = names.map((name) => name.toLowerCase());
    return lines.filter((line, index) => !(at >= 0 && index > at && index < end && unwanted.includes(keyOf(line)))).join('\n');
}

/** The index behind the last line of the section that begins at `at`. */
function endOfSection(lines: readonly string[], at: number): number {
    const next = lines.findIndex((line, index) => index > at && line.trimStart().startsWith('['));
    let end = next < 0 ? lines.length : next;
    while (end > at + 1 && lines[end - 1]!.trim() === '') {
        end -= 1;
    }
    return end;
}

function keyOf(line: string): string {
    return line.split('=')[0]!.trim().replaceAll('"', '').toLowerCase();
}
