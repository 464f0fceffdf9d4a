/** Reads a folder that the learner chose from the disk. Nothing of it leaves the page. */

import {isReadFolder, isReadFile, MOST_BYTES, MOST_FILES} from '../../project/selection.js';

export interface OpenedFolder {
    files: Record<string, string>;
    /** What was left out and why, in words for people; empty where nothing was. */
    leftOut: string[];
}

export async function readFolder(chosen: FileList): Promise<OpenedFolder> {
    const files: Record<string, string> = {};
    const leftOut: string[] = [];
    let bytes = 0;
    for (const file of chosen) {
        const path = file.webkitRelativePath.split('/').slice(1);
        const name = path.join('/');
        if (!path.slice(0, -1).every(isReadFolder) || !isReadFile(name, file.size)) {
            continue;
        }
        if (Object.keys(files).length >= MOST_FILES || bytes + file.size > MOST_BYTES) {
            leftOut.push(`${name} and what follows it: the project is too big`);
            break;
        }
        bytes += file.size;
        try {
            files[name] = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await file.arrayBuffer());
        } catch {
            leftOut.push(`${name}: not text in UTF-8`);
        }
    }
    return {files, leftOut};
}
