import type { Locator, Page } from '@playwright/test';
import { serve } from '../tools/serve.mjs';
import { expect, test } from './support/app.ts';
import { faultsIn } from './support/axe.ts';
import { isOfPage } from './support/console.ts';
import { en, zh } from './support/names.ts';

type Names = Pick<typeof en, 'measure'>;

/** The part of the page that measures, by its names in one language. */
function costOf(page: Page, { measure }: Names = en) {
  const panel = page.getByRole('region', { name: measure.title, exact: true });
  const row = (name: string): Locator =>
    panel.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return {
    panel,
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    result: panel.getByRole('status', { name: measure.result }),
    about: panel.getByRole('region', { name: measure.about }),
    /** Cells after the name: counted, milliseconds with their spread, per second. */
    cells: (name: string) => row(name).getByRole('cell'),
    row,
    async measure() {
      await panel.getByRole('button', { name: measure.start, exact: true }).click();
      await expect(panel.getByRole('button', { name: measure.again, exact: true })).toBeVisible();
    },
  };
}

/** A time, or that this machine has no quiet for one. */
const MEASURED = /\d|not reliable/;
const TIME = /^\d+(,\d{3})*(\.\d+)?\s*\d+(,\d{3})*(\.\d+)?–\d+(,\d{3})*(\.\d+)?$/;

