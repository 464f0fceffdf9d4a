// Lessons on the page: a learner's way through, by keyboard alone; a teacher's; and strangers' lessons.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {deliveries, editorText, eventually, launch, openFile, openPage, pasteInto, root, verdict} from './helpers/browser.mjs';
import {answering} from './helpers/serve.mjs';

const skeleton = readFileSync(join(root, 'web/package/command/lesson-skeleton.md'), 'utf8');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

const title = (page) => page.locator('.step-title');
const held = (page) => page.locator('.check.holds').count();

describe('lessons', () => {
    let browser;
    let host;

    before(async () => {
        [browser, host] = await Promise.all([launch(), deliveries['dist/site over HTTP']()]);
    });
    after(async () => {
        await browser?.close();
        await host?.close();
    });

    async function visit(options, fragment, act) {
        const opened = await openPage(browser, host.address + fragment, options);
        try {
            await act(opened.page, opened);
            assert.deepEqual(opened.complaints, []);
        } finally {
            await opened.context.close();
        }
    }

    it('go from a blank page to the end of the first one, by keyboard alone', () =>
        visit({reducedMotion: 'reduce'}, '', async (page) => {
            const {keyboard} = page;
            const tabTo = async (name) => {
                for (let count = 0; count < 80; count += 1) {
                    await keyboard.press('Tab');
                    const words = await page.evaluate(() => document.activeElement.textContent.trim());
                    if (words === name) {
                        return;
                    }
                }
                assert.fail(`Tab never reaches ${name}`);
            };
            await tabTo('Lessons');
            await keyboard.press('Enter');
            await page.getByRole('dialog').waitFor();
            await tabTo('From an empty folder to a database');
            await keyboard.press('Enter');
            await title(page).getByText('A project says what it needs').waitFor();
            // The first step as its text says, in the shell.
            await page.locator('#shell-line').focus();
            await keyboard.type('pipenv install flask');
            await keyboard.press('Enter');
            await page.locator('.check.holds').waitFor();
            const steps = await page.locator('.lesson-head option').count();
            await page.locator('.step-title').focus();
            for (let step = 1; step <= steps; step += 1) {
                await eventually(async () => assert.equal(await page.locator('.lesson-head select').inputValue(), String(step - 1)));
                if (step > 1) {
                    await page.locator('.check.open, .check.unknown').first().waitFor();
                    await tabTo('Show me');
                    await keyboard.press('Enter');
                    await tabTo('Apply it');
                    await keyboard.press('Enter');
                }
                await page.locator('.afterwards').waitFor();
                if (step < steps) {
                    await page.getByRole('button', {name: 'Next', exact: true}).focus();
                    await keyboard.press('Enter');
                }
            }
            await page.getByText(`${steps} of ${steps} done`).waitFor();
        }));

    it('say with the learner’s own values why a check does not hold', () =>
        visit({}, '#lesson=first-boot/url', async (page) => {
            await title(page).getByText('The two parts of a database URL').waitFor();
            await pasteInto(page, '.env', 'SECRET_KEY=3f9a62d0c47b8e15a1d6\nDATABASE_URL=sqlite://mine.db\n');
            await page.locator('.check-message').getByText("DATABASE_URL is 'sqlite://mine.db'").waitFor();
            await eventually(async () => assert.equal(await held(page), 1));
            await pasteInto(page, '.env', 'SECRET_KEY=3f9a62d0c47b8e15a1d6\nDATABASE_URL=sqlite:///dev.db\n');
            await eventually(async () => assert.equal(await held(page), 2));
        }));

    it('give hints one at a time, show the solution as a difference, and take it back', () =>
        visit({}, '#lesson=first-boot/url', async (page) => {
            await page.getByRole('button', {name: 'Hint 1 of 2'}).click();
            assert.equal(await page.locator('.hint').count(), 1);
            await page.getByRole('button', {name: 'Hint 2 of 2'}).click();
            assert.equal(await page.locator('.hint').count(), 2);
            await page.getByRole('button', {name: 'Show me'}).click();
            await page.locator('.diff .added').getByText('DATABASE_URL').waitFor();
            await page.getByRole('button', {name: 'Apply it'}).click();
            await page.locator('.afterwards').waitFor();
            await page.getByRole('button', {name: 'Undo'}).click();
            await page.locator('.check.open').first().waitFor();
        }));

    it('keep what was written in a step, and ask before they reset it', () =>
        visit({}, '#lesson=settings-that-fail/uri-not-set', async (page) => {
            await pasteInto(page, 'app.py', '# mine\n');
            await page.getByRole('button', {name: 'Next', exact: true}).click();
            await title(page).getByText('URI, not URL').waitFor();
            await page.getByRole('button', {name: 'Previous'}).click();
            await page.locator('[role="tab"][id="tab-app.py"]').click();
            await eventually(async () => assert.match(await editorText(page), /^# mine/));
            await page.reload();
            await verdict(page).waitFor();
            await page.locator('[role="tab"][id="tab-app.py"]').click();
            await eventually(async () => assert.match(await editorText(page), /^# mine/));
            await page.getByRole('button', {name: 'Reset step'}).click();
            await page.getByRole('button', {name: 'Begin anew'}).click();
            await page.locator('[role="tab"][id="tab-app.py"]').click();
            await eventually(async () => assert.match(await editorText(page), /^from flask/));
        }));

    it('put the learner’s own project back when they are left', () =>
        visit({}, '', async (page) => {
            await pasteInto(page, 'Pipfile', '# my own\n');
            await page.goto(`${host.address}#lesson=models-that-fail`);
            await title(page).waitFor();
            await page.getByRole('button', {name: 'Leave'}).click();
            await eventually(async () => assert.equal(await page.locator('.lesson').count(), 0));
            await page.locator('[role="tab"][id="tab-Pipfile"]').click();
            await eventually(async () => assert.match(await editorText(page), /^# my own/));
        }));

    it('are what an error on the page leads to', () =>
        visit({}, '', async (page) => {
            await pasteInto(page, '.env', 'DATABASE_URL=postgres://a:b@localhost/c\n');
            await page.getByRole('link', {name: /Why does it fail\?/}).click();
            await title(page).getByText('The scheme of another time').waitFor();
        }));

    it('have a step for every error, be it how to read one', () =>
        visit({}, '', async (page) => {
            const leadsTo = async (path, text, name) => {
                await pasteInto(page, path, text);
                await page.getByRole('link', {name}).waitFor();
            };
            await leadsTo('app/config.py', 'class Config\n', /No colon/);
            await leadsTo('app/config.py', 'class Config:\n    DAYS = 7 / 0\n', /Any other error/);
        }));

    it('of a stranger can do nothing but be read', () =>
        visit({}, '', async (page, {requests}) => {
            const hostile = skeleton.replace(
                'Tell one idea',
                '<img src="https://example.org/x.png" onerror="window.hit = 1"><script>window.hit = 1</script><iframe src="https://example.org"></iframe>\n\n<a href="https://example.org" onclick="window.hit = 1" style="position:fixed">x</a> <form action="https://example.org"><button>Reset</button></form> Tell one idea',
            );
            await page.getByRole('button', {name: 'Lessons'}).click();
            const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', {name: 'Open a lesson’s file'}).click()]);
            await chooser.setFiles({name: 'hostile.md', mimeType: 'text/markdown', buffer: Buffer.from(hostile)});
            await title(page).getByText('The first step').waitFor();
            await page.getByText('This lesson comes from the file hostile.md').waitFor();
            assert.equal(await page.getByRole('dialog').count(), 0);
            assert.equal(await page.locator('.lesson-prose :is(img, script, iframe, form, button, [onclick], [style])').count(), 0);
            assert.equal(await page.evaluate(() => window.hit), undefined);
            assert.deepEqual(requests.filter((address) => address.includes('example.org')), []);
        }));

    it('that are none are told with their lines', () =>
        visit({}, '', async (page) => {
            await page.getByRole('button', {name: 'Lessons'}).click();
            const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', {name: 'Open a lesson’s file'}).click()]);
            await chooser.setFiles({name: 'mine.md', mimeType: 'text/markdown', buffer: Buffer.from(skeleton.replace('### Hint', '### Hunt'))});
            await page.getByText('Did you mean "Hint"?').waitFor();
        }));

    it('from an address are only fetched once their reader agrees', () =>
        // Without a service worker, whose requests no test can answer.
        visit({prepare: (page) => page.addInitScript(() => delete Navigator.prototype.serviceWorker)}, '#lesson-url=lesson.md', async (page, {requests}) => {
            await page.route('**/lesson.md', (route) => route.fulfill({contentType: 'text/markdown', body: skeleton}));
            await page.getByText('Open a lesson from elsewhere?').waitFor();
            assert.ok(!requests.some((address) => address.endsWith('lesson.md')));
            await page.getByRole('button', {name: 'Open it'}).click();
            await title(page).getByText('The first step').waitFor();
        }));

    it('come from another host if that lets them, and stay for the next visit until they are removed', async () => {
        const other = await answering((request, response) => {
            const allowed = request.url === '/lesson.md' ? {'access-control-allow-origin': '*'} : {};
            response.writeHead(200, {'content-type': 'text/markdown', ...allowed}).end(skeleton);
        });
        const address = other.address.slice(0, -1);
        try {
            const context = await browser.newContext();
            const page = await context.newPage();
            await page.goto(`${host.address}#lesson-url=${address}/closed.md`);
            await page.getByText(`names a lesson at ${address}/closed.md`).waitFor();
            await page.getByRole('button', {name: 'Open it'}).click();
            await page.getByText('its host does not let other sites read it (CORS)').waitFor();
            await page.goto(`${host.address}#lesson-url=${address}/lesson.md`);
            await page.reload();
            await page.getByRole('button', {name: 'Open it'}).click();
            await page.getByText(`This lesson comes from ${address}/lesson.md`).waitFor();
            await page.reload();
            await title(page).getByText('The first step').waitFor();
            await page.getByRole('button', {name: 'Leave'}).click();
            await page.getByRole('button', {name: 'Lessons'}).click();
            await page.getByRole('button', {name: /^Remove /}).click();
            await page.reload();
            await verdict(page).waitFor();
            await page.getByRole('button', {name: 'Lessons'}).click();
            await page.getByRole('link', {name: 'Settings that fail'}).waitFor();
            assert.equal(await page.getByText(address).count(), 0);
            await context.close();
        } finally {
            await other.close();
        }
    });

    it('keep the learner’s own secrets for this visit, and for the next one only if they want it', () =>
        visit({}, '#lesson=first-boot/url', async (page) => {
            const env = 'SECRET_KEY=qp02348jrqj43rpqj34pqjr\nDATABASE_URL=sqlite:///dev.db\n';
            const stored = () => page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage}));
            await pasteInto(page, '.env', env);
            await page.getByText('its 1 secret value not').waitFor();
            await eventually(async () => assert.match(await stored(), /sqlite:\/\/\/dev\.db/));
            assert.doesNotMatch(await stored(), /qp02348/);
            await page.getByRole('button', {name: 'Next', exact: true}).click();
            await title(page).getByText('Settings in a class').waitFor();
            await page.getByRole('button', {name: 'Previous'}).click();
            await eventually(async () => assert.equal(await editorText(page), env));
            await page.getByRole('button', {name: 'No', exact: true}).click();
            await page.reload();
            await page.getByText('1 secret value of your last visit was not kept.').waitFor();
            const again = `${env}# Filled in again\n`;
            await pasteInto(page, '.env', again);
            // What was not kept is told until the learner has seen it, whatever is stored meanwhile.
            await eventually(async () => assert.match(await stored(), /Filled in again/));
            await page.getByRole('button', {name: 'Understood'}).click();
            await page.getByRole('button', {name: 'Keep them'}).click();
            await eventually(async () => assert.match(await stored(), /qp02348/));
            await page.reload();
            await title(page).waitFor();
            await eventually(async () => assert.equal(await editorText(page), again));
        }));

    it('have a shell that works on the project', () =>
        visit({}, '', async (page) => {
            const type = async (line) => {
                await page.locator('#shell-line').fill(line);
                await page.keyboard.press('Enter');
            };
            const screen = page.locator('.shell-screen');
            await type('flask routes');
            await screen.getByText('users.index').waitFor();
            await type('mkdir notes');
            await type('touch notes/a.py');
            await eventually(async () => assert.equal(await openFile(page), 'notes/a.py'));
            await type('mkdir a/b');
            await screen.getByText('mkdir: cannot create directory ‘a/b’: No such file or directory').waitFor();
            await type('rm notes');
            await screen.getByText("rm: cannot remove 'notes': Is a directory").waitFor();
            await type('rm -r notes');
            await type('ls notes');
            await screen.getByText("ls: cannot access 'notes': No such file or directory").waitFor();
            await type('flask --version');
            await screen.getByText('Flask 3.1.3').waitFor();
            await type('python -c "print(6 * 7)"');
            await screen.getByText('42', {exact: true}).waitFor();
            await type('flask shell');
            await type('User.__tablename__');
            await screen.getByText("'user'", {exact: true}).waitFor();
            await type('exit()');
            await type('sudo reboot');
            await screen.getByText('this shell does not know the command').waitFor();
        }));

    for (const colorScheme of ['light', 'dark']) {
        it(`are accessible, ${colorScheme}`, () =>
            visit({colorScheme}, '#lesson=first-boot/url', async (page) => {
                await page.getByRole('button', {name: 'Hint 1 of 2'}).click();
                await page.getByRole('button', {name: 'Show me'}).click();
                await page.locator('.check.open').first().waitFor();
                await page.evaluate(axe);
                const check = async (part) => {
                    const {violations} = await page.evaluate((selector) => window.axe.run(selector), part);
                    assert.deepEqual(violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`), []);
                };
                await check('body');
                await page.getByRole('button', {name: 'Lessons'}).click();
                await page.getByRole('dialog').waitFor();
                // What lies behind it is inert, and its colours are those of the veil before it.
                await check('dialog');
            }));
    }
});
