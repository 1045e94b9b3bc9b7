// Every chapter from its question to the next chapter: with the keyboard alone, and with a finger on a phone of 360 pixels.
import { CHAPTERS } from '../app/model/lesson.ts';
import type { Locator, Page } from '@playwright/test';
import { learn } from './support/names.ts';
import { expect, test } from './support/app.ts';

const names = learn.en;

const gateOf = (page: Page): Locator => page.getByRole('region', { name: names.prediction, exact: true });
const figureOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: names.figure, exact: true });

/** Whether the focus is in the figure, below the prediction. */
const isInFigure = () => {
  const { activeElement } = document;
  return !!activeElement?.closest('aside') && !activeElement.closest('section[data-recorded]');
};

/** So many chapters in a row with one load. */
const IN_A_ROW = 5;
const ROWS = Array.from({ length: Math.ceil(CHAPTERS / IN_A_ROW) }, (_, i) => {
  const first = i * IN_A_ROW + 1;
  return { first, last: Math.min(first + IN_A_ROW - 1, CHAPTERS) };
});

/** From the first chapter of a row to its last, each reached from the one before. */
async function walk(
  page: Page,
  { first, last }: (typeof ROWS)[number],
  finish: (n: number) => Promise<void>,
) {
  await page.goto(`./#/learn/${first}`);
  for (let n = first; n <= last; n++)
    await test.step(`chapter ${n}`, async () => {
      await expect(page.getByText(`Chapter ${n} of ${CHAPTERS}`)).toBeVisible();
      await expect(gateOf(page).getByRole('button', { name: names.skip })).toBeVisible();
      await finish(n);
      if (n < CHAPTERS) await expect(page.getByText(`Chapter ${n + 1} of ${CHAPTERS}`)).toBeVisible();
    });
}

for (const row of ROWS) {
  test(`chapters ${row.first} to ${row.last} by keys alone`, async ({ app, page }) => {
    test.slow();
    await walk(page, row, async (n) => {
      const gate = gateOf(page);
      await app.leave();
      await page.keyboard.press('p');
      if ((await gate.getByRole('radio').count()) > 0) {
        await page.keyboard.press('Space');
        await app.leave();
        await page.keyboard.press('p');
      } else {
        await page.keyboard.type('-30');
        await page.keyboard.press('Enter');
      }
      await expect(gate.getByRole('button', { name: names.skip })).toBeHidden();
      await expect(gate.getByRole('status')).not.toBeEmpty();

      // Round the page once at most, and once more where the figure opened meanwhile.
      for (let i = 0; i < 200 && !(await page.evaluate(isInFigure)); i++) await page.keyboard.press('Tab');
      expect(await page.evaluate(isInFigure)).toBe(true);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');

      if (n === CHAPTERS) return;
      await page.getByRole('link', { name: /^Next chapter/ }).focus();
      await page.keyboard.press('Enter');
    });
  });
}

test.describe('with a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  for (const row of ROWS) {
    test(`chapters ${row.first} to ${row.last} on a phone`, async ({ app, page }) => {
      test.slow();
      await walk(page, row, async (n) => {
        const gate = gateOf(page);
        const options = gate.getByRole('radio');
        if ((await options.count()) > 0) await options.last().tap({ force: true });
        else await gate.getByRole('textbox').fill('-30');
        await gate.getByRole('button', { name: names.record }).tap();
        await expect(gate.getByRole('button', { name: names.skip })).toBeHidden();

        const live = figureOf(page).locator('div');
        const control = live
          .getByRole('slider')
          .or(live.getByRole('button', { disabled: false }))
          .or(live.getByRole('gridcell'));
        await control.first().tap();
        if (n < CHAPTERS) await page.getByRole('link', { name: /^Next chapter/ }).tap();
      });
      expect(app).toBeDefined();
    });
  }
});
