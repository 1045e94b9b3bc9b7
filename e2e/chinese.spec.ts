import { en, zh } from './support/names.ts';
import { expect, test } from './support/app.ts';

test('language and theme change without changing the step', async ({ app, page }) => {
  await app.open('/?step=832&unit=mac');
  await app.button(en.otherLanguage).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const slider = page.getByRole('slider', { name: zh.step, exact: true });
  await expect(slider).toHaveValue('832');
  await expect(page.getByRole('status', { name: zh.now })).toContainText('绿色，第 4 行第 5 列');
  await page.getByRole('radio', { name: '投影' }).check({ force: true });
  await expect(slider).toHaveValue('832');
  await app.button(zh.otherLanguage).click();
  await expect(app.slider).toHaveValue('832');
});

test('stepping, playing and the formula speak Chinese', async ({ app, page }) => {
  await page.goto('./#/?lang=zh&step=0&unit=mac');
  await expect(page.getByRole('slider', { name: zh.step, exact: true })).toBeVisible();
  await app.press('ArrowRight', 2);
  await expect(page.getByRole('slider', { name: zh.step, exact: true })).toHaveValue('2');
  await app.button(zh.next).click();
  await expect(page.getByRole('slider', { name: zh.step, exact: true })).toHaveValue('3');
  await expect(page.getByRole('group', { name: zh.sum, exact: true })).toContainText('目前累加和');
  await expect(page.getByRole('region', { name: zh.formula })).toContainText('代入数值');
  await app.button(zh.play).click();
  await expect(app.button(zh.pause)).toBeVisible();
  await app.button(zh.pause).click();
  await expect(page.getByRole('toolbar', { name: zh.controls })).toBeVisible();
});
