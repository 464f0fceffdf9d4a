/**
 * A project as a part of an address: `#project=1.…`. The number names the form, so that old links stay readable; behind it
 * stands deflated JSON in base64url. A fragment is never sent to a host.
 */

import {deflateSync, Inflate, strFromU8, strToU8} from 'fflate';
import type {SqlalchemyVersion} from '../../engine/setup.js';
import {withoutSecrets} from '../../project/secrets.js';

const FORM = '1.';
const NAME = 'project';

/** What stands for a secret. It is none itself, and can stand in a `.env`, in a literal and in a URL. */
const MASK = 'masked';

const MOST_CHARACTERS = 2_000_000;

/** A link may be written by anybody: what it unpacks to is bounded. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Each portion can become a thousand times as long. */
const PORTION = 4096;

export interface Shared {
    files: Record<string, string>;
    active: string;
    sqlalchemy: SqlalchemyVersion;
    /** How many secrets were masked. */
    masked: number;
}

/** The project without its secrets; those in `published` are none. */
export function toShare(work: Omit<Shared, 'masked'>, published: ReadonlySet<string>): Shared {
    const {files, withheld} = withoutSecrets(work.files, published, MASK);
    return {...work, files, masked: withheld};
}

/** The fragment, without its `#`; null where it would be too long for any browser to be sure of. */
export function writeShared(shared: Shared): string | null {
    if (Object.values(shared.files).reduce((length, text) => length + text.length, 0) > MOST_CHARACTERS) {
        return null;
    }
    return `${NAME}=${FORM}${toBase64Url(deflateSync(strToU8(JSON.stringify(shared)), {level: 9}))}`;
}

/** What a fragment holds; null where it names no project, and a sentence where it names one that cannot be read. */
export function readShared(fragment: string): Shared | string | null {
    const value = new URLSearchParams(fragment).get(NAME);
    if (value === null) {
        return null;
    }
    if (!value.startsWith(FORM)) {
        return 'The link was made by a newer Firstboot than this one.';
    }
    try {
        const shared: unknown = JSON.parse(strFromU8(inflateBounded(fromBase64Url(value.slice(FORM.length)))));
        return isShared(shared) ? shared : 'The link holds no project.';
    } catch (fault) {
        return fault instanceof TooLarge ? 'The link unpacks to more than 8 MB.' : 'The link is damaged: a part of it may have been cut off.';
    }
}

class TooLarge extends Error {}

function inflateBounded(bytes: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    let length = 0;
    let ended = false;
    const inflate = new Inflate((chunk, last) => {
        chunks.push(chunk);
        length += chunk.length;
        ended = last;
    });
    for (let at = 0; at < bytes.length; at += PORTION) {
        inflate.push(bytes.subarray(at, at + PORTION), at + PORTION >= bytes.length);
        if (length > MOST_BYTES) {
            throw new TooLarge();
        }
    }
    if (!ended) {
        throw new Error('cut off');
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}

function toBase64Url(bytes: Uint8Array): string {
    return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
    return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
}

function isShared(value: unknown): value is Shared {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const {files, active, sqlalchemy, masked} = value as Record<string, unknown>;
    const texts = typeof files === 'object' && files !== null && !Array.isArray(files) && Object.values(files).every((text) => typeof text === 'string');
    return texts && typeof active === 'string' && (sqlalchemy === '2.0' || sqlalchemy === '2.1') && typeof masked === 'number';
}
