// What stands around the board: nothing cut, nothing covered, nothing that jumps.
import type { Locator, Page } from '@playwright/test';
import { en, zh } from './support/names.ts';
import { expect, test } from './support/app.ts';
import { resize } from './support/boxes.ts';

const SIZES = {
  light: [
    [1920, 1080],
    [1440, 900],
    [1024, 768],
    [768, 1024],
    [844, 390],
    [390, 844],
    [360, 640],
  ],
  projector: [[1280, 720]],
} as const;

/** Every kind of sentence: first, middle and last tap, mixing by each kind of weight, padding, other kernels, activation, one step. */
const SENTENCES = [
  ...[0, 832, 836, 1728, 2197, 2198, 2495].map((step) => `step=${step}`),
  'step=0&p=same',
  'step=900&k=7&h=16&w=16&m=4',
  'step=1150&c=12&m=4&b=on&a1=relu6',
  'step=100&mix=off&g=1&a2=relu6',
  'step=200&c=12&g=3',
];

const boxOf = async (part: Locator) => (await part.boundingBox())!;
const textOf = (page: Page) => page.locator('.sentence-text');

for (const lang of ['en', 'zh'] as const)
  test(`no sentence is cut, and none moves the board, on screens of every size (${lang})`, async ({
    app,
    page,
  }) => {
    test.slow();
    for (const theme of ['light', 'projector'] as const) {
      await page.goto('about:blank');
      await page.goto(`./#/?step=1&unit=mac&lang=${lang}&theme=${theme}`);
      const status = page.getByRole('status', { name: (lang === 'zh' ? zh : en).now });
      await expect(status).not.toBeEmpty();
      const heights = new Map<string, Set<number>>();
      for (const fragment of SENTENCES) {
        const before = await status.textContent();
        await app.go(`/?${fragment}&unit=mac&lang=${lang}&theme=${theme}`);
        await expect(status).not.toHaveText(before!);
        // At the end of a layer only what it gave is seen; the status says the last step too.
        const isSaid = async () =>
          (await status.textContent())!.endsWith((await textOf(page).textContent())!);
        await expect.poll(isSaid).toBe(true);
        for (const [width, height] of SIZES[theme]) {
          await resize(page, width, height);
          const where = `${fragment} at ${width}×${height}`;
          const [text, box] = [await boxOf(textOf(page)), await boxOf(page.locator('.sentence-box'))];
          expect(text.height, where).toBeLessThanOrEqual(box.height + 1);
          expect(text.width, where).toBeLessThanOrEqual(box.width + 1);
          const size = `${width}×${height}`;
          const strip = Math.round((await boxOf(page.locator('.strip'))).height);
          heights.set(size, (heights.get(size) ?? new Set()).add(strip));
        }
      }
      for (const [size, found] of heights) expect([...found], size).toHaveLength(1);
    }
  });

test('on a phone on its side board, sentence and transport are all seen, and none covers another', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await app.open('/?step=832&unit=mac');
  const board = await boxOf(page.locator('[data-skip="board"]'));
  const sentence = await boxOf(textOf(page));
  const controls = await boxOf(page.getByRole('toolbar', { name: en.controls }));
  expect(board.height).toBeGreaterThan(100);
  expect(board.y + board.height).toBeLessThanOrEqual(sentence.y);
  expect(sentence.y + sentence.height).toBeLessThanOrEqual(controls.y);
  expect(controls.y + controls.height).toBeLessThanOrEqual(390);
});

test('enlarged four times nothing stays at the edge of the window and covers the rest', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await app.open('/?step=832&unit=mac');
  const stuck = await page.evaluate(() =>
    [...document.querySelectorAll('main *, header')]
      .filter((part) => /sticky|fixed/.test(getComputedStyle(part).position))
      .map((part) => part.getBoundingClientRect().height)
      .filter((height) => height > 48),
  );
  expect(stuck).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const toolbar = page.getByRole('toolbar', { name: en.controls });
  await toolbar.scrollIntoViewIfNeeded();
  await app.button(en.next).click();
  await expect(app.slider).toHaveValue('833');
});

