import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { seriousIn } from './support/axe.ts';
import { explore as en, exploreZh as zh } from './support/names.ts';

const viewer = (page: Page): Locator => page.getByRole('application');
const value = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
/** The large view shows what was run over the whole picture. */
const isExact = async (page: Page, name = en.exact): Promise<void> =>
  expect(page.getByText(name, { exact: true })).toBeVisible();

/** A dark left half and a light right half, 8×8, chosen as a file. */
async function chooseHalves(page: Page): Promise<void> {
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    const brush = canvas.getContext('2d')!;
    brush.fillStyle = '#000';
    brush.fillRect(0, 0, 4, 8);
    brush.fillStyle = '#fff';
    brush.fillRect(4, 0, 4, 8);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return [...bytes];
  });
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: en.choose, exact: true }).click();
  await (await opened).setFiles({ name: 'halves.png', mimeType: 'image/png', buffer: Buffer.from(png) });
}

test('a picture of one’s own under Sobel, asked for by keys: exact numbers, their sum, undo and the address', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore/f.sobel-x/x.identity/a.none/see.f1');
  await isExact(page);
  await chooseHalves(page);
  await expect(page.getByText('8×8×3 → 8×8×3')).toBeVisible();
  await isExact(page);
  await viewer(page).focus();
  await page.keyboard.press('ArrowRight'); // the crosshair begins in the middle: row 5, column 5
  // Left minus right, nothing cut off at either end.
  await expect(value(page, en.value)).toContainText('−1020');
  await expect(value(page, en.value)).toContainText('row 5, column 5');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(value(page, en.value)).toContainText('= 0');
  // A screen reader hears where one is, once it rests.
  await expect(page.getByRole('status').filter({ hasText: 'row 5, column 7' })).toHaveCount(1);

  const kernel = page.getByRole('grid', { name: 'Kernel of red', exact: true });
  await kernel.focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(kernel.getByRole('gridcell', { name: 'row 1, column 1, 9' })).toBeAttached();
  await expect(page.getByRole('combobox', { name: en.filter, exact: true })).toHaveValue('own');
  await expect(page).toHaveURL(/w\.9,9,9,/);
  await app.button(en.undo).click();
  await expect(page.getByRole('combobox', { name: en.filter, exact: true })).toHaveValue('sobel-x');
  await expect(page).toHaveURL(/f\.sobel-x/);
  expect(page.url()).toMatch(/img\.own-[0-9a-f]{16}/);
});

test('maps are chosen by keys, the view zooms to the pixel and back, and a part goes into the stepper and back', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore/f.gaussian/x.grey');
  await isExact(page);
  const maps = page.getByRole('listbox', { name: en.maps });
  await expect(maps.getByRole('option')).toHaveCount(1 + 3 + 3 + 1);
  await maps.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(maps.getByRole('option', { selected: true })).toHaveAccessibleName('Channel red');
  await viewer(page).focus();
  await page.keyboard.press('1');
  await expect(page.getByText('100%', { exact: true })).toBeVisible();
  await page.keyboard.press('0');
  await expect(app.button(en.fit)).toHaveAttribute('aria-pressed', 'true');
  for (let i = 0; i < 6; i++) await page.keyboard.press('+');
  await expect(page).toHaveURL(/at\./);
  const before = page.url();

  await app.button(en.choosePart).click();
  const frame = page.getByRole('slider', { name: en.part });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect(frame).toHaveAttribute('aria-valuetext', /^16×16 pixels from row \d+, column \d+$/);
  expect(await seriousIn(page)).toEqual([]);
  await app.button(en.stepThrough).click();
  await expect(page).toHaveURL(/h=16&w=16/);
  await expect(page.getByRole('grid', { name: 'Input, channel 1', exact: true })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Step', exact: true })).toBeVisible();
  await page.goBack();
  await isExact(page);
  expect(page.url().split('/at.')[0]).toBe(before.split('/at.')[0]);
});

test('in Chinese, on a projector', async ({ page }) => {
  await page.goto('./#/explore?lang=zh&theme=projector');
  await isExact(page, zh.exact);
  await expect(page.getByRole('listbox', { name: zh.maps }).getByRole('option')).toHaveCount(
    1 + 3 + 12 + 1 + 3,
  );
  await page.getByRole('option', { name: '输出 1', exact: true }).click();
  await expect(page.getByRole('heading', { name: '输出 1' })).toBeVisible();
  expect(await seriousIn(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap asks for a number, nothing is cut off, and a section opens', async ({ page }) => {
    await page.goto('./#/explore/see.o1?theme=dark');
    await isExact(page);
    await viewer(page).tap();
    await expect(value(page, en.value)).toContainText('Output 1');
    await page.getByRole('heading', { name: 'Mix the channels' }).tap();
    await expect(page.getByRole('grid', { name: en.matrix })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await seriousIn(page)).toEqual([]);
  });
});
