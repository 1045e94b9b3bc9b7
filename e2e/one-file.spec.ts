// A lesson that was saved as one file, opened from a disk without a network.
import { pathToFileURL } from 'node:url';
import { en, explore, exploreZh, learn, zh } from './support/names.ts';
import { expect, Instrument, test } from './support/app.ts';
import type { BrowserContext, Page } from '@playwright/test';

/** Saves the lesson on the screen; where the file lies. */
async function saved(page: Page, to: string): Promise<string> {
  await page.getByRole('button', { name: en.share, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: en.saveLesson }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('filter-and-mix-lesson.html');
  await download.saveAs(to);
  await expect(dialog.getByText(/^Saved: [12]\.\d MB, and needs no network/)).toBeVisible();
  await page.keyboard.press('Escape');
  return pathToFileURL(to).href;
}

/** A page that hears of nothing but itself, and what it said or asked for. */
async function alone(context: BrowserContext, file: string) {
  const heard: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const [url] = request.url().split('#');
    if (url !== file && !/^(blob|data):/.test(url)) heard.push(`request: ${url}`);
  });
  await page.goto(file);
  return { page, heard };
}

test('a lesson saved as a file opens from a disk without a network, does everything there, and is saved again from there', async ({
  app,
  page,
  context,
}, info) => {
  await app.open('/?h=9&w=7&step=3&unit=mac');
  const lesson = await saved(page, info.outputPath('lesson.html'));
  await context.setOffline(true);

  const { page: file, heard } = await alone(context, lesson);
  const there = new Instrument(file);
  await expect(there.grid(en.input(1))).toHaveAttribute('aria-rowcount', '9');
  await expect(there.slider).toHaveValue('3');
  await there.press('ArrowRight');
  await expect(there.slider).toHaveValue('4');
  // The worker is inside: a weight that is changed changes what it computes.
  await there.press('End');
  const last = file.getByRole('gridcell', { name: /^row 7, column 5, / }).last();
  const before = await last.getAttribute('aria-label');
  await there.type(en.kernel(1), 1, 1, '50');
  await expect(last).not.toHaveAttribute('aria-label', before!);

  await there.go('/learn/3');
  await expect(file.getByRole('region', { name: learn.en.prediction })).toBeVisible();
  await there.button(en.otherLanguage).click();
  await expect(file.getByRole('region', { name: learn.zh.prediction })).toBeVisible();
  // A photograph from the file, run at its full size by a worker from the file.
  await there.go('/explore');
  await expect(file.getByText(exploreZh.exact, { exact: true })).toBeVisible();
  await there.button(zh.otherLanguage).click();
  await expect(file.getByText(explore.exact, { exact: true })).toBeVisible();

  await there.go('/?h=5&w=5&step=2&unit=mac');
  await expect(there.slider).toHaveValue('2');
  const again = await saved(file, info.outputPath('again.html'));
  expect(heard).toEqual([]);
  await file.close();

  const { page: second, heard: heardAgain } = await alone(context, again);
  await expect(new Instrument(second).grid(en.input(1))).toHaveAttribute('aria-rowcount', '5');
  await expect(new Instrument(second).slider).toHaveValue('2');
  expect(heardAgain).toEqual([]);
});
