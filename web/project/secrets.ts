/** Keeps secrets covered where they are shown, and out of what is stored. */

import type {Setup, Span} from '../engine/setup.js';
import {looksSecret, merge, secretSpans, urlPasswords} from './secret-spans.js';

/** A secret at least this long is hidden wherever it turns up; a shorter one would hide half of all words with it. */
const SHORTEST_DISTINCT = 6;

type Texts = Readonly<Record<string, string>>;

/** The secrets of all these files. */
export function secretValues(files: Texts): Set<string> {
    return new Set(Object.entries(files).flatMap(([path, text]) => secretSpans(path, text).map(([begin, end]) => text.slice(begin, end))));
}

/** The files with `cover` in place of their secrets, and how many were taken out. Those in `published` are none. */
export function withoutSecrets(files: Texts, published: ReadonlySet<string>, cover = ''): {files: Record<string, string>; withheld: number} {
    let withheld = 0;
    const without = (path: string, text: string) => {
        const spans = secretSpans(path, text).filter(([begin, end]) => !published.has(text.slice(begin, end)));
        withheld += spans.length;
        const ends = [0, ...spans.map(([, end]) => end)];
        const kept = [...spans.map(([begin]) => begin), text.length].map((begin, index) => text.slice(ends[index], begin));
        return kept.join(cover);
    };
    return {files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, without(path, text)])), withheld};
}

export interface Fragment {
    text: string;
    secret: boolean;
}

/** The secrets of one project, to be hidden wherever they are shown. */
export class Secrets {
    readonly #values: string[];

    constructor(files: Record<string, string>, setup: Setup | null) {
        const values = secretValues(files);
        for (const [name, {value}] of Object.entries(setup?.environ ?? {})) {
            if (looksSecret(name)) {
                values.add(value);
            }
        }
        // The longest first: a secret may hold another one.
        this.#values = [...values].filter((value) => value.length >= SHORTEST_DISTINCT).sort((a, b) => b.length - a.length);
    }

    /** Cuts the text into what may be shown and what is secret: `known` parts of it, and what is secret elsewhere. */
    fragments(text: string, known: readonly Span[] = []): Fragment[] {
        const spans = known.filter(([begin, end]) => begin < end);
        for (const value of this.#values) {
            for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
                spans.push([at, at + value.length]);
            }
        }
        return cut(text, merge([...spans, ...urlPasswords(text)]));
    }

    /** The text with `cover` in place of each secret. */
    hide(text: string, cover: string): string {
        return this.fragments(text)
            .map((fragment) => (fragment.secret ? cover : fragment.text))
            .join('');
    }

    /** The same as `fragments` for the value of a name, which may be secret as a whole. `literal` tells a repr from a plain text. */
    valueFragments(name: string, text: string, literal: boolean): Fragment[] {
        if (!looksSecret(name) || text === '') {
            return this.fragments(text);
        }
        const quoted = /^b?(['"])(.*)\1$/s.exec(text);
        if (!literal) {
            return [{text, secret: true}];
        }
        if (!quoted?.[2]) {
            return this.fragments(text);
        }
        const begin = text.indexOf(quoted[1]!) + 1;
        return cut(text, [[begin, text.length - 1]]);
    }
}

function cut(text: string, spans: Span[]): Fragment[] {
    const fragments: Fragment[] = [];
    let end = 0;
    for (const span of spans) {
        fragments.push({text: text.slice(end, span[0]), secret: false}, {text: text.slice(span[0], span[1]), secret: true});
        end = span[1];
    }
    fragments.push({text: text.slice(end), secret: false});
    return fragments.filter((fragment) => fragment.text !== '');
}
