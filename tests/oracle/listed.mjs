// What a project's own files say is installed: Pipfile, requirements files, pyproject.toml.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const name = /^\s*["']?([A-Za-z0-9][\w.-]*)/;
const notPackages = new Set(['python', 'python-version', 'python-full-version']);

/** Some requirements files were written by PowerShell, which likes UTF-16. */
function textOf(path) {
    const bytes = readFileSync(path);
    const utf16 = bytes.length > 1 && bytes[0] === 0xff && bytes[1] === 0xfe;
    return bytes.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

function ofRequirements(text, folder) {
    return text.split(/\r?\n/).flatMap((line) => {
        const other = /^\s*(?:-r|--requirement)[ =]*(\S+)/.exec(line)?.[1];
        if (other) {
            const path = join(folder, other);
            return existsSync(path) ? ofRequirements(textOf(path), dirname(path)) : [];
        }
        return /^\s*(#|-|$)/.test(line) ? [] : [/[#&]egg=([\w.-]+)/.exec(line)?.[1] ?? name.exec(line)?.[1]];
    });
}

/** The keys of the tables whose header fits. */
function keysOfTables(text, header) {
    let inside = false;
    const keys = [];
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*\[/.test(line)) inside = header.test(line.trim());
        else if (inside && line.includes('=')) keys.push(name.exec(line)?.[1]);
    }
    return keys;
}

function ofPyproject(text) {
    const dependencies = /^dependencies\s*=\s*\[([\s\S]*?)^\s*\]|^dependencies\s*=\s*\[([^\]\n]*)\]/m.exec(text);
    const listed = [...(dependencies?.[1] ?? dependencies?.[2] ?? '').matchAll(/["']([^"']+)["']/g)];
    return [
        ...listed.map(([, each]) => name.exec(each)?.[1]),
        ...keysOfTables(text, /^\[tool\.poetry\.(dev-)?(group\.\w+\.)?dependencies\]$/),
    ];
}

const leadsToFlask = (each) => /flask|^alchemical$|^apifairy$/i.test(each);

/**
 * The names that the files in a folder list, or null where no file does, or none leads to Flask: then they are not
 * what the project runs with.
 */
export function listedIn(folder) {
    if (!existsSync(folder)) return null;
    const found = [];
    for (const file of readdirSync(folder)) {
        const reader = /^requirements.*\.txt$/.test(file)
            ? ofRequirements
            : file === 'Pipfile'
              ? (text) => keysOfTables(text, /^\[(dev-)?packages\]$/)
              : file === 'pyproject.toml'
                ? ofPyproject
                : null;
        if (reader === null) continue;
        found.push(...reader(textOf(join(folder, file)), folder));
    }
    const names = found.filter((each) => each && !notPackages.has(each.toLowerCase().replaceAll('_', '-')));
    return names.some(leadsToFlask) ? [...new Set(names)] : null;
}
