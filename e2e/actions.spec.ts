import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { en } from './support/names.ts';

// What an action needs is kept from coming: the person is told, and offered it again.

const alert = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'A part of this page did not arrive.' });
const again = (page: Page) => alert(page).getByRole('button', { name: 'Try again' });

/** Opens an address when all has come, then cuts these files off. */
async function without(page: Page, files: RegExp, at = '/?step=0&unit=mac') {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(files, (route) => route.abort());
  await page.goto(`./#${at}`);
  return { errors, letThrough: () => page.unroute(files) };
}

const PICTURE = {
  name: 'red.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
    'base64',
  ),
};

test('a picture whose reader does not arrive is told and offered again', async ({ page }) => {
  const { errors, letThrough } = await without(page, /(decode|surface)-.*\.js/);
  const file = page.locator('input[type=file]').first();
  await file.setInputFiles(PICTURE);
  await expect(again(page)).toBeVisible();
  await letThrough();
  await again(page).click();
  await expect(page.getByText('“red.png” is on the board.')).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('another language whose words do not arrive is told, and comes when it is asked for again', async ({
  page,
}) => {
  const { errors, letThrough } = await without(page, /step\.zh-.*\.js/);
  await page.getByRole('button', { name: en.otherLanguage, exact: true }).click();
  await expect(again(page)).toBeVisible();
  await letThrough();
  await again(page).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(errors).toEqual([]);
});

test('a link to another page whose way there does not arrive is told, and goes on', async ({ page }) => {
  const { errors, letThrough } = await without(page, /pages-.*\.js/, '/?step=0');
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await expect(again(page)).toBeVisible();
  await letThrough();
  await again(page).click();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  expect(errors).toEqual([]);
});

for (const part of ['address', 'route', 'keep-work'] as const) {
  test(`on a deep link without ${part} the board that is there works, and the link is read when its reader comes`, async ({
    page,
  }) => {
    const files = new RegExp(`/${part}-[^/]*\\.js`);
    const { errors, letThrough } = await without(page, files, '/?h=6&w=7&step=3&unit=mac');
    await expect(again(page)).toBeVisible();
    // The worker has the layer that is on the board.
    const slider = page.getByRole('slider', { name: en.step, exact: true });
    const before = Number(await slider.inputValue());
    await page.getByRole('button', { name: en.next, exact: true }).click();
    await expect(slider).not.toHaveValue(String(before));
    await letThrough();
    await again(page).click();
    await expect(page.getByRole('spinbutton', { name: en.fields.width })).toHaveValue('7');
    await expect(slider).toHaveValue('3');
    await page.getByRole('button', { name: en.next, exact: true }).click();
    await expect(slider).toHaveValue('4');
    await expect(alert(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('a plain page whose reader of addresses does not arrive steps, and follows links when it has come', async ({
  page,
}) => {
  const { errors, letThrough } = await without(page, /\/route-[^/]*\.js/, '/');
  await expect(again(page)).toBeVisible();
  await page.getByRole('button', { name: en.stepThrough, exact: true }).click();
  await page.getByRole('button', { name: en.next, exact: true }).click();
  await expect(page.getByRole('slider', { name: en.step, exact: true })).not.toHaveValue('0');
  await letThrough();
  await again(page).click();
  await expect(alert(page)).toHaveCount(0);
  await page.evaluate(() => (location.hash = '/?h=6&w=7&step=3'));
  await expect(page.getByRole('slider', { name: en.step, exact: true })).toHaveValue('3');
  expect(errors).toEqual([]);
});

test('a deep link opened offline is read by itself when the network is back', async ({ page, context }) => {
  // The board that stands in has not come either: that is the same news.
  const files = /\/(route|sample-pixels)-[^/]*\.js/;
  await page.route(files, (route) => route.abort());
  const standIn = page.waitForEvent('requestfailed', (request) => /sample-pixels-/.test(request.url()));
  await page.goto('./#/?h=6&w=7&step=3');
  await standIn;
  await expect(again(page)).toBeVisible();
  await context.setOffline(true);
  await page.unroute(files);
  await context.setOffline(false);
  await expect(page.getByRole('slider', { name: en.step, exact: true })).toHaveValue('3');
  await expect(alert(page)).toHaveCount(0);
});

for (const at of ['/', '/?h=6&w=7&step=3']) {
  test(`a link that is followed before ${at} has been read leads away from it, and Back leads to it`, async ({
    page,
  }) => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/route-[^/]*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`./#${at}`);
    await page.getByRole('link', { name: 'Learn', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
    answer();
    await expect(page).toHaveURL(/#\/learn$/);
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
    await page.goBack();
    if (at === '/') await expect(page.getByRole('slider', { name: en.frame })).toBeVisible();
    else await expect(page.getByRole('slider', { name: en.step, exact: true })).toHaveValue('3');
  });
}

for (const part of ['address', 'route'] as const) {
  test(`a deep link whose ${part} never answers shows a board that works, says so, and is read when the answer comes`, async ({
    page,
  }) => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(new RegExp(`/${part}-[^/]*\\.js`), async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.install();
    await page.goto('./#/?h=6&w=7&step=3&unit=mac');
    await page.clock.runFor(11_000);
    const slider = page.getByRole('slider', { name: en.step, exact: true });
    await expect(page.getByText('A part of this page is still on its way.').first()).toBeVisible();
    const before = await slider.inputValue();
    await page.getByRole('button', { name: en.next, exact: true }).click();
    await expect(slider).not.toHaveValue(before);
    answer();
    await expect(page.getByRole('spinbutton', { name: en.fields.width })).toHaveValue('7');
    await expect(slider).toHaveValue('3');
    await expect(page.getByText('A part of this page is still on its way.')).toHaveCount(0);
  });
}
