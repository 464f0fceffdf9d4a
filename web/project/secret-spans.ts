/**
 * Finds secrets in the texts of files: the values of names that say so, and the passwords in URLs. It errs towards
 * finding too much. It runs at every key that is pressed, so each of its parts takes time linear in the text.
 */

import type {Span} from '../engine/setup.js';

const SECRET_WORD = /(^|_)(SECRETS?|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|PW|TOKEN|APIKEY|CREDENTIALS?|SALT)(_|$)|(^|_)(API|ACCESS|PRIVATE|ENCRYPTION|SIGNING|AUTH)?_?KEYS?$/i;

/** What of a line of a `.env` file stands before its value. */
const DOTENV_KEY = /[^\S\r\n]*(?:export[^\S\r\n]+)?(?:'([^'\r\n]+)'|([^=#\s]+))[^\S\r\n]*=[^\S\r\n]*/y;

/** `NAME = "…"`, `"NAME": "…"`, `["NAME"] = "…"`, `get("NAME", "…")`, `get("NAME") or "…"`. */
const PYTHON_LITERAL = /\b([A-Za-z_]\w*)["']?(?:\s*\]?\s*(?::\s*\w+\s*)?[:=]|\s*,|\s*\)\s*or)\s*[rbuRBU]{0,2}(?:"((?:\\.|[^"\\\r\n])+)"|'((?:\\.|[^'\\\r\n])+)')/dg;

const PRIVATE_KEY_HEAD = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g;

/** What a URL can stand in. */
const WORD = /[^\s"'`]+/g;

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
    return merge([...(isDotenv(path) ? dotenvSecrets(text) : pythonSecrets(text)), ...urlPasswords(text), ...privateKeys(text)]);
}

/** The passwords of the URLs in a text: between `scheme://user:` and the last `@` of the same word. */
export function urlPasswords(text: string): Span[] {
    const found: Span[] = [];
    for (const {0: word, index} of text.matchAll(WORD)) {
        const authority = word.indexOf('://') + 3;
        const end = word.lastIndexOf('@');
        if (authority < 3 || end < authority) {
            continue;
        }
        const user = /^[^:/@]*:/.exec(word.slice(authority, end));
        const begin = authority + (user?.[0].length ?? 0);
        if (user && begin < end) {
            found.push([index + begin, index + end]);
        }
    }
    return found;
}

/** What stands between the lines that begin and end a private key in PEM. */
function privateKeys(text: string): Span[] {
    const found: Span[] = [];
    const heads = new RegExp(PRIVATE_KEY_HEAD);
    for (let head = heads.exec(text); head; head = heads.exec(text)) {
        const tail = text.indexOf('-----END', heads.lastIndex);
        const end = tail < 0 ? text.length : tail;
        found.push([heads.lastIndex, end]);
        heads.lastIndex = end;
    }
    return found;
}

/** Spans in order, those that meet made one. */
export function merge(spans: Span[]): Span[] {
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

function pythonSecrets(text: string): Span[] {
    return [...text.matchAll(PYTHON_LITERAL)].filter((match) => looksSecret(match[1]!)).map(({indices}) => (indices![2] ?? indices![3])!);
}

function dotenvSecrets(text: string): Span[] {
    const found: Span[] = [];
    const quotes = new Quotes(text);
    for (let begin = 0; begin < text.length; ) {
        DOTENV_KEY.lastIndex = begin;
        const key = DOTENV_KEY.exec(text);
        const lineEnd = endOfLine(text, begin);
        if (!key) {
            begin = lineEnd + 1;
            continue;
        }
        const valueBegin = begin + key[0].length;
        const closing = quotes.closing(valueBegin);
        const value: Span = closing === null ? unquoted(text, valueBegin, lineEnd) : [valueBegin + 1, closing];
        if (looksSecret((key[1] ?? key[2])!) && value[0] < value[1]) {
            found.push(value);
        }
        begin = endOfLine(text, Math.max(value[1], valueBegin)) + 1;
    }
    return found;
}

/** The value up to its comment, without the blanks after it. */
function unquoted(text: string, begin: number, lineEnd: number): Span {
    const line = text.slice(begin, lineEnd);
    const comment = line.search(/\s#/);
    return [begin, begin + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length];
}

function endOfLine(text: string, from: number): number {
    const at = text.indexOf('\n', from);
    return at < 0 ? text.length : at;
}

/** Finds closing quotes, and remembers where there is none left so as not to look again. */
class Quotes {
    readonly #text: string;
    readonly #exhausted = new Set<string>();

    constructor(text: string) {
        this.#text = text;
    }

    /** Where the quote that opens at `begin` is closed; null where none opens or it never is. */
    closing(begin: number): number | null {
        const quote = this.#text[begin];
        if ((quote !== '"' && quote !== "'") || this.#exhausted.has(quote)) {
            return null;
        }
        for (let at = this.#text.indexOf(quote, begin + 1); at >= 0; at = this.#text.indexOf(quote, at + 1)) {
            if (this.#text[at - 1] !== '\\') {
                return at;
            }
        }
        this.#exhausted.add(quote);
        return null;
    }
}
