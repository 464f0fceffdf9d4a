/** Files that the learner chose or dropped: a folder, loose files, or a zip. Nothing of them leaves the page. */

import {unzipSync} from 'fflate';
import {isReadFile, isReadFolder, MOST_BYTES, MOST_ENTRIES, MOST_FILES} from '../../project/selection.js';

export interface Incoming {
    files: Record<string, string>;
    /** Whether they are a project of their own: a folder or a zip. Loose files go into the project that is there. */
    whole: boolean;
    /** What was left out and why, in words for people; empty where nothing was. */
    leftOut: string[];
}

/** A file that may be read. */
interface Candidate {
    /** From the folder that was chosen, which is part of it. */
    path: string;
    size: number;
    bytes(): Promise<Uint8Array>;
}

/** What a file field gives. Of the files of a folder each knows its path in it. */
export async function readChosen(chosen: Iterable<File>): Promise<Incoming> {
    return readFiles([...chosen].map((file) => candidate(file.webkitRelativePath || file.name, file)));
}

/** What was dropped. To be called while the event is handled: later its data are gone. */
export async function readDropped(data: DataTransfer): Promise<Incoming> {
    const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    const found: Candidate[] = [];
    for (const entry of entries) {
        await walk(entry, '', found);
    }
    return readFiles(found);
}

function candidate(path: string, file: File): Candidate {
    return {path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer())};
}

async function readFiles(candidates: readonly Candidate[]): Promise<Incoming> {
    const [only] = candidates;
    if (candidates.length === 1 && only!.path.toLowerCase().endsWith('.zip')) {
        return readZip(only!);
    }
    const whole = candidates.some(({path}) => path.includes('/'));
    return {...(await readTexts(whole ? withoutCommonFolder(candidates) : candidates)), whole};
}

async function readZip(zip: Candidate): Promise<Incoming> {
    const fault = (why: string): Incoming => ({files: {}, whole: true, leftOut: [`${zip.path}: ${why}`]});
    if (zip.size > MOST_BYTES) {
        return fault('larger than 64 MB');
    }
    let bytes = 0;
    let names = 0;
    let unpacked: Record<string, Uint8Array>;
    try {
        unpacked = unzipSync(await zip.bytes(), {
            // What an entry says of its size is what is made room for, and no more.
            filter({name, originalSize}) {
                const wanted = isWanted(name, originalSize) && bytes + originalSize <= MOST_BYTES && names < MOST_FILES;
                bytes += wanted ? originalSize : 0;
                names += Number(wanted);
                return wanted;
            },
        });
    } catch {
        return fault('not a zip that can be read');
    }
    const candidates = Object.entries(unpacked).map(([path, content]) => ({path, size: content.length, bytes: async () => content}));
    return {...(await readTexts(withoutCommonFolder(candidates))), whole: true};
}

/** The texts of the files that belong to a project. */
async function readTexts(candidates: readonly Candidate[]): Promise<Omit<Incoming, 'whole'>> {
    const files: Record<string, string> = {};
    const leftOut: string[] = [];
    let bytes = 0;
    for (const {path, size, bytes: read} of candidates) {
        if (!isWanted(path, size)) {
            continue;
        }
        if (Object.keys(files).length >= MOST_FILES || bytes + size > MOST_BYTES) {
            leftOut.push(`${path} and what follows it: the project is too big`);
            break;
        }
        bytes += size;
        try {
            files[path] = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await read());
        } catch {
            leftOut.push(`${path}: not text in UTF-8`);
        }
    }
    return {files, leftOut};
}

function isWanted(path: string, size: number): boolean {
    const folders = path.split('/').slice(0, -1);
    const leadsOut = path.startsWith('/') || path.includes('\\') || folders.some((name) => name === '' || name === '.' || name === '..');
    return !leadsOut && !path.endsWith('/') && folders.every(isReadFolder) && isReadFile(path, size);
}

/** A folder or a zip mostly holds one folder, which is the project's; if it is a package, its name belongs to the project. */
function withoutCommonFolder(candidates: readonly Candidate[]): readonly Candidate[] {
    const folder = candidates[0]?.path.split('/')[0];
    const common = candidates.every(({path}) => path.startsWith(`${folder}/`));
    if (!common || candidates.some(({path}) => path === `${folder}/__init__.py`)) {
        return candidates;
    }
    return candidates.map((each) => ({...each, path: each.path.slice(`${folder}/`.length)}));
}

async function walk(entry: FileSystemEntry, folder: string, found: Candidate[]): Promise<void> {
    if (found.length >= MOST_ENTRIES) {
        return;
    }
    const path = folder + entry.name;
    if (entry.isFile) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
        found.push(candidate(path, file));
    } else if (isReadFolder(entry.name)) {
        const reader = (entry as FileSystemDirectoryEntry).createReader();
        // A reader gives its entries in portions, and then an empty one.
        for (let batch = await portion(reader); batch.length > 0; batch = await portion(reader)) {
            for (const below of batch) {
                await walk(below, `${path}/`, found);
            }
        }
    }
}

function portion(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
    return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
