// Choices that a seed decides: mulberry32.

export function choices(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let word = Math.imul(state ^ (state >>> 15), state | 1);
        word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
        return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
    };
    const below = (count) => Math.floor(next() * count);
    return {
        below,
        chance: (probability) => next() < probability,
        pick: (list) => list[below(list.length)],
        several: (most, make) => Array.from({ length: below(most + 1) }, make),
    };
}