for (const [width, height] of [[1440, 900]] as const) {
  test(`the value bar covers no cell, moves nothing and shows all digits, at ${width}×${height}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await app.open('/?step=832&unit=mac');
    const board = page.locator('[data-skip="board"]');
    const before = await boxOf(board);
    await app.cell(en.kernel(2), 3, 3).click();
    const bar = page.getByRole('group', { name: 'Value', exact: true });
    await expect(bar).toBeVisible();
    expect(await boxOf(board)).toEqual(before);
    const place = await boxOf(bar);
    expect(place.y).toBeGreaterThanOrEqual(before.y + before.height - 1);
    expect(place.y + place.height).toBeLessThanOrEqual((await boxOf(app.slider)).y);
    const field = bar.getByRole('textbox');
    await field.fill('-0.59166235');
    await app.press('Enter');
    await expect(field).toHaveValue('−0.59166235');
    const room = await field.evaluate((input: HTMLInputElement) => {
      const { paddingLeft, paddingRight } = getComputedStyle(input);
      return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - input.scrollWidth;
    });
    expect(room).toBeGreaterThanOrEqual(-parseFloat('24'));
    const hidden = await field.evaluate((input: HTMLInputElement) => input.scrollWidth - input.clientWidth);
    expect(hidden).toBeLessThanOrEqual(0);
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`a notice covers neither stages nor board nor sentence, at ${width}×${height}`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./#/?h=99&k=99&step=0');
    const notice = page.locator('.ui-alert').first();
    await expect(notice).toBeVisible();
    const over = await boxOf(notice);
    for (const part of [
      page.getByRole('navigation', { name: 'Stages' }),
      page.locator('[data-skip="board"]'),
      textOf(page),
    ]) {
      const box = await boxOf(part);
      const apart =
        box.x + box.width <= over.x + 1 ||
        over.x + over.width <= box.x + 1 ||
        box.y + box.height <= over.y + 1 ||
        over.y + over.height <= box.y + 1;
      expect(apart).toBe(true);
    }
    expect(app).toBeDefined();
  });
}

test('the way to picture and layer ends where it leads, though more comes on the way', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open('/?step=832&unit=mac');
  await app.button('Change picture or layer').click();
  const picture = page.locator('#picture');
  await expect(page.getByText('The same layer at')).toBeAttached();
  const panels = await boxOf(page.locator('.step-panels'));
  await expect.poll(async () => Math.round((await boxOf(picture)).y - panels.y)).toBeLessThan(80);
  expect((await boxOf(picture)).y).toBeGreaterThanOrEqual(panels.y);
});

test('cost and its ratio are in sight at rest, however far the panel is scrolled', async ({ app, page }) => {
  await app.open('/?step=832&unit=mac');
  const cost = page.getByRole('region', { name: en.cost });
  await expect(cost).toContainText('833 of 2,496');
  await expect(cost).toContainText('2.77× fewer');
  await page.getByRole('form', { name: en.layer }).scrollIntoViewIfNeeded();
  await expect(cost).toBeInViewport({ ratio: 1 });
});

test('steps that follow each other fast change the panels at reading pace, and the last one is read', async ({
  app,
  page,
}) => {
  await app.open('/?step=0&unit=mac');
  await expect(app.formula).toBeVisible();
  const changes = await page.evaluateHandle(() => {
    const seen: number[] = [];
    const slider = document.querySelector('.transport-step input')!;
    new MutationObserver(() => seen.push(performance.now())).observe(slider, {
      attributes: true,
      attributeFilter: ['aria-valuetext'],
    });
    return seen;
  });
  await app.press('ArrowRight', 60);
  await expect(app.slider).toHaveValue('60');
  await expect(app.now).toContainText('Red, row 1, column 7:');
  const seen: number[] = await changes.jsonValue();
  const gaps = seen.slice(1).map((at, i) => at - seen[i]);
  expect(gaps.filter((gap) => gap < 95)).toEqual([]);
});
