// What a person made is kept on the device, and comes back in the tab that it belongs to.
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { en } from './support/names.ts';
import { expect, Instrument, test } from './support/app.ts';

const file = (name: string) => new URL(`./support/files/${name}`, import.meta.url).pathname;

async function choose(page: Page, name: string): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: en.chooseImage, exact: true }).click();
  await (await opened).setFiles(file(name));
  await expect(page.getByText(`“${name}” is on the board.`)).toBeVisible();
}

/** The sentence under the samples: whose picture is on the board. */
const pictureOnBoard = (page: Page, name: string) => page.getByText(`“${name}” stays on this device`);

test('two tabs with two pictures each have their own again after a reload', async ({
  app,
  page,
  context,
}) => {
  await app.open();
  await choose(page, 'quarters.jpg');
  const second = await context.newPage();
  await new Instrument(second).open();
  await choose(second, 'wide.png');

  await page.reload();
  await expect(pictureOnBoard(page, 'quarters.jpg')).toBeVisible();
  await second.reload();
  await expect(pictureOnBoard(second, 'wide.png')).toBeVisible();
  expect(page.url()).not.toBe(second.url());
});

test('a link of old, which does not say which picture it means, shows the last one and says so', async ({
  app,
  page,
}) => {
  await app.open();
  await choose(page, 'quarters.jpg');
  await choose(page, 'wide.png');
  await app.go('/?img=own&step=0');
  await expect(
    page.getByRole('status').filter({ hasText: 'does not say which of your pictures' }),
  ).toBeVisible();
  await expect(pictureOnBoard(page, 'wide.png')).toBeVisible();
});

