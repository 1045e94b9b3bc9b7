// Ways to a picture on the Explore page: a camera (the browser's own imitation of one), a drawing, a file that is none.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { png } from '../app/testing/pictures/png.ts';
import config from '../playwright.config.ts';
import { expect, test } from './support/app.ts';
import { seriousIn } from './support/axe.ts';
import { explore as en } from './support/names.ts';

const { launchOptions } = config.use!;

test.use({
  permissions: ['camera'],
  launchOptions: {
    ...launchOptions,
    args: [
      ...launchOptions!.args!,
      '--use-fake-device-for-media-stream=device-count=2',
      '--use-fake-ui-for-media-stream',
    ],
  },
});

/** Keeps what the page asks of the cameras, and can refuse it. */
async function watchCameras(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked: MediaStream[] = [];
    const seen = { asked, refusal: '' };
    Object.assign(window, { seen });
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wishes) => {
      if (seen.refusal) throw new DOMException('no', seen.refusal);
      const stream = await ask(wishes);
      asked.push(stream);
      return stream;
    };
  });
}

/** Whether each camera that was asked for is still on. */
const camerasOn = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { seen: { asked: MediaStream[] } }).seen.asked.map(
      (stream) => stream.getVideoTracks()[0].readyState === 'live',
    ),
  );

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isHidden ? 'hidden' : 'visible',
  );
}

test('a camera is asked for on a press, runs under the layer with its rate, and is let go of when the page is out of sight', async ({
  app,
  page,
}) => {
  await watchCameras(page);
  await page.goto('./#/explore');
  await expect(app.button('Camera')).toBeVisible();
  expect(await camerasOn(page)).toEqual([]);
  await app.button('Camera').click();
  await expect(page.getByText(/^Live, 640×480 pixels, \d+ pictures a second\./)).toBeVisible();
  await expect(page.getByText('480×640×3 →')).toBeVisible();
  expect(await camerasOn(page)).toEqual([true]);
  expect(await seriousIn(page)).toEqual([]);

  const which = page.getByRole('combobox', { name: 'Which camera' });
  await expect(which.getByRole('option')).toHaveCount(2);
  await which.selectOption({ index: 1 });
  await expect.poll(() => camerasOn(page)).toEqual([false, true]);
  await expect(page.getByText(/^Live, .* pictures a second\./)).toBeVisible();

  await setHidden(page, true);
  await expect(page.getByText('switched off when this page went out of sight')).toBeVisible();
  expect(await camerasOn(page)).toEqual([false, false]);
  await setHidden(page, false);

  // Whatever is chosen instead ends it, and so does going elsewhere.
  await app.button('Camera').click();
  await expect.poll(() => camerasOn(page)).toEqual([false, false, true]);
  await app.button('Coffee').click();
  await expect.poll(() => camerasOn(page)).toEqual([false, false, false]);
  await app.button('Camera').click();
  await expect.poll(() => camerasOn(page)).toEqual([false, false, false, true]);
  await app.go('/learn');
  await expect.poll(() => camerasOn(page)).toEqual([false, false, false, false]);
});

test('why there is no camera is said in a sentence, in both languages', async ({ app, page }) => {
  await watchCameras(page);
  const REFUSALS = [
    ['NotAllowedError', 'not allowed', '没有得到使用摄像头的许可'],
    ['NotFoundError', 'shows no camera', '没有找到摄像头'],
    ['NotReadableError', 'another program', '被别的程序占用'],
  ];
  const refuseAndAsk = async (refusal: string, name: string) => {
    await page.evaluate((refusal) => {
      Object.assign((window as unknown as { seen: object }).seen, { refusal });
    }, refusal);
    await app.button(name).click();
  };
  await page.goto('./#/explore');
  for (const [refusal, said] of REFUSALS) {
    await refuseAndAsk(refusal, 'Camera');
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
  }
  await app.button('中文').click();
  for (const [refusal, , said] of REFUSALS) {
    await refuseAndAsk(refusal, '摄像头');
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
  }
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await app.button('摄像头').click();
  await expect(page.getByRole('alert').filter({ hasText: 'https' })).toBeVisible();
});

test('a drawing made with keys or a pointer is run under the layer, and kept as a picture', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore');
  await app.button('Draw').click();
  const pad = page.getByRole('slider', { name: 'Drawing pad', exact: true });
  await pad.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await expect(pad).toHaveAttribute('aria-valuetext', 'column 360, row 240, pen up');
  await expect(page.getByText('480×640×3 →')).toBeVisible();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 40);
  await page.mouse.up();
  expect(await seriousIn(page)).toEqual([]);
  for (let strokes = 2; strokes > 0; strokes--) {
    await expect(app.button('Undo the last stroke')).not.toHaveAttribute('aria-disabled');
    await pad.press('Control+z');
  }
  await expect(app.button('Undo the last stroke')).toHaveAttribute('aria-disabled', 'true');
  await pad.press('Space');
  await app.button('Keep as a picture').click();
  await expect(page).toHaveURL(/img\.own-/);
  await expect(page.getByRole('button', { name: 'Drawing', exact: true, pressed: true })).toBeVisible();
});

test('a file that is no picture is told in a sentence, and the picture that was there stays', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore');
  await app.button('Coffee').click();
  await expect(page).toHaveURL(/img\.coffee/);
  const before = await page.getByText(/^\d+×\d+×3 →/).textContent();
  for (const [name, said] of [
    ['huge-claim.png', '100 million'],
    ['drawing.svg', 'drawing (SVG)'],
    ['truncated.jpg', 'damaged'],
  ]) {
    const opened = page.waitForEvent('filechooser');
    await app.button('Choose an image').click();
    const buffer = readFileSync(new URL(`./support/files/${name}`, import.meta.url));
    await (await opened).setFiles({ name, mimeType: 'image/png', buffer });
    const alert = page.getByRole('alert').filter({ hasText: said });
    await expect(alert).toContainText('The picture that was there is unchanged.');
    await expect(page.getByText(/^\d+×\d+×3 →/)).toHaveText(before!);
  }
});

test('a file’s own numbers are a choice beside those that are shown: 16 bits of a PNG, to the last', async ({
  app,
  page,
}) => {
  await page.goto('./#/explore/ch.grey/see.i1/read.file');
  const deep = png({ width: 3, height: 1, colourType: 0, at: (x) => [[0x00ff, 0x1234, 0x80ff][x]] });
  const opened = page.waitForEvent('filechooser');
  await app.button('Choose an image').click();
  await (await opened).setFiles({ name: 'deep.png', mimeType: 'image/png', buffer: Buffer.from(deep) });
  await expect(page.getByText('It has 16 bits in each channel')).toBeVisible();
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight'); // in the middle, and on from there
  await page.keyboard.press('ArrowRight');
  const value = page.getByRole('region', { name: en.value, exact: true });
  await expect(value).toContainText('33023');
  await page.getByRole('combobox', { name: 'Values', exact: true }).selectOption('as shown');
  await expect(page.getByText('and 8 of them are used')).toBeVisible();
  await expect(value).not.toContainText('33023');
  await expect(page).not.toHaveURL(/read\.file/);
});
