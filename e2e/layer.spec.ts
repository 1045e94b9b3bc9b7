import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

test('a setting that is not possible is refused with the limit that bit', async ({ app, page }) => {
  await app.open('/?h=4&w=4&step=0');
  const field = page
    .getByRole('form', { name: en.layer })
    .getByRole('spinbutton', { name: en.fields.kernel, exact: true });
  await field.fill('7');
  await field.press('Enter');
  await expect(field).toHaveValue('4');
  await expect(page.getByRole('form', { name: en.layer })).toContainText(
    'It can be 1 to 4 here. A kernel that spans 5 cells does not fit into an input that is 4 high.',
  );
});

test('the groups slider goes from depthwise to standard, and the cost follows', async ({ app, page }) => {
  await app.open('/?c=12&step=0');
  const groups = page.getByRole('slider', { name: en.groups, exact: true });
  await expect(groups).toHaveAttribute('aria-valuetext', '12 of 12: depthwise');
  await groups.focus();
  await app.press('Home');
  await expect(groups).toHaveAttribute('aria-valuetext', '1 of 12: standard');
  await expect(app.now).toContainText(/^Map 1, row 1, column 1: .* meets the .* value/);
  await app.press('ArrowRight', 2);
  await expect(groups).toHaveAttribute('aria-valuetext', '3 of 12: grouped, 4 channels each');
});

test('where inputs stand apart from the lanes all of them can be turned to', async ({ app, page }) => {
  await app.open('/?c=12&n=12&g=3&mix=off&step=0');
  await expect(app.grid(en.input(1))).toBeVisible();
  const later = page.getByRole('button', { name: 'Later maps' }).first();
  const last = app.grid(en.input(12));
  for (let pages = 0; pages < 12 && (await later.isEnabled()); pages++) {
    await later.click();
    await expect(app.grid(en.input(1))).toHaveCount(0);
  }
  await expect(last).toBeVisible();
  await expect(later).toBeDisabled();
  // A step shows again what it is about.
  await app.leave();
  await app.press('ArrowRight');
  await expect(app.grid(en.input(4))).toBeVisible();
});

test('without the 1×1 step a depthwise layer gives C·M outputs, in words', async ({ app, page }) => {
  await app.open('/?step=0&m=2');
  await page.getByRole('switch', { name: en.oneByOne, exact: true }).first().click();
  await expect(page.getByRole('slider', { name: en.groups, exact: true })).toHaveAttribute(
    'aria-valuetext',
    '3 of 3: depthwise; outputs become 6',
  );
  await expect(app.mixing(1, 'red')).toHaveCount(0);
  await app.button(en.undo).click();
  await expect(app.mixing(1, 'red, kernel 1')).toBeVisible();
});

test('the step keeps its stage, cell and tap when the layer changes', async ({ app, page }) => {
  await app.open('/?step=832&unit=mac');
  await expect(app.now).toContainText('Green, row 4, column 5: the centre weight 4 meets');
  await page
    .getByRole('form', { name: en.layer })
    .getByRole('spinbutton', { name: en.fields.filters, exact: true })
    .fill('6');
  await app.press('Enter');
  await expect(app.now).toContainText('Green, row 4, column 5: the centre weight 4 meets');
  await expect(app.grid(en.output(1))).toBeVisible();
});
