import { HAND_EXAMPLE } from '../kernels/spec/hand-example.ts';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import type { Instrument } from './support/app.ts';

/** What is typed in, and what each step must give. */
const { input: X, kernels: D, mixing: P, filtered: Z, output: Y } = HAND_EXAMPLE;

const minus = (n: number) => String(n).replace('-', '−');

async function typeGrid(app: Instrument, name: string, rows: readonly (readonly number[])[]): Promise<void> {
  for (const [r, row] of rows.entries())
    for (const [c, n] of row.entries()) await app.type(name, r + 1, c + 1, String(n));
}

test('hand example A, typed in as a person would, shows every number at each step', async ({ app, page }) => {
  test.slow();
  await app.open('/?h=4&w=4&c=2&n=3&step=0&unit=mac');
  for (const c of [0, 1]) {
    await typeGrid(app, en.input(c + 1), X[c]);
    await typeGrid(app, en.kernel(c + 1), D[c]);
  }
  for (const [o, row] of P.entries())
    for (const [q, n] of row.entries()) {
      const weight = app.mixing(o + 1).nth(q);
      await weight.click();
      await app.gridOf(weight).focus();
      await page.keyboard.press('F2');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(String(n));
      await page.keyboard.press('Enter');
    }
  await app.leave();
  await app.press('Home');
  await expect(app.slider).toHaveValue('0');

  // Every multiply-add: the partial sum under the board, then the finished cell on the board.
  let step = 0;
  const check = async (
    partial: number,
    grid: string,
    row: number,
    column: number,
    last: boolean,
    result: number,
  ) => {
    await expect(app.slider).toHaveValue(String(step));
    await expect(app.sum.getByText(minus(partial), { exact: true })).toBeVisible();
    if (last) {
      expect(partial).toBe(result);
      await expect(app.cell(grid, row + 1, column + 1)).toHaveAccessibleName(
        new RegExp(`, ${minus(result)}$`),
      );
    }
    step++;
    if (step < 96) await app.press('ArrowRight');
  };
  for (const c of [0, 1])
    for (const y of [0, 1])
      for (const x of [0, 1]) {
        let sum = 0;
        for (const u of [0, 1, 2])
          for (const v of [0, 1, 2]) {
            sum += D[c][u][v] * X[c][y + u][x + v];
            await check(sum, en.filtered(c + 1), y, x, u === 2 && v === 2, Z[c][y][x]);
          }
      }
  for (const o of [0, 1, 2])
    for (const y of [0, 1])
      for (const x of [0, 1]) {
        let sum = 0;
        for (const q of [0, 1]) {
          sum += P[o][q] * Z[q][y][x];
          await check(sum, en.output(o + 1), y, x, q === 1, Y[o][y][x]);
        }
      }
  expect(step).toBe(96);
});
