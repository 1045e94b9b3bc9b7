// What the page says when a part of the engine does not come, comes late or gets no memory: the sentence of that cause, no other.
import { test as bare } from '@playwright/test';
import type { Page } from '@playwright/test';
import { engineEn } from '../app/i18n/words/engine.en.ts';
import { engineZh } from '../app/i18n/words/engine.zh.ts';
import { expect, Instrument } from './support/app.ts';
import { hold } from './support/hold.ts';
import { en, zh } from './support/names.ts';

/** Without the guard: a browser writes its own line to the console for a file that did not arrive. */
const test = bare.extend<{ app: Instrument }>({ app: ({ page }, use) => use(new Instrument(page)) });

const LANGUAGES = [
  { lang: 'en', words: engineEn, names: en, again: 'Try again' },
  { lang: 'zh', words: engineZh, names: zh, again: '再试一次' },
] as const;

const SCRIPT = /\/serve-[^/]*\.js$/;
const alertOf = (page: Page) => page.getByRole('alert');
const costOf = (page: Page, names: Pick<typeof en, 'measure'>) => {
  const panel = page.getByRole('region', { name: names.measure.title, exact: true });
  return {
    start: panel.getByRole('button', { name: names.measure.start, exact: true }),
    result: panel.getByRole('status', { name: names.measure.result }),
    about: panel.getByRole('region', { name: names.measure.about }),
  };
};

/** Serves the worker's script with something before it: what a page cannot reach from outside. */
async function beforeWorker(page: Page, code: string): Promise<void> {
  await page.route(SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}

for (const { lang, words, names, again } of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const open = (app: Instrument, rest = '') => app.page.goto(`./#/?lang=${lang}&step=0${rest}`);

    test('a script that does not arrive is named so, also by Measure; with the network back the page goes on by itself', async ({
      app,
      page,
    }) => {
      let isBroken = true;
      await page.route(SCRIPT, (route) => (isBroken ? route.fulfill({ status: 404 }) : route.continue()));
      await open(app, '&h=7');
      const { why } = words.causes['worker-missing'];
      await expect(alertOf(page)).toContainText(why);
      await expect(alertOf(page).getByRole('button', { name: again })).toBeVisible();
      const cost = costOf(page, names);
      await cost.start.click();
      await expect(cost.result).toContainText(why);
      isBroken = false;
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await expect(alertOf(page)).toHaveCount(0);
    });

    test('a browser that starts no worker is named so', async ({ app, page }) => {
      await page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('forbidden', 'SecurityError');
          }
        } as never;
      });
      await open(app);
      await expect(alertOf(page)).toContainText(words.causes['worker-refused'].why);
      await expect(alertOf(page).getByRole('button', { name: again })).toBeVisible();
    });

    test('memory that is refused is named so, and the plain loops compute', async ({ app, page }) => {
      await beforeWorker(
        page,
        'WebAssembly.Memory = class { constructor() { throw new RangeError("no memory"); } };',
      );
      await open(app);
      const { about } = costOf(page, names);
      await expect(about).toContainText(words.notes['memory-refused']);
      await expect(about).not.toContainText(words.notes['not-loaded']);
    });

    test('an isolated page without shared memory is not called one that is not isolated', async ({
      app,
      page,
    }) => {
      await beforeWorker(page, 'delete self.SharedArrayBuffer;');
      await open(app);
      const { about } = costOf(page, names);
      await expect(about).toContainText(words.notes['no-shared-memory']);
    });

    test('kernels that are long on their way are told; the plain loops compute meanwhile, and the fast ones once they are here', async ({
      app,
      page,
    }) => {
      const kernels = await hold(page, /\.wasm$/);
      await open(app, '&unit=mac');
      const late = page.getByRole('status').filter({ hasText: words.late.kernels.title });
      await app.button(names.next).click();
      await expect(app.page.getByRole('slider', { name: names.step, exact: true })).toHaveValue('1');
      const { about } = costOf(page, names);
      await expect(about).toContainText(words.notes.late);
      await expect(late).toBeVisible();
      await kernels.letThrough();
      await expect(late).toHaveCount(0);
      await app.go(`/?lang=${lang}&step=0&h=9`);
      await expect(about).not.toContainText(words.notes.late);
      await expect(about).toContainText('WebAssembly');
    });

    test('a script that is long on its way is told; the page goes on by itself when it is here', async ({
      app,
      page,
    }) => {
      const script = await hold(page, SCRIPT);
      await open(app, '&unit=mac');
      const late = page.getByRole('status').filter({ hasText: words.late.worker.title });
      await expect(late).toBeVisible();
      await app.button(names.next).click();
      await script.letThrough();
      await expect(late).toHaveCount(0);
      await expect(app.page.getByRole('slider', { name: names.step, exact: true })).toHaveValue('1');
      await expect(alertOf(page)).toHaveCount(0);
    });

    test('the code that measures: a sentence of its own where it does not arrive, measured where it does the next time', async ({
      app,
      page,
    }) => {
      let isBroken = true;
      // The worker's part, not the panel's of the same name.
      await page.route(/\/measure-[^/]*\.js$/, async (route) => {
        const response = await route.fetch();
        const isOfWorker = (await response.text()).includes('/serve-');
        return isOfWorker && isBroken ? route.abort() : route.fulfill({ response });
      });
      await open(app);
      const cost = costOf(page, names);
      await cost.start.click();
      await expect(cost.result).toContainText(words.causes['part-missing'].why);
      isBroken = false;
      await page.getByRole('button', { name: names.measure.again, exact: true }).click();
      await expect(cost.result).not.toContainText(words.causes['part-missing'].why);
      await expect(cost.result).toContainText('2.77');
    });
  });
}
