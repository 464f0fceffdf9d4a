// The site opens without a network once it has been visited.

import assert from 'node:assert/strict';
import {it} from 'node:test';
import {deliveries, eventually, launch, openPage, pasteInto, verdict} from './helpers/browser.mjs';

it('opens the site again when its host is gone', async () => {
    const browser = await launch();
    const host = await deliveries['dist/site over HTTP']();
    try {
        const {page} = await openPage(browser, host.address);
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
        await page.reload();
        await verdict(page).waitFor();
        // All that the page has asked for lies in the cache.
        await eventually(async () => {
            const missing = await page.evaluate(async () => {
                const loaded = performance.getEntriesByType('resource').map(({name}) => name);
                const own = [location.href, ...loaded].filter((name) => name.startsWith(location.origin));
                const kept = await Promise.all(own.map((name) => caches.match(name, {ignoreVary: true})));
                return own.filter((_, at) => !kept[at]);
            });
            assert.deepEqual(missing, []);
        });
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
