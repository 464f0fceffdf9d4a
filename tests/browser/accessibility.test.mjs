// axe finds nothing against the page, whatever it shows.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {askForReset, deliveries, launch, openPage, pasteInto, root} from './helpers/browser.mjs';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

const SHOWN = {
    'the lesson’s project': async () => {},
    'a failure': async (page) => {
        await pasteInto(page, '.env', 'DATABSE_URL=sqlite:///dev.db\n');
        await page.getByText('It does not boot.').first().waitFor();
    },
    'the question before a reset': async (page) => {
        await askForReset(page);
        await page.getByRole('button', {name: 'Keep my files'}).waitFor();
    },
};

describe('accessibility', () => {
    let browser;
    let host;

    before(async () => {
        [browser, host] = await Promise.all([launch(), deliveries['dist/firstboot.html from the disk']()]);
    });
    after(async () => {
        await browser?.close();
        await host?.close();
    });

    for (const colorScheme of ['light', 'dark']) {
        for (const [what, show] of Object.entries(SHOWN)) {
            it(`${what}, ${colorScheme}`, async () => {
                const {context, page} = await openPage(browser, host.address, {colorScheme});
                try {
                    await show(page);
                    await page.evaluate(axe);
                    const {violations} = await page.evaluate(() => window.axe.run());
                    const told = violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`);
                    assert.deepEqual(told, []);
                } finally {
                    await context.close();
                }
            });
        }
    }
});
