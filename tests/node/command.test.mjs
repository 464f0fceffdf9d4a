// What the command says and how it ends.

import assert from 'node:assert/strict';
import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {firstboot, folderWith, lesson, root} from './helpers/command.mjs';

const APP = 'from flask import Flask\n\napp = Flask(__name__)\n';

describe('wrong usage ends with 2 and says what is wrong', () => {
    const cases = [
        [[], /What is to be done\?/],
        [['bot'], /There is no command bot\./],
        [['__proto__'], /There is no command __proto__\./],
        [['boot'], /DIR is missing\./],
        [['boot', 'a', 'b'], /one word too many: b/],
        [['boot', '--jsonl', 'a'], /one word too many: a/],
        [['boot', '--frobnicate'], /Unknown option '--frobnicate'/],
        [['boot', '.', '--environ', 'NAME'], /--environ takes NAME=VALUE/],
        [['boot', '.', '--sqlalchemy', '1.4'], /--sqlalchemy takes 2\.1 or 2\.0/],
        [['env'], /FILE is missing\./],
        [['sql', '.'], /QUERY is missing\./],
        [['sql', '.', 'select 1', '--jsonl'], /--jsonl means nothing here\./],
        [['url'], /URL is missing\./],
        [['url', 'sqlite://', '--environ', 'A=1'], /--environ means nothing here\./],
    ];
    for (const [words, message] of cases) {
        it(`firstboot ${words.join(' ')}`, async () => {
            const {code, stdout, stderr} = await firstboot(words);
            assert.equal(code, 2);
            assert.equal(stdout, '');
            assert.match(stderr, message);
            assert.match(stderr, /--help/);
        });
    }
});

it('tells how it is used', async () => {
    for (const words of [['--help'], ['-h'], ['help'], ['boot', '--help']]) {
        const {code, stdout} = await firstboot(words);
        assert.equal(code, 0);
        assert.match(stdout, /firstboot boot DIR/);
    }
});

it('tells its version', async () => {
    const {version} = JSON.parse(readFileSync(join(root, 'web/package/package.json'), 'utf8'));
    assert.deepEqual(await firstboot(['--version']), {code: 0, stdout: `${version}\n`, stderr: ''});
});

describe('boot', () => {
    it('boots the lesson’s project', async () => {
        const {code, stdout, stderr} = await firstboot(['boot', lesson]);
        assert.equal(code, 0);
        assert.equal(stderr, '');
        assert.match(stdout, /^It boots\.\n/);
        for (const part of [/\.env:3/, /sqlite:\/\/\/\/project\/instance\/dev\.db/, /SQLALCHEMY_TRACK_MODIFICATIONS +False/, /user +id, username/, /\/users\/<int:user_id>/]) {
            assert.match(stdout, part);
        }
    });

    it('covers secrets in words and gives everything in JSON', async () => {
        const secret = /^SECRET_KEY=(.*)$/m.exec(readFileSync(join(lesson, '.env'), 'utf8'))[1];
        assert.doesNotMatch((await firstboot(['boot', lesson])).stdout, new RegExp(secret));
        const setup = JSON.parse((await firstboot(['boot', lesson, '--json'])).stdout);
        assert.equal(setup.config.SECRET_KEY.repr, `'${secret}'`);
    });

    it('ends with 1 where the project does not boot, and shows what the terminal would', async (test) => {
        const folder = folderWith(test, {'app.py': `${APP}app.config["X"] = nope\n`});
        const {code, stdout} = await firstboot(['boot', folder]);
        assert.equal(code, 1);
        assert.match(stdout, /^It does not boot\.\n/);
        assert.match(stdout, /File "\/project\/app\.py", line 4, in <module>/);
        assert.match(stdout, /NameError: name 'nope' is not defined/);
    });

    it('ends with 1 in a folder without an app, in Flask’s words', async (test) => {
        for (const files of [{}, {'README.md': 'nothing here\n'}]) {
            const {code, stdout} = await firstboot(['boot', folderWith(test, files), '--json']);
            assert.equal(code, 1);
            const {ok, error} = JSON.parse(stdout);
            assert.equal(ok, false);
            assert.equal(error.type, 'NoAppException');
            assert.match(error.message, /Could not locate a Flask application/);
        }
    });

    it('takes the environment that it is given, and only that', async (test) => {
        const folder = folderWith(test, {'app.py': `import os\n${APP}app.config["X"] = os.environ.get("X")\napp.config["HOME"] = os.environ.get("HOME")\n`});
        const {stdout} = await firstboot(['boot', folder, '--json', '--environ', 'X=a=b']);
        const {config} = JSON.parse(stdout);
        assert.deepEqual([config.X.repr, config.HOME.repr], ["'a=b'", 'None']);
    });

    it('ends with 2 where the folder cannot be read', async (test) => {
        const folder = folderWith(test, {'app.py': APP});
        for (const [path, reason] of [
            [join(folder, 'nowhere'), /there is no such file or folder/],
            [join(folder, 'app.py'), /it is not a folder/],
        ]) {
            const {code, stdout, stderr} = await firstboot(['boot', path]);
            assert.deepEqual([code, stdout], [2, '']);
            assert.match(stderr, reason);
        }
    });

    it('reads the project and not what tools have put there', async (test) => {
        const trap = 'raise SystemExit("this file is no part of the project")\n';
        const folder = folderWith(test, {
            'app.py': `import os\n${APP}app.config["SEEN"] = sorted(os.listdir("."))\n`,
            'data.json': '{}',
            'venv/flask/__init__.py': trap,
            'my-environment/pyvenv.cfg': '',
            'my-environment/flask/__init__.py': trap,
            'node_modules/x/y.py': trap,
            '.git/config': '',
            'logo.png': Buffer.from([0x89, 0x50]),
        });
        symlinkSync('.', join(folder, 'circle'));
        symlinkSync('around', join(folder, 'around'));
        symlinkSync('nothing', join(folder, 'dangling'));
        const {code, stdout} = await firstboot(['boot', folder]);
        assert.equal(code, 0, stdout);
    });

    it('takes files that are not UTF-8', async (test) => {
        const folder = folderWith(test, {'app.py': Buffer.concat([Buffer.from(`# -*- coding: latin-1 -*-\n${APP}app.config["X"] = "caf`), Buffer.from([0xe9]), Buffer.from('"\n')])});
        const {code, stdout} = await firstboot(['boot', folder, '--json']);
        assert.equal(code, 0, stdout);
        assert.equal(JSON.parse(stdout).config.X.repr, "'café'");
    });
});

