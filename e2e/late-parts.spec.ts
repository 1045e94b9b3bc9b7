import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import { en, learn, race, zh } from './support/names.ts';

// A browser writes its own line to its console for what did not arrive: these tests listen to uncaught errors alone.

const SAID = {
  en: { title: 'A part of this page did not arrive.', again: 'Try again' },
  zh: { title: '页面的一部分没有加载成功。', again: '再试一次' },
};
const AWAITED = /still on (its|their) way|The chapter is on its way/;
/** Longer than what is not there stays unsaid (ms). */
const LONG = 6000;
const awaited = (page: Page) => page.getByRole('status').filter({ hasText: AWAITED });
const crash = (page: Page) => page.getByText('The page ran into a fault of its own.');
const absent = (page: Page, lang: 'en' | 'zh' = 'en') =>
  page.getByRole('alert').filter({ hasText: SAID[lang].title });

/** Uncaught errors and rejections of the page. */
function errorsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

interface Part {
  what: string;
  files: RegExp;
  /** Where it is met, and how. */
  at: string;
  open?: (page: Page) => Promise<void>;
  /** What else works meanwhile, and what is there in the end. */
  works: (page: Page) => Promise<void>;
  comes: (page: Page) => Promise<void>;
}

const seen =
  (role: 'region' | 'group' | 'dialog' | 'heading' | 'button', name: string | RegExp) => (page: Page) =>
    expect(page.getByRole(role, { name }).first()).toBeVisible();
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

const steps = async (page: Page) => {
  const slider = page.getByRole('slider', { name: en.step, exact: true });
  const before = Number(await slider.inputValue());
  await page.getByRole('button', { name: en.next, exact: true }).click();
  await expect(slider).not.toHaveValue(String(before));
};
const reads = seen('heading', /./);

const STEP = '/?step=0&unit=mac';
const PARTS: Part[] = [
  {
    what: 'the panels',
    files: /LatePanels-.*\.js/,
    at: STEP,
    works: steps,
    comes: seen('region', en.formula),
  },
  { what: 'the cost', files: /StepCost-.*\.js/, at: STEP, works: steps, comes: seen('region', en.cost) },
  { what: 'the workbench', files: /Bench-.*\.js/, at: STEP, works: steps, comes: fields },
  { what: 'the value bar', files: /ValueBar-.*\.js/, at: STEP, works: steps, comes: pickAndSee },
  {
    what: 'the comparison',
    files: /ComparePanel-.*\.js/,
    at: STEP,
    works: steps,
    comes: fields,
  },
  {
    what: 'what lights up',
    files: /lit-.*\.js/,
    at: STEP,
    open: (page) => page.getByRole('grid', { name: en.input(1), exact: true }).hover(),
    works: steps,
    comes: async (page) => {
      await page.getByRole('grid', { name: en.input(1), exact: true }).hover();
      await expect(page.locator('.board-canvas[data-lit="true"]')).toBeAttached();
    },
  },
  {
    what: 'the race',
    files: /RaceDialog-.*\.js/,
    at: STEP,
    open: press(race.en.title),
    works: steps,
    comes: seen('dialog', race.en.title),
  },
  {
    what: 'the help',
    files: /HelpDialog-.*\.js/,
    at: STEP,
    open: press(en.help),
    works: steps,
    comes: seen('dialog', en.help),
  },
  {
    what: 'the share dialog',
    files: /ShareDialog-.*\.js/,
    at: STEP,
    open: press(en.share),
    works: steps,
    comes: seen('dialog', en.share),
  },
  {
    what: 'the page Learn',
    files: /LearnPage-.*\.js/,
    at: '/learn',
    works: toStep,
    comes: seen('heading', /./),
  },
  {
    what: 'the sheet of formulas',
    files: /katex-.*\.css/,
    at: '/learn',
    works: toStep,
    comes: async (page) => {
      await expect(page.getByRole('navigation', { name: learn.en.contents })).toBeVisible();
      // With the sheet, and not only without the sentence.
      const sheets = await page.evaluate(() =>
        [...document.styleSheets].map(({ href, cssRules }) => [href, cssRules.length] as const),
      );
      expect(sheets.some(([href, rules]) => /katex-/.test(href ?? '') && rules > 0)).toBe(true);
    },
  },
  {
    what: 'the search',
    files: /SearchDialog-.*\.js/,
    at: '/learn',
    open: press(learn.en.search),
    works: reads,
    comes: seen('dialog', /Search/),
  },
  {
    what: 'the symbols',
    files: /SymbolsDialog-.*\.js/,
    at: '/learn',
    open: press(learn.en.symbols),
    works: reads,
    comes: seen('dialog', learn.en.symbols),
  },
  {
    what: 'a challenge',
    files: /ChallengePage-.*\.js/,
    at: '/learn/challenge-1',
    works: toStep,
    comes: reads,
  },
  { what: 'the quiz', files: /QuizPage-.*\.js/, at: '/learn/quiz-7', works: toStep, comes: reads },
];

