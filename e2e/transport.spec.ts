// Unit, speed and scrubber of the transport, and that it stands in one row.
import type { Locator } from '@playwright/test';
import { en, skip } from './support/names.ts';
import { expect, test } from './support/app.ts';
import { resize } from './support/boxes.ts';

test('a unit chosen with the mouse leaves the arrows to the steps, one chosen with keys does not', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  const unit = page.getByRole('combobox', { name: en.stepBy });
  await expect(unit.getByRole('option')).toHaveText(Object.values(en.units));
  await unit.focus();
  await unit.evaluate((select: HTMLSelectElement) => {
    // As a press with the mouse leaves it: no ring of the keyboard's focus.
    select.blur();
    select.focus({ focusVisible: false });
    select.value = 'cell';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(unit).not.toBeFocused();
  await app.press('ArrowRight');
  await expect(app.slider).toHaveValue('8');
  await app.press('Tab');
  for (let i = 0; i < 40 && !(await unit.evaluate((select) => select === document.activeElement)); i++)
    await app.press('Shift+Tab');
  await unit.focus();
  await app.press('ArrowDown');
  await expect(unit).toHaveValue('row');
  await expect(unit).toBeFocused();
  await expect(app.slider).toHaveValue('8');
});

test('at its end a layer says what it gave, opens a weight with the focus in its kernel, and plays again', async ({
  app,
  page,
}) => {
  await app.open('/?step=2494&unit=mac');
  await expect(app.button(en.changeWeight)).toHaveCount(0);
  await app.press('ArrowRight');
  await expect(app.now).toContainText('Done: 4 output maps of 8×8 in 2,496 multiply-adds.');
  await app.button(en.changeWeight).press('Enter');
  await expect(page.getByRole('group', { name: en.value, exact: true })).toContainText(en.kernel(3));
  await expect(app.grid(en.kernel(3))).toBeFocused();
  await app.press('Escape');
  await app.button(en.replay).click();
  await expect(app.button(en.pause)).toBeVisible();
  await expect(app.slider).not.toHaveValue('2495');
});

test('the speed is set by keys alone, and Esc goes back to its button', async ({ app, page }) => {
  await app.open('/?step=0&unit=cell');
  const slider = page.getByRole('slider', { name: en.speed, exact: true });
  await expect(slider).toHaveCount(0);
  await app.button(en.speed).focus();
  await app.press('Enter');
  const before = Number(await slider.inputValue());
  await app.press('Tab');
  await expect(slider).toBeFocused();
  await app.press('ArrowRight', 3);
  await expect(slider).toHaveValue(String(before + 3));
  await expect(slider).toHaveAttribute('aria-valuetext', /^[\d.]+ steps a second, each of one cell$/);
  await app.press('Escape');
  await expect(slider).toHaveCount(0);
  await expect(app.button(en.speed)).toBeFocused();
});

test('the scrubber stays under the hand that drags it, and the board follows', async ({ app, page }) => {
  await app.open('/?step=0&unit=mac');
  const { x, y, width, height } = (await app.slider.boundingBox())!;
  const values = await app.slider.evaluateHandle((slider: HTMLInputElement) => {
    const seen: number[] = [];
    const look = () => {
      seen.push(slider.valueAsNumber);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await page.mouse.move(x + 8, y + height / 2);
  await page.mouse.down();
  for (let i = 0; i <= 60; i++) await page.mouse.move(x + 8 + (i / 60) * (width * 0.7), y + height / 2);
  await page.mouse.up();
  const end = Number(await app.slider.inputValue());
  expect(end).toBeGreaterThan(1500);
  await expect(page.getByRole('contentinfo').or(page.locator('footer')).first()).toContainText(
    (end + 1).toLocaleString('en'),
  );
  const seen: number[] = await values.jsonValue();
  // Never back while it is dragged forward.
  expect(seen.filter((value, i) => i > 0 && value < seen[i - 1])).toEqual([]);
});

const SCREENS = {
  light: [
    [1920, 1080],
    [1440, 900],
    [1024, 768],
    [844, 390],
    [768, 1024],
  ],
  projector: [[1280, 720]],
} as const;

/** Every control and label of the transport with the place that it takes. */
const boxesIn = (footer: Locator) =>
  footer.evaluate((element) =>
    [...element.querySelectorAll('button, select, input, p, .scrubber-label')].map((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const kind = part.matches('.scrubber-label') ? 'label' : 'control';
      return { kind, left, right, top, bottom, name: part.ariaLabel ?? part.textContent };
    }),
  );

for (const lang of ['en', 'zh'] as const)
  test(`the transport is one row, and nothing in it overlaps, on screens of every size (${lang})`, async ({
    app,
    page,
  }) => {
    for (const theme of ['light', 'projector'] as const)
      for (const layer of ['', '&h=64&w=64&c=12&n=16']) {
        await page.goto('about:blank');
        await page.goto(`./#/?step=900&lang=${lang}&theme=${theme}${layer}`);
        const footer = page.locator('footer').filter({
          has: page.getByRole('toolbar', { name: skip[lang].toolbar }),
        });
        await expect(footer.getByRole('slider')).toBeVisible();
        for (const [width, height] of SCREENS[theme]) {
          await resize(page, width, height);
          const where = `${width}×${height} ${layer}`;
          const boxes = await boxesIn(footer);
          for (const kind of ['control', 'label']) {
            const row = boxes.filter((box) => box.kind === kind).sort((a, b) => a.left - b.left);
            const middles = row.map(({ top, bottom }) => (top + bottom) / 2);
            expect(Math.max(...middles) - Math.min(...middles), where).toBeLessThan(4);
            for (const [i, box] of row.slice(1).entries())
              expect(box.left, `${where}: ${row[i].name} and ${box.name}`).toBeGreaterThanOrEqual(
                row[i].right - 0.5,
              );
            expect(row[row.length - 1].right, where).toBeLessThanOrEqual(width);
          }
        }
      }
    expect(app).toBeDefined();
  });
