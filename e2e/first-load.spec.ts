import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page, Response } from '@playwright/test';
import { serve } from '../tools/serve.mjs';
import { isOfPage } from './support/console.ts';

/** kB of the first load: sums of brotli sizes as a host packs them ahead (quality 11), pictures and fonts as they are. */
const MOST = { all: 160, scripts: 113 };

const isFirstStepPainted = () => performance.getEntriesByName('first-step').length > 0;

/** On the whole layer the maps of the worker and the photograph with its frame come last. */
async function wholeThere(page: Page): Promise<void> {
  await expect(page.getByRole('grid', { name: /^(Output, channel|输出，通道) ?1$/ })).toHaveAttribute(
    'aria-rowcount',
    '62',
  );
  await expect(page.getByRole('slider', { name: /^(Frame on the photograph|照片上的取景框)/ })).toBeVisible();
}

/** In the cells the maps of the whole photograph are the last thing to come. */
async function allThere(page: Page): Promise<void> {
  await expect(
    page.getByRole('button', { name: /^(Whole photograph, output|整张照片，输出) ?1$/ }),
  ).toBeVisible();
  await expect(page.getByText(/The same layer at|同一层，作用于/).first()).toBeAttached();
}

interface Loaded {
  name: string;
  kB: number;
  isScript: boolean;
}

const PICTURE = /webp|png|woff2/;

/** What the page asked for until its first step was painted, and the worker's script, which the next step needs. */
async function firstLoad(page: Page): Promise<Loaded[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto('./');
  await page.waitForFunction(isFirstStepPainted);
  await wholeThere(page);
  const early = await page.evaluate(() => {
    const [{ startTime: painted }] = performance.getEntriesByName('first-step');
    const resources = performance.getEntriesByType('resource');
    return resources.filter(({ startTime }) => startTime <= painted).map(({ name }) => name);
  });
  // The worker starts helper threads when the page is isolated; no step waits for them.
  const urls = page.workers().map((found) => found.url());
  const worker = urls.filter((url) => !url.includes('/thread-'));
  expect(worker).toHaveLength(1);
  // What a browser says of a response may come after what it did with it.
  const missing = () =>
    [...early, ...worker].filter((url) => !responses.some((found) => found.url() === url));
  await expect.poll(missing).toEqual([]);
  // A browser asks for the icon and the manifest without saying so.
  const silent = ['icons/icon.svg', 'manifest.webmanifest'];
  const bodies = new Map<string, { body: Buffer; type: string }>();
  for (const response of responses) {
    if (response.url() === page.url() || [...early, ...worker].includes(response.url())) {
      const type = (await response.headerValue('content-type')) ?? '';
      // Of a picture that came ahead of time the browser has no body to give.
      const body = await (PICTURE.test(type) ? await page.request.get(response.url()) : response).body();
      bodies.set(response.url(), { body, type });
    }
  }
  for (const path of silent) {
    const response = await page.request.get(path);
    expect(response.ok(), path).toBe(true);
    bodies.set(response.url(), { body: await response.body(), type: response.headers()['content-type'] });
  }
  return [...bodies].map(([url, { body, type }]) => ({
    name: new URL(url).pathname,
    kB: (PICTURE.test(type) ? body : brotliCompressSync(body)).length / 1000,
    isScript: /javascript/.test(type),
  }));
}

const sum = (loaded: Loaded[]) => loaded.reduce((total, { kB }) => total + kB, 0);
const list = (loaded: Loaded[]) => loaded.map(({ name, kB }) => `${kB.toFixed(1)} ${name}`).join('\n');

for (const locale of ['en-GB', 'zh-CN'] as const) {
  test.describe(`a reader of ${locale}`, () => {
    test.use({ locale });

    test(`has the first step on the screen after at most ${MOST.all} kB, of them ${MOST.scripts} kB scripts`, async ({
      page,
    }) => {
      const loaded = await firstLoad(page);
      const scripts = loaded.filter(({ isScript }) => isScript);
      console.log(`${sum(loaded).toFixed(1)} kB, scripts ${sum(scripts).toFixed(1)} kB\n${list(loaded)}`);
      expect(sum(loaded), list(loaded)).toBeLessThanOrEqual(MOST.all);
      expect(sum(scripts), list(scripts)).toBeLessThanOrEqual(MOST.scripts);
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh-CN' ? 'zh-CN' : 'en');
    });
  });
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  // The opening, whose screen stands in the page and is taken over; and the cells, with a step in the address so that nothing plays.
  for (const [address, isThere] of [
    ['./', wholeThere],
    ['./#/?step=0', allThere],
  ] as const)
    test(`nothing moves while ${address} comes in at ${viewport.width} pixels`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        const shifts: { value: number; parts: string[] }[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((found) => {
          for (const entry of found.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node: Node | null }[];
          })[]) {
            const parts = entry.sources.map(({ node }) =>
              node instanceof Element ? `${node.tagName} ${node.className}` : String(node?.nodeName),
            );
            shifts.push({ value: entry.value, parts });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      await page.waitForFunction(isFirstStepPainted);
      await isThere(page);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifts = await page.evaluate(
        () => (window as unknown as { shifts: { value: number; parts: string[] }[] }).shifts,
      );
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      expect(total, JSON.stringify(shifts, null, 1)).toBeLessThan(0.01);
    });
}

test('the page works at any sub-path, without headers, and its console stays empty', async ({ page }) => {
  const host = await serve({
    port: 5390,
    plain: true,
    under: '/some/where',
    root: process.env.E2E_ROOT ?? 'dist',
  });
  const said: string[] = [];
  page.on('console', (message) => isOfPage(message) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  try {
    await page.goto(host.url);
    await page.waitForFunction(isFirstStepPainted);
    await wholeThere(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveValue(/^[1-9]\d+$/);
    await allThere(page);
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
    for (const path of ['icons/icon-180.png', 'icons/icon-512.png', 'manifest.webmanifest']) {
      expect((await page.request.get(host.url + path)).ok(), path).toBe(true);
    }
    expect(said).toEqual([]);
  } finally {
    host.close();
  }
});
