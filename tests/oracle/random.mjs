// Chances that repeat: the same seed gives the same inputs on every machine.

/** A source of chances (mulberry32). */
export function randomSource(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const below = (count) => Math.floor(next() * count);
    const pick = (items) => items[below(items.length)];
    return {
        next,
        below,
        pick,
        chance: (probability) => next() < probability,
        /** `make()` a number of times, from none to `most`. */
        several: (most, make) => Array.from({ length: below(most + 1) }, make),
    };
}

/** Characters that parsers trip over, besides plain ones. */
export const oddCharacters = [
    '\0', '\x01', '\t', '\n', '\v', '\f', '\r', '\r\n', '\x1c', '\x1f', ' ', '\x7f', '\x85', '\xa0', 'é', 'ß',
    '\u1680', '\u2003', '\u2028', '\u2029', '\u202f', '\u3000', '\u200b', '\ufeff', '\u0660', '٣', '²', 'ｚ',
    '漢', '😀', '𝟘', '\ufffd', '"', "'", '`', '\\', '/', '#', '$', '{', '}', '(', ')', '[', ']', '=', ':', ';',
    '@', '%', '&', '?', '+', '-', '_', '.', ',', '!', '~', '*', '<', '>', '|', '^', '0', '9', 'a', 'Z',
];

/** Changes a text in a few places: a character lost, doubled, replaced, swapped; a stretch moved or lost. */
export function mutate(random, text, changes = 1 + random.below(4)) {
    let characters = [...text];
    for (let i = 0; i < changes; ++i) {
        const at = random.below(characters.length + 1);
        const odd = random.pick(oddCharacters);
        switch (random.below(7)) {
            case 0: characters.splice(at, 1); break;
            case 1: characters.splice(at, 0, odd); break;
            case 2: characters.splice(at, 1, odd); break;
            case 3: characters.splice(at, 0, ...characters.slice(at, at + 1)); break;
            case 4: characters.splice(at, 2, ...characters.slice(at, at + 2).reverse()); break;
            case 5: characters.splice(at, random.below(8)); break;
            default: {
                const stretch = characters.slice(at, at + random.below(12));
                characters.splice(random.below(characters.length + 1), 0, ...stretch);
            }
        }
    }
    return characters.join('');
}
