/**
 * Which files of a folder belong to the project that is booted. The command and the page read a folder by the same
 * rules: what Python could import or open at boot, and nothing that tools have put there.
 */

export const MOST_FILES = 20_000;
export const MOST_BYTES = 64 * 1024 * 1024;

/** Files and folders that are looked at, those that are not read included. */
export const MOST_ENTRIES = 200_000;

/** Larger files are left out, unless Python may import them. */
const LARGEST_DATA_FILE = 1024 * 1024;

const UNREAD_FOLDERS = new Set([
    '.git',
    '.hg',
    '.svn',
    '.idea',
    '.vscode',
    '.tox',
    '.nox',
    '.venv',
    'venv',
    'virtualenv',
    'node_modules',
    '__pycache__',
    '__MACOSX',
    '.mypy_cache',
    '.pytest_cache',
    '.ruff_cache',
]);

/** Pictures, fonts, archives, databases and compiled code: never read as text at boot. */
const UNREAD_ENDINGS = new Set(
    ('7z avi bmp bz2 class db dll doc docx dylib eot exe flac gif gz ico jar jpeg jpg mo mov mp3 mp4 ogg otf pdf png ppt pptx pyc pyd ' +
        'pyo rar so sqlite sqlite3 svg tar tgz tif tiff ttf wasm wav webm webp whl woff woff2 xls xlsx xz zip').split(' '),
);

/** Whether a folder of this name, not a path, is looked into. */
export function isReadFolder(name: string): boolean {
    return !UNREAD_FOLDERS.has(name);
}

/** Whether the file is read. */
export function isReadFile(path: string, size: number): boolean {
    if (path.endsWith('.py') || /(^|\/)\.(flask)?env[^/]*$/.test(path)) {
        return true;
    }
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return !UNREAD_ENDINGS.has(ending) && size <= LARGEST_DATA_FILE;
}
