import type { Locator, Page } from '@playwright/test';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import type { Instrument } from './support/app.ts';

/** Types with the keyboard alone, as a person who has a cell in focus does: no F2. */
async function typeOver(app: Instrument, grid: string, keys: string): Promise<void> {
  await app.grid(grid).focus();
  for (const key of keys) await app.page.keyboard.press(key);
  await app.press('Enter');
}

const field = (page: Page, name: string): Locator =>
  page.getByRole('form', { name: en.layer }).getByRole('spinbutton', { name, exact: true });

/** The sentences that belong to a field: what describes it to a screen reader. */
const saidOf = async (input: Locator): Promise<string> =>
  input.evaluate((node) =>
    (node.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((note) => note && !note.hidden)
      .map((note) => note!.textContent)
      .join(' ')
      .trim(),
  );

async function enter(input: Locator, text: string): Promise<void> {
  await input.fill(text);
  await input.press('Enter');
}

test('a number is read alike wherever it is typed: decimal comma first, full-width signs, any minus', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  const weight = app.cell(en.kernel(1), 1, 1);
  await typeOver(app, en.kernel(1), ',5');
  await expect(weight).toHaveAccessibleName('row 1, column 1, 0.5');
  await app.type(en.kernel(1), 1, 1, '１２．５');
  await expect(weight).toHaveAccessibleName('row 1, column 1, 12.5');
  const bar = page.getByRole('group', { name: 'Value', exact: true }).getByRole('textbox');
  await enter(bar, '－２５，２５');
  await expect(weight).toHaveAccessibleName('row 1, column 1, −25.25');
  await enter(bar, '1\u200b\u2009');
  await expect(weight).toHaveAccessibleName('row 1, column 1, 1');
  await enter(field(page, en.fields.height), '１２');
  await expect(field(page, en.fields.height)).toHaveValue('12');
});

test('a number that is too large is brought to the limit, and that is said beside it', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  await app.type(en.kernel(1), 1, 1, '1e9');
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 1000000');
  await expect(page.getByText('so it is 1,000,000.')).toBeVisible();
  await app.press('ControlOrMeta+z');
  await expect(page.getByText('so it is 1,000,000.')).toHaveCount(0);

  await app.button('中文').click();
  await app.page.getByRole('grid', { name: '深度卷积核，通道 1', exact: true }).focus();
  await app.press('F2');
  await app.press('ControlOrMeta+a');
  await page.keyboard.type('-1e9');
  await app.press('Enter');
  await expect(page.getByText('现为 −1,000,000。')).toBeVisible();
});

test('what is no number is answered with a sentence, and what could be two with the one that was taken', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  await app.type(en.kernel(1), 1, 1, '1,234');
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 1234');
  await expect(page.getByText('Read as 1234,')).toBeVisible();
  await app.type(en.kernel(1), 1, 1, 'abc');
  await expect(page.getByText('“abc” is not a number.')).toBeVisible();
  await expect(page.getByText('Read as 1234,')).toHaveCount(0);
  await app.press('Escape');
  await expect(page.getByText('“abc” is not a number.')).toHaveCount(0);
});

test('commas that could be either are asked about, also where they were pasted on the page', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  await expect(app.button('Type numbers')).toBeVisible(); // whoever takes numbers is there
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '0,5\n1,5\n2,5');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Read as one map of 3×2.');
  await dialog
    .getByRole('radiogroup', { name: 'What the commas do' })
    .getByRole('radio', { name: 'stand before decimals' })
    .check();
  await expect(dialog).toContainText('Read as one map of 3×1.');
  await dialog.getByRole('button', { name: 'Put on the board' }).click();
  await expect(app.cell(en.input(1), 2, 1)).toHaveAccessibleName('row 2, column 1, 1.5');
});

test('the value bar says the cell that has the focus, also after arrows', async ({ app, page }) => {
  await app.open('/?step=0&unit=mac');
  await app.cell(en.kernel(1), 2, 2).click();
  const bar = page.getByRole('group', { name: 'Value', exact: true });
  await expect(bar).toContainText('row 2, column 2');
  await app.press('ArrowUp');
  await expect(bar).toContainText('row 1, column 2');
  await app.press('ArrowRight');
  await expect(bar).toContainText('row 1, column 3');
});

test('a field names one limit, whatever was typed, and is silent once the value is possible', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  const height = field(page, en.fields.height);
  const limit =
    'It can be 3 to 64 here. A kernel that spans 3 cells does not fit into an input that is 2 high.';
  for (const text of ['0', '1', '2']) {
    await height.fill(text);
    expect(await saidOf(height)).toBe(limit);
    await height.press('Enter');
    await expect.poll(() => saidOf(height)).toBe(`${text} is not possible, so it is 3. ${limit}`);
    await expect(height).toHaveValue('3');
  }
  await enter(height, '5');
  expect(await saidOf(height)).toBe('');

  const kernel = field(page, en.fields.kernel);
  await enter(kernel, '8');
  await expect
    .poll(() => saidOf(kernel))
    .toBe(
      '8 is not possible, so it is 5. It can be 1 to 5 here. A kernel that spans 6 cells does not fit into an input that is 5 high.',
    );
  await enter(height, '9');
  expect(await saidOf(kernel)).toBe('');
  await enter(field(page, en.fields.dilation), '99');
  await expect
    .poll(() => saidOf(field(page, en.fields.dilation)))
    .toBe(
      '99 is not possible, so it is 2. It can be 1 to 2 here. A kernel that spans 13 cells does not fit into an input that is 9 high.',
    );
});
