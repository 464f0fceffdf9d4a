// Reads a project's folder as the request that the engine and the judge both take.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projects } from './paths.mjs';

const settingsFile = '.firstboot-test.json';
const skipped = new Set(['__pycache__', '.git', 'node_modules', '.venv', 'venv', 'instance']);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * {files, environ?, installed?, sqlalchemy?}. All but the files come from `.firstboot-test.json` in the folder, which may
 * also name a `base`: a project beside this one, whose files this one replaces or adds to.
 */
export function readProject(folder) {
    const project = { files: {} };
    const settings = join(folder, settingsFile);
    if (existsSync(settings)) {
        const { base, ...rest } = JSON.parse(readFileSync(settings, 'utf8'));
        if (base) Object.assign(project, readProject(join(dirname(folder), base)));
        Object.assign(project, rest);
    }
    const visit = (place) => {
        for (const entry of readdirSync(place, { withFileTypes: true }).sort(byName)) {
            const path = join(place, entry.name);
            if (entry.isDirectory()) {
                if (!skipped.has(entry.name)) visit(path);
            } else if (entry.name !== settingsFile) {
                project.files[relative(folder, path)] = content(readFileSync(path));
            }
        }
    };
    visit(folder);
    return project;
}

/** Folders of tests/projects that hold projects themselves. */
const groups = new Set(['extensions', 'styles']);

/** The projects of tests/projects, those of a group as "styles/NAME". */
export function projectNames() {
    const folders = (place) =>
        readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders(projects).flatMap(({ name }) =>
        groups.has(name)
            ? folders(join(projects, name)).map((one) => `${name}/${one.name}`)
            : [name],
    );
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

function content(bytes) {
    try {
        return decoder.decode(bytes);
    } catch {
        return { base64: bytes.toString('base64') };
    }
}
