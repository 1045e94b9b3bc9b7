import type { Locator, Page } from '@playwright/test';
import { en, race, zh } from './support/names.ts';
import { expect, test } from './support/app.ts';
import { faultsIn } from './support/axe.ts';
import { resize } from './support/boxes.ts';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: race.en.title, exact: true });
const positionIn = (dialog: Locator): Locator => dialog.getByRole('slider', { name: race.en.position });
const nowIn = (dialog: Locator): Locator => dialog.getByRole('status', { name: race.en.now });

/** At the end of a layer one of its doors, else the one beside the cost. */
const doorIn = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true }).first();

/** Motion is reduced, so that nothing runs by itself: the race opens at its end. */
async function openRace(page: Page, name = race.en.title): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await doorIn(page, name).click();
  const dialog = page.getByRole('dialog', { name, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('the race says at once what it comes to: dearer for one output, cheaper for all four', async ({
  app,
  page,
}) => {
  await app.open('/?step=2495&unit=cell');
  const dialog = await openRace(page);
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
    '27 against 30 for one output. 108 against 39 for all four.',
  );
  await expect(dialog).toContainText('Alone, separable loses by three.');
  await expect(dialog).toContainText('9 + 9 + 9 + 3 = 30');
  await expect(dialog).toContainText('4 × 27 = 108');
  await expect(dialog).toContainText('27 + 4 × 3 = 39');
  await expect(dialog).toContainText('the same at each of the 64 pixels, 2,496 against 6,912');
  await expect(dialog).toContainText('the same number');
  await expect(dialog.getByRole('img', { name: /^Standard, 27 multiply-adds: 9 red/ })).toBeVisible();
  await expect(dialog.getByRole('img', { name: /^Separable, 30 multiply-adds: .*, 3 mix$/ })).toBeVisible();
});

test('it runs by itself to its end, each layer with its own count', async ({ app, page }) => {
  await app.open('/?step=2495&unit=cell');
  await doorIn(page, race.en.title).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: race.en.hold })).toBeVisible();
  await expect(positionIn(dialog)).not.toHaveValue('0');
  await app.press(' ');
  await expect(dialog.getByRole('button', { name: race.en.run })).toBeVisible();
  await app.press('End');
  await expect(nowIn(dialog)).toHaveText(
    '108 of 108. Standard: all four after 108. Separable: all four after 39.',
  );
});

test('keys step it, and every step is said; where it has its keys the board does not move', async ({
  app,
  page,
}) => {
  await app.open('/?step=2495&unit=cell');
  const dialog = await openRace(page);
  await app.press('Home');
  await expect(nowIn(dialog)).toHaveText('Nothing is computed yet.');
  await app.press('ArrowRight', 2);
  await expect(positionIn(dialog)).toHaveValue('2');
  await expect(nowIn(dialog)).toHaveText(
    /^2 of 30\. Standard: red, row \d, column \d: .* = .*\. Separable: red, /,
  );
  await app.press('ArrowLeft');
  await expect(positionIn(dialog)).toHaveValue('1');
  await positionIn(dialog).fill('30');
  await app.press('ArrowRight');
  // In the second part to the next whole cell.
  await expect(positionIn(dialog)).toHaveValue('39');
  await expect(nowIn(dialog)).toHaveText(
    '9 of 108. Standard: 0 of 4 outputs. Separable: 1 of 3 filtered cells.',
  );
  await app.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(doorIn(page, race.en.title)).toBeFocused();
  await expect(app.slider).toHaveValue('2495');
});

test('the address keeps it: a link opens it, Back closes it, and what was undone before can still be', async ({
  app,
  page,
}) => {
  await app.open('/?step=2495&unit=cell');
  await app.type(en.kernel(1), 1, 1, '7');
  await expect(app.button(en.undo)).not.toHaveAttribute('aria-disabled');
  await openRace(page);
  await expect(page).toHaveURL(/race=7,7,3/);
  const url = page.url();
  await page.goBack();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/race=/);
  await expect(app.button(en.undo)).not.toHaveAttribute('aria-disabled');
  await expect(app.slider).toHaveValue('2495');
  await page.goForward();
  await expect(dialogOf(page)).toBeVisible();
  // Closed by hand it leaves nothing behind that Back would stop at.
  await app.press('Escape');
  await expect(page).not.toHaveURL(/race=/);

  await page.goto('about:blank');
  await page.goto(url);
  await expect(dialogOf(page)).toContainText('output 4, row 8, column 8');
});

