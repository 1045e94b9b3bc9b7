import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { en, learn } from './support/names.ts';

/**
 * Marks each thing that is nothing but its background (a bar, an underline) and differs from what is behind it, and gives the
 * names of those that do so no more and have no border either. The lane of a bar is no such thing: the bar tells.
 */
function shown(): string[] {
  const found: string[] = [];
  const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
  const probe = document.createElement('i');
  probe.style.background = 'var(--ground-soft)';
  document.body.append(probe);
  const lane = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const isForced = matchMedia('(forced-colors: active)').matches;
  [...document.querySelectorAll<HTMLElement>('header *, main *')].forEach((element, i) => {
    element.dataset.probe ??= String(i); // more may come in between
    const isOther =
      element instanceof SVGElement || element.matches('input, button, select, textarea, canvas, img');
    const { width, height } = element.getBoundingClientRect();
    if (isOther || width < 1 || height < 1) return;
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (part ? /^(none|normal)$/.test(style.content) : element.textContent.trim()) continue;
      let behind = part ? element : element.parentElement;
      while (behind && isClear(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
      const ground = behind && getComputedStyle(behind).backgroundColor;
      const { backgroundColor, borderTopWidth, borderTopColor, borderLeftWidth, borderLeftColor } = style;
      const hasBorder =
        (parseFloat(borderTopWidth) > 0 && !isClear(borderTopColor)) ||
        (parseFloat(borderLeftWidth) > 0 && !isClear(borderLeftColor));
      const isSeen =
        !isClear(backgroundColor) && backgroundColor !== ground && (isForced || backgroundColor !== lane);
      const name = `${element.className}${part ?? ''} ${element.dataset.probe}`;
      if (isSeen || (isForced && hasBorder)) found.push(name);
    }
  });
  return found;
}

const PLACES = ['/?step=764', ...[3, 4, 5, 6, 9, 10, 11, 13].map((n) => `/learn/${n}`), '/learn/challenge-1'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with forced colours (${colorScheme}) all that is told by a bar is seen as without`, async ({
    page,
  }) => {
    for (const at of PLACES) {
      await page.emulateMedia({ forcedColors: 'none', colorScheme });
      await page.goto(`./#${at}`);
      await expect(page.locator('main')).not.toHaveClass('ui-late-page');
      if (at.startsWith('/?')) await expect(page.getByRole('region', { name: en.cost })).toBeVisible();
      if (/learn\/\d/.test(at)) {
        await page.getByRole('button', { name: learn.en.skip }).click();
        await expect(page.getByRole('button', { name: learn.en.skip })).toHaveCount(0);
      }
      const before = await page.evaluate(shown);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const after = new Set(await page.evaluate(shown));
      expect(before.length, at).toBeGreaterThan(0);
      expect(
        before.filter((name) => !after.has(name)),
        at,
      ).toEqual([]);
    }
  });
}

test('with forced colours the current line and stage are marked, and the limits of a sum are not covered', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./#/?step=764');
  const code = page.getByRole('region', { name: en.code });
  await expect(code).toBeVisible();
  const bar = (line: ReturnType<Page['locator']>) =>
    line.evaluate((element) => getComputedStyle(element).borderInlineStartColor);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await bar(code.locator('li[aria-current="step"]'))).not.toBe(ground);
  for (const line of await code.locator('li:not([aria-current])').all()) expect(await bar(line)).toBe(ground);
  const stage = page.getByRole('navigation', { name: 'Stages' }).locator('[aria-current="step"]');
  expect(await stage.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(ground);
  // The browser lays no ground behind the letters of what is not adjusted.
  const limit = page.getByRole('region', { name: en.formula }).locator('.formula .katex').first();
  expect(await limit.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none');
});
