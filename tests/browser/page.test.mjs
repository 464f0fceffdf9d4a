// What a learner does on the page, in both of its forms.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {askForReset, deliveries, editorText, eventually, launch, openFile, openPage, pasteInto, verdict} from './helpers/browser.mjs';

const MISSPELT = 'FLASK_ENV=development\nSECRET_KEY=qp02348jrqj43rpqj34pqjr\nDATABSE_URL=sqlite:///dev.db\n';
const SECRET = 'qp02348jrqj43rpqj34pqjr';

/** Within this the page answers a paste, on a slow machine that does other things too. */
const ANSWER_MILLISECONDS = 2000;

for (const [delivery, start] of Object.entries(deliveries)) {
    describe(delivery, () => {
        let browser;
        let host;

        before(async () => {
            [browser, host] = await Promise.all([launch(), start()]);
        });
        after(async () => {
            await browser?.close();
            await host?.close();
        });

        /** Opens the page for one test, which fails if the page complains. */
        async function visit(options, test) {
            const visited = await openPage(browser, host.address, options);
            try {
                await test(visited.page, visited);
                assert.deepEqual(visited.complaints, []);
            } finally {
                await visited.context.close();
            }
        }

        it('opens on the lesson’s project, which boots', () =>
            visit({}, async (page) => {
                assert.equal(await verdict(page).innerText(), 'It boots.');
                assert.equal(await openFile(page), '.env');
                const chain = await page.locator('#chain').innerText();
                for (const place of ['.env:3', 'app/config.py:6', 'app/__init__.py:8', 'sqlite:////project/instance/dev.db']) {
                    assert.ok(chain.includes(place), `the chain shows ${place}:\n${chain}`);
                }
                assert.match(await page.locator('#tables').innerText(), /CREATE TABLE user/);
                assert.match(await page.locator('#routes').innerText(), /\/users\/<int:user_id>/);
                assert.match(await page.locator('#config').innerText(), /SQLALCHEMY_TRACK_MODIFICATIONS\s+False/);
            }));

        it('asks the network for nothing once it has loaded', () =>
            visit({}, async (page, {requests}) => {
                const loaded = requests.length;
                await pasteInto(page, '.env', MISSPELT);
                await page.getByText('It does not boot.').first().waitFor();
                await page.waitForTimeout(700);
                assert.deepEqual(requests.slice(loaded), []);
                const {origin} = new URL(host.address);
                assert.deepEqual(requests.filter((request) => new URL(request).origin !== origin && !/^(data|blob):/.test(request)), []);
            }));

        it('answers a paste into .env', (test) =>
            visit({}, async (page) => {
                await page.evaluate(() => {
                    window.answered = new Promise((resolve) => {
                        let pasted = 0;
                        addEventListener('paste', () => (pasted = performance.now()), true);
                        new MutationObserver(() => {
                            if (document.querySelector('.verdict h2')?.textContent === 'It does not boot.') {
                                resolve(performance.now() - pasted);
                            }
                        }).observe(document.body, {subtree: true, childList: true, characterData: true});
                    });
                });
                await pasteInto(page, '.env', MISSPELT);
                const milliseconds = await page.evaluate(() => window.answered);
                test.diagnostic(`from the paste to the new picture: ${milliseconds.toFixed(1)} ms`);
                assert.ok(milliseconds < ANSWER_MILLISECONDS, `${milliseconds} ms`);
                assert.match(
                    await page.locator('.error-text').first().innerText(),
                    /^RuntimeError: Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set\.$/,
                );
            }));

        it('mends what it can, and takes the mend back', () =>
            visit({}, async (page) => {
                await pasteInto(page, '.env', MISSPELT);
                const advice = page.locator('.advice', {hasText: 'DATABSE_URL'}).first();
                await advice.waitFor();
                await advice.getByRole('button', {name: /DATABASE_URL/}).first().click();
                await page.getByText('It boots.').first().waitFor();
                await eventually(async () => assert.match(await editorText(page), /^DATABASE_URL=sqlite:\/\/\/dev\.db$/m));
                await page.getByRole('button', {name: 'Undo'}).click();
                await page.getByText('It does not boot.').first().waitFor();
                await eventually(async () => assert.match(await editorText(page), /^DATABSE_URL=/m));
                await page.getByRole('button', {name: 'Redo'}).click();
                await page.getByText('It boots.').first().waitFor();
            }));

        it('shows a stranger a mistake, and how it is mended', () =>
            visit({}, async (page) => {
                await page.getByRole('button', {name: 'Show me a mistake'}).click();
                await page.getByText('It does not boot.').first().waitFor();
                assert.equal(await page.getByText('Show me a mistake').count(), 0);
                await page.locator('.advice').first().getByRole('button', {name: /Rename it to DATABASE_URL/}).click();
                await page.getByText('It boots.').first().waitFor();
            }));

        it('says that a limit was reached, and goes on with the next text', () =>
            visit({}, async (page) => {
                await pasteInto(page, 'app/config.py', 'while True:\n    pass\n');
                await page.getByText('Firstboot stopped this boot.').first().waitFor();
                await page.getByText(/^The project reached the limit of \d+ steps\./).waitFor();
                assert.equal(await page.locator('.traceback').count(), 0);
                await page.keyboard.press('Control+z');
                await page.getByText('It boots.').first().waitFor();
            }));

        it('says what it does not model, and where', () =>
            visit({}, async (page) => {
                await pasteInto(page, 'Pipfile', '[packages]\nflask = "*"\nflask-sqlalchemy = "*"\npython-dotenv = "*"\nnumpy = "*"\n');
                await pasteInto(page, 'app/routes/users.py', 'import numpy\nfrom flask import Blueprint\n\nbp = Blueprint("users", __name__)\n');
                await page.getByText('It boots, as far as Firstboot can tell.').first().waitFor();
                assert.match(await page.locator('.unmodelled li').innerText(), /^numpy app\/routes\/users\.py:1$/);
            }));

        for (const reducedMotion of ['no-preference', 'reduce']) {
            it(`sets off what has changed, where motion is: ${reducedMotion}`, () =>
                visit({reducedMotion}, async (page) => {
                    await page.evaluate(() => {
                        window.setOff = [];
                        const {animate} = Element.prototype;
                        Element.prototype.animate = function (...options) {
                            window.setOff.push(this.querySelector('.name')?.textContent);
                            return animate.apply(this, options);
                        };
                    });
                    await pasteInto(page, '.env', 'SECRET_KEY=7b1c0f8e2d5a4936b0c4e1f2a8d97356\nDATABASE_URL=sqlite:///other.db\n');
                    await page.locator('#config').getByText("'sqlite:///other.db'").waitFor();
                    const named = (await page.evaluate(() => window.setOff)).filter(Boolean);
                    assert.deepEqual(named, reducedMotion === 'reduce' ? [] : ['SQLALCHEMY_DATABASE_URI', 'DATABASE_URL']);
                }));
        }

        it('leads from a traceback to the line', () =>
            visit({}, async (page) => {
                await pasteInto(page, 'app/__init__.py', 'from flask import Flask\n\napp = Flask(__name__)\napp.config["X"] = nope\n');
                await page.getByText('NameError').first().waitFor();
                await page.locator('[role="tab"][id="tab-.env"]').click();
                await page.locator('.traceback button', {hasText: 'app/__init__.py'}).click();
                await eventually(async () => assert.equal(await openFile(page), 'app/__init__.py'));
                await eventually(async () => assert.equal(await page.evaluate(() => getSelection().toString()), 'app.config["X"] = nope'));
            }));

        it('runs SQL on the tables', () =>
            visit({}, async (page) => {
                await page.getByLabel('SQL', {exact: true}).fill('SELECT count(*) AS people FROM user');
                await page.getByRole('button', {name: 'Run'}).click();
                await page.locator('.rows').waitFor();
                await eventually(async () => assert.match(await page.locator('.rows').innerText(), /people\s+0/));
                await page.getByLabel('SQL', {exact: true}).fill('SELECT * FROM usr');
                await page.keyboard.press('Control+Enter');
                await page.getByText('no such table: usr').waitFor();
            }));

        it('shows no secret until it is asked to, and stores none', () =>
            visit({}, async (page) => {
                await pasteInto(page, '.env', `SECRET_KEY=${SECRET}\nDATABASE_URL=postgresql://ada:s3same-0pen@db.example/shop\n`);
                await page.locator('.url', {hasText: 'db.example'}).or(page.locator('.error-text')).first().waitFor();
                const shown = () => page.locator('#app').innerText();
                assert.doesNotMatch(await shown(), new RegExp(`${SECRET}|s3same-0pen`));
                const kept = () => page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage, title: document.title, href: location.href}));
                await eventually(async () => assert.match(await kept(), /db\.example/));
                assert.doesNotMatch(await kept(), new RegExp(`${SECRET}|s3same-0pen`));
                await page.getByRole('button', {name: 'Show secrets'}).click();
                await eventually(async () => assert.match(await shown(), new RegExp(SECRET)));
                await page.getByRole('button', {name: 'Keep', exact: true}).click();
                await eventually(async () => assert.match(await kept(), new RegExp(SECRET)));
            }));

        it('keeps the work over a reload, and gives it up only when told so twice', () =>
            visit({}, async (page) => {
                await pasteInto(page, 'app/routes/__init__.py', '# my own words\n');
                await eventually(async () => assert.match(await page.evaluate(() => JSON.stringify({...localStorage})), /my own words/));
                await page.reload();
                await verdict(page).waitFor();
                await eventually(async () => assert.match(await editorText(page), /my own words/));
                await askForReset(page);
                await page.getByRole('button', {name: 'Keep my files'}).click();
                await eventually(async () => assert.match(await editorText(page), /my own words/));
                await askForReset(page);
                await page.getByRole('button', {name: 'Replace them'}).click();
                await eventually(async () => assert.doesNotMatch(await editorText(page), /my own words/));
                await page.getByRole('button', {name: 'Undo'}).click();
                await eventually(async () => assert.match(await editorText(page), /my own words/));
            }));

        it('adds, renames and deletes files', () =>
            visit({}, async (page) => {
                await page.getByRole('button', {name: 'New file'}).click();
                await page.getByLabel('Name of the new file').fill('.env');
                await page.keyboard.press('Enter');
                await page.getByText('There is a .env already.').waitFor();
                await page.getByLabel('Name of the new file').fill('app/extra.py');
                await page.keyboard.press('Enter');
                const selected = page.locator('[role="tab"][aria-selected="true"]');
                await eventually(async () => assert.equal(await openFile(page), 'app/extra.py'));
                await selected.focus();
                await page.keyboard.press('F2');
                await page.getByLabel('New name of app/extra.py').fill('app/more.py');
                await page.keyboard.press('Enter');
                await eventually(async () => assert.equal(await openFile(page), 'app/more.py'));
                await page.getByRole('button', {name: 'Delete', exact: true}).click();
                await eventually(async () => assert.equal(await page.locator('[role="tab"][id="tab-app/more.py"]').count(), 0));
                await page.getByRole('button', {name: 'Undo'}).click();
                await eventually(async () => assert.equal(await openFile(page), 'app/more.py'));
            }));

        it('can be used by keyboard alone', () =>
            visit({}, async (page) => {
                const press = async (...keys) => {
                    for (const key of keys) {
                        await page.keyboard.press(key);
                    }
                };
                const tabTo = async (reached) => {
                    for (let count = 0; count < 60; count += 1) {
                        await press('Tab');
                        if (await page.evaluate(reached)) {
                            return;
                        }
                    }
                    assert.fail(`Tab never reaches what ${reached} tells`);
                };
                await press('Tab');
                assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the app');
                await tabTo(() => document.activeElement.getAttribute('role') === 'tab');
                await press('ArrowDown', 'ArrowDown');
                await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-app/__init__.py'));
                await tabTo(() => document.activeElement.classList.contains('cm-content'));
                await press('Control+Home', 'x');
                await page.getByText('It does not boot.').first().waitFor();
                await press('Control+z');
                await page.getByText('It boots.').first().waitFor();
                await press('Escape', 'Tab');
                await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.closest('.cm-editor')), null));
                await tabTo(() => document.activeElement.classList.contains('place'));
                await press('Enter');
                await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.classList.contains('cm-content'))));
            }));

        it('follows the system to dark, and the button back to light', () =>
            visit({colorScheme: 'dark'}, async (page) => {
                const ground = () =>
                    page.evaluate(() => {
                        const canvas = document.createElement('canvas').getContext('2d');
                        canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
                        canvas.fillRect(0, 0, 1, 1);
                        return canvas.getImageData(0, 0, 1, 1).data[0];
                    });
                assert.ok((await ground()) < 64);
                await page.getByRole('button', {name: 'Light'}).click();
                await eventually(async () => assert.ok((await ground()) > 192));
                await page.reload();
                await verdict(page).waitFor();
                await eventually(async () => assert.ok((await ground()) > 192));
            }));

        it('fits a phone', () =>
            visit({viewport: {width: 360, height: 740}, hasTouch: true}, async (page) => {
                const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                assert.equal(await overhang(), 0);
                await pasteInto(page, '.env', MISSPELT);
                await page.getByText('It does not boot.').first().waitFor();
                assert.equal(await overhang(), 0);
            }));

        it('ends an engine that does not answer, and goes on with a new one', () =>
            visit(
                {
                    // The first worker that is started swallows what it is asked.
                    prepare: (page) =>
                        page.addInitScript(() => {
                            const Real = window.Worker;
                            let started = 0;
                            window.Worker = class extends Real {
                                #mute = started++ === 0;
                                postMessage(message) {
                                    if (!(this.#mute && message.kind === 'ask')) {
                                        super.postMessage(message);
                                    }
                                }
                            };
                            // The watchdog's patience with it is short; with the next one it is as ever.
                            const later = window.setTimeout;
                            let hurried = false;
                            window.setTimeout = (call, delay, ...rest) => {
                                const hurry = !hurried && delay >= 20_000;
                                hurried ||= hurry;
                                return later(call, hurry ? 300 : delay, ...rest);
                            };
                        }),
                },
                async (page) => {
                    await page.getByText('Firstboot’s engine was stopped').waitFor();
                    await pasteInto(page, 'Pipfile', '');
                    await page.getByText('It boots.').first().waitFor();
                },
            ));
    });
}