describe('env', () => {
    it('gives what dotenv_values gives', async (test) => {
        const folder = folderWith(test, {'.env': 'A=1\nexport B="x\\ny"\nC\nD=${A}-${NOPE:-none}-${GIVEN}\nE=\n'});
        const {code, stdout, stderr} = await firstboot(['env', join(folder, '.env'), '--json', '--environ', 'GIVEN=g']);
        assert.deepEqual([code, stderr], [0, '']);
        assert.deepEqual(JSON.parse(stdout), {A: '1', B: 'x\ny', C: null, D: '1-none-g', E: ''});
    });

    it('shows the values in columns', async (test) => {
        const folder = folderWith(test, {'.env': 'A=1\nLONGER="two\nlines"\nC\n'});
        const {stdout} = await firstboot(['env', join(folder, '.env')]);
        assert.equal(stdout, 'A       1\nLONGER  two\\nlines\nC       (no value)\n');
    });

    it('warns of lines that it cannot parse, and goes on', async (test) => {
        const file = join(folderWith(test, {'.env': 'A: 1\nB=2\n'}), '.env');
        const {code, stdout, stderr} = await firstboot(['env', file, '--json']);
        assert.deepEqual([code, JSON.parse(stdout)], [0, {B: '2'}]);
        assert.ok(stderr.startsWith(`${file}:1: `), stderr);
    });

    it('reads an empty file', async (test) => {
        const file = join(folderWith(test, {'.env': ''}), '.env');
        assert.deepEqual(await firstboot(['env', file, '--json']), {code: 0, stdout: '{}\n', stderr: ''});
    });

    it('ends with 2 where the file cannot be read', async (test) => {
        const folder = folderWith(test, {'.env': Buffer.from([0x41, 0x3d, 0xff, 0x0a])});
        for (const [path, reason] of [
            [join(folder, 'nowhere'), /there is no such file or folder/],
            [folder, /it is a folder/],
            [join(folder, '.env'), /UnicodeDecodeError/],
        ]) {
            const {code, stdout, stderr} = await firstboot(['env', path]);
            assert.deepEqual([code, stdout], [2, '']);
            assert.match(stderr, reason);
        }
    });
});

describe('url', () => {
    it('takes a URL apart', async () => {
        const {code, stdout} = await firstboot(['url', 'postgresql+psycopg2://ada:p%40ss@db.example:5432/shop?sslmode=require', '--json']);
        assert.equal(code, 0);
        const {full, ...parts} = JSON.parse(stdout);
        assert.match(full, /p%40ss/);
        assert.deepEqual(parts, {
            drivername: 'postgresql+psycopg2',
            username: 'ada',
            password: 'p@ss',
            host: 'db.example',
            port: 5432,
            database: 'shop',
            query: {sslmode: 'require'},
            dialect: 'postgresql',
            driver: 'psycopg2',
            string: 'postgresql+psycopg2://ada:***@db.example:5432/shop?sslmode=require',
        });
    });

    it('knows both versions of SQLAlchemy', async () => {
        const drivers = await Promise.all(
            ['2.1', '2.0'].map(async (version) => JSON.parse((await firstboot(['url', 'postgresql://h/d', '--json', '--sqlalchemy', version])).stdout).driver),
        );
        assert.deepEqual(drivers, ['psycopg', 'psycopg2']);
    });

    it('ends with 1 where SQLAlchemy would not take it', async () => {
        const {code, stdout} = await firstboot(['url', 'sqlite:/dev.db', '--json']);
        assert.equal(code, 1);
        const {error} = JSON.parse(stdout);
        assert.match(error.type, /ArgumentError$/);
        assert.equal(error.message, 'Could not parse SQLAlchemy URL from given URL string');
        const words = await firstboot(['url', 'sqlite:/dev.db']);
        assert.match(words.stderr, /Could not parse SQLAlchemy URL/);
    });
});

describe('sql', () => {
    it('runs a query on the project’s tables', async () => {
        const {code, stdout} = await firstboot(['sql', lesson, "select name, type from pragma_table_info('user')", '--json']);
        assert.equal(code, 0);
        assert.deepEqual(JSON.parse(stdout), {
            columns: ['name', 'type'],
            rows: [
                ['id', 'INTEGER'],
                ['username', 'VARCHAR(80)'],
                ['email', 'VARCHAR(255)'],
                ['joined_on', 'DATE'],
            ],
        });
    });

    it('shows rows in columns', async () => {
        const {stdout} = await firstboot(['sql', lesson, "select 1 as one, null as absent, x'00ff' as bytes"]);
        assert.equal(stdout, "one  absent  bytes\n1    NULL    x'00ff'\n(1 row)\n");
    });

    it('ends with 1 where SQLite refuses', async () => {
        const {code, stderr} = await firstboot(['sql', lesson, 'select * from usr']);
        assert.equal(code, 1);
        assert.match(stderr, /no such table: usr/);
    });
});
