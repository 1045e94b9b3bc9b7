import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faultsOf } from './support/boxes.ts';

/**
 * Every state of the page on every size of screen: nothing is cut, nothing lies over a number or over something to press. One page
 * goes from state to state by its address and from size to size without being loaded again.
 */

const SIZES = [
  [360, 780],
  [390, 844],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;
/** The wall: in its own theme. */
const WALL = [1280, 720] as const;

interface State {
  at: string;
  /** What is done there, once. */
  then?: (page: Page) => Promise<void>;
}

const FILTERING = 764;
const MIXING = 2197;
const cells = (layer: string, step: number = FILTERING) => ({ at: `/?${layer}step=${step}&unit=mac` });

/** Opens what is edited for the last cell of a grid. */
const select = (kind: string) => async (page: Page) => {
  const grid = page.locator(`.board-grid[data-kind=${kind}] [role=grid]`).last();
  const { width, height } = (await grid.boundingBox())!;
  await grid.click({ position: { x: width - 4, y: height - 4 } });
  await expect(page.locator('.value-bar')).toBeVisible();
};

/** Those that are gone through on one page. */
const STATES: Record<string, Record<string, State>> = {
  'the whole': {
    'the opening': { at: '/' },
    'a large picture': { at: '/?h=64&w=64' },
    'twelve channels': { at: '/?c=12&n=16' },
    'one row': { at: '/?h=1&w=24&c=1&k=1x3' },
    'an edited weight': { at: '/?n=3', then: select('kernel') },
  },
  'the whole of other layers': {
    'no mixing': { at: '/?mix=off' },
    'a standard convolution': { at: '/?g=1&mix=off' },
    'two maps a channel': { at: '/?m=2' },
    'one channel': { at: '/?c=1' },
  },
  'the cells of the opening': {
    'the first step': cells('', 0),
    filtering: cells(''),
    mixing: cells('', MIXING),
    'the end': { at: '/?step=2495&unit=cell' },
    'an edited weight': { at: '/?step=764&unit=mac&scale=own', then: select('kernel') },
  },
  'other units': {
    'by cells': { at: '/?step=764&unit=cell' },
    'by rows': { at: '/?step=791&unit=row' },
    'by maps': { at: '/?step=1151&unit=map' },
    'by stages': { at: '/?step=1727&unit=stage' },
    'an edited input at the foot': { at: '/?step=765&unit=mac', then: select('in') },
  },
  'large layers': {
    'a large picture': cells('h=64&w=64&', 40000),
    'a large picture, mixing': cells('h=64&w=64&', 115000),
    'twelve channels': cells('c=12&n=16&'),
    'twelve channels, mixing': cells('c=12&n=16&', 8000),
    'two maps a channel': cells('m=2&'),
  },
  'other kernels': {
    padding: cells('p=same&'),
    'a large kernel with padding': cells('k=7&p=same&', 4900),
    'holes in the kernel': cells('d=2&', 300),
    stride: cells('s=2&', 200),
    'bias and activation': cells('b=on&act0=relu&act=relu6&', 1900),
  },
  'other shapes': {
    'one channel': cells('c=1&', 200),
    'one row': cells('h=1&w=24&k=1x3&', 100),
    'one column': cells('h=24&w=1&k=3x1&', 100),
    wide: cells('h=5&w=64&', 500),
    'a notice': cells('h=999&'),
  },
  'other kinds': {
    'no mixing': cells('mix=off&'),
    grouped: cells('c=4&g=2&', 800),
    'compared, merged': cells('compare=merged&'),
    'compared, its own': { at: '/?step=1&compare=own' },
    race: { at: '/?step=2495&unit=cell&race=3,4,3' },
  },
  Learn: {
    contents: { at: '/learn' },
    'chapter 2': { at: '/learn/2' },
    'chapter 6': { at: '/learn/6' },
    'chapter 11': { at: '/learn/11' },
    'a challenge': { at: '/learn/challenge-1' },
    'another challenge': { at: '/learn/challenge-3' },
    quiz: { at: '/learn/quiz-1' },
  },
  Explore: {
    'our photograph': { at: '/explore' },
  },
};

/** Goes to an address within the page and waits until the page says that it shows it. */
async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    performance.clearMarks('address');
    window.location.hash = hash;
  }, fragment);
  await page.waitForFunction(() => performance.getEntriesByName('address').length > 0);
}

for (const lang of ['en', 'zh'])
  for (const [group, states] of Object.entries(STATES)) {
    test(`${group} (${lang}): no words are cut, nothing lies over anything else`, async ({ page }) => {
      test.slow(); // ten sizes of each state
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`./#/?lang=${lang}&step=1`);
      await expect(page.locator('.step-cost .cost')).toBeVisible();
      const found: string[] = [];
      const look = async (name: string, [width, height]: readonly [number, number]) => {
        await page.setViewportSize({ width, height });
        for (const fault of await faultsOf(page)) found.push(`${name} at ${width}×${height}: ${fault}`);
      };
      for (const [name, { at, then }] of Object.entries(states)) {
        const query = `${at}${at.includes('?') ? '&' : '?'}lang=${lang}&theme=`;
        for (const theme of ['light', 'projector']) {
          const sizes = theme === 'light' ? SIZES : [WALL];
          await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
          await go(page, query + theme);
          await then?.(page);
          for (const size of sizes) await look(name, size);
        }
      }
      expect(found).toEqual([]);
    });
  }
