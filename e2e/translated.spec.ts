// The page as a browser's translation leaves it: nothing breaks, and every number is the one that others read.
import type { Browser, Page } from '@playwright/test';
import { CHALLENGES, CHAPTERS } from '../app/model/lesson.ts';
import { isOfPage } from './support/console.ts';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import { translate } from './support/translator.ts';

/** What measures, records, draws by chance, leaves the page or changes its language. */
const NOT_PRESSED =
  /^Search|^Symbols|Measure|microphone|Record|Copy|Download|Play|Listen|Step page|Choose an image|Ten others|搜索|符号|测量|麦克风|录音|复制|下载|播放|试听|单步|选择图片|再来十道/i;

/** The figures on the page, in their order: they must be the same for both readers. */
const numbersIn = (page: Page): Promise<string> =>
  page
    .getByRole('main')
    .evaluate((main) => ((main as HTMLElement).innerText.match(/[\d.,−×%]*\d[\d.,−×%]*/g) ?? []).join(' '));

/** One who reads the page as it is, and one who has it translated. */
interface Readers {
  plain: Page;
  translated: Page;
}

/** Both come to read the same numbers. */
async function agree({ plain, translated }: Readers, after: string): Promise<void> {
  const both = async () => {
    const [a, b] = await Promise.all([numbersIn(plain), numbersIn(translated)]);
    return a === b ? 'the same' : `${a}\n${b}`;
  };
  await expect.poll(both, `after ${after}`).toBe('the same');
}

/** Both do the same. */
const each = (readers: Readers, act: (page: Page) => Promise<void>): Promise<void[]> =>
  Promise.all([act(readers.plain), act(readers.translated)]);

/** Presses what can be pressed and moves what can be moved, and reads after each. */
async function tryAll(readers: Readers): Promise<void> {
  await agree(readers, 'opening');
  const main = readers.plain.getByRole('main');
  // The figure and its question have come.
  await expect(main.getByRole('button').first()).toBeVisible();
  const names = new Set<string>();
  /** What is there by now and was not pressed yet: a press may bring more. */
  const next = async () => {
    const all = await main.getByRole('button').evaluateAll((buttons) =>
      buttons
        .filter(
          (button) => (button as HTMLElement).checkVisibility() && !(button as HTMLButtonElement).disabled,
        )
        .filter((button) => !button.closest('[inert]'))
        .map((button) => button.ariaLabel ?? (button as HTMLElement).innerText),
    );
    return all.find((name) => name.trim() && !names.has(name) && !NOT_PRESSED.test(name));
  };
  for (let name = await next(); name && names.size < 25; name = await next()) {
    names.add(name);
    const pressed = name;
    await each(readers, async (page) => {
      const focus = () =>
        page
          .getByRole('main')
          .getByRole('button')
          .evaluateAll((buttons, name) => {
            const called = (button: HTMLElement) => button.ariaLabel ?? button.innerText;
            const button = (buttons as HTMLElement[]).find((button) => called(button) === name);
            button?.focus();
            return !!button;
          }, pressed);
      await expect.poll(focus, pressed).toBe(true);
      await page.keyboard.press('Enter');
    });
    await agree(readers, pressed);
  }
  const sliders = main.getByRole('slider');
  for (let i = 0; i < (await sliders.count()); i++) {
    if (!(await sliders.nth(i).isVisible())) continue;
    await each(readers, async (page) => {
      await page.getByRole('main').getByRole('slider').nth(i).focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    });
    await agree(readers, `slider ${i + 1}`);
  }
}

/** The same walk for both, through one place after the other. */
async function bothRead(browser: Browser, baseURL: string, fragments: readonly string[]): Promise<void> {
  const heard: string[] = [];
  const open = async (isTranslated: boolean) => {
    const page = await browser.newPage({
      ...{ baseURL, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
    });
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('console', (message) => isOfPage(message) && heard.push(message.text()));
    if (isTranslated) await translate(page);
    return page;
  };
  const [plain, translated] = await Promise.all([open(false), open(true)]);
  const readers = { plain, translated };
  for (const fragment of fragments)
    await test.step(fragment, async () => {
      await each(readers, async (page) => {
        // From the second on without a load: the place before must have gone.
        await page
          .locator('main')
          .evaluateAll((all) => all.forEach((main) => (main.dataset.place = 'before')));
        await page.goto(`./#${fragment}`);
        await expect(page.locator('main[data-place=before]')).toHaveCount(0);
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      });
      await tryAll(readers);
      expect(await translated.locator('font').count()).toBeGreaterThan(10);
      expect(await numbersIn(plain)).toMatch(/\d/);
      expect(heard).toEqual([]);
    });
  await each(readers, (page) => page.close());
}

const PLACES = [
  ...Array.from({ length: CHAPTERS }, (_, i) => `/learn/${i + 1}`),
  ...Array.from({ length: CHALLENGES }, (_, i) => `/learn/challenge-${i + 1}`),
  '/learn/quiz-7',
];
/** So many in a row with one load. */
const IN_A_ROW = 4;

for (const lang of ['en', 'zh'] as const) {
  test.describe(`translated from ${lang}`, () => {
    for (let first = 0; first < PLACES.length; first += IN_A_ROW) {
      const row = PLACES.slice(first, first + IN_A_ROW);
      test(`${row.join(', ')}`, async ({ browser, baseURL }) => {
        test.setTimeout(60_000 * row.length);
        await bothRead(
          browser,
          baseURL!,
          row.map((place) => `${place}?lang=${lang}`),
        );
      });
    }
  });
}

test('translated, the instrument shows the numbers of the layer that it has', async ({ app, page }) => {
  await translate(page);
  await app.open('/?step=0');
  const cost = page.getByRole('region', { name: en.cost });
  await expect(cost).toContainText('39 against 108');
  const channels = page.getByRole('spinbutton', { name: en.fields.channels, exact: true });
  await channels.fill('5');
  await channels.press('Enter');
  await expect(cost).toContainText('65 against 180');
  await app.leave();
  await app.press('ArrowRight', 3);
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step (18|27|36) of/);
  await expect(page.getByRole('toolbar', { name: 'Step controls' }).locator('..')).toContainText('of 4,160');
});
