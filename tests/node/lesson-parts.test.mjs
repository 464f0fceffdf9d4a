// The page's small parts for lessons: a shell's words, the Pipfile, differences, progress.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importTypeScript} from './helpers/typescript.mjs';

const {addPackages, diffLines, removePackages, words} = await importTypeScript(
    'web/page/shell/words.ts',
    'web/page/shell/pipfile.ts',
    'web/page/lessons/diff.ts',
);

describe('the words of a line', () => {
    const cases = [
        ['', []],
        ['  ls   -l ', ['ls', '-l']],
        ['python -c "print(1 + 1)"', ['python', '-c', 'print(1 + 1)']],
        [`python -c 'print("a b")'`, ['python', '-c', 'print("a b")']],
        [String.raw`echo "a \"b\" c" d\ e`, ['echo', 'a "b" c', 'd e']],
        [`touch ''`, ['touch', '']],
    ];
    for (const [line, expected] of cases) {
        it(JSON.stringify(line), () => assert.deepEqual(words(line), expected));
    }
});

describe('the Pipfile', () => {
    const pipfile = '[packages]\nflask = "*"\n\n[requires]\npython_version = "3.14"\n';

    it('gets a line for each package, once', () => {
        const grown = addPackages(pipfile, ['python-dotenv', 'Flask']);
        assert.equal(grown, '[packages]\nflask = "*"\npython-dotenv = "*"\n\n[requires]\npython_version = "3.14"\n');
        assert.equal(addPackages(grown, ['python-dotenv']), grown);
    });

    it('is made where there is none', () => assert.match(addPackages('', ['flask']), /\[packages\]\nflask = "\*"\n\n\[requires\]/));

    it('loses the line again', () => assert.equal(removePackages(pipfile, ['flask']), pipfile.replace('flask = "*"\n', '')));

    it('keeps what stands under other headings', () => {
        const text = '[dev-packages]\nflask = "*"\n\n[packages]\n';
        assert.equal(removePackages(text, ['flask']), text);
        assert.equal(addPackages(text, ['flask']), `${text.trimEnd()}\nflask = "*"\n`);
    });
});

describe('a difference', () => {
    it('keeps common lines, in order', () => {
        const lines = diffLines('a\nb\nc\n', 'a\nx\nc\nd\n').map(({kind, text}) => `${kind[0]} ${text}`);
        assert.deepEqual(lines, ['s a', 'r b', 'a x', 's c', 'a d']);
    });

    it('of a file that is new, or gone', () => {
        assert.deepEqual(diffLines('', 'a\n').map(({kind}) => kind), ['added']);
        assert.deepEqual(diffLines('a\n', '').map(({kind}) => kind), ['removed']);
    });
});
