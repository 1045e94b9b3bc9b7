import { readFileSync } from 'node:fs';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import type { Instrument } from './support/app.ts';

/** The red of the fixtures' top left quarter, to a fourth. */
const RED = [0.75, 0.25, 0.25];

const file = (name: string) => new URL(`./support/files/${name}`, import.meta.url).pathname;

async function choose(app: Instrument, name: string): Promise<void> {
  const opened = app.page.waitForEvent('filechooser');
  await app.button(en.chooseImage).click();
  await (await opened).setFiles(file(name));
}

/** Red, green and blue of the first input cell, from the cells' names. */
async function firstPixel(app: Instrument): Promise<number[]> {
  const values: number[] = [];
  for (const c of [1, 2, 3]) {
    const name = await app.cell(en.input(c), 1, 1).getAttribute('aria-label');
    values.push(Number(name!.split(', ')[2]));
  }
  return values;
}

for (const [name, rgb, said = 'this device'] of [
  ['quarters.jpg', RED],
  ['quarters.webp', RED],
  ['quarters.avif', RED],
  ['orientation-6.jpg', RED],
  ['two-frames.gif', RED],
  ['quarters.bmp', RED],
  ['quarters.ico', RED],
  ['cut-off.jpg', RED, 'The end of the file is missing'],
] as const) {
  test(`${name} is put on the board`, async ({ app, page }) => {
    // One cell at the very corner of the picture.
    await app.open('/?h=3&w=3&step=0');
    await choose(app, name);
    await expect(page).toHaveURL(/img=own/);
    const frame = page.getByRole('slider', { name: 'Frame on the photograph' });
    await frame.focus();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowUp');
    }
    await expect.poll(async () => (await firstPixel(app)).map((v) => Math.round(v * 4) / 4)).toEqual(rgb);
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
  });
}

for (const [name, sentence] of [
  ['truncated.jpg', 'damaged'],
  ['empty.png', 'empty'],
  ['drawing.svg', 'drawing (SVG)'],
  ['photo.heic', 'HEIC'],
  ['huge-claim.png', '100 million'],
  ['text.png', 'no picture of a kind'],
] as const) {
  test(`${name} is met with a sentence, and the board stays as it was`, async ({ app, page }) => {
    await app.open('/?step=832&unit=mac');
    const before = await firstPixel(app);
    await choose(app, name);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(sentence);
    await expect(alert).toContainText('unchanged');
    expect(await firstPixel(app)).toEqual(before);
    await expect(app.slider).toHaveValue('832');
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toHaveCount(0);
  });
}

test('a picture dropped on the region is taken', async ({ app, page }) => {
  await app.open('/?step=0');
  const bytes = readFileSync(file('quarters.jpg')).toString('base64');
  const transfer = await page.evaluateHandle((base64) => {
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([data], 'quarters.jpg', { type: 'image/jpeg' }));
    return transfer;
  }, bytes);
  const region = page.getByRole('region', { name: en.drop });
  await region.dispatchEvent('dragover', { dataTransfer: transfer });
  await region.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/img=own/);
});

test('an own picture survives a reload, and a link without it says so', async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  await app.open('/?step=0');
  await choose(app, 'quarters.jpg');
  await expect(page).toHaveURL(/img=own/);
  await expect(page.getByRole('status').filter({ hasText: 'this device' })).toBeVisible();
  const link = page.url();
  const pixel = await firstPixel(app);
  await page.reload();
  await expect(app.slider).toBeVisible();
  await expect.poll(() => firstPixel(app)).toEqual(pixel);

  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByRole('status').filter({ hasText: 'picture' }).first()).toBeVisible();
  await expect(other.getByRole('grid', { name: en.input(1), exact: true })).toBeVisible();
  await elsewhere.close();
});

test('numbers from a spreadsheet or a NumPy print replace the picture', async ({ app, page }) => {
  await app.open('/?step=0');
  await app.button('Type numbers').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('[[1. 2. 3.]\n [4. 5. 6.]\n [7. 8. 9.]]');
  await dialog.getByRole('button', { name: 'Put on the board' }).click();
  await expect(app.cell(en.input(1), 3, 2)).toHaveAccessibleName('row 3, column 2, 8');
  await expect(
    page
      .getByRole('form', { name: en.layer })
      .getByRole('spinbutton', { name: en.fields.channels, exact: true }),
  ).toHaveValue('1');

  await app.button('Type numbers').click();
  await dialog.getByRole('textbox').fill('1\t2\n3\tx');
  await dialog.getByRole('button', { name: 'Put on the board' }).click();
  await expect(dialog).toContainText('x');
  await expect(dialog.getByRole('textbox')).toHaveValue('1\t2\n3\tx');
  await app.press('Escape');
  await expect(app.cell(en.input(1), 3, 2)).toHaveAccessibleName('row 3, column 2, 8');
});

test('the frame on the photograph moves what is on the board', async ({ app, page }) => {
  await app.open('/?step=0');
  const before = await firstPixel(app);
  const frame = page.getByRole('slider', { name: 'Frame on the photograph' });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => firstPixel(app)).not.toEqual(before);
  await expect(page).toHaveURL(/crop=/);
  await app.button(en.undo).click();
  await expect.poll(() => firstPixel(app)).toEqual(before);
});
