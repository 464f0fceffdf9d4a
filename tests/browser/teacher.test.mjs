// A teacher's way: writes a lesson with the command, proves it, tries it on the page and shares it; and a learner's
// progress, taken from one browser to another.

import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {firstboot, folderWith} from '../node/helpers/command.mjs';
import {deliveries, eventually, launch, openPage, pasteInto} from './helpers/browser.mjs';
import {answering} from './helpers/serve.mjs';

/** What lies on a host that lets other sites read it, as the pages of a school do. */
function school(pages) {
    return answering((request, response) => {
        const page = pages[new URL(request.url, 'http://localhost').pathname];
        response.writeHead(page === undefined ? 404 : 200, {'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*'});
        response.end(page);
    });
}

describe('a teacher', () => {
    let browser;
    let host;

    before(async () => {
        [browser, host] = await Promise.all([launch(), deliveries['dist/site over HTTP']()]);
    });
    after(async () => {
        await browser?.close();
        await host?.close();
    });

    it('writes a lesson, proves it, tries it by dropping it on the page, and shares it as a link and inside a page', async (test) => {
        const file = join(folderWith(test, {}), 'greetings.md');
        assert.equal((await firstboot(['new-lesson', file])).code, 0);
        const write = (change) => writeFileSync(file, change(readFileSync(file, 'utf8')));
        write((text) => text.replace('id: my-lesson', 'id: greetings').replace('title: My first lesson', 'title: Greetings').replaceAll('/hello', '/hi'));
        write((text) => text.replace('@app.route("/hi")\ndef hello():\n    return "Hello"\n```\n\n### Wrong', '@app.route("/ho")\ndef hello():\n    return "Hello"\n```\n\n### Wrong'));
        const refused = await firstboot(['check', file]);
        assert.equal(refused.code, 1);
        assert.match(refused.stdout, /greetings\.md:\d+: The solution fails this check: The routes are \['\/ho', /);
        write((text) => text.replace('@app.route("/ho")', '@app.route("/hi")'));
        const proven = await firstboot(['check', file]);
        assert.equal(proven.code, 0, proven.stdout);

        const lesson = readFileSync(file, 'utf8');
        const {context, page, complaints} = await openPage(browser, host.address);
        await page.evaluate((text) => {
            const dropped = new DataTransfer();
            dropped.items.add(new File([text], 'greetings.md', {type: 'text/markdown'}));
            for (const type of ['dragenter', 'dragover', 'drop']) {
                document.body.dispatchEvent(new DragEvent(type, {dataTransfer: dropped, bubbles: true, cancelable: true}));
            }
        }, lesson);
        await page.getByText('This lesson comes from the file greetings.md').waitFor();
        await pasteInto(page, 'app.py', 'from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route("/hi")\ndef hi():\n    return "Hi"\n');
        await page.locator('.check.holds').waitFor();
        assert.deepEqual(complaints, []);
        await context.close();

        const pages = {'/greetings.md': lesson};
        const other = await school(pages);
        test.after(other.close);
        const link = `${host.address}#lesson-url=${other.address}greetings.md&step=first-step`;
        pages['/class.html'] = `<!doctype html><title>Class</title><h1>Today</h1><iframe title="Greetings" width="900" height="700" src="${link}&amp;embed=1"></iframe>`;
        const learner = await openPage(browser, link);
        await learner.page.getByRole('button', {name: 'Open it'}).click();
        await learner.page.getByText(`This lesson comes from ${other.address}greetings.md`).waitFor();
        await learner.context.close();

        const pupil = await browser.newPage();
        await pupil.goto(`${other.address}class.html`);
        const frame = pupil.frameLocator('iframe');
        await frame.getByRole('button', {name: 'Open it'}).click();
        await frame.locator('.step-title').getByText('The first step').waitFor();
        await frame.locator('.check.open').waitFor();
        await pupil.close();
    });

    it('finds a learner’s progress again in another browser, by the file that it was saved to', async () => {
        const first = await openPage(browser, `${host.address}#lesson=first-boot/needs`);
        await first.page.locator('.step-title').waitFor();
        await first.page.getByRole('button', {name: 'Show me'}).click();
        await first.page.getByRole('button', {name: 'Apply it'}).click();
        await first.page.locator('.afterwards').waitFor();
        await first.page.getByRole('button', {name: 'Lessons'}).click();
        const [download] = await Promise.all([first.page.waitForEvent('download'), first.page.getByRole('button', {name: 'Save my progress as a file'}).click()]);
        const progress = readFileSync(await download.path());
        await first.context.close();

        const second = await openPage(browser, host.address);
        await second.page.getByRole('button', {name: 'Lessons'}).click();
        const load = async (buffer) => {
            const [chooser] = await Promise.all([second.page.waitForEvent('filechooser'), second.page.getByRole('button', {name: 'Load my progress'}).click()]);
            await chooser.setFiles({name: 'firstboot-progress.json', mimeType: 'application/json', buffer});
        };
        await load(Buffer.from('{"nothing": of it'));
        await second.page.getByText('This file holds no progress.').waitFor();
        await load(progress);
        await second.page.getByText('Your progress is there again.').waitFor();
        await eventually(async () => assert.match(await second.page.getByRole('dialog').innerText(), /1 of 16 done/));
        await second.context.close();
    });
});
