/**
 * What on the page is a secret: the values of names that say so, and the passwords in URLs. Used to mask what is shown
 * and to leave secrets out of what is stored. It errs towards hiding too much.
 */

import type {Setup, Span} from '../engine/setup.js';

const SECRET_WORD = /(^|_)(SECRETS?|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|PW|TOKEN|APIKEY|CREDENTIALS?|SALT)(_|$)|(^|_)(API|ACCESS|PRIVATE|ENCRYPTION|SIGNING|AUTH)?_?KEYS?$/i;

/** A password between `scheme://user:` and the last `@` of the same word. */
const URL_PASSWORD = /:\/\/[^\s:/@"'`]*:([^\s"'`]+)@/dg;

const DOTENV_BINDING = /^[^\S\r\n]*(?:export[^\S\r\n]+)?(?:'([^'\r\n]+)'|([^=#\s]+))[^\S\r\n]*=[^\S\r\n]*(?:'((?:\\'|[^'])*)'|"((?:\\"|[^"])*)"|([^\r\n]*?)(?=\s+#|\s*$))/dgm;

/** `NAME = "…"`, `"NAME": "…"`, `["NAME"] = "…"`, `get("NAME", "…")`, `get("NAME") or "…"`. */
const PYTHON_LITERAL = /([A-Za-z_]\w*)["']?(?:\s*\]?\s*(?::\s*\w+\s*)?[:=]|\s*,|\s*\)\s*or)\s*[rbuRBU]{0,2}(?:"((?:\\.|[^"\\\r\n])+)"|'((?:\\.|[^'\\\r\n])+)')/dg;

/** A secret at least this long is hidden wherever it turns up; a shorter one would hide half of all words with it. */
const SHORTEST_DISTINCT = 6;

/** Whether what bears this name is likely a secret. */
export function looksSecret(name: string): boolean {
    return SECRET_WORD.test(name);
}

export function isDotenv(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.startsWith('.env') || name === '.flaskenv' || name.endsWith('.env');
}

/** The spans of the secrets in a file's text, in order and apart from one another. */
export function secretSpans(path: string, text: string): Span[] {
    const found: Span[] = [];
    const take = (match: RegExpExecArray, groups: number[]) => {
        for (const group of groups) {
            const span = match.indices?.[group];
            if (span && span[0] < span[1]) {
                found.push(span);
            }
        }
    };
    const bindings = isDotenv(path) ? DOTENV_BINDING : PYTHON_LITERAL;
    for (const match of text.matchAll(bindings)) {
        const name = isDotenv(path) ? (match[1] ?? match[2]) : match[1];
        if (name && looksSecret(name)) {
            take(match, isDotenv(path) ? [3, 4, 5] : [2, 3]);
        }
    }
    for (const match of text.matchAll(URL_PASSWORD)) {
        take(match, [1]);
    }
    return merge(found);
}

/** The secrets of all these files. */
export function secretValues(files: Record<string, string>): Set<string> {
    return new Set(Object.entries(files).flatMap(([path, text]) => secretSpans(path, text).map(([begin, end]) => text.slice(begin, end))));
}

/** The text without its secrets, and how many were taken out. Those in `published` are none. */
export function withoutSecrets(path: string, text: string, published: Set<string>): {text: string; withheld: number} {
    const spans = secretSpans(path, text).filter(([begin, end]) => !published.has(text.slice(begin, end)));
    let kept = '';
    let end = 0;
    for (const span of spans) {
        kept += text.slice(end, span[0]);
        end = span[1];
    }
    return {text: kept + text.slice(end), withheld: spans.length};
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
        for (const match of text.matchAll(URL_PASSWORD)) {
            spans.push(match.indices![1]!);
        }
        return cut(text, merge(spans));
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

function merge(spans: Span[]): Span[] {
    const merged: Span[] = [];
    for (const [begin, end] of spans.sort((a, b) => a[0] - b[0])) {
        const last = merged.at(-1);
        if (last && begin <= last[1]) {
            last[1] = Math.max(last[1], end);
        } else {
            merged.push([begin, end]);
        }
    }
    return merged;
}
