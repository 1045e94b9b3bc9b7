import type { Page } from '@playwright/test';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

/** So many events of a trackpad at a place of the page; how many of them the page prevented the browser from taking. */
async function turn(page: Page, at: { x: number; y: number }, deltas: number[], ctrlKey = false) {
  return page.evaluate(
    ({ x, y, deltas, ctrlKey }) => {
      const target = document.elementFromPoint(x, y)!;
      return deltas.filter((deltaY) => {
        const facts = { deltaY, ctrlKey, clientX: x, clientY: y, bubbles: true, cancelable: true };
        return !target.dispatchEvent(new WheelEvent('wheel', facts));
      }).length;
    },
    { ...at, deltas, ctrlKey },
  );
}

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});
const TRACKPAD = Array<number>(30).fill(-4);

test('thirty events of a trackpad over a focused field or a selected weight are one step', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  const weight = app.cell(en.kernel(2), 2, 2);
  await weight.click();
  await turn(page, middle((await weight.boundingBox())!), TRACKPAD);
  await expect(weight).toHaveAccessibleName('row 2, column 2, 4.1');

  const filters = page
    .getByRole('form', { name: en.layer })
    .getByRole('spinbutton', { name: en.fields.filters, exact: true });
  await filters.click();
  await turn(page, middle((await filters.boundingBox())!), TRACKPAD);
  await expect(filters).toHaveValue('5');
});

test('a pinch over a field, a weight or the frame is left to the browser, and changes nothing', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  const weight = app.cell(en.kernel(2), 2, 2);
  const filters = page
    .getByRole('form', { name: en.layer })
    .getByRole('spinbutton', { name: en.fields.filters, exact: true });
  const frame = page.getByRole('slider', { name: 'Frame on the photograph' });
  const before = await frame.getAttribute('aria-valuetext');
  for (const control of [weight, filters, frame]) {
    await control.click();
    expect(await turn(page, middle((await control.boundingBox())!), [-100, -100], true)).toBe(0);
  }
  await expect(weight).toHaveAccessibleName('row 2, column 2, 4');
  await expect(filters).toHaveValue('4');
  await expect(frame).toHaveAttribute('aria-valuetext', before!);
});
