// The service worker: the page without its host, on a host without headers, and in two versions at once.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import { startPlainHost } from './support/host.ts';

test.use({ serviceWorkers: 'allow', reducedMotion: 'reduce' });

const ROOT = process.env.E2E_ROOT ?? 'dist';
const port = () => 5400 + 20 * test.info().parallelIndex;

/** A layer that is worth more than one thread. */
const large = (filters: number) => `/?step=0&h=64&w=64&c=12&n=${filters}&k=7`;

const file = (name: string) => new URL(`./support/files/${name}`, import.meta.url).pathname;

/** All of the page is on the device, as its help says. */
async function allKept(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.help, exact: true }).click();
  const help = page.getByRole('dialog', { name: en.help });
  await expect(help.getByText(/^All of this page is kept on this device \(\d\.\d MB\)/)).toBeVisible({
    timeout: 60_000,
  });
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
}

/**
 * Opens the page for the first time: it loads itself once more, and is then isolated by its worker. Nothing is asked of it before,
 * as for the browser a test's question is a press of the person. By the page's clock it stands for a moment only, however slow the
 * machine is: one that stands for long is left alone.
 */
async function firstVisit(page: Page, url: string): Promise<void> {
  let loads = 0;
  page.on('load', () => loads++);
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() / 100;
  });
  await page.goto(url);
  await expect.poll(() => loads, { timeout: 90_000 }).toBe(2);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
}

/** The first result may come from one thread, and the others join for the next: layer after layer is asked for. */
async function usesThreads(page: Page): Promise<void> {
  const cost = page.getByRole('region', { name: en.measure.title, exact: true });
  let filters = 64;
  await expect(async () => {
    await page.evaluate((hash) => void (window.location.hash = hash), large(--filters));
    const about = cost.getByRole('region', { name: en.measure.about });
    await expect(about).toContainText(/\d threads/, { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
}

test('after one visit to a plain host at a sub-path the page runs on threads, and all of it works without the host', async ({
  context,
  page,
}) => {
  test.setTimeout(240_000);
  const host = await startPlainHost(ROOT, port());
  try {
    await firstVisit(page, `${host.url}#${large(64)}`);
    await usesThreads(page);
    await allKept(page);
    await page.close();
  } finally {
    await host.end();
  }

  const tab = await context.newPage();
  await tab.goto(`${host.url}?from=mail#${large(64)}`);
  await expect(tab.getByRole('status', { name: /^Offline\./ })).toBeVisible();
  expect(await tab.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await usesThreads(tab);
  // The last of these layers may still be on its way, and stands before its first step.
  await expect(async () => {
    await tab.keyboard.press('ArrowRight');
    const step = tab.getByRole('slider', { name: en.step, exact: true });
    await expect(step).not.toHaveValue('0', { timeout: 3000 });
  }).toPass({ timeout: 60_000 });

  // Parts that nobody has opened before: chapters in both languages, the numbers' dialog, a photograph.
  await tab.goto(`${host.url}#/learn/5`);
  await expect(tab.getByRole('heading', { level: 1, name: 'The ratio' })).toBeVisible();
  await tab.goto(`${host.url}#/learn/12?lang=zh`);
  await expect(tab.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u);

  // Another app hands a picture over, as a phone's share sheet does: a form sent to the page's own address. The worker takes it.
  await tab.goto('about:blank');
  const action = `${host.url}share-target`;
  await tab.setContent(
    `<form method="post" enctype="multipart/form-data" action="${action}"><input type="file" name="picture"></form>`,
  );
  await tab.locator('input').setInputFiles(file('quarters.jpg'));
  await tab.locator('form').evaluate((form: HTMLFormElement) => form.submit());
  await expect(tab).toHaveURL(/#\/explore\/img\.own-[0-9a-f]{16}/);
  await expect(tab.getByText('48×64×3 →')).toBeVisible();
});

/** Another version of the built page in the same folder: all scripts have other names, and those of before are gone. */
function deployAnother(folder: string): void {
  const assets = join(folder, 'assets');
  const version = (text: string) => text.replace(/("version":")\w+/, '$1next');
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const numbered = new Map(names.map((name, i) => [name, name.replace(/.{8}\.js$/, `NEXT${1000 + i}.js`)]));
  const all = new RegExp(names.map((name) => name.replace('.', '\\.')).join('|'), 'g');
  for (const path of [...names.map((name) => join('assets', name)), 'index.html', 'sw.js']) {
    const text = readFileSync(join(folder, path), 'utf8').replace(all, (name) => numbered.get(name)!);
    writeFileSync(join(folder, path), path === 'sw.js' ? version(text) : text);
  }
  for (const [from, to] of numbered) renameSync(join(assets, from), join(assets, to));
}

test('a newer version comes when it is asked for, and a tab of the older one keeps its parts', async ({
  context,
  page,
}) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'filter-and-mix-'));
  cpSync(ROOT, folder, { recursive: true });
  const host = await startPlainHost(folder, port());
  const entry = (tab: Page) =>
    tab.evaluate(() => document.querySelector<HTMLScriptElement>('script[type="module"][src]')!.src);
  const versions = (tab: Page) =>
    tab.evaluate(
      async () => (await caches.keys()).filter((name) => name.startsWith('filter-and-mix.files')).length,
    );
  try {
    await firstVisit(page, host.url);
    await allKept(page);
    const other = await context.newPage();
    await other.goto(`${host.url}#/?step=7`);
    await expect(other.getByRole('slider', { name: en.step, exact: true })).toHaveValue('7');
    const before = await entry(other);

    deployAnother(folder);
    await page.reload();
    const notice = page.getByRole('status').filter({ hasText: 'A newer version of this page is here.' });
    await expect(notice).toBeVisible({ timeout: 60_000 });
    expect(await entry(page)).toBe(before); // not forced
    await notice.getByRole('button', { name: 'Use the newer version' }).click();
    await page.waitForFunction((old) => {
      const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
      return script !== null && script.src !== old;
    }, before);
    await expect(page.getByRole('grid', { name: en.input(1), exact: true })).toBeVisible();

    // The other tab goes on with its own version: a part that it has not opened yet comes, though the host has it no more.
    expect(await entry(other)).toBe(before);
    await other.getByRole('button', { name: en.share, exact: true }).click();
    await expect(other.getByRole('dialog', { name: en.share })).toBeVisible();
    expect(await versions(page)).toBe(2);

    await other.close();
    // The next page that stands lets go of it.
    await expect(async () => {
      await page.reload();
      await expect.poll(() => versions(page), { timeout: 5000 }).toBe(1);
    }).toPass({ timeout: 60_000 });
    await allKept(page);
  } finally {
    await host.end();
    rmSync(folder, { recursive: true });
  }
});
