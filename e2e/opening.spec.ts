import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

test('the page opens on a photograph that is being filtered, and a press stops it', async ({ app, page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Filter & Mix' })).toBeVisible();
  await expect(app.button(en.pause)).toBeVisible();
  await expect(app.slider).not.toHaveValue('0');
  await page.keyboard.press('Escape');
  await expect(app.button(en.play)).toBeVisible();
});

test('an address with a step opens paused on it', async ({ app }) => {
  await app.open('/?step=832&unit=mac');
  await expect(app.slider).toHaveValue('832');
  await expect(app.now).toContainText('Filtering the green channel');
  await expect(app.button(en.play)).toBeVisible();
});