async function fields(page: Page): Promise<void> {
  await expect(page.getByRole('spinbutton', { name: en.fields.height })).toBeVisible();
}

async function pickAndSee(page: Page): Promise<void> {
  await page
    .getByRole('grid', { name: en.kernel(1), exact: true })
    .getByRole('gridcell')
    .first()
    .click();
  await expect(
    page.getByRole('toolbar', { name: 'Value' }).or(page.getByRole('group', { name: 'Value' })),
  ).toBeVisible();
}

async function toStep(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: en.pages })).toBeVisible();
}

for (const { what, files, at, open, works, comes } of PARTS) {
  test(`while ${what} is long on its way that is said in its place; then that it did not come, all else works, and a button brings it`, async ({
    page,
  }) => {
    const errors = errorsOf(page);
    await page.clock.install();
    const part = await hold(page, files);
    await page.goto(`./#${at}`);
    await page.clock.runFor(1000);
    await open?.(page);
    await expect.poll(part.count).toBeGreaterThan(0);
    await page.clock.runFor(LONG);
    await expect(awaited(page).first()).toBeVisible();
    await works(page);
    // A browser may ask for a file twice, ahead of time and then for good.
    await expect.poll(() => part.fail().then(() => absent(page).count())).toBeGreaterThan(0);
    await expect(awaited(page)).toHaveCount(0);
    await works(page);
    await expect(crash(page)).toHaveCount(0);
    // Still away: the sentence stays.
    await absent(page).first().getByRole('button', { name: SAID.en.again }).click();
    await expect.poll(part.count).toBeGreaterThan(0);
    await expect(absent(page).first()).toBeVisible();
    await part.letThrough();
    await expect(absent(page)).toHaveCount(0);
    await comes(page);
    expect(errors).toEqual([]);
  });
}

/** What has no place of its own: that it is on its way is said over the page, which goes on by itself. */
const UNSEEN: Part[] = [
  { what: 'what asks the worker', files: /\/client-.*\.js/, at: STEP, ...stepsThen() },
  { what: 'what makes a job of a layer', files: /\/layer-job-.*\.js/, at: STEP, ...stepsThen() },
  { what: 'the photograph beside the board', files: /chelsea\.webp/, at: STEP, works: steps, comes: maps },
  { what: 'what reads photographs', files: /\/decode-.*\.js/, at: STEP, works: steps, comes: maps },
  { what: 'what samples them', files: /\/sample-pixels-.*\.js/, at: STEP, works: steps, comes: maps },
  ...['coffee\\.webp', '/decode-', '/sample-pixels-'].map((file) => ({
    what: `${file} of a link`,
    files: new RegExp(file),
    at: '/?img=coffee&step=3&unit=mac',
    works: steps,
    comes: onStep(3),
  })),
  {
    what: 'the formula of another layer',
    files: /\/en-.*\.js/,
    at: '/?step=0&unit=mac&k=2x3&b=on',
    works: steps,
    comes: async (page) => {
      await expect(page.getByRole('region', { name: en.formula }).locator('math').first()).toBeAttached();
    },
  },
  {
    what: 'the way to another page',
    files: /\/pages-.*\.js/,
    at: STEP,
    open: (page) => page.getByRole('link', { name: learn.en.page, exact: true }).click(),
    works: steps,
    comes: seen('heading', learn.en.page),
  },
  {
    what: 'another language',
    files: /\/step\.zh-.*\.js/,
    at: STEP,
    open: press(en.otherLanguage),
    works: steps,
    comes: (page) => expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN'),
  },
  {
    what: 'a chapter',
    files: /\/(en|chapter)-.*\.js/,
    at: '/learn/3',
    works: toStep,
    comes: seen('region', learn.en.prediction),
  },
  {
    what: 'what is searched',
    files: /\/en-.*\.js/,
    at: '/learn',
    open: press(learn.en.search),
    works: reads,
    comes: async (page) => {
      await page.getByRole('searchbox').fill('stride');
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    },
  },
];

/** A step that is asked for meanwhile is made when it can be. */
function stepsThen(): Pick<Part, 'works' | 'comes'> {
  return { works: press(en.next), comes: onStep(1) };
}

function onStep(step: number) {
  return (page: Page) =>
    expect(page.getByRole('slider', { name: en.step, exact: true })).toHaveValue(String(step));
}

async function maps(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Whole photograph, output ?1$/ })).toBeVisible();
}

