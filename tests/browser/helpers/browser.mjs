// Chromium, and what a person does on the page.

import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {serve} from './serve.mjs';

export const root = join(import.meta.dirname, '../../..');

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** As long as a machine may take that has much else to do: it is only waited out where a test fails. */
const PATIENCE_MILLISECONDS = 30_000;

export function launch() {
    return chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET});
}

/** The two forms in which the page is delivered: each gives its address and what ends its host. */
export const deliveries = {
    'dist/site over HTTP': () => serve(join(root, 'dist/site')),
    'dist/firstboot.html from the disk': async () => ({
        address: pathToFileURL(join(root, 'dist/firstboot.html')).href,
        close: async () => {},
    }),
};

/**
 * Opens the page in a context of its own and waits until the project has booted. `complaints` collects what the page
 * writes to the console or throws; `requests` the addresses that it asks for.
 */
export async function openPage(browser, address, options = {}) {
    const {prepare, ...contextOptions} = options;
    const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...contextOptions});
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    const complaints = [];
    const requests = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    context.on('request', (request) => requests.push(request.url()));
    await prepare?.(page);
    await page.goto(address);
    await verdict(page).or(page.locator('.refusal')).first().waitFor();
    return {context, page, complaints, requests};
}

export function verdict(page) {
    return page.locator('.verdict h2');
}

/** The path of the file that is open. */
export async function openFile(page) {
    return (await page.locator('[role="tab"][aria-selected="true"]').getAttribute('id')).slice('tab-'.length);
}

/** Replaces the text of a file by pasting, as a learner would. */
export async function pasteInto(page, path, text) {
    await page.locator(`[role="tab"][id="tab-${path}"]`).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const target = document.querySelector('.cm-content');
        target.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
    }, text);
}

/** Asks for the project that the page came with. */
export async function askForReset(page) {
    await page.getByRole('button', {name: 'Open', exact: true}).click();
    await page.getByRole('button', {name: 'Back to the lesson’s project'}).click();
}

/** The text of the file that is open. */
export function editorText(page) {
    return page.evaluate(() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'));
}

/** Tries the assertion until it holds: the page draws what was done in its next frame. */
export async function eventually(assertion, milliseconds = PATIENCE_MILLISECONDS) {
    const end = Date.now() + milliseconds;
    for (;;) {
        try {
            return await assertion();
        } catch (failure) {
            if (Date.now() > end) {
                throw failure;
            }
            await new Promise((later) => setTimeout(later, 20));
        }
    }
}
