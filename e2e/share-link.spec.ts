import { readFileSync } from 'node:fs';
import { en } from './support/names.ts';
import { expect, Instrument, test } from './support/app.ts';

test('a reload and a link bring back layer, weights, step and unit', async ({ app, page }) => {
  await app.open('/?step=100&unit=row');
  await app.type(en.kernel(1), 2, 2, '2.25');
  await app.leave();
  await app.press('ArrowRight');
  await expect(app.slider).not.toHaveValue('100');
  const step = await app.slider.inputValue();
  // The address follows when things rest.
  await expect(page).toHaveURL(new RegExp(`step=${step}&.*dw=`));
  await page.reload();
  await expect(app.slider).toHaveValue(step);
  await expect(app.cell(en.kernel(1), 2, 2)).toHaveAccessibleName('row 2, column 2, 2.25');
  await expect(page.getByRole('combobox', { name: en.stepBy })).toHaveValue('row');
});

test('Back undoes a change of layer, not a step', async ({ app, page }) => {
  await app.open('/?step=10&unit=mac');
  const filters = page
    .getByRole('form', { name: en.layer })
    .getByRole('spinbutton', { name: en.fields.filters, exact: true });
  await filters.fill('6');
  await filters.press('Enter');
  await expect(page).toHaveURL(/n=6/);
  await app.leave();
  await app.press('ArrowRight', 3);
  await expect(app.slider).toHaveValue('13');
  await page.goBack();
  await expect(filters).toHaveValue('4');
  await page.goForward();
  await expect(filters).toHaveValue('6');
});

test('a link can hide settings from a class', async ({ app, page }) => {
  await app.open('/?step=0');
  await app.button(en.share).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: en.shareParts.layer }).check();
  const link = await dialog.getByRole('textbox', { name: en.link }).inputValue();
  expect(link).toContain('hide=');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(app.slider).toBeVisible();
  await expect(page.getByRole('form', { name: en.layer })).toHaveCount(0);
});

test('a link that mail or chat has changed opens all the same, and that is said', async ({ app, page }) => {
  await page.goto('/#/?h=9&amp;w=7&amp;step=3).');
  await expectNineBySeven(app);
  await expect(page.getByText('This link was mended')).toBeVisible();
});

// Not with `app`: a browser notes every answer 404 in its console.
test('a link whose # was encoded is led home', async ({ page }) => {
  const answer = await page.goto('/%23/?h=9&w=7&step=3');
  expect(answer!.status()).toBe(404);
  await expectNineBySeven(new Instrument(page));
  await expect(page).toHaveURL(/\/#\/\?h=9/);
});

async function expectNineBySeven(app: Instrument): Promise<void> {
  await expect(app.grid(en.input(1))).toHaveAttribute('aria-rowcount', '9');
  await expect(app.grid(en.input(1))).toHaveAttribute('aria-colcount', '7');
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step 4 of /);
}

test('the picture of the board is saved, as large as the screen shows it', async ({ app, page }) => {
  await app.open('/?step=832&unit=mac');
  const board = (await page.locator('.board').boundingBox())!;
  await app.button(en.share).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: en.savePicture }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('filter-and-mix-step-833.png');
  const png = readFileSync(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(board.width);
  expect(png.readUInt32BE(20)).toBeGreaterThan(board.height);
  await expect(page.getByRole('dialog').getByText('Saved: the board as it is')).toBeVisible();
});