test('another cell is raced from within, and the address names it', async ({ app, page }) => {
  await app.open('/?step=2495&unit=cell');
  const dialog = await openRace(page);
  await dialog.getByRole('button', { name: race.en.another }).click();
  await dialog
    .getByRole('grid', { name: race.en.map(2) })
    .getByRole('gridcell', { name: en.cell(3, 5) })
    .click();
  await expect(dialog).toContainText('output 2, row 3, column 5');
  await expect(page).toHaveURL(/race=2,4,1/);
  // The first Esc closes the choice, the second the race.
  await dialog.getByRole('button', { name: race.en.another }).click();
  await app.press('Escape');
  await expect(dialog.getByRole('grid')).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await app.press('Escape');
  await expect(dialog).toHaveCount(0);
});

const LAYERS: [what: string, fragment: string, says: string | RegExp][] = [
  ['two kernels a channel', '/?m=2&race=0,0,0', '9·6 + 6 = 60'],
  ['padding', '/?pad=same&race=0,0,0', 'Standard'],
  ['no mixing', '/?mix=off&race=0,0,0', /Each output reads only its own part/],
  ['a standard layer', '/?mix=off&g=1&race=0,0,0', /This layer is a standard one/],
  ['one output', '/?n=1&race=0,0,0', /^27 against 30 for one output\.$/],
  ['an activation in between', '/?act0=relu&race=2,2,3', /the same number|ReLU stood in between/],
  ['many channels', '/?h=12&w=12&c=12&n=16&k=7&race=1,1,1', /588 against/],
];

/** Whether something within is wider than the sheet. */
const isWider = (dialog: Locator): Promise<boolean> =>
  dialog.evaluate((node) => {
    const body = node.querySelector('.ui-dialog-body')!;
    return body.scrollWidth > body.clientWidth;
  });

test('layers of every kind are raced, and nothing is wider than the sheet', async ({ app, page }) => {
  for (const [what, fragment, says] of LAYERS)
    await test.step(what, async () => {
      await page.goto('about:blank');
      await page.goto(`./#${fragment}`);
      await expect(dialogOf(page).getByText(says).first()).toBeVisible();
      expect(await isWider(dialogOf(page))).toBe(false);
    });
  expect(app).toBeDefined();
});

const SCREENS = [
  [360, 740],
  [390, 844],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const;

/** What stands out of the sheet to the left or right. */
function outside(node: Element): string[] {
  const frame = node.getBoundingClientRect();
  return [...node.querySelectorAll('h2, h3, p, span, b, button, svg, input')]
    .filter((part) => !part.closest('.visually-hidden') && part.getClientRects().length > 0)
    .filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      return left < frame.left - 1 || right > frame.right + 1;
    })
    .map((part) => `${part.tagName} ${part.getAttribute('class') ?? ''} ${part.textContent}`);
}

for (const theme of ['light', 'projector'] as const)
  test(`it fits screens of every size in the ${theme} theme, in both languages`, async ({ app, page }) => {
    for (const lang of ['en', 'zh'] as const) {
      await page.goto('about:blank');
      await page.goto(`./#/?race=3,4,3&theme=${theme}&lang=${lang}`);
      const dialog = page.getByRole('dialog', { name: race[lang].title, exact: true });
      await expect(dialog).toBeVisible();
      for (const [width, height] of SCREENS) {
        await resize(page, width, height);
        expect(await dialog.evaluate(outside), `${lang}, ${width}×${height}`).toEqual([]);
        // The transport is always there, whatever has to be scrolled.
        await expect(dialog.getByRole('button', { name: race[lang].run })).toBeInViewport({ ratio: 1 });
      }
    }
    expect(app).toBeDefined();
  });

test('it speaks Chinese', async ({ app, page }) => {
  await page.goto('./#/?lang=zh&step=2495&unit=cell');
  await expect(page.getByRole('slider', { name: zh.step, exact: true })).toBeVisible();
  const dialog = await openRace(page, race.zh.title);
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
    '只算一个输出，27 比 30。四个全算，108 比 39。',
  );
  await app.press('Home');
  await app.press('ArrowRight');
  await expect(dialog.getByRole('status', { name: race.zh.now })).toHaveText(/^第 1 步，共 30 步。标准：红/);
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in the ${theme} theme: at its end, in its midst, while a cell is chosen`, async ({
    app,
    page,
  }) => {
    await page.goto(`./#/?race=3,4,3&theme=${theme}`);
    const dialog = dialogOf(page);
    await expect(dialog).toBeVisible();
    const check = async () => expect(await faultsIn(page, 'dialog[open]')).toEqual([]);
    await check();
    await positionIn(dialog).fill('14');
    await check();
    await dialog.getByRole('button', { name: race.en.another }).click();
    await check();
    expect(app).toBeDefined();
  });
}
