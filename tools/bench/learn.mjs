// npm run bench:learn: how soon a chapter's figure answers the first press, from the press to the next paint, as the browser
// reports it ('event' timing). Median of some visits. Options: --runs N, --only 5
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { builtPage, median, table } from '../built-page.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const GOAL = 100; // ms
const CHAPTERS = readdirSync(new URL('../../app/pages/learn/chapters', import.meta.url))
  .map((_, i) => i + 1)
  .filter((n) => !values.only || n === Number(values.only));
/** The first thing of a figure that a hand would take. */
// The speed of the transport changes nothing that one sees before the next step.
const FIRST = [
  'input[type=range]:not(.transport-speed input)',
  '[role=gridcell]',
  'input[type=radio]',
  'button',
];

const { url, browser, close } = await builtPage(5309);

async function first(chapter) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${url}#/learn/${chapter}`);
  await page.getByRole('button', { name: /^Skip/ }).click();
  await page.locator('.learn-live:not([inert])').waitFor();
  await new Promise((done) => setTimeout(done, 1000)); // fonts, the first maps
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.slowest = Math.max(window.slowest, duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  for (const selector of FIRST) {
    const found = page.locator(`.learn-live ${selector}`).first();
    if ((await found.count()) === 0) continue;
    await found.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await found.boundingBox();
    // At a slider's end: a change for sure.
    await page.mouse.click(x + width * (selector.includes('range') ? 0.9 : 0.5), y + height / 2);
    break;
  }
  await new Promise((done) => setTimeout(done, 700));
  const slowest = await page.evaluate(() => window.slowest);
  await context.close();
  return slowest;
}

const rows = [['chapter', 'median ms', 'worst']];
const missed = [];
for (const chapter of CHAPTERS) {
  const times = [];
  for (let run = 0; run < Number(values.runs); run++) times.push(await first(chapter));
  rows.push([chapter, median(times), Math.max(...times)]);
  if (median(times) > GOAL) missed.push(`chapter ${chapter}: ${median(times)} ms`);
}
await close();
console.log(
  `\nFrom the first press on a figure to the paint that answers it (0: under 16 ms), ${values.runs} visits each`,
);
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}\n`,
);
console.log(table(rows));
console.log(missed.length > 0 ? `\nMISSED\n${missed.join('\n')}` : `\nok: all medians within ${GOAL} ms`);
