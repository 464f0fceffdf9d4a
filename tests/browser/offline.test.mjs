// The site opens without a network once it has been visited.

import assert from 'node:assert/strict';
import {it} from 'node:test';
import {deliveries, launch, openPage, pasteInto, verdict} from './helpers/browser.mjs';

it('opens the site again when its host is gone', async () => {
    const browser = await launch();
    const host = await deliveries['dist/site over HTTP']();
    try {
        const {page} = await openPage(browser, host.address);
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
        await page.reload();
        await verdict(page).waitFor();
        await page.waitForTimeout(300);
        await host.close();
        await page.reload();
        await verdict(page).waitFor();
        assert.equal(await verdict(page).innerText(), 'It boots.');
        await pasteInto(page, 'app/config.py', 'nonsense(\n');
        await page.getByText('It does not boot.').first().waitFor();
    } finally {
        await browser.close();
    }
});
