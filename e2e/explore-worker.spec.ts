import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { explore as en } from './support/names.ts';

// The thread of the pictures does not come. A browser writes its own line to its console for that.

const WORKER = /\/worker-[^/]*\.js/;
const isExact = (page: Page) => expect(page.getByText(en.exact, { exact: true })).toBeVisible();

test('a thread that does not arrive is a part that did not arrive, and is fetched when the network is back', async ({
  page,
  context,
}) => {
  await page.route(WORKER, (route) => route.abort());
  await page.goto('./#/explore');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('A part of this page did not arrive.');
  await expect(page.getByText('started again')).toHaveCount(0);
  await context.setOffline(true);
  await page.unroute(WORKER);
  await context.setOffline(false);
  await isExact(page);
  await expect(alert).toHaveCount(0);
});

test('a thread that is long on its way is said to be, and that sentence goes when it comes', async ({
  page,
}) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(WORKER, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(WORKER);
  await page.clock.install();
  await page.goto('./#/explore');
  await asked;
  await page.clock.runFor(6000);
  const sentence = page.getByText('A part of this page is still on its way.');
  await expect(sentence).toBeVisible();
  answer();
  await isExact(page);
  await expect(sentence).toHaveCount(0);
});
