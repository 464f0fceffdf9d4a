// Mistakes such as learners make: one in one file of a project.
const neighbours = {
    q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol', a: 'sqz', s: 'adwx',
    d: 'sfec', f: 'dgrv', g: 'fhtb', h: 'gjyn', j: 'hkum', k: 'jlim', l: 'kop', z: 'xa', x: 'zcs', c: 'xvd', v: 'cbf',
    b: 'vng', n: 'bmh', m: 'nj', '0': '9o', '1': '2l', '2': '13', '3': '24', '4': '35', '5': '46', '6': '57', '7': '68',
    '8': '79', '9': '80', '_': '-', '-': '_=', '.': ',', ',': '.', ':': ';', ';': ':', '=': '-+', '/': '\\.', '(': '[9{',
    ')': ']0}', '[': '({', ']': ')}', '{': '[(', '}': '])', "'": '"`;', '"': "'`", '@': '2', '+': '=', '*': '8', '<': ',', '>': '.',
};

const indices = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.index);
const splice = (text, at, count, replacement) => text.slice(0, at) + replacement + text.slice(at + count);
const lowered = (letter) => letter.toLowerCase();

function neighbour(random, character) {
    const beside = neighbours[lowered(character)];
    if (!beside) return random.pick([...'aeinorst']);
    const found = random.pick([...beside]);
    return character === lowered(character) ? found : found.toUpperCase();
}

function otherCase(word, random) {
    const letters = indices(word, /[A-Za-z]/g);
    if (letters.length === 0) return word;
    const swap = (letter) => (letter === lowered(letter) ? letter.toUpperCase() : lowered(letter));
    if (random.chance(0.3)) return random.chance(0.5) ? lowered(word) : word.toUpperCase();
    const at = random.chance(0.5) ? letters[0] : random.pick(letters);
    return splice(word, at, 1, swap(word[at]));
}

/** Each takes (random, text, words of the project) and gives the text with its mistake, or null. */
const kinds = {
    'character lost': (random, text) => atCharacter(random, text, (at) => splice(text, at, 1, '')),
    'character doubled': (random, text) => atCharacter(random, text, (at) => splice(text, at, 0, text[at])),
    'characters swapped': (random, text) =>
        atCharacter(random, text, (at) => splice(text, at, 2, (text[at + 1] ?? '') + text[at])),
    'character replaced': (random, text) =>
        atCharacter(random, text, (at) => splice(text, at, 1, neighbour(random, text[at]))),
    'wrong case': (random, text) => atWord(random, text, (word) => otherCase(word, random)),
    'word misspelt': (random, text) =>
        atWord(random, text, (word) => {
            const at = random.below(word.length);
            return random.pick([
                () => splice(word, at, 1, ''),
                () => splice(word, at, 0, word[at]),
                () => splice(word, at, 2, (word[at + 1] ?? '') + word[at]),
                () => splice(word, at, 1, neighbour(random, word[at])),
                () => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`),
            ])();
        }),
    'word replaced': (random, text, words) => atWord(random, text, () => random.pick(words)),
    'word lost': (random, text) => atWord(random, text, () => ''),
    'line lost': (random, text) => atLine(random, text, (lines, at) => lines.splice(at, 1)),
    'line doubled': (random, text) => atLine(random, text, (lines, at) => lines.splice(at, 0, lines[at])),
    'line moved': (random, text) =>
        atLine(random, text, (lines, at) => {
            const [line] = lines.splice(at, 1);
            const to = random.chance(0.5) ? at + random.pick([-2, -1, 1, 2]) : random.below(lines.length + 1);
            lines.splice(Math.max(0, Math.min(lines.length, to)), 0, line);
        }),
    'line indented wrongly': (random, text) =>
        atLine(random, text, (lines, at) => {
            const body = lines[at].trimStart();
            const depth = lines[at].length - body.length;
            lines[at] = random.pick([
                () => ' '.repeat(depth + 4) + body,
                () => ' '.repeat(Math.max(0, depth - 4)) + body,
                () => ' '.repeat(depth + 1) + body,
                () => ' '.repeat(Math.max(0, depth - 1)) + body,
                () => '\t'.repeat(Math.max(1, depth / 4)) + body,
                () => body,
            ])();
        }),
    'mark lost': (random, text) => atMark(random, text, (at) => splice(text, at, 1, '')),
    'mark doubled': (random, text) => atMark(random, text, (at) => splice(text, at, 0, text[at])),
    'mark changed': (random, text) =>
        atMark(random, text, (at) => splice(text, at, 1, neighbour(random, text[at]))),
    'space lost or added': (random, text) => {
        const places = indices(text, / /g);
        if (places.length > 0 && random.chance(0.5)) return splice(text, random.pick(places), 1, '');
        return atCharacter(random, text, (at) => splice(text, at, 0, ' '));
    },
};

function atCharacter(random, text, change) {
    const places = indices(text, /\S/g);
    return places.length === 0 ? null : change(random.pick(places));
}

function atMark(random, text, change) {
    const places = indices(text, /[()[\]{}'":,=.]/g);
    return places.length === 0 ? null : change(random.pick(places));
}

function atWord(random, text, change) {
    const words = [...text.matchAll(/[A-Za-z_]\w*/g)];
    if (words.length === 0) return null;
    const word = random.pick(words);
    return splice(text, word.index, word[0].length, change(word[0]));
}

function atLine(random, text, change) {
    const lines = text.split('\n');
    const places = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
    if (places.length === 0) return null;
    change(lines, random.pick(places));
    return lines.join('\n');
}

const isSource = (path) => path.endsWith('.py') || /(^|\/)\.(flask)?env$/.test(path);

/** Copies of a project, each with one mistake: {kind, file, project}. */
export function* mistakes(random, project) {
    const sources = Object.keys(project.files).filter(
        (path) => isSource(path) && String(project.files[path]).trim() !== '',
    );
    const texts = Object.values(project.files).filter((text) => typeof text === 'string');
    const words = [...new Set(texts.join('\n').match(/[A-Za-z_]\w*/g))];
    // Longer files have more room for mistakes; the square root keeps the short ones in play.
    const weights = sources.map((path) => Math.sqrt(project.files[path].length));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const pickFile = () => {
        let left = random.next() * total;
        return sources.find((_, i) => (left -= weights[i]) < 0) ?? sources[0];
    };
    while (true) {
        const file = pickFile();
        const kind = random.pick(Object.keys(kinds));
        const text = kinds[kind](random, project.files[file], words);
        if (text === null || text === project.files[file]) continue;
        yield { kind, file, project: { ...project, files: { ...project.files, [file]: text } } };
    }
}
