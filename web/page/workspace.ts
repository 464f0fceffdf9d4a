/**
 * The files that are being edited. Each has an editor state of its own, so that undo goes file by file. States are
 * immutable: what was before an operation on files is kept whole and can be brought back.
 */

import {isolateHistory} from '@codemirror/commands';
import type {EditorState} from '@codemirror/state';
import type {Edit, Span} from '../engine/setup.js';
import {isDotenv} from '../project/secret-spans.js';

type Files = ReadonlyMap<string, EditorState>;
type Texts = Readonly<Record<string, string>>;

/** An operation that was done and can be taken back, or one that was taken back and can be done again. */
export interface Reversible {
    label: string;
    /** False once it was taken back. */
    done: boolean;
}

interface Reversal extends Reversible {
    /** What the files that the operation touched go back to; null where there was none. */
    states: ReadonlyMap<string, EditorState | null>;
    active: string;
    /** Whether the editor's own undo leads back as well, so that typing on makes this one superfluous. */
    inHistory: boolean;
}

/** How a state for a file's text is made. */
export type StateMaker = (path: string, text: string) => EditorState;

export class Workspace {
    readonly #makeState: StateMaker;
    readonly #listeners = new Set<() => void>();
    #files: Files = new Map();
    #active = '';
    #reversal: Reversal | null = null;
    #textVersion = 0;
    #revealed = 0;

    constructor(makeState: StateMaker, texts: Texts, active: string) {
        this.#makeState = makeState;
        this.#files = this.#statesOf(texts);
        this.#active = this.#files.has(active) ? active : (this.paths[0] ?? '');
    }

    subscribe = (listener: () => void): (() => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    };

    /** Counted up whenever a text, a path or the number of files changes. */
    get textVersion(): number {
        return this.#textVersion;
    }

    /** Counted up whenever the selection of the active file is to be brought into sight. */
    get revealed(): number {
        return this.#revealed;
    }

    get active(): string {
        return this.#active;
    }

    /** The paths as they are listed: what is loaded first stands first. */
    get paths(): string[] {
        return [...this.#files.keys()].sort(byImportance);
    }

    get texts(): Record<string, string> {
        return Object.fromEntries(this.paths.map((path) => [path, this.text(path)!]));
    }

    get lastOperation(): Reversible | null {
        return this.#reversal;
    }

    text(path: string): string | undefined {
        return this.#files.get(path)?.doc.toString();
    }

    state(path: string): EditorState | undefined {
        return this.#files.get(path);
    }

    /**
     * Takes over what the view has made of a file. The view follows a moment later than the workspace changes: what it
     * has made of a state that is not the file's any more is not taken over.
     */
    accept(path: string, before: EditorState, after: EditorState, textChanged: boolean): void {
        if (this.#files.get(path) !== before) {
            return;
        }
        this.#files = new Map(this.#files).set(path, after);
        if (textChanged) {
            if (this.#reversal?.inHistory && this.#reversal.states.has(path)) {
                this.#reversal = null;
            }
            this.#textChanged();
        }
    }

    /** Shows a file, with a part of it selected where one is given. */
    open(path: string, selection?: Span): void {
        const state = this.#files.get(path);
        if (!state) {
            return;
        }
        this.#active = path;
        if (selection) {
            const [anchor, head] = selection.map((offset) => Math.min(offset, state.doc.length)) as Span;
            this.#files = new Map(this.#files).set(path, state.update({selection: {anchor, head}}).state);
            this.#revealed += 1;
        }
        this.#notify();
    }

    add(path: string, text = ''): void {
        this.#operate(`Added ${path}`, (files) => void files.set(path, this.#makeState(path, text)), path);
    }

    /** Adds files, or gives those that are there already new texts. */
    put(label: string, texts: Texts): void {
        const states = this.#statesOf(texts);
        this.#operate(label, (files) => states.forEach((state, path) => files.set(path, state)), [...states.keys()][0]!);
    }

    rename(from: string, to: string): void {
        const text = this.text(from) ?? '';
        this.#operate(
            `Renamed ${from} to ${to}`,
            (files) => {
                files.delete(from);
                files.set(to, this.#makeState(to, text));
            },
            to,
        );
    }

    remove(path: string): void {
        const at = this.paths.indexOf(path);
        const next = this.paths[at + 1] ?? this.paths[at - 1] ?? '';
        this.#operate(`Deleted ${path}`, (files) => void files.delete(path), next);
    }

    replaceAll(label: string, texts: Texts): void {
        const replacement = this.#statesOf(texts);
        const first = [...replacement.keys()].sort(byImportance)[0] ?? '';
        this.#operate(
            label,
            (files) => {
                files.clear();
                replacement.forEach((state, path) => files.set(path, state));
            },
            replacement.has(this.#active) ? this.#active : first,
        );
    }

    /** Applies edits to any of the files; those that do not exist are made. */
    edit(label: string, edits: readonly Edit[]): void {
        const first = edits[0];
        if (!first) {
            return;
        }
        this.#operate(
            label,
            (files) => {
                for (const path of new Set(edits.map(({file}) => file))) {
                    const state = files.get(path) ?? this.#makeState(path, '');
                    const changes = edits
                        .filter(({file}) => file === path)
                        .map(({span, replacement}) => ({from: span[0], to: span[1], insert: replacement}));
                    const place = {anchor: changes[0]!.from + changes[0]!.insert.length};
                    const annotations = isolateHistory.of('full');
                    files.set(path, state.update({changes, selection: place, userEvent: 'input.mend', annotations}).state);
                }
            },
            first.file,
            true,
        );
    }

