// What a person made is kept on the device, and comes back in the tab that it belongs to.
import type { Page } from '@playwright/test';
import { en } from './support/names.ts';
import { expect, Instrument, test } from './support/app.ts';

const file = (name: string) => new URL(`./support/files/${name}`, import.meta.url).pathname;

async function choose(page: Page, name: string): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: en.chooseImage, exact: true }).click();
  await (await opened).setFiles(file(name));
  await expect(page.getByText(`“${name}” is on the board.`)).toBeVisible();
}

/** The sentence under the samples: whose picture is on the board. */
const pictureOnBoard = (page: Page, name: string) => page.getByText(`“${name}” stays on this device`);

test('two tabs with two pictures each have their own again after a reload', async ({
  app,
  page,
  context,
}) => {
  await app.open();
  await choose(page, 'quarters.jpg');
  const second = await context.newPage();
  await new Instrument(second).open();
  await choose(second, 'wide.png');

  await page.reload();
  await expect(pictureOnBoard(page, 'quarters.jpg')).toBeVisible();
  await second.reload();
  await expect(pictureOnBoard(second, 'wide.png')).toBeVisible();
  expect(page.url()).not.toBe(second.url());
});

test('a link of old, which does not say which picture it means, shows the last one and says so', async ({
  app,
  page,
}) => {
  await app.open();
  await choose(page, 'quarters.jpg');
  await choose(page, 'wide.png');
  await app.go('/?img=own&step=0');
  await expect(
    page.getByRole('status').filter({ hasText: 'does not say which of your pictures' }),
  ).toBeVisible();
  await expect(pictureOnBoard(page, 'wide.png')).toBeVisible();
});
