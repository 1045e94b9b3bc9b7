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
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(file.suggestedFilename());
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
});

test('the same dialog in Chinese', async ({ page }) => {
  await page.goto('./#/explore?lang=zh');
  await expect(page.getByText(zh.exact, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: zh.takeAway, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: zh.takeAway });
  for (const kind of ['PNG', '16 位 PNG', 'NPY', 'CSV'])
    await expect(dialog.getByRole('button', { name: kind, exact: true })).toBeEnabled();
  await expect(dialog).toContainText('绝不带图片');
});
