// Lessons: those of the repository are proven, the commands say what is wrong, hostile ones are harmless.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {checkStep, parseLesson, run} from '../../dist/npm/index.js';
import {differences, fingerprint, lessonFiles, placeOf, recordedLessons} from '../oracle/lessons.mjs';
import {firstboot, folderWith, jsonLines, root} from './helpers/command.mjs';

const files = lessonFiles();
const skeleton = readFileSync(join(root, 'web/package/command/lesson-skeleton.md'), 'utf8');

describe('the lessons', () => {
    const recorded = recordedLessons();

    for (const file of files) {
        const name = relative(root, file);
        it(`${name} is proven, and CPython says the same`, () => {
            const text = readFileSync(file, 'utf8');
            assert.equal(recorded[name]?.fingerprint, fingerprint(text), 'record it anew: scripts/oracle record lessons');
            const {faults, runs} = parseLesson(text, {prove: true});
            assert.deepEqual(faults, []);
            const apart = runs.flatMap((each, at) => differences(each, recorded[name].runs[at]).map((difference) => `${placeOf(each)}: ${difference}`));
            assert.deepEqual(apart, []);
        });
    }

    it('teach a way of at least twelve steps, and at least thirty failures', () => {
        const lessons = files.map((file) => parseLesson(readFileSync(file, 'utf8')).lesson);
        assert.ok(lessons.find(({id}) => id === 'first-boot').steps.length >= 12);
        const failures = lessons.filter(({course}) => course === 'Why does it fail?').flatMap(({steps}) => steps);
        assert.ok(failures.length >= 30);
        assert.ok(failures.every(({afterwards}) => afterwards !== ''));
    });

    it('tell in every step where its matter is documented', () => {
        const steps = files.flatMap((file) => parseLesson(readFileSync(file, 'utf8')).lesson.steps);
        const silent = steps.filter(({prose, afterwards}) => !/\]\(https:\/\//.test(prose + afterwards));
        assert.deepEqual(silent.map(({id}) => id), []);
    });
});

describe('firstboot check', () => {
    it('proves all lessons together, links between them included', async () => {
        const {code, stdout} = await firstboot(['check', ...files]);
        assert.equal(code, 0, stdout);
        assert.equal(stdout.trim().split('\n').length, files.length);
    });

    it('names file and line of what does not hold', async (test) => {
        const folder = folderWith(test, {'a.md': skeleton.replace('"/hello" in rules', '"/hallo" in rules')});
        const {code, stdout} = await firstboot(['check', join(folder, 'a.md')]);
        assert.equal(code, 1);
        assert.match(stdout, /a\.md:\d+: The solution fails this check: The routes are \[/);
    });

    it('finds ids given twice, and links to lessons and steps that there are not', async (test) => {
        const linking = skeleton.replace('Tell one idea', '[Here](lesson:nobody) and [there](lesson:my-lesson/nowhere). Tell one idea');
        const folder = folderWith(test, {'a.md': skeleton, 'b.md': linking});
        const {code, stdout} = await firstboot(['check', join(folder, 'a.md'), join(folder, 'b.md')]);
        assert.equal(code, 1);
        assert.match(stdout, /b\.md:1: .*a\.md has the id "my-lesson" as well/);
        assert.match(stdout, /There is no lesson "nobody"/);
        assert.match(stdout, /has no step "nowhere"/);
    });

    it('ends with 2 where a file cannot be read', async () => {
        assert.equal((await firstboot(['check', '/nowhere.md'])).code, 2);
        assert.equal((await firstboot(['check'])).code, 2);
    });

    it('answers lines', async () => {
        const {stdout} = await firstboot(['check', '--jsonl'], `${JSON.stringify({id: 7, lesson: '# no lesson'})}\n`);
        const [answer] = jsonLines(stdout);
        assert.equal(answer.id, 7);
        assert.ok(answer.faults.length > 0);
    });
});

describe('firstboot new-lesson', () => {
    it('writes a lesson that is proven as it stands, and overwrites none', async (test) => {
        const folder = folderWith(test, {});
        const file = join(folder, 'mine.md');
        assert.equal((await firstboot(['new-lesson', file])).code, 0);
        const {code, stdout} = await firstboot(['check', file]);
        assert.equal(code, 0, stdout);
        assert.equal((await firstboot(['new-lesson', file])).code, 2);
    });
});

describe('firstboot grade', () => {
    const good = 'from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route("/hello")\ndef hello():\n    return ""\n';

    const classOf = (test) =>
        folderWith(test, {
            'lesson.md': skeleton,
            'ada/app.py': good,
            'bob/app.py': good.replace('/hello', '/hallo'),
            'eve/app.py': 'while True: pass\n',
            'dan/app.py': 'def (\n',
        });

    it('gives a table; one broken submission does not stop the rest', async (test) => {
        const folder = classOf(test);
        const people = ['ada', 'bob', 'eve', 'dan', 'gone'].map((name) => join(folder, name));
        const {code, stdout} = await firstboot(['grade', join(folder, 'lesson.md'), ...people, '--json']);
        assert.equal(code, 1);
        const {grades} = JSON.parse(stdout);
        assert.deepEqual(grades.map(({passed}) => passed), [1, 0, 0, 0, 0]);
        assert.match(grades[1].checks[0].message, /'\/hallo'/);
        assert.equal(grades[2].checks[0].unknown, true);
        assert.match(grades[3].checks[0].message, /SyntaxError/);
        assert.match(grades[4].trouble, /no such file or folder/);
    });

    it('gives CSV that no spreadsheet runs', async (test) => {
        const folder = folderWith(test, {'lesson.md': skeleton, 'ada/app.py': good, '=1+1/app.py': good});
        const {code, stdout} = await firstboot(['grade', join(folder, 'lesson.md'), join(folder, 'ada'), '--csv']);
        assert.equal(code, 0);
        assert.match(stdout, /^project,passed,there is a route \/hello,remark\n.*ada,1\/1,yes,\n$/);
    });
});

describe('hostile lessons', () => {
    const refused = (text) => {
        const {faults} = parseLesson(text, {prove: true});
        assert.ok(faults.length > 0);
    };

    it('with a check that loops for ever end', () => refused(skeleton.replace('rules = [', 'while True: pass\nrules = [')));
    it('with a check that fills the memory end', () => refused(skeleton.replace('rules = [', 'x = "x"\nwhile True: x += x\nrules = [')));
    it('with a million steps are refused', () => refused(skeleton + '\n## Step\n'.repeat(100_000)));
    it('with links that run scripts are refused', () => refused(skeleton.replace('https://flask', 'javascript:alert')));
    it('with files outside of the project are refused', () => refused(skeleton.replaceAll('file=app.py', 'file=../../app.py')));
});

describe('the functions', () => {
    it('check a step of somebody’s project, with the project’s own values in the message', () => {
        const {checks} = checkStep(skeleton, 'first-step', {'app.py': 'from flask import Flask\napp = Flask(__name__)\n'});
        assert.equal(checks[0].passed, false);
        assert.match(checks[0].message, /The routes are \['\/static\/<path:filename>'\]/);
        assert.equal(checkStep(skeleton, 'no-step', {}).error.type, 'BadRequest');
    });

    it('run lines inside the booted project', () => {
        const project = {files: {'app.py': 'from flask import Flask\napp = Flask(__name__)\n'}};
        const {lines} = run(project, ['x = 6', 'x * 7', 'print(app.name)', 'nobody']);
        assert.deepEqual(lines.map(({printed}) => printed), ['', '42\n', 'app\n', '']);
        assert.equal(lines[3].error, "NameError: name 'nobody' is not defined");
    });
});
