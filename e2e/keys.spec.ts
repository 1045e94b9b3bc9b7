// Keys on other keyboards than the Latin one, the first stops of Tab, and what the help lists.
import type { Page } from '@playwright/test';
import { en, learn, skip } from './support/names.ts';
import { expect, test } from './support/app.ts';

const CTRL = 2;

/** A press as a keyboard of another script sends it. */
async function pressAs(page: Page, key: string, code: string, modifiers = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = { key, code, modifiers, windowsVirtualKeyCode: code.charCodeAt(3) };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  await session.detach();
}

for (const [layout, z, b] of [
  ['Russian', 'я', 'и'],
  ['Greek', 'ζ', 'β'],
  ['Arabic', 'ئ', 'ﻻ'],
  ['a Chinese input method of full width', 'ｚ', 'ｂ'],
] as const) {
  test(`on a keyboard that gives ${layout} letters, Ctrl+Z undoes and B blanks the screen`, async ({
    app,
    page,
  }) => {
    await app.open();
    await app.type(en.kernel(1), 1, 1, '7');
    await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName(/, 7$/);
    await app.leave();
    await pressAs(page, z, 'KeyZ', CTRL);
    await expect(app.cell(en.kernel(1), 1, 1)).not.toHaveAccessibleName(/, 7$/);
    await pressAs(page, b, 'KeyB');
    const blank = page.getByRole('dialog', { name: en.blank });
    await expect(blank).toBeVisible();
    await app.press('x');
    await expect(blank).toBeHidden();
  });
}

for (const [lang, words] of Object.entries(skip)) {
  for (const theme of ['light', 'dark', 'projector']) {
    test(`two presses of Tab and Enter reach board and controls (${lang}, ${theme})`, async ({
      app,
      page,
    }) => {
      const isThere = () => expect(page.getByRole('grid').first()).toBeVisible();
      await page.goto(`./#/?step=0&lang=${lang}&theme=${theme}`);
      await isThere();
      const toBoard = page.getByRole('button', { name: words.board });
      await app.press('Tab');
      await expect(toBoard).toBeFocused();
      await expect(toBoard).toBeInViewport({ ratio: 1 });
      const box = (await toBoard.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      await app.press('Enter');
      await expect(page.getByRole('grid').first()).toBeFocused();
      await expect(toBoard).not.toBeInViewport({ ratio: 0.5 });

      await page.goto(`./#/?step=1&lang=${lang}&theme=${theme}`);
      await page.reload();
      await isThere();
      await app.press('Tab', 2);
      const toControls = page.getByRole('button', { name: words.controls });
      await expect(toControls).toBeFocused();
      await app.press('Enter');
      await expect(
        page.getByRole('toolbar', { name: words.toolbar }).getByRole('button').first(),
      ).toBeFocused();
    });
  }
}

test('on a page of words the first stop leads to its text', async ({ app, page }) => {
  await page.goto('./#/learn/5');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.press('Tab');
  await app.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the help lists the keys of the page that is open, and no others', async ({ app, page }) => {
  const help = page.getByRole('dialog', { name: en.help });
  const row = (key: string) =>
    help.getByRole('row').filter({ has: page.getByRole('rowheader', { name: key, exact: true }) });
  await app.open();
  await app.press('?');
  await expect(row('R')).toBeVisible();
  await expect(row('P')).toHaveCount(0);
  await app.press('Escape');

  await page.goto('./#/learn/5');
  await expect(page.getByRole('region', { name: learn.en.prediction })).toBeVisible();
  await app.press('?');
  await expect(row('P')).toContainText('prediction');
  await expect(row('/')).toContainText('search');
  await expect(row('B .')).toBeVisible();
  await expect(row('R')).toHaveCount(0);
  await app.press('Escape');
  await page.getByRole('button', { name: learn.en.skip }).click();
  await app.leave();
  await app.press('?');
  await expect(row('/')).toBeVisible();
  await expect(row('P')).toHaveCount(0);
});

test('where a chapter has the board, the arrows are the board’s, and the clicker walks through the page', async ({
  app,
  page,
}) => {
  await page.goto('./#/learn/6');
  await page.getByRole('button', { name: learn.en.skip }).click();
  await app.leave();
  const before = await app.slider.inputValue();
  await app.press('ArrowRight');
  await expect(app.slider).not.toHaveValue(before);
  await app.press('?');
  const help = page.getByRole('dialog', { name: en.help });
  await expect(help.getByRole('row').filter({ hasText: 'Page Down' })).toContainText('figure’s steps');
  await expect(help.getByRole('row').filter({ hasText: '→ ←' }).first()).toContainText('one step');
});