    /** Takes the last operation back, or does it again. Files that it did not touch stay as they are. */
    reverse(): void {
        const reversal = this.#reversal;
        if (!reversal) {
            return;
        }
        const now = {...reversal, done: !reversal.done, states: this.#statesAt(reversal.states.keys()), active: this.#active};
        const files = new Map(this.#files);
        for (const [path, state] of reversal.states) {
            if (state) {
                files.set(path, state);
            } else {
                files.delete(path);
            }
        }
        this.#reversal = now;
        this.#files = files;
        this.#active = files.has(reversal.active) ? reversal.active : (this.paths[0] ?? '');
        this.#revealed += 1;
        this.#textChanged();
    }

    /** The last operation need not be offered for reversal any more. */
    settle(): void {
        this.#reversal = null;
        this.#notify();
    }

    #operate(label: string, operation: (files: Map<string, EditorState>) => void, active: string, inHistory = false): void {
        const files = new Map(this.#files);
        operation(files);
        const touched = [...new Set([...this.#files.keys(), ...files.keys()])].filter((path) => files.get(path) !== this.#files.get(path));
        this.#reversal = {label, done: true, states: this.#statesAt(touched), active: this.#active, inHistory};
        this.#files = files;
        this.#active = active;
        this.#revealed += 1;
        this.#textChanged();
    }

    #statesAt(paths: Iterable<string>): Map<string, EditorState | null> {
        return new Map([...paths].map((path) => [path, this.#files.get(path) ?? null]));
    }

    #statesOf(texts: Texts): Map<string, EditorState> {
        return new Map(Object.entries(texts).map(([path, text]) => [path, this.#makeState(path, text)]));
    }

    #textChanged(): void {
        this.#textVersion += 1;
        this.#notify();
    }

    #notify(): void {
        this.#listeners.forEach((listener) => listener());
    }
}

/** Why `path` cannot be the name of a new file, or null where it can. */
export function pathProblem(path: string, taken: readonly string[]): string | null {
    if (path === '') {
        return 'A file needs a name.';
    }
    if (path.startsWith('/') || path.endsWith('/') || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
        return 'A path goes down from the project’s folder: names with a / between them.';
    }
    if (taken.includes(path)) {
        return `There is a ${path} already.`;
    }
    if (taken.some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`))) {
        return 'A name is either a file or a folder.';
    }
    return null;
}

function byImportance(a: string, b: string): number {
    const rank = (path: string) => (path === '.env' ? 0 : isDotenv(path) ? 1 : path.includes('/') ? 3 : 2);
    return rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}
