/** Reads files and project folders from the disk. */

import {isUtf8} from 'node:buffer';
import {type Dirent, existsSync, readdirSync, readFileSync, realpathSync, type Stats, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Content} from '../../engine/setup.js';
import {isReadFile, isReadFolder, MOST_BYTES, MOST_ENTRIES, MOST_FILES} from '../../project/selection.js';
import {InputError} from './failures.js';

/** What an error of the file system means for people. */
const REASONS: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links go round in a circle',
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'it is not a folder',
    EPERM: 'permission denied',
};

function unreadable(path: string, fault: unknown): InputError {
    const {code, message} = fault as NodeJS.ErrnoException;
    return new InputError(`Cannot read ${path}: ${REASONS[code ?? ''] ?? message}.`);
}

export function readContent(path: string): Content {
    let bytes: Buffer;
    try {
        const {size} = statSync(path);
        if (size > MOST_BYTES) {
            throw new InputError(`Cannot read ${path}: it has ${megabytes(size)} MB, and ${megabytes(MOST_BYTES)} are the most.`);
        }
        bytes = readFileSync(path);
    } catch (fault) {
        throw fault instanceof InputError ? fault : unreadable(path, fault);
    }
    return isUtf8(bytes) ? bytes.toString('utf8') : {base64: bytes.toString('base64')};
}

/** The text of a lesson. */
export function readLesson(path: string): string {
    const content = readContent(path);
    if (typeof content !== 'string') {
        throw new InputError(`Cannot read ${path}: it is not text in UTF-8.`);
    }
    return content;
}

/** The files of the project in a folder, by their paths below it. */
export function readProjectFolder(folder: string): Record<string, Content> {
    const reader = new FolderReader(folder);
    reader.read('', []);
    return Object.fromEntries(reader.files);
}

class FolderReader {
    readonly files = new Map<string, Content>();
    readonly #root: string;
    #entries = 0;
    #bytes = 0;

    constructor(root: string) {
        this.#root = root;
    }

    /** Reads the folder at `path`; `above` are the real paths of the folders that it lies in. */
    read(path: string, above: readonly string[]): void {
        const place = join(this.#root, path);
        let real: string;
        let entries: Dirent[];
        try {
            real = realpathSync(place);
            entries = readdirSync(place, {withFileTypes: true});
        } catch (fault) {
            throw unreadable(place, fault);
        }
        if (above.includes(real)) {
            return;
        }
        for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            this.#visit(path === '' ? entry.name : `${path}/${entry.name}`, entry, [...above, real]);
        }
    }

    #visit(path: string, entry: Dirent, above: readonly string[]): void {
        this.#entries += 1;
        this.#demand(this.#entries <= MOST_ENTRIES, `more than ${MOST_ENTRIES} files and folders`);
        const place = join(this.#root, path);
        const target = statOf(place);
        if (target?.isDirectory()) {
            if (isReadFolder(entry.name) && !isVirtualEnvironment(place)) {
                this.read(path, above);
            }
        } else if (target?.isFile() && isReadFile(path, target.size)) {
            this.#bytes += target.size;
            this.#demand(this.files.size < MOST_FILES, `more than ${MOST_FILES} files`);
            this.#demand(this.#bytes <= MOST_BYTES, `more than ${megabytes(MOST_BYTES)} MB`);
            this.files.set(path, readContent(place));
        }
    }

    #demand(holds: boolean, excess: string): void {
        if (!holds) {
            throw new InputError(`${this.#root} has ${excess} to read. Is it the folder of a project?`);
        }
    }
}

/** What lies at a path; null for a link that leads nowhere or in a circle, which is nothing to Python either. */
function statOf(path: string): Stats | null {
    try {
        return statSync(path);
    } catch (fault) {
        const {code} = fault as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ELOOP') {
            return null;
        }
        throw unreadable(path, fault);
    }
}

function isVirtualEnvironment(folder: string): boolean {
    return existsSync(join(folder, 'pyvenv.cfg'));
}

function megabytes(bytes: number): number {
    return Math.ceil(bytes / 1024 / 1024);
}
