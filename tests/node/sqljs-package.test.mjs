// firstboot/sqljs as its users get it: through bundlers, and under TypeScript beside @types/sql.js.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { root } from './helpers/command.mjs';
import { folder as built, require } from './sqljs/builds.mjs';

const run = promisify(execFile);

const USE = `
    import initSqlJs from 'firstboot/sqljs';
    const SQL = await initSqlJs();
    const db = new SQL.Database();
    db.run('create table t(a); insert into t values (41), (42)');
    const result = JSON.stringify(db.exec('select max(a) from t')[0].values);
    globalThis.document ? (document.title = result) : console.log(result);
`;

let folder;

before(() => {
    folder = mkdtempSync(join(tmpdir(), 'firstboot-sqljs-'));
    const target = join(folder, 'node_modules/firstboot');
    mkdirSync(target, { recursive: true });
    cpSync(join(root, 'web/package/package.json'), join(target, 'package.json'));
    cpSync(built, join(target, 'sqljs'), { recursive: true });
    mkdirSync(join(folder, 'node_modules/@types'));
    symlinkSync(join(root, 'node_modules/@types/sql.js'), join(folder, 'node_modules/@types/sql.js'));
    symlinkSync(join(root, 'node_modules/@types/emscripten'), join(folder, 'node_modules/@types/emscripten'));
    symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    writeFileSync(join(folder, 'use.js'), USE);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('imports', () => {
    it('works in Node as it is', async () => {
        assert.equal((await run(process.execPath, ['use.js'], { cwd: folder })).stdout, '[[42]]\n');
    });

    it('works by require', async () => {
        writeFileSync(join(folder, 'use.cjs'), "require('firstboot/sqljs')().then((SQL) => console.log(new SQL.Database().exec('select 7')[0].values[0][0]))");
        assert.equal((await run(process.execPath, ['use.cjs'], { cwd: folder })).stdout, '7\n');
    });
});

describe('bundlers', () => {
    it('Vite takes it and its wasm along without settings', async () => {
        const { build } = await import('vite');
        writeFileSync(join(folder, 'index.html'), '<script type="module" src="./use.js"></script>');
        await build({ root: folder, configFile: false, logLevel: 'error', build: { target: 'es2022' } });
        const made = readdirSync(join(folder, 'dist/assets'));
        assert.ok(made.some((name) => /^sqljs-.*\.wasm$/.test(name)), `${made}`);
        assert.ok(made.some((name) => name.endsWith('.js')));
    });

    for (const platform of ['browser', 'node']) {
        it(`esbuild bundles it for ${platform} without settings`, async () => {
            const { build } = require('esbuild');
            const out = join(folder, platform);
            const { warnings } = await build({ absWorkingDir: folder, entryPoints: ['use.js'], bundle: true, format: 'esm', platform, outfile: join(out, 'bundle.mjs'), logLevel: 'silent' });
            assert.deepEqual(warnings, []);
            // The wasm lies beside the bundle, as any file that a page fetches.
            cpSync(join(built, 'sqljs.wasm'), join(out, 'sqljs.wasm'));
            assert.equal((await run(process.execPath, [join(out, 'bundle.mjs')])).stdout, '[[42]]\n');
        });
    }
});

describe('types', () => {
    const compile = (file) => run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', '--skipLibCheck', file], { cwd: folder });

    it('take what @types/sql.js takes', async () => {
        writeFileSync(
            join(folder, 'types.mts'),
            `
            import initSqlJs from 'firstboot/sqljs';
            import type {BindParams, Database, QueryExecResult, SqlJsStatic, SqlValue, Statement} from 'firstboot/sqljs';
            import type Theirs from 'sql.js';
            const SQL: SqlJsStatic = await initSqlJs({locateFile: (file: string) => '/' + file});
            const db: Database = new SQL.Database(new Uint8Array());
            const params: BindParams = {':a': 1};
            const results: QueryExecResult[] = db.exec('select 1', params);
            const statement: Statement = db.prepare('select ?', [1]);
            const row: SqlValue[] = statement.get();
            for (const each of db.iterateStatements('select 1')) each.step();
            db.each('select 1', {}, (object) => object['1'], () => {});
            db.create_function('f', (x: number) => x).updateHook((operation, database, table, rowId) => rowId);
            // A database of ours is one of theirs, and so are its parts.
            const theirDatabase: Theirs.Database = db;
            const theirStatement: Theirs.Statement = statement;
            const theirInit: (config?: Theirs.SqlJsConfig) => Promise<{Database: new (data?: ArrayLike<number> | null) => Theirs.Database}> = initSqlJs;
            export {results, row, theirDatabase, theirStatement, theirInit};
            // @ts-expect-error: no such method
            db.nothing();
            `,
        );
        await compile('types.mts');
    });

    it('hold for CommonJS and for the full build', async () => {
        writeFileSync(
            join(folder, 'types.cts'),
            `
            import initSqlJs = require('firstboot/sqljs');
            import initFull = require('firstboot/sqljs/full');
            export const made: Promise<initSqlJs.SqlJsStatic> = initSqlJs();
            export const full: Promise<initFull.Database> = initFull().then((SQL) => new SQL.Database());
            `,
        );
        await compile('types.cts');
    });
});
