import { expect, test } from './support/app.ts';
import type { Page } from '@playwright/test';

const SAID = { en: 'What was dropped here is not taken.', zh: '拖放到这里的内容没有采用。' };

/** Drops on the middle of the page; true if the browser would go on with it, which for files and links is to leave. */
async function drop(page: Page, what: 'file' | 'link' | 'text', on = 'body'): Promise<boolean> {
  return page
    .locator(on)
    .first()
    .evaluate((element, what) => {
      const dataTransfer = new DataTransfer();
      if (what === 'file') dataTransfer.items.add(new File(['words'], 'notes.txt', { type: 'text/plain' }));
      if (what === 'link') dataTransfer.setData('text/uri-list', 'https://example.org/');
      if (what !== 'file') dataTransfer.setData('text/plain', '1 2 3');
      const init = { dataTransfer, bubbles: true, cancelable: true };
      const goesOver = element.dispatchEvent(new DragEvent('dragover', init));
      const goesOn = element.dispatchEvent(new DragEvent('drop', init));
      return goesOver || goesOn;
    }, what);
}

for (const at of ['/learn', '/learn/3', '/learn/challenge-1', '/learn/quiz-7', '/?step=0&hide=photo']) {
  test(`a file, a link or a text dropped at ${at} does not take the page away, and is told where it goes`, async ({
    app,
  }) => {
    await app.page.goto(`./#${at}`);
    await expect(app.page.locator('main')).toBeVisible();
    for (const what of ['file', 'link', 'text'] as const) {
      expect(await drop(app.page, what), what).toBe(false);
      await expect(app.page.getByText(SAID.en), what).toBeVisible();
      await app.button('Dismiss').click();
      await expect(app.page.getByText(SAID.en), what).toHaveCount(0);
    }
  });
}

test('where pictures are taken a link is told, and a file is the picture panel’s', async ({ app, page }) => {
  await app.open('/?step=0');
  await expect(page.getByRole('button', { name: 'Choose an image' })).toBeVisible();
  expect(await drop(page, 'file')).toBe(false);
  await expect(page.getByRole('alert')).toContainText('This picture was not taken.');
  await expect(page.getByText(SAID.en)).toHaveCount(0);
  expect(await drop(page, 'link')).toBe(false);
  await expect(page.getByText(SAID.en)).toBeVisible();
});

test('a text field takes text that is dropped on it, but no file', async ({ app, page }) => {
  await app.open('/?step=0');
  const field = 'input[inputmode], input[type="text"], input:not([type])';
  await expect(page.locator(field).first()).toBeVisible();
  expect(await drop(page, 'text', field)).toBe(true);
  await expect(page.getByText(SAID.en)).toHaveCount(0);
  expect(await drop(page, 'file', field)).toBe(false);
});

test('in Chinese it is said in Chinese', async ({ app }) => {
  await app.page.goto('./#/learn?lang=zh');
  await expect(app.page.locator('main')).toBeVisible();
  expect(await drop(app.page, 'link')).toBe(false);
  await expect(app.page.getByText(SAID.zh)).toBeVisible();
});
