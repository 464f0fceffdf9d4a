/** The memory of one instance, as typed arrays and as text. */

/** Texts up to this size are made here; longer ones pay TextDecoder's price of a call. */
const SHORT = 32;

/** Drops a byte order mark at the beginning, as sql.js does. */
const decoder = new TextDecoder();
const joinedDecoder = new TextDecoder('utf-8', {ignoreBOM: true});
const encoder = new TextEncoder();

export class Heap {
    bytes!: Uint8Array;
    numbers!: Uint32Array;
    doubles!: Float64Array;
    integers!: BigInt64Array;

    constructor(readonly memory: WebAssembly.Memory) {
        this.refresh();
    }

    /** To be called when the memory has grown: that detaches all views. */
    refresh(): void {
        const {buffer} = this.memory;
        this.bytes = new Uint8Array(buffer);
        this.numbers = new Uint32Array(buffer);
        this.doubles = new Float64Array(buffer);
        this.integers = new BigInt64Array(buffer);
    }

    text(begin: number, size: number): string {
        if (size <= SHORT) {
            const short = ascii(this.bytes, begin, size);
            if (short !== null) {
                return short;
            }
        }
        return decoder.decode(this.bytes.subarray(begin, begin + size));
    }

    /** The joined text of a batch: as it is, since a byte order mark in it belongs to some value. */
    joinedText(begin: number, size: number): string {
        if (size <= SHORT) {
            const short = ascii(this.bytes, begin, size);
            if (short !== null) {
                return short;
            }
        }
        return joinedDecoder.decode(this.bytes.subarray(begin, begin + size));
    }

    /** A text that ends by NUL; none at address 0 is empty. */
    terminatedText(begin: number): string {
        if (begin === 0) {
            return '';
        }
        const {bytes} = this;
        let end = begin;
        // Most are names: looking here costs less than the call of indexOf().
        while (bytes[end] !== 0) {
            end += 1;
        }
        return this.text(begin, end - begin);
    }

    copy(begin: number, size: number): Uint8Array {
        return this.bytes.slice(begin, begin + size);
    }

    /** Writes UTF-8, at most 3 bytes a UTF-16 code unit; gives how many. A lone surrogate becomes the three bytes that its number has. */
    write(text: string, begin: number): number {
        const {bytes} = this;
        const {length} = text;
        if (length <= 4 * SHORT) {
            let at = 0;
            for (; at < length; at += 1) {
                const unit = text.charCodeAt(at);
                if (unit > 127) {
                    break;
                }
                bytes[begin + at] = unit;
            }
            if (at === length) {
                return length;
            }
        }
        return /\p{Surrogate}/u.test(text) ? writeUnpaired(text, bytes, begin) : encoder.encodeInto(text, bytes.subarray(begin)).written;
    }
}

/** For each short length a list to be filled with that many codes. */
const shortLists = Array.from({length: SHORT + 1}, (_, length) => new Array<number>(length).fill(0));

/**
 * At most SHORT bytes, null where one is beyond ASCII. Made by one call: a text that is put together from parts must be
 * copied once more when somebody looks at its letters.
 */
function ascii(bytes: Uint8Array, begin: number, size: number): string | null {
    const codes = shortLists[size]!;
    let seen = 0;
    for (let i = 0; i < size; i += 1) {
        const byte = bytes[begin + i]!;
        seen |= byte;
        codes[i] = byte;
    }
    return seen < 128 ? String.fromCharCode.apply(null, codes) : null;
}

function writeUnpaired(text: string, bytes: Uint8Array, begin: number): number {
    let at = begin;
    for (const character of text) {
        const point = character.codePointAt(0)!;
        if (point >= 0xd800 && point <= 0xdfff) {
            bytes[at] = 0xe0 | (point >> 12);
            bytes[at + 1] = 0x80 | ((point >> 6) & 63);
            bytes[at + 2] = 0x80 | (point & 63);
            at += 3;
        } else {
            at += encoder.encodeInto(character, bytes.subarray(at)).written;
        }
    }
    return at - begin;
}
