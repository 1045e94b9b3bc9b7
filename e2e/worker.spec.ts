import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import { test as bare } from '@playwright/test';

test('the page works without WebAssembly', async ({ app, page }) => {
  await page.addInitScript(() => {
    // @ts-expect-error: as in a browser that has switched it off
    delete globalThis.WebAssembly;
  });
  await app.open('/?step=0&unit=mac');
  await app.press('ArrowRight');
  await expect(app.slider).toHaveValue('1');
});

// Without the guard: a browser writes its own line to the console for a script that did not arrive.
bare('a worker that does not start is told, and tried again on request', async ({ page }) => {
  let isBroken = true;
  await page.route(/serve.*\.(js|ts)/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('./#/?step=0&unit=mac');
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await expect(page.getByRole('grid', { name: en.input(1), exact: true })).toBeVisible();
  isBroken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await page.getByRole('button', { name: en.next, exact: true }).click();
  await expect(page.getByRole('slider', { name: en.step, exact: true })).toHaveValue('1');
});
