import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { png } from '../app/testing/pictures/png.ts';
import { expect, test } from './support/app.ts';
import { seriousIn } from './support/axe.ts';
import { explore as en, exploreZh as zh } from './support/names.ts';

/** Presses a button and reads the file that comes of it. */
async function saved(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const file = await coming;
  const bytes = await readFile(await file.path());
  const said = page.getByRole('dialog').getByRole('status').filter({ hasText: file.suggestedFilename() });
  await expect(said).toBeVisible();
  return { file: file.suggestedFilename(), bytes };
}

/** Width, height and bits of a PNG. */
const headOf = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24]];

test('a map of one’s own picture is taken away as a picture and as numbers, each exact', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore/f.sobel-x/x.identity/a.none/see.f1');
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  const opened = page.waitForEvent('filechooser');
  await app.button(en.choose).click();
  const halves = png({
    ...{ width: 8, height: 6, bits: 8, colourType: 2 },
    at: (x) => (x < 4 ? [0, 0, 0] : [255, 255, 255]),
  });
  const buffer = Buffer.from(halves);
  await (await opened).setFiles({ name: 'halves.png', mimeType: 'image/png', buffer });
  await expect(page.getByText('6×8×3 → 6×8×3')).toBeVisible();
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  await app.button(en.takeAway).click();
  await expect(page.getByRole('dialog', { name: en.takeAway })).toContainText('never the picture');
  expect(await seriousIn(page)).toEqual([]);

  const shown = await saved(page, 'PNG');
  expect(shown.file).toBe('halves-f1.png');
  expect(headOf(shown.bytes)).toEqual([8, 6, 8]);

  const deep = await saved(page, 'PNG, 16 bits');
  expect(headOf(deep.bytes)).toEqual([8, 6, 16]);
  expect(deep.bytes.toString('latin1')).toContain('low = -1020; high = 0');

  const npy = await saved(page, 'NPY');
  expect(npy.bytes.toString('latin1', 0, 6)).toBe('\x93NUMPY');
  expect(npy.bytes.toString('latin1')).toContain("'shape': (6, 8)");
  const row = [0, 0, 0, -1020, -1020, 0, 0, 0];
  const numbers = npy.bytes.subarray(-4 * 48);
  expect(Array.from({ length: 48 }, (_, i) => numbers.readFloatLE(4 * i) + 0)).toEqual(
    Array.from({ length: 6 }, () => row).flat(),
  );

  const csv = await saved(page, 'CSV');
  expect(csv.bytes.toString().replaceAll('-0', '0')).toBe(`${row.join()}\n`.repeat(6));

  // With a legend it has room for words around it.
  const figure = await saved(page, 'PNG with legend');
  expect(figure.file).toBe('halves-f1-legend.png');
  expect(headOf(figure.bytes)[0]).toBeGreaterThan(640);

  const sobel = [1, 0, -1, 2, 0, -2, 1, 0, -1];
  const weights = await saved(page, 'safetensors');
  const header = Number(weights.bytes.readBigUInt64LE(0));
  expect(JSON.parse(weights.bytes.toString('utf8', 8, 8 + header))).toMatchObject({
    __metadata__: { border: 'edge' },
    'depthwise.weight': { dtype: 'F32', shape: [3, 1, 3, 3], data_offsets: [0, 108] },
    'pointwise.weight': { dtype: 'F32', shape: [3, 3, 1, 1], data_offsets: [108, 144] },
  });
  expect(sobel.map((_, i) => weights.bytes.readFloatLE(8 + header + 4 * i))).toEqual(sobel);
  const json = await saved(page, 'JSON');
  expect(JSON.parse(json.bytes.toString())).toMatchObject({
    layer: { kernel: [3, 3], border: 'edge', filters: 3 },
    'depthwise.weight': [0, 1, 2].map(() => [[sobel.slice(0, 3), sobel.slice(3, 6), sobel.slice(6)]]),
  });

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'PyTorch' }).click();
  const listing = dialog.getByRole('region', { name: 'Program for PyTorch' });
  await expect(listing).toContainText('mode="edge"');
  const program = await saved(page, 'Save');
  expect(program.file).toBe('halves-pytorch.py');
  expect(program.bytes.toString()).toContain('rows 1 to 6 and columns 2 to 7 of the picture');
  // The middle columns of the edge, the middle of the crop: as the map has them.
  expect(program.bytes.toString()).toContain('[-1020, -1020, -1020]');

  // Escape closes it, wherever one is in it.
  for (const there of [listing, dialog.getByRole('tab', { name: 'PyTorch' }), app.button('CSV'), dialog]) {
    if (there !== listing) await app.button(en.takeAway).click();
    await (there === dialog ? dialog.getByText('never the picture').click() : there.focus());
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('recent work is found again, its picture where one says so, and is deleted', async ({ app, page }) => {
  await page.goto('./#/explore');
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: en.recent });
  const items = page.getByRole('list', { name: en.recentList }).getByRole('button');
  const pictures = page.getByRole('checkbox', { name: en.keepPictures });
  await app.button(en.recent).click();
  await expect(dialog).toContainText('Nothing yet');
  await expect(pictures).not.toBeChecked();
  await pictures.check();
  expect(await seriousIn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // What is made: an own picture of two cells side by side, too wide for one strip, and a filter.
  const wide = png({ ...{ width: 8300, height: 2, bits: 8, colourType: 0 }, at: (x) => [x % 251] });
  const opened = page.waitForEvent('filechooser');
  await app.button(en.choose).click();
  await (await opened).setFiles({ name: 'wide.png', mimeType: 'image/png', buffer: Buffer.from(wide) });
  await page.getByRole('combobox', { name: en.filter, exact: true }).selectOption('laplacian');
  await expect(page).toHaveURL(/img\.own-[0-9a-f]{16}\/f\.laplacian/);
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  await app.button(en.recent).click();
  await expect(items).toHaveText([/wide\.png.*every edge \(Laplacian\)/]);
  await page.keyboard.press('Escape');
  await app.button(en.takeAway).click();
  const shown = await saved(page, 'PNG');
  expect(headOf(shown.bytes)).toEqual([8300, 2, 8]);
  await page.keyboard.press('Escape');

  // A link within the visit has its own picture and its own layer, which is no work on this one.
  await app.go('/explore/img.coffee/f.gaussian');
  await expect(page.getByText('400×600×3 → ')).toBeVisible();
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  await app.button(en.recent).click();
  const mine = items.filter({ hasText: 'wide.png' });
  await expect(mine).toHaveText(/every edge \(Laplacian\)/);
  await mine.click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/img\.own-[0-9a-f]{16}\/f\.laplacian/);
  await expect(page.getByText('2×8300×3')).toBeVisible();

  await app.button(en.recent).click();
  await app.button(en.forgetRecent).click();
  await expect(dialog.getByRole('status')).toContainText('deleted');
  await expect(items).toHaveCount(0);
  await expect(pictures).not.toBeChecked();
});

test('the same dialog in Chinese', async ({ page }) => {
  await page.goto('./#/explore?lang=zh');
  await expect(page.getByText(zh.exact, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: zh.takeAway, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: zh.takeAway });
  for (const kind of ['PNG', '16 位 PNG', 'NPY', 'CSV'])
    await expect(dialog.getByRole('button', { name: kind, exact: true })).toBeEnabled();
  await expect(dialog).toContainText('绝不带图片');
  await expect(dialog.getByRole('region', { name: 'NumPy 程序' })).toContainText('# 输入：图片的第');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: zh.recent, exact: true }).click();
  await expect(page.getByRole('checkbox', { name: zh.keepPictures })).toBeVisible();
});