/** An empty sheet of 20×20, with one stroke on it. */
async function draw(app: Instrument, page: Page): Promise<void> {
  await app.open('/?h=20&w=20&c=1&n=1&step=0');
  await app.button('Draw').click();
  await app.button('Empty sheet').click();
  await expect(app.cell(en.input(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 0');
  await app.cell(en.input(1), 2, 3).click();
  await expect(app.cell(en.input(1), 2, 3)).toHaveAccessibleName('row 2, column 3, 1');
  await expect(page).toHaveURL(/in=kept-/);
}

test('a drawing on a large sheet is there again after a reload, and going back and forth', async ({
  app,
  page,
}) => {
  await draw(app, page);
  await page.reload();
  await expect(app.cell(en.input(1), 2, 3)).toHaveAccessibleName('row 2, column 3, 1');
  await expect(app.cell(en.input(1), 2, 4)).toHaveAccessibleName('row 2, column 4, 0');

  await app.go('/?step=0');
  await expect(app.grid(en.input(3))).toBeVisible();
  await page.goBack();
  await expect(app.cell(en.input(1), 2, 3)).toHaveAccessibleName('row 2, column 3, 1');
});

test('pasted numbers beyond what an address holds come back, and the share dialog says what the link only names', async ({
  app,
  page,
}) => {
  await app.open();
  await app.button('Type numbers').click();
  const rows = Array.from({ length: 20 }, (_, i) =>
    Array.from({ length: 20 }, (_, j) => 20 * i + j).join(' '),
  );
  await page.getByRole('dialog').getByRole('textbox').fill(rows.join('\n'));
  await app.button('Put on the board').click();
  await expect(app.cell(en.input(1), 20, 20)).toHaveAccessibleName('row 20, column 20, 399');
  await expect(page).toHaveURL(/in=kept-/);
  await page.reload();
  await expect(app.cell(en.input(1), 20, 20)).toHaveAccessibleName('row 20, column 20, 399');
  await app.button(en.share).click();
  await expect(page.getByRole('dialog')).toContainText('the input in numbers stay on this device');
});

test('on another device a link says what of it is missing', async ({ app, page, browser, baseURL }) => {
  await draw(app, page);
  const link = page.url();
  const elsewhere = await browser.newContext({ baseURL });
  for (const [lang, sentence] of [
    ['en', 'Missing: the input in numbers'],
    ['zh', '缺少：以数字给出的输入'],
  ]) {
    const other = await elsewhere.newPage();
    await other.goto(`${link}&lang=${lang}`);
    await expect(other.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }
  await elsewhere.close();
});

test('a new tab offers the layer of a closed one, and brings it back or starts afresh', async ({
  context,
}) => {
  const first = await context.newPage();
  const app = new Instrument(first);
  await draw(app, first);
  const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Your last layer is kept' });

  await first.close();

  const second = await context.newPage();
  await second.goto('./');
  await second.getByRole('button', { name: 'Bring it back' }).click();
  const there = new Instrument(second).cell(en.input(1), 2, 3);
  await expect(there).toHaveAccessibleName('row 2, column 3, 1');
  await expect(offer(second)).toHaveCount(0);

  const third = await context.newPage();
  await third.goto('./');
  await third.getByRole('button', { name: en.otherLanguage, exact: true }).click();
  await third.getByRole('status').getByRole('button', { name: '重新开始' }).click();
  await expect(third.getByText('你上次做的层')).toHaveCount(0);
});

test('own pictures stand among the tiles, to be chosen again or forgotten', async ({ app, page }) => {
  await app.open();
  const tiles = page.getByRole('group', { name: 'Your pictures on this device' });
  await expect(page.getByRole('group', { name: en.photograph, exact: true })).toBeVisible();
  await expect(tiles).toHaveCount(0);
  await choose(page, 'quarters.jpg');
  await choose(page, 'wide.png');
  await app.button('Cat').click();
  await expect(tiles.getByRole('button', { pressed: true })).toHaveCount(0);
  await tiles.getByRole('button', { name: 'quarters.jpg', exact: true }).click();
  await expect(pictureOnBoard(page, 'quarters.jpg')).toBeVisible();
  await expect(tiles.getByRole('button', { name: 'quarters.jpg', exact: true, pressed: true })).toBeVisible();
  await expect(tiles.getByRole('button', { name: /^(quarters|wide)/ })).toHaveCount(2);
  await tiles.getByRole('button', { name: 'Forget “wide.png”' }).click();
  await expect(tiles.getByRole('button', { name: 'wide.png', exact: true })).toHaveCount(0);

  await app.button(en.otherLanguage).click();
  await page
    .getByRole('group', { name: '这台设备上你自己的图片' })
    .getByRole('button', { name: '忘掉“quarters.jpg”' })
    .click();
  await expect(page.getByRole('group', { name: '这台设备上你自己的图片' })).toHaveCount(0);
});

test('start afresh takes the opening layer, and undo brings back what was made', async ({ app, page }) => {
  await draw(app, page);
  await app.button('Start afresh').click();
  await expect(app.grid(en.input(3))).toBeVisible();
  await expect(page).toHaveURL(/#\/$|#\/\?step=0$/);
  await app.button(en.undo).click();
  await expect(app.cell(en.input(1), 2, 3)).toHaveAccessibleName('row 2, column 3, 1');
});

test('what is kept on this device can be forgotten altogether', async ({ app, page }) => {
  await draw(app, page);
  await choose(page, 'quarters.jpg');
  const ours = () => Object.keys(localStorage).filter((key) => key.startsWith('filter-and-mix.'));
  await app.button(en.otherLanguage).click();
  await expect.poll(() => page.evaluate(ours)).toHaveLength(1);
  await app.button('帮助').click();
  await app.button('清除这台设备上保存的全部内容').click();
  await expect(page.getByText('这台设备上现在没有保存你的任何内容')).toBeVisible();
  expect(await page.evaluate(ours)).toEqual([]);
  // The address is written a moment after the choice, and now alone holds it.
  await expect(page).toHaveURL(/lang=zh/);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: '这台设备上没有链接里的那张图片' })).toBeVisible();
});

// Without the guard: React writes to the console what the page's own fault was.
base('a crash loses nothing: drawing, weight and own picture are there again', async ({ page }) => {
  const app = new Instrument(page);
  await draw(app, page);
  await app.button('Draw').click();
  await app.type(en.kernel(1), 1, 1, '7');
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 7');
  const crash = async () => {
    await page.evaluate(() => {
      Number.prototype.toFixed = () => {
        throw new Error('a fault of the page');
      };
    });
    await app.leave();
    await app.press('ArrowRight');
    await expect(page.getByRole('alert')).toContainText('What you made is not lost.');
  };
  await crash();
  await app.button('Go on with what you made').click();
  await expect(app.cell(en.input(1), 2, 3)).toHaveAccessibleName('row 2, column 3, 1');
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 7');

  await choose(page, 'quarters.jpg');
  await crash();
  await app.button('Start afresh').click();
  await expect(app.grid(en.input(3))).toBeVisible();
  await app.button('Bring it back').click();
  await expect(pictureOnBoard(page, 'quarters.jpg')).toBeVisible();
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName('row 1, column 1, 7');
});

test('the help says once where forward and back lead from the middle of a row, and they lead there', async ({
  app,
  page,
}) => {
  await app.open('/?step=80&unit=row');
  await app.button(en.next).click();
  await expect(app.slider).toHaveValue('143');
  await app.button(en.previous).click();
  await expect(app.slider).toHaveValue('71');
  await app.button(en.help).click();
  await expect(page.getByRole('dialog').getByText('From the middle of a unit')).toHaveCount(1);
});
