import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Waits for a mark that the page makes when it has drawn something: its own screen, the app's. */
async function drawn(page: Page, mark: 'opening-drawn' | 'first-step'): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
}

/** What is on the screen: each text and drawing with its box, and the board as a picture. Names of kernels and the whole photographs come later. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const parts =
      'header p, header h1, header a, header button, header input, main p:not(.kernel-name), main h1, main b, main small, .board-label:not(.kernel-name), .board-recipe, main button:not(.whole-map), .whole-step-scale span, .photo-place img';
    const boxes = [...document.querySelectorAll(parts)]
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1)
      .map(({ part, box: { x, y, width, height } }) => {
        const place = [x, y, width, height].map((n) => n.toFixed(1)).join(' ');
        const { backgroundColor, color } = getComputedStyle(part);
        const checked = part instanceof HTMLInputElement && part.checked;
        return `${part.tagName} ${part.textContent} ${place} ${color} ${backgroundColor} ${checked}`;
      });
    const board = document.querySelector<HTMLCanvasElement>('.board-canvas')!.toDataURL();
    return { boxes, board };
  });

const READERS = [
  { width: 1440, height: 900, locale: 'en-GB', colorScheme: 'light', theme: null },
  { width: 390, height: 844, locale: 'zh-CN', colorScheme: 'dark', theme: null },
  { width: 1280, height: 720, locale: 'en-GB', colorScheme: 'light', theme: 'projector' },
] as const;

for (const { width, height, locale, colorScheme, theme } of READERS) {
  test.describe(`${width}×${height} ${locale} ${theme ?? colorScheme}`, () => {
    test.use({
      viewport: { width, height },
      locale,
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('the opening screen is there without any script of the app, and is what the app draws in its place', async ({
      page,
    }) => {
      if (theme)
        await page.addInitScript((name) => localStorage.setItem('filter-and-mix.theme', name), theme);
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto('./');
      await drawn(page, 'opening-drawn');
      const before = await seen(page);
      expect(before.boxes.length).toBeGreaterThan(20);
      await page.unroute('**/assets/*.js');
      await page.reload();
      await drawn(page, 'first-step');
      await expect(page.locator('[inert]')).toHaveCount(0);
      const after = await seen(page);
      expect(after.boxes).toEqual(before.boxes);
      expect(after.board === before.board).toBe(true);
    });
  });
}

test('an address that asks for something else has no opening screen before it', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  for (const address of ['./#/?h=12', './#/learn', './#/?step=4']) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.locator('#root')).toBeEmpty();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says in both languages what it needs', async ({ page }) => {
    await page.goto('./');
    // Found by no text: who looks for that passes over what stands here.
    const said = page.locator('noscript p');
    await expect(said.first()).toBeVisible();
    await expect(said).toContainText(['needs JavaScript', '需要启用 JavaScript']);
  });
});
