import { seriousIn } from './support/axe.ts';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

const STATES: [name: string, fragment: string][] = [
  ['filtering', '/?step=832&unit=mac&theme=light'],
  ['mixing', '/?step=2197&unit=mac&theme=light'],
  ['dark', '/?step=832&unit=mac&theme=dark'],
  ['projector', '/?step=832&unit=mac&theme=projector'],
  ['Chinese', '/?step=832&unit=mac&lang=zh'],
  ['compared with standard', '/?step=2197&compare=merged'],
  [
    'numbers',
    '/?h=4&w=4&c=2&n=3&b=on&step=40&in=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16',
  ],
  ['a repaired address', '/?h=99&k=99&step=0'],
  ['a large layer', '/?h=64&w=64&c=12&n=16&step=108320'],
];

for (const [name, fragment] of STATES) {
  test(`axe finds nothing serious: ${name}`, async ({ app, page }) => {
    await page.goto(`./#${fragment}`);
    await expect(page.getByRole('form')).toBeVisible();
    await expect(page.getByRole('toolbar').first()).toBeVisible();
    expect(await seriousIn(page)).toEqual([]);
    expect(app).toBeDefined();
  });
}

test('axe finds nothing serious on the whole, at the end of a layer, and while cells of either step are pointed at', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(page.getByRole('button', { name: /^Step through it/ })).toBeVisible();
  expect(await seriousIn(page), 'whole').toEqual([]);
  for (const [fragment, map] of [
    ['/?step=2495&unit=mac', en.filtered(2)],
    ['/?step=832&unit=mac', en.input(2)],
  ]) {
    await app.open(fragment);
    await expect(page.getByRole('region', { name: en.cost })).toBeVisible();
    await app.grid(map).hover();
    await expect(page.locator('.board-canvas[data-lit="true"]')).toBeAttached();
    expect(await seriousIn(page), fragment).toEqual([]);
  }
});

test('axe finds nothing serious in the dialogs', async ({ app, page }) => {
  await app.open('/?step=0');
  for (const name of [en.share, en.help]) {
    await app.button(name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await seriousIn(page, 'dialog[open]')).toEqual([]);
    await app.press('Escape');
  }
});

test('keys alone load a picture, step to a chosen output cell, edit a weight and read the result', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=cell');
  const until = async (reached: () => Promise<boolean>) => {
    for (let i = 0; i < 150 && !(await reached()); i++) await app.press('Tab');
    expect(await reached()).toBe(true);
  };
  const focused = (name: string) => () =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, name);

  // To the output: three cells down, two to the right.
  await until(focused(en.output(2)));
  await app.press('ArrowDown', 2);
  await app.press('ArrowRight');
  await app.press('Enter');
  await expect(app.now).toContainText('Output 2, row 3, column 2: ');

  const before = await app.cell(en.output(2), 3, 2).getAttribute('aria-label');
  await page.keyboard.press('Shift+Tab');
  await until(focused(en.mixingOf(2)));
  await app.press('9');
  await app.press('Enter');
  await expect(app.grid(en.mixingOf(2)).getByRole('gridcell', { name: 'output 2, red, 9' })).toBeAttached();
  await expect(app.cell(en.output(2), 3, 2)).not.toHaveAccessibleName(before!);

  // The picture: a button of the group "Photograph".
  await until(focused('Coffee'));
  await app.press('Enter');
  await expect(page).toHaveURL(/img=coffee/);
});

test('a screen reader finds the maps, the formula and the step by name', async ({ app, page }) => {
  await app.open('/?step=832&unit=mac');
  await expect(page.getByRole('main')).toHaveCount(1);
  for (const name of [en.input(1), en.kernel(2), en.filtered(3), en.mixingOf(4), en.output(4)]) {
    await expect(app.grid(name)).toBeVisible();
  }
  await expect(app.formula.locator('math').first()).toBeAttached();
  await expect(page.getByRole('region', { name: en.cost })).toContainText('833 of 2,496');
  await expect(page.getByRole('navigation', { name: en.pages }).getByRole('link')).toHaveText([
    'Step',
    'Learn',
    'Explore',
  ]);
  await expect(app.cell(en.output(1), 1, 1)).toHaveAccessibleName('row 1, column 1, not computed yet');
});

test.describe('on a phone of 360 pixels, by touch alone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a picture is loaded, an output cell reached, a weight changed and the result read', async ({
    app,
    page,
  }) => {
    await app.open('/?step=0&unit=cell');
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);

    await app.cell(en.kernel(1), 2, 2).tap();
    const bar = page.getByRole('group', { name: 'Value' });
    await bar.getByRole('textbox').fill('3');
    await bar.getByRole('button', { name: 'Done' }).tap();
    await expect(app.cell(en.kernel(1), 2, 2)).toHaveAccessibleName('row 2, column 2, 3');

    await page.getByRole('button', { name: /Mix$/ }).tap();
    await app.cell(en.output(1), 2, 3).tap();
    await expect(app.now).toContainText('Output 1, row 2, column 3: ');
    await expect(app.cell(en.output(1), 2, 3)).toHaveAccessibleName(/row 2, column 3, −?\d/);

    await page.getByRole('group', { name: en.photograph }).getByRole('button', { name: 'Coffee' }).tap();
    await expect(page).toHaveURL(/img=coffee/);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
