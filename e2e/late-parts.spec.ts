import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { en, learn, race } from './support/names.ts';

// A browser writes its own line to its console for what did not arrive: these tests listen to uncaught errors alone.

const SAID = {
  en: { title: 'A part of this page did not arrive.', again: 'Try again', awaited: /still on its way/ },
  zh: { title: '页面的一部分没有加载成功。', again: '再试一次' },
};
const crash = (page: Page) => page.getByText('The page ran into a fault of its own.');
const absent = (page: Page, lang: 'en' | 'zh' = 'en') =>
  page.getByRole('alert').filter({ hasText: SAID[lang].title });

/** Requests for these files fail until `letThrough`. */
async function cutOff(page: Page, files: RegExp): Promise<{ letThrough: () => Promise<void> }> {
  const fail = (route: Route) => route.abort();
  await page.route(files, fail);
  return { letThrough: () => page.unroute(files, fail) };
}

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
  {
    what: 'their sheet',
    files: /LatePanels-.*\.css/,
    at: STEP,
    works: steps,
    comes: seen('region', en.cost),
  },
  { what: 'the tools', files: /ToolsRow-/, at: STEP, works: steps, comes: seen('button', en.undo) },
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
    files: /Lit-.*\.js/,
    at: STEP,
    open: (page) => page.getByRole('grid', { name: en.input(1), exact: true }).hover(),
    works: steps,
    comes: async (page) => {
      await page.getByRole('grid', { name: en.input(1), exact: true }).hover();
      await expect(page.locator('.lit-own')).toBeAttached();
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
  test(`without ${what} a sentence stands in its place, all else works, and a button brings it`, async ({
    page,
  }) => {
    const errors = errorsOf(page);
    const { letThrough } = await cutOff(page, files);
    await page.goto(`./#${at}`);
    await open?.(page);
    await expect(absent(page).first()).toBeVisible();
    await works(page);
    await expect(crash(page)).toHaveCount(0);
    // Still away: the sentence stays.
    const failed = page.waitForEvent('requestfailed');
    await absent(page).first().getByRole('button', { name: SAID.en.again }).click();
    await failed;
    await expect(absent(page).first()).toBeVisible();
    await letThrough();
    await absent(page).first().getByRole('button', { name: SAID.en.again }).click();
    await expect(absent(page)).toHaveCount(0);
    await comes(page);
    expect(errors).toEqual([]);
  });
}

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
  await expect(absent(page)).toBeVisible();
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
    await expect(page.getByRole('alert').filter({ hasText: /did not arrive/ })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await expect(crash(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('in Chinese the sentence and its button are Chinese', async ({ page }) => {
  const { letThrough } = await cutOff(page, /Bench-.*\.js/);
  await page.goto('./#/?step=0&lang=zh');
  await expect(absent(page, 'zh')).toBeVisible();
  await letThrough();
  await absent(page, 'zh').getByRole('button', { name: SAID.zh.again }).click();
  await expect(page.getByRole('spinbutton', { name: '高度' })).toBeVisible();
});

test('a part that never answers is spoken of after a while, and comes when the answer does', async ({
  page,
}) => {
  await page.clock.install();
  let answer: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/SymbolsDialog-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#/learn');
  await press(learn.en.symbols)(page);
  const said = page.getByRole('status').filter({ hasText: SAID.en.awaited });
  await page.clock.runFor(4000);
  await expect(said).toHaveCount(0);
  await page.clock.runFor(2000);
  await expect(said).toBeVisible();
  answer!();
  await expect(page.getByRole('dialog', { name: learn.en.symbols })).toBeVisible();
  await expect(said).toHaveCount(0);
});
