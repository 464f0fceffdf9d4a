// From opening the page to the shown setup, in Chromium: scripts/bench page [ROUNDS]. Each round has a browser of its own
// that has seen nothing yet; then the same page is loaded again. Run scripts/build first.
import { performance } from 'node:perf_hooks';
import { deliveries, launch, verdict } from '../browser/helpers/browser.mjs';

const rounds = Number(process.argv[2] ?? 5);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const [name, deliver] of Object.entries(deliveries)) {
    const host = await deliver();
    const times = { first: [], again: [] };
    for (let round = 0; round < rounds; round += 1) {
        const browser = await launch();
        const page = await browser.newPage();
        for (const list of Object.values(times)) {
            const start = performance.now();
            await page.goto(host.address, { waitUntil: 'commit' });
            await verdict(page).waitFor();
            list.push(performance.now() - start);
        }
        await browser.close();
    }
    await host.close();
    console.log(`${name}: ${median(times.first).toFixed(0)} ms to the setup, ${median(times.again).toFixed(0)} ms when loaded again; medians of ${rounds}`);
}
