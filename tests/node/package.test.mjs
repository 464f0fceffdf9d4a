// The package as its users get it: packed, installed into an empty folder, imported, run and compiled against.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {root} from './helpers/command.mjs';

const run = promisify(execFile);

describe('the installed package', () => {
    let folder;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'firstboot-install-'));
        await run('npm', ['pack', '--silent', '--pack-destination', folder, join(root, 'dist/npm')]);
        const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
        writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
        await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, tarball)], {cwd: folder});
    });
    after(() => rmSync(folder, {recursive: true, force: true}));

    function runScript(text) {
        return run(process.execPath, ['--input-type=module', '--eval', text], {cwd: folder});
    }

    it('holds what it needs and no more', () => {
        const held = readdirSync(join(folder, 'node_modules/firstboot')).sort();
        assert.deepEqual(held, ['LICENSE', 'README.md', 'bin', 'firstboot.wasm', 'index.js', 'licences.md', 'package.json', 'sqljs', 'types']);
    });

    it('boots a project', async () => {
        const {stdout} = await runScript(`
            import {boot} from 'firstboot';
            const setup = boot({files: {'app.py': 'from flask import Flask\\napp = Flask(__name__)\\n'}});
            console.log(JSON.stringify([setup.ok, setup.error, setup.config.DEBUG.repr]));
        `);
        assert.deepEqual(JSON.parse(stdout), [true, null, 'False']);
    });

    it('answers env, url and sql', async () => {
        const {stdout} = await runScript(`
            import {env, sql, url} from 'firstboot';
            const files = {'app.py': 'from flask import Flask\\nfrom flask_sqlalchemy import SQLAlchemy\\n'
                + 'app = Flask(__name__)\\napp.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///x.db"\\ndb = SQLAlchemy(app)\\n'
                + 'class User(db.Model):\\n    id = db.Column(db.Integer, primary_key=True)\\n'};
            console.log(JSON.stringify([
                env('A=1\\nB=\${A}2\\nC\\n').values,
                url('postgresql://ada:pw@db.example:5432/shop').host,
                sql({files}, 'select count(*) as n from user'),
            ]));
        `);
        const [values, host, rows] = JSON.parse(stdout);
        assert.deepEqual(values, {A: '1', B: '12', C: null});
        assert.equal(host, 'db.example');
        assert.deepEqual({columns: rows.columns, rows: rows.rows}, {columns: ['n'], rows: [[0]]});
    });

    it('hands out the database of a project', async () => {
        const {stdout} = await runScript(`
            import {database, isRefusal} from 'firstboot';
            const files = {'app.py': 'from flask import Flask\\nfrom flask_sqlalchemy import SQLAlchemy\\n'
                + 'app = Flask(__name__)\\napp.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///x.db"\\ndb = SQLAlchemy(app)\\n'
                + 'class User(db.Model):\\n    id = db.Column(db.Integer, primary_key=True)\\n'};
            const opened = await database({files});
            opened.run('insert into user values (?)', [7]);
            console.log(JSON.stringify([opened.exec('select id from user; select name from sqlite_schema'), isRefusal(await database({files: {}}))]));
        `);
        const [[ids, names], refused] = JSON.parse(stdout);
        assert.deepEqual([ids.values, names.values, refused], [[[7]], [['user']], true]);
    });

    it('tells what is wrong with a request rather than throw', async () => {
        const {stdout} = await runScript(`
            import {boot, isRefusal} from 'firstboot';
            const answer = boot({files: 3});
            console.log(JSON.stringify([isRefusal(answer), typeof answer.error.message]));
        `);
        assert.deepEqual(JSON.parse(stdout), [true, 'string']);
    });

    it('brings its command', async () => {
        const {stdout} = await run(join(folder, 'node_modules/.bin/firstboot'), ['--version']);
        assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    });

    it('has types that hold under the strictest settings', async () => {
        const text = `
            import {boot, env, isRefusal, sql, url, type Origin, type Setup} from 'firstboot';
            const answer = boot({files: {'app.py': '', 'blob': {base64: 'AA=='}}, environ: {A: '1'}, sqlalchemy: '2.0'});
            const setup: Setup | null = isRefusal(answer) ? null : answer;
            export const origin: Origin | undefined = setup?.config['DEBUG']?.origin;
            export const rows = [sql({files: {}}, 'select 1'), url('sqlite://', {sqlalchemy: '2.1'}), env('A=1', {B: '2'})];
            // @ts-expect-error: a project has files
            boot({});
        `;
        writeFileSync(join(folder, 'use.ts'), text);
        const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
        await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, join(folder, 'use.ts')], {cwd: folder});
    });
});
