import { en, race } from './support/names.ts';
import { expect, test } from './support/app.ts';

test('the merged standard kernel gives the same maps, but for rounding', async ({ app, page }) => {
  await app.open('/?step=2495&unit=cell');
  await app.button(en.compare).click();
  const panel = page.getByRole('region', { name: en.compare });
  await expect(panel).toContainText('The two agree');
  await expect(app.grid('Difference, channel 4').getByRole('gridcell').first()).toHaveAccessibleName(/, 0$/);
  await expect(app.grid('Standard, channel 4')).toBeVisible();
});

test('a link with a comparison shows it, and one with NumPy opens its tab', async ({ app, page }) => {
  await app.open('/?step=2495&compare=merged&code=numpy');
  await expect(page.getByRole('heading', { name: en.compare })).toBeInViewport();
  await expect(page.getByRole('tab', { name: 'NumPy' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'TypeScript' }).click();
  await expect(page).not.toHaveURL(/code=/);
});

test('a challenge that compares opens on its board all the same', async ({ app, page }) => {
  await page.goto('./#/learn/challenge-2');
  await expect(page.getByRole('heading', { name: en.compare })).toBeAttached();
  await expect(app.grid(en.input(2))).toBeInViewport();
});

test('with ReLU in between a merge cannot be exact, and the page says so', async ({ app, page }) => {
  await app.open('/?step=2495&compare=merged&act0=relu');
  const panel = page.getByRole('region', { name: en.compare });
  await expect(panel).toContainText('ReLU');
  await expect(panel).not.toContainText('The two agree');
});

test('a cell of a result that is pressed is raced', async ({ app, page }) => {
  await app.open('/?step=2495&unit=cell&compare=merged');
  await app.cell('Standard, channel 4', 2, 3).click();
  await expect(page.getByRole('dialog', { name: race.en.title })).toContainText('output 4, row 2, column 3');
});
