// That the page works in a second browser as well: both of its forms boot the lesson's project and answer a change.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {deliveries, eventually} from './helpers/browser.mjs';

const HEADING = '.verdict h2';

describe('Firefox', () => {
    let browser;

    before(async () => {
        browser = await puppeteer.launch({browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true});
    });
    after(() => browser?.close());

    for (const [delivery, start] of Object.entries(deliveries)) {
        it(`opens ${delivery} and answers`, async () => {
            const host = await start();
            const page = await browser.newPage();
            try {
                await page.goto(host.address);
                const heading = await page.waitForSelector(HEADING, {timeout: 20_000});
                assert.equal(await heading.evaluate((element) => element.textContent), 'It boots.');
                await page.click('.cm-content');
                await page.keyboard.down('Control');
                await page.keyboard.press('a');
                await page.keyboard.up('Control');
                await page.keyboard.press('Backspace');
                await eventually(async () => assert.equal(await page.$eval(HEADING, (element) => element.textContent), 'It does not boot.'));
            } finally {
                await page.close();
                await host.close();
            }
        });
    }
});
