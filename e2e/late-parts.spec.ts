import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import {
  LONG,
  watchRequests,
  SAID,
  STEP,
  absent,
  awaited,
  crash,
  errorsOf,
  press,
  reads,
  seen,
  steps,
  toStep,
} from './support/late.ts';
import type { Part } from './support/late.ts';
import { en, learn, race } from './support/names.ts';

// A browser writes its own line to its console for what did not arrive: these tests listen to uncaught errors alone.

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

for (const { what, files, at, open, works, comes } of PARTS) {
  test(`while ${what} is long on its way that is said in its place; then that it did not come, all else works, and a button brings it`, async ({
    page,
  }) => {
    const errors = errorsOf(page);
    await page.clock.install();
    const requests = watchRequests(page);
    const part = await hold(page, files);
    await page.goto(`./#${at}`);
    await requests.pass(1000, files);
    await open?.(page);
    await expect.poll(part.count).toBeGreaterThan(0);
    await requests.pass(LONG, files);
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
  const part = await hold(page, /Bench-.*\.js/);
  await page.goto('./#/?step=0&lang=zh');
  await expect.poll(() => part.fail().then(() => absent(page, 'zh').count())).toBeGreaterThan(0);
  await absent(page, 'zh').first().getByRole('button', { name: SAID.zh.again }).click();
  await expect.poll(part.count).toBeGreaterThan(0);
  await part.letThrough();
  await expect(page.getByRole('spinbutton', { name: '高度' })).toBeVisible();
});
