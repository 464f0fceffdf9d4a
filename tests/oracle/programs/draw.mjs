// Draws the parts of programs: choices that repeat by their seed, and now and then something wrong.
import { randomSource } from '../random.mjs';

/** What people put where something else belongs. */
const wrongValues = [
    'None', '5', '0', '"text"', '""', '[]', '{}', '()', 'True', 'False', 'object', 'object()', 'str', 'int', 'lambda: 1',
    '["a", "b"]', '"User"', '1.5', 'b"x"', 'datetime.datetime.now()', 'Integer', 'String(5)', 'print',
];

export function drawing(seed, wrongness = 0.03) {
    const random = randomSource(seed);
    const plain = (choice) => (typeof choice === 'function' ? choice() : choice);
    /** One of the choices; those that are functions are called. */
    const one = (...choices) => plain(random.pick(choices));
    /** One of [weight, choice] pairs. */
    const weighted = (...pairs) => {
        let at = random.next() * pairs.reduce((sum, [weight]) => sum + weight, 0);
        return plain(pairs.find(([weight]) => (at -= weight) < 0)[1]);
    };
    const maybe = (probability, ...choices) => (random.chance(probability) ? one(...choices) : null);
    /** A value as meant, or, rarely, one that does not belong. */
    const value = (...choices) => (random.chance(wrongness) ? random.pick(wrongValues) : one(...choices));
    const keyword = (probability, name, ...choices) => {
        if (!random.chance(probability)) return null;
        const written = random.chance(wrongness / 4) ? misspelt(random, name) : name;
        return `${written}=${value(...choices)}`;
    };
    const shuffled = (items) => {
        const left = [...items];
        return Array.from({ length: left.length }, () => left.splice(random.below(left.length), 1)[0]);
    };
    /** A list of arguments, without those that were not drawn. */
    const list = (...parts) => parts.flat(3).filter((part) => part !== null && part !== '').join(', ');
    const several = (least, most, make) =>
        Array.from({ length: least + random.below(most - least + 1) }, (_, i) => make(i));
    return {
        ...random, one, weighted, maybe, value, keyword, shuffled, list, several,
        some: (items, most) => shuffled(items).slice(0, random.below(Math.min(most, items.length) + 1)),
        wrong: (probability = wrongness) => random.chance(probability),
    };
}

function misspelt(random, name) {
    const at = random.below(name.length);
    return random.pick([
        name.slice(0, at) + name.slice(at + 1) || 'x', name + 's', name.slice(0, at) + name[at] + name.slice(at),
        name.toUpperCase(), name.replace('_', ''),
    ]);
}
