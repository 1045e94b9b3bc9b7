import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

test.beforeEach(async ({ page }) => page.emulateMedia({ reducedMotion: 'no-preference' }));

test('the page opens on the whole layer: what is done, what is gained, and the doors', async ({
  app,
  page,
}) => {
  await page.goto('./');
  await expect(
    page.getByRole('heading', {
      name: 'Filter each channel, then mix them: the same shapes, 2.77× fewer multiply-adds.',
    }),
  ).toBeVisible();
  for (const name of [en.stepThrough, en.raceOne, en.change]) await expect(app.button(name)).toBeVisible();
  for (const map of [en.input(3), en.kernel(2), en.filtered(1), en.mixingOf(4), en.output(4)])
    await expect(app.grid(map)).toBeVisible();
  await expect(app.grid(en.output(1))).toHaveAttribute('aria-rowcount', '62');
  await expect(page.getByRole('toolbar', { name: 'Step controls' })).toHaveCount(0);
});

test('the layer runs through once and rests on the finished picture; any press ends the run', async ({
  app,
  page,
}) => {
  await page.goto('./');
  const board = page.locator('.board');
  await expect(board).toHaveAttribute('data-running', 'true');
  await app.press('Escape');
  await expect(board).toHaveAttribute('data-running', 'false');
});

test('a reader who wants less motion sees the finished picture at once', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(app.grid(en.output(1))).toHaveAttribute('aria-rowcount', '62');
  await expect(page.locator('.board')).toHaveAttribute('data-running', 'false');
});

test('a door and the arrow lead into the cells, and the browser’s Back to the whole', async ({
  app,
  page,
}) => {
  await page.goto('./');
  await app.button(en.stepThrough).click();
  await expect(app.slider).toHaveValue('0');
  await expect(page).toHaveURL(/step=0/);
  await app.press('ArrowRight');
  await expect(app.slider).toHaveValue('1');
  await page.goBack();
  await expect(app.button(en.stepThrough)).toBeVisible();
  await app.press('ArrowRight');
  await expect(app.slider).toBeVisible();
});

test('a press on a map of the whole leads to the cells of that place, and Back to the whole as it was', async ({
  app,
  page,
}) => {
  await page.goto('./');
  await expect(app.grid(en.output(1))).toHaveAttribute('aria-rowcount', '62');
  const crop = page.getByRole('slider', { name: en.frame });
  await expect(crop).toBeVisible();
  const before = await crop.getAttribute('aria-valuetext');
  const { width, height } = (await app.grid(en.filtered(2)).boundingBox())!;
  await app.grid(en.filtered(2)).click({ position: { x: 0.3 * width, y: 0.35 * height } });
  // In the middle of its map: the crop has come along.
  await expect(app.now).toHaveText(/^Green, row [45], column [45]: the top-left weight/);
  await expect(page).toHaveURL(/crop=/);
  await page.goBack();
  await expect(app.button(en.stepThrough)).toBeVisible();
  await expect(crop).toHaveAttribute('aria-valuetext', before!);
});

test('the dive is seen, and a press on what comes is not kept from it', async ({ app, page }) => {
  await page.goto('./');
  await expect(app.grid(en.output(1))).toHaveAttribute('aria-rowcount', '62');
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluateHandle(() => {
    const found = { motions: 0 };
    new MutationObserver(() => {
      found.motions = Math.max(found.motions, document.querySelectorAll('.dive-map').length);
    }).observe(document.body, { childList: true });
    return found;
  });
  await app.button(en.stepThrough).click();
  await app.button(en.next).click();
  await expect(app.slider).toHaveValue('1');
  expect(await seen.evaluate(({ motions }) => motions)).toBe(10);
  await expect(page.locator('.dive-motion')).toHaveCount(0);
});

test('the view is chosen at any time, and the place of the step is kept', async ({ app, page }) => {
  await app.open('/?step=832&unit=mac');
  const view = page.getByRole('radiogroup', { name: en.view });
  await view.getByRole('radio', { name: 'Whole' }).click({ force: true });
  await expect(app.button(en.stepThrough)).toBeVisible();
  await expect(app.slider).toHaveCount(0);
  await view.getByRole('radio', { name: 'Cells' }).click({ force: true });
  await expect(app.slider).toHaveValue('832');
});

test('an edit of a weight in the whole is the layer’s, in the cells too', async ({ app, page }) => {
  await page.goto('./');
  await expect(app.grid(en.output(1))).toHaveAttribute('aria-rowcount', '62');
  const name = page.getByText('every edge', { exact: true });
  await expect(name).toBeVisible();
  await app.type(en.kernel(2), 2, 2, '9');
  await expect(name).toHaveCount(0);
  await expect(app.cell(en.kernel(2), 2, 2)).toHaveAccessibleName('row 2, column 2, 9');
  await app.leave();
  await app.press('ArrowRight');
  await expect(app.cell(en.kernel(2), 2, 2)).toHaveAccessibleName('row 2, column 2, 9');
});

test('an address with a step opens paused on it', async ({ app }) => {
  await app.open('/?step=832&unit=mac');
  await expect(app.slider).toHaveValue('832');
  await expect(app.now).toContainText(/green/i);
  await expect(app.button(en.play)).toBeVisible();
});
