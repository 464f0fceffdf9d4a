// Where the keys go: the focus moves together with what is drawn, so that the next key finds it there, however fast it comes.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {deliveries, editorText, eventually, launch, openFile, openPage, pasteInto, verdict} from './helpers/browser.mjs';

/** Acts on an element and tells, before any other event can come, where the focus is and what of a field is selected. */
function focusAfter(page, selector, act) {
    return page.evaluate(
        async ([selector, act]) => {
            const element = typeof selector === 'string' ? document.querySelector(selector) : [...document.querySelectorAll('button')].find(({textContent}) => textContent.trim() === selector.button);
            element.focus();
            if (act === 'click') {
                element.click();
            } else {
                element.dispatchEvent(new KeyboardEvent('keydown', {key: act, bubbles: true, cancelable: true}));
            }
            await new Promise((resolve) => queueMicrotask(resolve));
            const {activeElement: active} = document;
            return {
                id: active.id,
                label: active.getAttribute('aria-label'),
                dialog: active.closest('dialog')?.getAttribute('aria-labelledby') ?? null,
                selected: active.localName === 'input' ? active.value.slice(active.selectionStart, active.selectionEnd) : null,
            };
        },
        [selector, act],
    );
}

describe('the focus', () => {
    let browser;
    let host;

    before(async () => {
        [browser, host] = await Promise.all([launch(), deliveries['dist/site over HTTP']()]);
    });
    after(async () => {
        await browser?.close();
        await host?.close();
    });

    async function visit(act, fragment = '') {
        const {context, page, complaints} = await openPage(browser, host.address + fragment);
        try {
            await act(page);
            assert.deepEqual(complaints, []);
        } finally {
            await context.close();
        }
    }

    it('is in the field for a name as soon as that is there, its last part selected', () =>
        visit(async (page) => {
            await page.locator('[role="tab"][id="tab-app/models.py"]').click();
            const {label, selected} = await focusAfter(page, '[role="tab"][aria-selected="true"]', 'F2');
            assert.deepEqual({label, selected}, {label: 'New name of app/models.py', selected: 'models.py'});
            await page.keyboard.press('Escape');
            await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-app/models.py'));
            assert.equal((await focusAfter(page, {button: 'New file'}, 'click')).label, 'Name of the new file');
            await page.keyboard.press('Escape');
            await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), 'New file'));
        }));

    it('follows the files as they are chosen, renamed and deleted', () =>
        visit(async (page) => {
            assert.equal((await focusAfter(page, '[role="tab"][aria-selected="true"]', 'ArrowDown')).id, 'tab-Pipfile');
            assert.equal((await focusAfter(page, '[role="tab"][aria-selected="true"]', 'Delete')).id, 'tab-app/__init__.py');
            await focusAfter(page, '[role="tab"][aria-selected="true"]', 'F2');
            await page.keyboard.type('start.py');
            await page.keyboard.press('Enter');
            await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-app/start.py'));
        }));

    it('goes on to the text of a new file', () =>
        visit(async (page) => {
            await page.getByRole('button', {name: 'New file'}).click();
            await page.keyboard.type('notes.py');
            await page.keyboard.press('Enter');
            await page.keyboard.type('x = 1');
            await eventually(async () => assert.equal(await openFile(page), 'notes.py'));
            await eventually(async () => assert.equal(await editorText(page), 'x = 1'));
        }));

    for (const [button, dialog] of Object.entries({Open: 'open-title', Share: 'share-title', Lessons: 'lessons-title'})) {
        it(`is in the dialog of ${button} at once, and afterwards where it was`, () =>
            visit(async (page) => {
                assert.equal((await focusAfter(page, {button}, 'click')).dialog, dialog);
                await page.keyboard.press('Escape');
                await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), button));
            }));
    }

    it('is at the verdict after a mend, and stays there while the verdict changes', () =>
        visit(async (page) => {
            await pasteInto(page, '.env', 'DATABSE_URL=sqlite:///dev.db\n');
            await page.getByRole('button', {name: /Rename it to DATABASE_URL/}).first().click();
            await eventually(async () => assert.equal(await verdict(page).innerText(), 'It boots.'));
            assert.equal(await page.evaluate(() => document.activeElement.textContent), 'It boots.');
        }));

    it('is at the title of the step that is gone to', () =>
        visit(async (page) => {
            await page.locator('.step-title').waitFor();
            await focusAfter(page, {button: 'Next'}, 'click');
            assert.equal(await page.evaluate(() => document.activeElement.className), 'step-title');
        }, '#lesson=first-boot/url'));

    it('stays in the shell, which takes a line while another one runs', () =>
        visit(async (page) => {
            await page.locator('#shell-line').focus();
            await page.keyboard.type('flask routes\npwd\ntouch a.py\nls a.py\n');
            await page.locator('.shell-screen').getByText('a.py', {exact: true}).last().waitFor();
            const printed = await page.locator('.shell-screen').innerText();
            assert.match(printed, /^\$ flask routes\n(.*\n)*.*users\.index(.*\n)*\$ pwd\n\/project\n\$ touch a\.py\n\$ ls a\.py\na\.py$/);
        }));
});
