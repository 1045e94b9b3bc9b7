import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { seriousIn } from './support/axe.ts';
import { explore as en, exploreZh as zh } from './support/names.ts';

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });
const shown = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });

test('a standard convolution beside the nearest separable layer: the line, the keys, the difference in numbers', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore');
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: en.bank }).selectOption({ label: en.compass });

  const line = page.getByRole('slider', { name: en.line });
  await expect(line).toHaveAttribute('aria-valuetext', 'standard 50\u202f%, separable 50\u202f%');
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  await line.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(line).toHaveAttribute('aria-valuetext', 'standard 10\u202f%, separable 90\u202f%');
  await expect(page).toHaveURL(/std\.compass\/see\.o3\/split\.10$/);
  // By the pointer, to where it lets go.
  const box = (await line.boundingBox())!;
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 208, box.y + box.height / 3, { steps: 4 });
  await page.mouse.up();
  expect((await line.boundingBox())!.x - box.x).toBeCloseTo(200, -1);

  // One key goes from whole to whole, another to what separates the two.
  await line.focus();
  await page.keyboard.press('x');
  await expect(heading(page, 'Standard 3')).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.getByRole('application').focus();
  await page.keyboard.press('x');
  await expect(heading(page, 'Output 3')).toBeVisible();
  await page.keyboard.press('d');
  await expect(heading(page, 'Difference 3')).toBeVisible();
  const loss = page.getByRole('group', { name: 'Difference in output 3' });
  await expect(loss).toContainText(/largest[1-9]\d+.*RMS[1-9]/);

  // Four kernels make all eight edges: what is left is rounding.
  await page.getByRole('radio', { name: '4, exact', exact: true }).check();
  await expect(loss).toContainText(/largest0/);
  await page.keyboard.press('Escape');
  await app.button(en.undo).click();
  await expect(page.getByRole('radio', { name: /^1, / })).toBeChecked();
  expect(await seriousIn(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('in Chinese nothing is cut off, and a finger moves from one to the other', async ({ page }) => {
    await page.goto('./#/explore?lang=zh&theme=dark');
    await page.getByRole('heading', { name: zh.against }).tap();
    await page.getByRole('combobox', { name: zh.bank }).selectOption({ label: zh.opponent });
    await expect(page.getByRole('slider', { name: zh.line })).toBeVisible();
    await expect(page.getByText(zh.exact, { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await shown(page, '差值').tap();
    await expect(page.getByRole('heading', { name: /^差值 \d$/ })).toBeVisible();
    expect(await seriousIn(page)).toEqual([]);
  });
});
