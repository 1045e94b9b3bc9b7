import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';

test('keys step forward and back by the chosen unit, and by a larger one with Shift', async ({ app }) => {
  await app.open('/?step=0&unit=mac');
  await app.press('ArrowRight', 3);
  await expect(app.slider).toHaveValue('3');
  await app.press('ArrowLeft');
  await expect(app.slider).toHaveValue('2');
  await app.press('Shift+ArrowRight');
  await expect(app.slider).toHaveValue('8');
  await app.press('2');
  await app.press('ArrowRight');
  await expect(app.slider).toHaveValue('17');
  await app.press('End');
  await expect(app.slider).toHaveValue('2495');
  await app.press('Home');
  await expect(app.slider).toHaveValue('0');
});

test('a clicker steps wherever the focus is', async ({ app }) => {
  await app.open('/?step=0&unit=cell');
  await app.press('PageDown', 2);
  await expect(app.slider).toHaveValue('17');
  await app.button(en.next).focus();
  await app.press('PageUp');
  await expect(app.slider).toHaveValue('8');
});

for (const address of ['/?step=0&unit=cell', '/?h=6&step=72&unit=cell'])
  test(`keys that are pressed as the board of ${address} appears, before a picture of it, all count`, async ({
    app,
    page,
  }) => {
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('input[type=range]')) return;
        look.disconnect();
        for (let i = 0; i < 2; i++)
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
          );
      });
      look.observe(document, { childList: true, subtree: true });
    });
    await app.open(address);
    await expect(app.slider).toHaveValue(address.includes('step=0') ? '17' : '89');
  });

test('the transport says where it is, in words', async ({ app }) => {
  await app.open('/?step=11&unit=mac');
  await expect(app.slider).toHaveAttribute(
    'aria-valuetext',
    'Step 12 of 2,496, depthwise, channel 1, row 1, column 2',
  );
});

test('a click on a cell runs to it', async ({ app }) => {
  await app.open('/?step=0&unit=cell');
  await app.cell(en.filtered(2), 3, 4).click();
  await expect(app.now).toContainText(/Green, row 3, column 4: .* completes the sum/);
  await app.cell(en.output(3), 1, 1).click();
  await expect(app.now).toContainText('Output 3, row 1, column 1: ');
});

test('forward and back from 20 places give the identical page', async ({ app, page }) => {
  await app.open('/?step=0&unit=cell');
  // The maps of the whole photograph come when there is a moment; then all is there.
  await expect(page.getByText('The same layer at')).toBeVisible();
  const picture = () => page.getByRole('main').ariaSnapshot();
  // Ends of units from both stages: 1,728 multiply-adds filter (9 a cell, 64 cells a map), 768 mix (3 a cell).
  const places = [
    ...[0, 4, 832, 1725, 1728, 2400].map((step) => ({ step, unit: 'mac', n: 5 })),
    ...[8, 575, 1727, 1730, 2300].map((step) => ({ step, unit: 'cell', n: 4 })),
    ...[71, 575, 1655, 1751, 2255].map((step) => ({ step, unit: 'row', n: 3 })),
    ...[575, 1151, 1919].map((step) => ({ step, unit: 'map', n: 2 })),
    { step: 1727, unit: 'stage', n: 1 },
  ];
  expect(places).toHaveLength(20);
  for (const { step, unit, n } of places) {
    await app.go(`/?step=${step}&unit=${unit}`);
    await expect(app.slider).toHaveValue(String(step));
    const before = await picture();
    await app.press('ArrowRight', n);
    await expect(app.slider).not.toHaveValue(String(step));
    await app.press('ArrowLeft', n);
    await expect(app.slider).toHaveValue(String(step));
    expect(await picture()).toBe(before);
  }
});
