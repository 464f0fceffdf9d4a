// firstboot/sqljs in a page that allows no code made of texts: as a classic script, as a module, and in its worker.

import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {launch, root} from './helpers/browser.mjs';
import {serve} from './helpers/serve.mjs';

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const USE = `
    db.run("create table t(a, b); insert into t values (1, 'é'), (2, x'0102')");
    db.create_function('twice', (x) => 2 * x);
    const copy = new SQL.Database(db.export());
    done(JSON.stringify([db.exec('select twice(a), b from t'), copy.exec('select count(*) from t')]));`;

const EXPECTED = [
    [{columns: ['twice(a)', 'b'], values: [[2, 'é'], [4, {0: 1, 1: 2}]]}],
    [{columns: ['count(*)'], values: [[2]]}],
];

/** The script of each page, and how it is included. */
const PAGES = {
    'a classic script': {
        before: '<script src="lib/sqljs.js"></script>',
        script: `window.initSqlJs({locateFile: (file) => 'lib/' + file}).then((SQL) => { const db = new SQL.Database(); ${USE} });`,
    },
    'a classic script that finds its module by itself': {
        before: '<script src="lib/sqljs.js"></script>',
        script: `initSqlJs().then((SQL) => { const db = new SQL.Database(); ${USE} });`,
    },
    'a module': {
        type: 'module',
        script: `import initSqlJs from './lib/sqljs.mjs'; const SQL = await initSqlJs(); const db = new SQL.Database(); ${USE}`,
    },
    'bytes that the page has fetched': {
        before: '<script src="lib/sqljs.js"></script>',
        script: `fetch('lib/sqljs.wasm').then((r) => r.arrayBuffer()).then((wasmBinary) => initSqlJs({wasmBinary})).then((SQL) => { const db = new SQL.Database(); ${USE} });`,
    },
};

const WORKER = `
    const worker = new Worker('lib/worker.js');
    worker.onmessage = ({data}) => {
        if (data.id === 1) worker.postMessage({id: 2, action: 'exec', sql: 'create table t(a); insert into t values ($a); select * from t', params: {$a: 5}});
        if (data.id === 2) done(JSON.stringify(data.results));
    };
    worker.postMessage({id: 1, action: 'open'});`;

describe('firstboot/sqljs in a browser', () => {
    let browser;
    let folder;
    let host;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'firstboot-sqljs-'));
        cpSync(process.env.FIRSTBOOT_SQLJS_FOLDER ?? join(root, 'dist/npm/sqljs'), join(folder, 'lib'), {recursive: true});
        host = await serve(folder);
        browser = await launch();
    });
    after(async () => {
        await browser?.close();
        await host?.close();
        rmSync(folder, {recursive: true, force: true});
    });

    /** What the page's script hands to `done`. */
    async function shown({before: included = '', type = 'text/javascript', script}) {
        writeFileSync(join(folder, 'page.js'), `const done = (text) => { document.title = text; };\n${script}`);
        writeFileSync(
            join(folder, 'index.html'),
            `<!doctype html><meta http-equiv="content-security-policy" content="${POLICY}">${included}<script type="${type}" src="page.js"></script>`,
        );
        const page = await browser.newPage();
        const complaints = [];
        page.on('console', (message) => message.type() === 'error' && !message.text().includes('favicon') && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(host.address);
        await page.waitForFunction(() => document.title.startsWith('['), null, {timeout: 30_000}).catch((error) => {
            throw new Error(complaints.join('\n') || error.message);
        });
        const title = await page.title();
        await page.close();
        return JSON.parse(title);
    }

    for (const [what, page] of Object.entries(PAGES)) {
        it(`works as ${what}`, async () => {
            assert.deepEqual(await shown(page), EXPECTED);
        });
    }

    it('answers in its worker', async () => {
        assert.deepEqual(await shown({script: WORKER}), [{columns: ['a'], values: [[5]]}]);
    });
});
