// Projects that a learner brings onto the page, and hands on from it.

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import {strToU8, unzipSync, zipSync} from 'fflate';
import {deliveries, editorText, eventually, launch, openFile, openPage, pasteInto, verdict} from './helpers/browser.mjs';

const SECRET = 'qp02348jrqj43rpqj34pqjr';
const APP = 'from flask import Flask\n\napp = Flask(__name__)\napp.config["COLOUR"] = "blue"\n';

const files = (page) => page.locator('[role="tab"]').evaluateAll((tabs) => tabs.map(({id}) => id.slice('tab-'.length)));
const linkOf = async (page) => {
    await page.getByRole('button', {name: 'Share', exact: true}).click();
    const link = await page.getByLabel('Link to the project').inputValue();
    await page.getByRole('button', {name: 'Close'}).click();
    return link;
};
const fragment = (value) => `#project=1.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

async function choose(page, button, ...chosen) {
    await page.getByRole('button', {name: 'Open', exact: true}).click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', {name: button}).click()]);
    await chooser.setFiles(...chosen);
}

/** Drops files or folders of the disk on the page, as a person does. */
async function drop(page, ...paths) {
    const session = await page.context().newCDPSession(page);
    const data = {items: [], files: paths, dragOperationsMask: 1};
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
        await session.send('Input.dispatchDragEvent', {type, x: 300, y: 400, data});
    }
    await session.detach();
}

describe('projects', () => {
    let browser;
    let host;
    let folder;

    before(async () => {
        [browser, host] = await Promise.all([launch(), deliveries['dist/site over HTTP']()]);
        folder = mkdtempSync(join(tmpdir(), 'firstboot-'));
        const texts = {
            'shop/app.py': APP,
            'shop/.env': 'SIZE=12\n',
            'shop/.git/config': '[core]\n',
            'shop/node_modules/x/index.js': 'x\n',
            'shop/logo.png': 'not a picture',
            'shop/notes.txt': Buffer.from([0xff, 0xfe, 0x00]),
            'loose/models.py': '# mine\nfrom flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n',
            'loose/extra.py': 'x = 1\n',
            'package/__init__.py': APP,
        };
        for (const [path, text] of Object.entries(texts)) {
            mkdirSync(dirname(join(folder, path)), {recursive: true});
            writeFileSync(join(folder, path), text);
        }
    });
    after(async () => {
        await browser?.close();
        await host?.close();
        rmSync(folder, {recursive: true, force: true});
    });

    async function visit(fragmentOfAddress, act, options = {}) {
        const opened = await openPage(browser, host.address + fragmentOfAddress, options);
        try {
            await act(opened.page, opened);
            assert.deepEqual(opened.complaints, []);
        } finally {
            await opened.context.close();
        }
    }

    it('go into a link without their secrets, and come out of it', async () => {
        let link;
        await visit('', async (page) => {
            await pasteInto(page, '.env', `SECRET_KEY=${SECRET}\nDATABASE_URL=postgresql://ada:s3same-0pen@db.example/shop\n`);
            await page.getByRole('button', {name: 'Share', exact: true}).click();
            await page.getByText('2 secret values are masked in it.').waitFor();
            await page.getByRole('button', {name: 'Close'}).click();
            link = await linkOf(page);
        });
        await visit(new URL(link).hash, async (page) => {
            await page.getByText('2 secret values of this project are masked.').waitFor();
            await eventually(async () => assert.equal(await editorText(page), 'SECRET_KEY=masked\nDATABASE_URL=postgresql://ada:masked@db.example/shop\n'));
            assert.equal(new URL(page.url()).hash, '');
            // What is changed from now on is the reader's, over a reload too.
            await pasteInto(page, 'Pipfile', '# mine now\n');
            await eventually(async () => assert.match(await page.evaluate(() => JSON.stringify({...localStorage})), /mine now/));
            await page.reload();
            await verdict(page).waitFor();
            await eventually(async () => assert.equal(await editorText(page), '# mine now\n'));
        });
    });

    it('keep in a link what stands in the lesson itself', () =>
        visit('', async (page) => {
            const link = await linkOf(page);
            await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
            await page.getByText('Opened the shared project').waitFor();
            await eventually(async () => assert.match(await editorText(page), /SECRET_KEY=7b1c0f8e/));
        }));

    it('of a link ask before they take the place of others, and can be taken back', () =>
        visit('', async (page) => {
            const shared = fragment({files: {'app.py': APP}, active: 'app.py', sqlalchemy: '2.0', masked: 0});
            await pasteInto(page, 'Pipfile', '# my own\n');
            await page.evaluate((hash) => (location.hash = hash), shared);
            await page.getByRole('button', {name: 'Keep my files'}).click();
            assert.equal(await editorText(page), '# my own\n');
            await page.evaluate((hash) => (location.hash = hash), shared);
            await page.getByRole('button', {name: 'Open it'}).click();
            await eventually(async () => assert.deepEqual(await files(page), ['app.py']));
            await eventually(async () => assert.match(await page.locator('#config').innerText(), /COLOUR\s+'blue'/));
            assert.equal(await page.getByRole('radio', {name: '2.0'}).getAttribute('aria-checked'), 'true');
            await page.getByRole('button', {name: 'Undo'}).click();
            await eventually(async () => assert.equal(await editorText(page), '# my own\n'));
        }));

    const bad = {
        'cut off': [() => fragment({files: {'app.py': APP.repeat(50)}, active: '', sqlalchemy: '2.1', masked: 0}).slice(0, -20), 'The link is damaged'],
        'of another shape': [() => fragment({files: ['app.py']}), 'The link holds no project.'],
        'of a later form': [() => '#project=2.abc', 'The link was made by a newer Firstboot than this one.'],
        'a bomb': [() => fragment({files: {'a.py': ' '.repeat(50_000_000)}, active: '', sqlalchemy: '2.1', masked: 0}), 'The link unpacks to more than 8 MB.'],
    };
    for (const [what, [make, told]] of Object.entries(bad)) {
        it(`say that a link is ${what}, and leave the page as it was`, () =>
            visit(make(), async (page) => {
                await page.getByText(told).waitFor();
                assert.equal(await verdict(page).innerText(), 'It boots.');
                assert.equal(await openFile(page), '.env');
            }));
    }

    it('go into a zip, and come out of one', () =>
        visit('', async (page) => {
            await page.getByRole('button', {name: 'Share', exact: true}).click();
            const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Save the files as a zip'}).click()]);
            await page.getByRole('button', {name: 'Close'}).click();
            const saved = unzipSync(readFileSync(await download.path()));
            assert.deepEqual(Object.keys(saved).sort(), (await files(page)).sort());

            const zip = zipSync({
                'shop-main/app.py': strToU8(APP),
                'shop-main/.env': strToU8('SIZE=12\n'),
                'shop-main/venv/lib/x.py': strToU8('x'),
                '__MACOSX/shop-main/._app.py': strToU8('x'),
                '../outside.py': strToU8('x'),
            });
            await choose(page, 'Choose files or a zip', {name: 'shop.zip', mimeType: 'application/zip', buffer: Buffer.from(zip)});
            await eventually(async () => assert.deepEqual(await files(page), ['.env', 'app.py']));
            await eventually(async () => assert.match(await page.locator('#config').innerText(), /COLOUR/));
            await choose(page, 'Choose files or a zip', {name: 'broken.zip', mimeType: 'application/zip', buffer: Buffer.from(zip.subarray(0, 200))});
            await page.getByText('broken.zip: not a zip that can be read').waitFor();
            assert.deepEqual(await files(page), ['.env', 'app.py']);
        }));

    it('come from a folder that is chosen', () =>
        visit('', async (page) => {
            await choose(page, 'Choose a folder', join(folder, 'shop'));
            await eventually(async () => assert.deepEqual(await files(page), ['.env', 'app.py']));
            await page.getByText('notes.txt: not text in UTF-8').waitFor();
        }));

    it('come from a folder that is dropped', () =>
        visit('', async (page) => {
            await drop(page, join(folder, 'shop'));
            await eventually(async () => assert.deepEqual(await files(page), ['.env', 'app.py']));
            await page.getByRole('button', {name: 'Undo'}).click();
            await eventually(async () => assert.ok((await files(page)).includes('app/models.py')));
        }));

    it('keep the name of a folder that is a package', () =>
        visit('', async (page) => {
            await drop(page, join(folder, 'package'));
            await eventually(async () => assert.deepEqual(await files(page), ['package/__init__.py']));
        }));

    it('take in single files where they belong', () =>
        visit('', async (page) => {
            await drop(page, join(folder, 'loose/models.py'));
            await eventually(async () => assert.equal(await openFile(page), 'app/models.py'));
            await eventually(async () => assert.match(await editorText(page), /^# mine/));
            await drop(page, join(folder, 'loose/models.py'), join(folder, 'loose/extra.py'));
            await page.getByText('Took in 2 files').waitFor();
            assert.ok((await files(page)).includes('extra.py'));
        }));

    it('are copied as Markdown, without their secrets', () =>
        visit(
            '',
            async (page) => {
                await pasteInto(page, '.env', `SECRET_KEY=${SECRET}\n`);
                await page.getByRole('button', {name: 'Share', exact: true}).click();
                await page.getByRole('button', {name: 'Copy as Markdown'}).click();
                await page.getByText('The files are copied as Markdown').waitFor();
                const copied = await page.evaluate(() => navigator.clipboard.readText());
                assert.match(copied, /`\.env`\n\n```\nSECRET_KEY=masked\n```/);
                assert.match(copied, /```python\nimport os/);
                assert.doesNotMatch(copied, new RegExp(SECRET));
            },
            {permissions: ['clipboard-read', 'clipboard-write']},
        ));
});
