import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { en, learn } from './support/names.ts';

// Whichever way one comes to a place it looks the same: every part brings its own sheet.

/** How each element of the page is drawn: what a sheet that is missing, or comes in another order, would change. */
function drawn(): string[] {
  const KEYS = [
    'width',
    'height',
    'color',
    'backgroundColor',
    'fontSize',
    'fontWeight',
    'fontFamily',
    'padding',
    'margin',
    'display',
    'border',
  ];
  return [...document.querySelectorAll('main, main *')].map((element) => {
    const style = getComputedStyle(element) as unknown as Record<string, string>;
    const name = `${element.tagName}.${element.getAttribute('class') ?? ''}`;

    return `${name} ${KEYS.map((key) =>
      style[key].replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n)))),
    ).join('; ')}`;
  });
}

/** As it is when nothing more comes, and all that came is drawn. */
async function atRest(page: Page): Promise<string[]> {
  await expect(page.locator('main').first()).toBeVisible();
  await expect(page.locator('main.ui-late-page')).toHaveCount(0);
  await expect(page.locator('[data-ready=false]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  let lines: string[] = [];
  let before = '';
  const look = async () => {
    lines = await page.evaluate(drawn);
    const came = await page.evaluate(() => performance.getEntriesByType('resource').length);
    const now = [came, ...lines].join('\n');
    const isStill = now === before;
    before = now;
    return isStill;
  };
  await expect.poll(look, { intervals: [300] }).toBe(true);
  return lines;
}

/** Goes there by presses, then opens the same address cold. */
async function compare(page: Page, goThere: (page: Page) => Promise<void>): Promise<void> {
  await goThere(page);
  const cold = await page.context().newPage();
  await cold.setViewportSize(page.viewportSize()!);
  await cold.goto(page.url());
  // A pointer rests on nothing there.
  await page.mouse.move(0, 0);
  const [come, opened] = await Promise.all([atRest(page), atRest(cold)]);
  expect(come.length).toBeGreaterThan(20);
  expect(come, page.url()).toEqual(opened);
  await cold.close();
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('slider', { name: en.frame })).toBeVisible(); // the last part of the front page
});

const toLearn = async (page: Page) => {
  await page.getByRole('link', { name: learn.en.page, exact: true }).click();
  await expect(page.getByRole('navigation', { name: learn.en.contents })).toBeVisible();
  // The address follows what is shown.
  await expect(page).toHaveURL(/#\/learn/);
};
const follow = (nth: number) => async (page: Page) => {
  await page.evaluate(() => (location.hash = '/learn'));
  await expect(page.locator('main.learn-contents')).toBeVisible();
  await page.locator('main').getByRole('link').nth(nth).click();
  await expect(page).toHaveURL(/#\/learn\/.+/);
  await expect(page.locator('main.learn-contents')).toHaveCount(0);
};

test('the contents look the same by the header and by their address', async ({ page }) => {
  await compare(page, toLearn);
});

// A third of the links each, so that no test is long.
for (const third of [1, 2, 3]) {
  test(`chapters, challenges and the quiz look the same by their links and by their addresses (${third} of 3)`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await toLearn(page);
    const links = page.locator('main').getByRole('link');
    await expect(links.first()).toBeVisible();
    const count = await links.count();
    expect(count).toBeGreaterThan(18); // begin, the chapters, the challenges, the quiz
    for (let nth = third; nth < count; nth += 3) await compare(page, follow(nth));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('Step without formula, code and cost looks the same by a link and by its address', async ({
    page,
  }) => {
    await compare(page, async (page) => {
      await page.evaluate(() => (location.hash = '/?step=0&hide=formula,code,cost'));
      await expect(page.getByRole('region', { name: 'Formula' })).toHaveCount(0);
    });
  });

  test('the contents look the same by the menu and by their address', async ({ page }) => {
    await compare(page, async (page) => {
      await page.evaluate(() => (location.hash = '/learn'));
      await expect(page.getByRole('navigation', { name: learn.en.contents })).toBeVisible();
    });
  });
});
