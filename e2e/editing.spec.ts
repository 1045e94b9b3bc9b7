import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

test('a weight typed into a kernel changes the maps after it, and undo and redo bring both states back', async ({
  app,
}) => {
  await app.open('/?step=2495&unit=cell');
  const output = app.grid(en.output(1)).getByRole('gridcell').first();
  const before = await output.getAttribute('aria-label');
  await app.type(en.kernel(1), 1, 1, '-3.5');
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName('row 1, column 1, −3.5');
  await expect(output).not.toHaveAccessibleName(before!);
  const after = await output.getAttribute('aria-label');
  await app.leave();
  await app.press('ControlOrMeta+z');
  await expect(output).toHaveAccessibleName(before!);
  await app.press('ControlOrMeta+Shift+z');
  await expect(output).toHaveAccessibleName(after!);
  await app.button(en.undo).click();
  await expect(output).toHaveAccessibleName(before!);
});

test('input cells and mixing weights are edited with digits, arrows and the wheel', async ({ app, page }) => {
  await app.open('/?step=0&unit=mac');
  await app.grid(en.input(1)).focus();
  await app.press('7');
  await app.press('Enter');
  await expect(app.cell(en.input(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 7');
  await app.press('Alt+ArrowUp');
  await expect(app.cell(en.input(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 7.1');

  const weight = app.mixing(1, 'red');
  await weight.click();
  await page.mouse.wheel(0, -100);
  await expect(weight).toHaveAccessibleName('output 1, red, 0.6');
  await app.press('F2');
  await page.keyboard.type('abc');
  await app.press('Enter');
  await app.press('Escape');
  await expect(weight).toHaveAccessibleName('output 1, red, 0.6');
});

test('a value follows a drag on the selected cell', async ({ app, page }) => {
  await app.open('/?step=0&unit=mac');
  const cell = app.cell(en.kernel(2), 2, 2);
  await cell.click();
  const box = (await cell.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 40, { steps: 8 });
  await page.mouse.up();
  await expect(cell).toHaveAccessibleName('row 2, column 2, 5');
  await app.button(en.undo).click();
  await expect(cell).toHaveAccessibleName('row 2, column 2, 4');
});

test('presets fill the kernels, and reset brings the layer’s own weights back', async ({ app, page }) => {
  await app.open('/?step=0&unit=mac');
  await page.getByRole('combobox', { name: 'Preset for' }).selectOption({ label: 'all channels' });
  await page.getByRole('combobox', { name: en.preset, exact: true }).selectOption({ label: 'Identity' });
  for (const c of [1, 2, 3]) {
    await expect(app.cell(en.kernel(c), 2, 2)).toHaveAccessibleName('row 2, column 2, 1');
    await expect(app.cell(en.kernel(c), 1, 1)).toHaveAccessibleName('row 1, column 1, 0');
  }
  await app.button(en.reset).click();
  await expect(app.cell(en.kernel(2), 2, 2)).toHaveAccessibleName('row 2, column 2, 4');
});

test('while O or its button is held the board has its weights as they were', async ({ app, page }) => {
  await app.open('/?step=2495&unit=mac');
  const before = page.getByRole('button', { name: en.before });
  await app.cell(en.kernel(1), 1, 1).click();
  await expect(before).toHaveCount(0);
  await app.grid(en.kernel(1)).focus();
  await app.press('Alt+ArrowUp');
  const weight = app.cell(en.kernel(1), 1, 1);
  await expect(weight).toHaveAccessibleName('row 1, column 1, 1.1');
  await page.keyboard.down('o');
  await expect(weight).toHaveAccessibleName('row 1, column 1, 1');
  await page.keyboard.up('o');
  await expect(weight).toHaveAccessibleName('row 1, column 1, 1.1');
  await before.hover();
  await page.mouse.down();
  await expect(before).toHaveAttribute('aria-pressed', 'true');
  await expect(weight).toHaveAccessibleName('row 1, column 1, 1');
  await page.mouse.up();
  await expect(weight).toHaveAccessibleName('row 1, column 1, 1.1');
});