/** Serves the worker's script with something before it: what a page cannot reach from outside. */
async function beforeWorker(page: Page, code: string): Promise<void> {
  await page.route(/\/serve-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}

test('measuring shows counts, milliseconds with their spread, and multiply-adds per second', async ({
  app,
  page,
}) => {
  await app.open('/?step=0');
  const cost = costOf(page);
  await expect(cost.panel.getByRole('table')).toHaveCount(0);
  await cost.measure();
  for (const [name, counted] of [
    [en.measure.rows.separable, '2,496'],
    [en.measure.rows.standard, '6,912'],
  ]) {
    const cells = cost.cells(name);
    await expect(cells.nth(0)).toHaveText(counted);
    await expect(cells.nth(1)).toHaveText(TIME);
    await expect(cells.nth(2)).toHaveText(/^[\d.,]+ [GMk]$/);
  }
  await expect(cost.result).toContainText(/Measured: .*Counted: 2\.77× fewer multiply-adds/);
  await expect(cost.about).toContainText(/build “(relaxed|simd)”/);
  expect(await faultsIn(page, 'section[aria-label="Time on this device"]')).toEqual([]);
});

test('the whole photograph is measured as well', async ({ app, page }) => {
  await app.open('/?step=0');
  const cost = costOf(page);
  await cost.panel.getByRole('radio', { name: en.measure.whole }).check({ force: true });
  await cost.measure();
  await expect(cost.panel.getByRole('table', { name: /whole photograph, \d+×\d+$/ })).toBeVisible();
  await expect(cost.cells(en.measure.rows.separable).nth(0)).toHaveText(/^\d,\d{3},\d{3}$/);
  await expect(cost.cells(en.measure.rows.standard).nth(1)).toHaveText(TIME);
});

test('an edit puts a result out of date, undo brings it back', async ({ app, page }) => {
  await app.open('/?step=0');
  const cost = costOf(page);
  await cost.measure();
  await app.type(en.kernel(1), 1, 1, '0.75');
  await expect(cost.result).toContainText('The layer has changed since');
  await app.button(en.undo).click();
  await expect(cost.result).toContainText('Measured:');
});

test('measuring is cancelled with the same button, from the keyboard', async ({ app, page }) => {
  // So large that it takes its time.
  await app.open('/?step=0&h=64&w=64&c=12&n=64&k=7');
  const cost = costOf(page);
  await cost.button(en.measure.start).focus();
  await app.press('Enter');
  await expect(cost.panel.getByRole('progressbar', { name: en.measure.measuring })).toBeVisible();
  await expect(cost.button(en.cancel)).toBeFocused();
  await app.press('Enter');
  await expect(cost.button(en.measure.start)).toBeFocused();
  await expect(cost.panel.getByRole('table')).toHaveCount(0);
});

test('steps are answered while the layer is measured', async ({ app, page }) => {
  await app.open('/?step=0&unit=mac&h=64&w=64&c=12&n=64&k=7');
  const cost = costOf(page);
  await cost.button(en.measure.start).click();
  await expect(cost.button(en.cancel)).toBeVisible();
  await app.button(en.next).click();
  await expect(app.slider).toHaveValue('1');
  await expect(cost.button(en.measure.again)).toBeVisible();
});

test('a standard layer is measured alone', async ({ app, page }) => {
  await app.open('/?step=0&mix=off&g=1');
  const cost = costOf(page);
  await cost.measure();
  await expect(cost.panel.getByRole('rowheader')).toHaveCount(1);
  await expect(cost.result).toContainText('there is none to measure it against');
});

test('without isolation one thread works, and the page says why', async ({ page }) => {
  const host = await serve({ port: 5391, plain: true, root: process.env.E2E_ROOT ?? 'dist' });
  const said: string[] = [];
  page.on('console', (message) => isOfPage(message) && said.push(message.text()));
  try {
    await page.goto(`${host.url}#/?step=0`);
    const cost = costOf(page);
    await expect(cost.about).toContainText('The page is not isolated');
    await expect(cost.about).toContainText('one thread');
    await cost.measure();
    await expect(cost.cells(en.measure.rows.separable).nth(1)).toHaveText(TIME);
    await expect(cost.about).toContainText('The page is not isolated');
    expect(said).toEqual([]);
  } finally {
    host.close();
  }
});

test('threads that do not answer are done without, and the page says so', async ({ app, page }) => {
  await beforeWorker(page, 'self.Worker = class extends EventTarget { postMessage() {} terminate() {} };');
  await app.open('/?step=0');
  const cost = costOf(page);
  await cost.measure();
  // The engine waits for its threads a while: measured again, it has given them up.
  await expect(async () => {
    await cost.button(en.measure.again).click();
    await expect(cost.about).toContainText('did not answer in time', { timeout: 1500 });
  }).toPass();
  await expect(cost.about).toContainText('one thread');
  await expect(cost.cells(en.measure.rows.separable).nth(1)).toHaveText(TIME);
});

test('without SIMD the plain loops give the same numbers, and the page says so', async ({ app, page }) => {
  await beforeWorker(page, 'WebAssembly.validate = () => false;');
  await app.open('/?step=0');
  const cost = costOf(page);
  await expect(cost.about).toContainText('WebAssembly has no vector instructions');
  await expect(cost.about).toContainText('build “reference”');
  await cost.measure();
  await expect(cost.cells(en.measure.rows.standard).nth(1)).toHaveText(MEASURED);
  await app.leave();
  await app.press('ArrowRight');
  await expect(app.slider).not.toHaveValue('0');
});

test('what the clock cannot tell is called not reliable', async ({ app, page }) => {
  await beforeWorker(
    page,
    'const exact = performance.now.bind(performance); performance.now = () => Math.floor(exact() / 20) * 20;',
  );
  await app.open('/?step=0');
  const cost = costOf(page);
  await cost.measure();
  await expect(cost.result).toContainText('Not reliable');
  await expect(cost.row(en.measure.rows.separable)).toContainText('not reliable');
});

test('it speaks Chinese', async ({ app, page }) => {
  await page.goto('./#/?lang=zh&step=0');
  const cost = costOf(page, zh);
  await cost.measure();
  await expect(cost.cells(zh.measure.rows.standard).nth(0)).toHaveText('6,912');
  await expect(cost.cells(zh.measure.rows.standard).nth(1)).toHaveText(TIME);
  await expect(cost.result).toContainText('乘加次数是标准卷积的 1/2.77');
  await expect(cost.about).toContainText('WebAssembly');
  expect(app).toBeDefined();
});
