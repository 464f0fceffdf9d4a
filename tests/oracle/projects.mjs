// Reads a project's folder as the request that the engine and the judge both take.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['__pycache__', '.git', 'node_modules', '.venv', 'venv', 'instance']);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** {files, environ?, installed?}; the last two from a file `.firstboot-test.json` of the folder. */
export function readProject(folder) {
    const project = { files: {} };
    const visit = (place) => {
        for (const entry of readdirSync(place, { withFileTypes: true }).sort(byName)) {
            const path = join(place, entry.name);
            if (entry.isDirectory()) {
                if (!skipped.has(entry.name)) visit(path);
            } else if (entry.name === '.firstboot-test.json') {
                Object.assign(project, JSON.parse(readFileSync(path, 'utf8')));
            } else {
                project.files[relative(folder, path)] = content(readFileSync(path));
            }
        }
    };
    visit(folder);
    return project;
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

function content(bytes) {
    try {
        return decoder.decode(bytes);
    } catch {
        return { base64: bytes.toString('base64') };
    }
}
