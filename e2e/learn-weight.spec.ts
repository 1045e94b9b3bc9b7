import { CHAPTERS } from '../app/model/lesson.ts';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';
import { learn } from './support/names.ts';
import { expect, test } from './support/app.ts';

/** kB that a chapter may add to what the instrument and the table of contents have brought: gzip −9, fonts as they are. */
const MOST = 60;

/** What a fresh visitor is sent, by name, until `isThere`. */
async function sent(browser: Browser, url: string, isThere: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  // The next chapter is fetched ahead after a rest, which on a slow machine would come before this chapter is seen to be there.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const isRest = (ms?: number) => ms === 800;
    window.setTimeout = ((act: () => void, ms?: number) => (isRest(ms) ? 0 : later(act, ms))) as never;
  });
  const bodies: Promise<[string, number]>[] = [];
  const collect = (response: Response) => {
    if (!/\.(js|css|wasm|woff2|webp|json)$/.test(new URL(response.url()).pathname)) return;
    bodies.push(
      response
        .body()
        .then((body) => [
          new URL(response.url()).pathname,
          (/\.(woff2|webp)$/.test(response.url()) ? body : gzipSync(body, { level: 9 })).length / 1000,
        ]),
    );
  };
  page.on('response', collect);
  await page.goto(url);
  await isThere(page);
  page.off('response', collect);
  const list = new Map(await Promise.all(bodies));
  await context.close();
  return list;
}

test('a chapter adds at most 60 kB to the instrument and the contents', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const shell = await sent(browser, `${baseURL}#/?step=0`, async (page) => {
    await expect(page.getByRole('form')).toBeVisible();
    await expect(page.locator('.katex').first()).toBeVisible();
    await page.getByRole('link', { name: learn.en.page, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: learn.en.page })).toBeVisible();
  });
  for (let n = 1; n <= CHAPTERS; n++) {
    const all = await sent(browser, `${baseURL}#/learn/${n}`, async (page) => {
      await expect(page.getByRole('region', { name: learn.en.prediction })).toBeVisible();
      await expect(page.getByRole('region', { name: learn.en.keep })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
    });
    const own = [...all].filter(([name]) => !shell.has(name));
    const weight = own.reduce((sum, [, kB]) => sum + kB, 0);
    console.log(`chapter ${n}: ${weight.toFixed(1)} kB`);
    expect(weight, own.map(([name, kB]) => `${kB.toFixed(1)} ${name}`).join('\n')).toBeLessThanOrEqual(MOST);
  }
});
