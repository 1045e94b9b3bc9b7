import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import {
  LONG,
  STEP,
  awaited,
  errorsOf,
  press,
  reads,
  seen,
  steps,
  toStep,
  watchRequests,
} from './support/late.ts';
import type { Part } from './support/late.ts';
import { en, learn, zh } from './support/names.ts';

// A browser writes its own line to its console for what did not arrive: these tests listen to uncaught errors alone.

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
    const requests = watchRequests(page);
    const part = await hold(page, files);
    await page.goto(`./#${at}`);
    await requests.pass(1000, files);
    await open?.(page);
    await expect.poll(part.count).toBeGreaterThan(0);
    await requests.pass(LONG, files);
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
  const requests = watchRequests(page);
  const files = /\/step\.zh-.*\.js/;
  const words = await hold(page, files);
  await page.goto('./#/?step=0&unit=mac&lang=zh');
  await expect.poll(words.count).toBe(1);
  await requests.pass(LONG, files);
  await expect(page.getByRole('status').filter({ hasText: '中文还在加载' })).toContainText('in English');
  await steps(page);
  await words.letThrough();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('slider', { name: zh.step, exact: true })).toHaveValue('1');
  await expect(page.getByText('中文还在加载')).toHaveCount(0);
  await expect(page).toHaveURL(/lang=zh/);
});