for (const { what, files, at, open, works, comes } of UNSEEN) {
  test(`while ${what} is long on its way that is said once, what can work works, and the page goes on when it comes`, async ({
    page,
  }) => {
    const errors = errorsOf(page);
    await page.clock.install();
    const part = await hold(page, files);
    await page.goto(`./#${at}`);
    await page.clock.runFor(1000);
    await open?.(page);
    await expect.poll(part.count).toBeGreaterThan(0);
    await page.clock.runFor(LONG);
    await expect(awaited(page)).toHaveCount(1);
    await works(page);
    await part.letThrough();
    await comes(page);
    await expect(awaited(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('a page whose Chinese words are long on their way begins in English, says so in both languages, and changes when they come', async ({
  page,
}) => {
  await page.clock.install();
  const words = await hold(page, /\/step\.zh-.*\.js/);
  await page.goto('./#/?step=0&unit=mac&lang=zh');
  await expect.poll(words.count).toBe(1);
  await page.clock.runFor(LONG);
  await expect(page.getByRole('status').filter({ hasText: '中文还在加载' })).toContainText('in English');
  await steps(page);
  await words.letThrough();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('slider', { name: zh.step, exact: true })).toHaveValue('1');
  await expect(page.getByText('中文还在加载')).toHaveCount(0);
  await expect(page).toHaveURL(/lang=zh/);
});

test('several parts that do not come say so side by side, none over another', async ({ page }) => {
  await page.route(/\/(ToolsRow|LatePanels|Bench|ValueBar|Notices|HelpDialog|lit)-.*\.js/, (route) =>
    route.abort(),
  );
  await page.route(/\/(route|reset)-.*\.js/, (route) => route.abort());
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await page.goto('./#/?step=0');
    await page.keyboard.press('?');
    await page.getByRole('grid', { name: en.input(1), exact: true }).hover();
    await expect.poll(() => absent(page).count()).toBeGreaterThan(4);
    // Each can be read from its first word to its button: nothing lies over either.
    for (const said of await absent(page).all()) {
      await said.getByText(SAID.en.title).click({ trial: true });
      await said.getByRole('button', { name: SAID.en.again }).click({ trial: true });
    }
  }
});

test('offline on Learn every part is asked for in vain, the page goes on, and all come by themselves with the network', async ({
  page,
  context,
}) => {
  const errors = errorsOf(page);
  await page.goto('./#/learn');
  // What everyone has by then, has come.
  let before = 0;
  const hasRested = async () => {
    const last = before;
    before = await page.evaluate(() => performance.getEntriesByType('resource').length);
    return before === last;
  };
  await expect.poll(hasRested, { intervals: [500] }).toBe(true);
  await expect(page.getByRole('navigation', { name: learn.en.contents })).toBeVisible();
  await context.setOffline(true);
  await press(learn.en.symbols)(page);
  await expect(absent(page)).toBeVisible();
  await absent(page).getByRole('button', { name: 'Close' }).click();
  await expect(absent(page)).toHaveCount(0);
  await press(learn.en.search)(page);
  await expect(absent(page).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('dialog', { name: /Search/ })).toBeVisible();
  await page.keyboard.press('Escape');
  for (const [place, heading] of [
    ['/learn/challenge-1', /./],
    ['/learn/quiz-7', /./],
    ['/learn/3', /./],
  ] as const) {
    await page.evaluate(() => (location.hash = '/learn'));
    await expect(page.getByRole('navigation', { name: learn.en.contents })).toBeVisible();
    await context.setOffline(true);
    await page.evaluate((hash) => (location.hash = hash), place);
    // What the pages before asked for ahead of time may be missing too.
    await expect(
      page
        .getByRole('alert')
        .filter({ hasText: /did not arrive/ })
        .first(),
    ).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await expect(crash(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a part that is on its way for less than five seconds is not spoken of', async ({ page }) => {
  await page.clock.install();
  const part = await hold(page, /SymbolsDialog-.*\.js/);
  await page.goto('./#/learn');
  await expect(page.getByRole('navigation', { name: learn.en.contents })).toBeVisible();
  // From here the clock goes only as it is told, however long the machine takes.
  await page.clock.pauseAt(Date.now() + 600_000);
  await press(learn.en.symbols)(page);
  await expect.poll(part.count).toBe(1);
  await page.clock.runFor(4900);
  await expect(awaited(page)).toHaveCount(0);
  await page.clock.runFor(200);
  await expect(awaited(page)).toHaveCount(1);
  await part.letThrough();
  await expect(page.getByRole('dialog', { name: learn.en.symbols })).toBeVisible();
  await expect(awaited(page)).toHaveCount(0);
});

test('in Chinese the sentence and its button are Chinese', async ({ page }) => {
  const files = /Bench-.*\.js/;
  await page.route(files, (route) => route.abort());
  await page.goto('./#/?step=0&lang=zh');
  await expect(absent(page, 'zh').first()).toBeVisible();
  await page.unroute(files);
  await absent(page, 'zh').first().getByRole('button', { name: SAID.zh.again }).click();
  await expect(page.getByRole('spinbutton', { name: '高度' })).toBeVisible();
});
