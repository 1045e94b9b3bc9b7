// A monkey at the page: random actions of every kind on every page, as a seed decides, while somebody listens.
import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CHAPTERS } from '../../app/model/lesson.ts';
import { isOfPage } from './console.ts';
import { goodAddress, hostileFragment } from './fragments.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

const SIZES = [
  [1440, 900],
  [390, 844],
  [360, 640],
  [844, 390],
  [768, 1024],
  [1920, 1080],
  [320, 568],
] as const;
const KEYS =
  'ArrowLeft ArrowRight ArrowUp ArrowDown Enter Space Escape Tab Shift+Tab Home End PageUp PageDown Backspace Delete F2 F5 . , ? - + 0 1 2 5 9 a b c e m r s t z Control+z Control+y Control+Shift+Z Alt+ArrowUp Alt+ArrowDown Shift+ArrowRight Shift+ArrowDown'
    .split(' ')
    .filter((key) => key !== 'F5');
const TEXTS = [
  '7',
  '-3.25',
  '1e9',
  '0',
  'abc',
  '٣',
  '💥',
  '1,2,3\n4,5,6',
  '',
  ' ',
  '999999999999',
  '<b>x</b>',
];
const FILES = fileURLToPath(new URL('./files/', import.meta.url));

type Act = (page: Page, r: Random) => Promise<unknown>;

/** Somewhere in the window. */
function spot(page: Page, r: Random): [x: number, y: number] {
  const { width, height } = page.viewportSize()!;
  return [r.int(0, width - 1), r.int(0, height - 1)];
}

/** A control that can be seen, and where. Of an open dialog, if there is one. */
async function control(page: Page, r: Random): Promise<[x: number, y: number] | null> {
  return page.evaluate(
    (pick) => {
      const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
      const CONTROLS =
        'button, a[href], input, select, textarea, summary, [tabindex], [role=gridcell], [role=option]';
      const seen = [...open.querySelectorAll(CONTROLS)]
        .map((found) => found.getBoundingClientRect())
        .filter(({ width, height, left, top, right, bottom }) => {
          const isThere = width > 0 && height > 0;
          return isThere && right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
        });
      if (seen.length === 0) return null;
      const { left, top, width, height } = seen[pick % seen.length];
      const within = (at: number, most: number) => Math.max(0, Math.min(most - 1, at));
      return [within(left + width / 2, window.innerWidth), within(top + height / 2, window.innerHeight)] as [
        number,
        number,
      ];
    },
    r.int(0, 1e6),
  );
}

function fragment(r: Random): string {
  return r.of([
    () => '/',
    () => '/?step=0&unit=mac',
    () => goodAddress(r).fragment,
    () => hostileFragment(r),
    () => `/learn/${r.int(1, CHAPTERS)}`,
    () => `/learn/${r.int(1, CHAPTERS)}/${r.int(1, 6)}`,
    () => r.of(['/learn', '/learn/quiz', '/learn/challenge/1', '/learn/bench']),
    () => '/explore',
    () => `/explore/f.${r.of(['sobel-x', 'gaussian', 'laplace', 'box'])}/x.${r.of(['grey', 'identity'])}`,
  ])();
}

const click: Act = (page, r) => page.mouse.click(...spot(page, r), { clickCount: r.of([1, 1, 1, 2]) });
const press: Act = (page, r) => page.keyboard.press(r.of(KEYS));
const pressControl: Act = async (page, r) => {
  const at = await control(page, r);
  if (at) await page.mouse.click(...at);
};

const ACTS: readonly [name: string, weight: number, act: Act][] = [
  ['control', 30, pressControl],
  ['click', 14, click],
  ['key', 24, press],
  [
    'wheel',
    6,
    async (page, r) => {
      await page.mouse.move(...spot(page, r));
      const isZoom = r.int(0, 3) === 0;
      if (isZoom) await page.keyboard.down('Control');
      await page.mouse.wheel(r.int(-1, 1) * 40, r.int(-6, 6) * 60);
      if (isZoom) await page.keyboard.up('Control');
    },
  ],
  [
    'drag',
    6,
    async (page, r) => {
      const from = (r.int(0, 1) && (await control(page, r))) || spot(page, r);
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...spot(page, r), { steps: r.int(1, 5) });
      await page.mouse.up();
    },
  ],
  ['type', 5, (page, r) => page.keyboard.insertText(r.of(TEXTS))],
  ['address', 5, (page, r) => page.evaluate((to) => void (window.location.hash = to), fragment(r))],
  ['history', 3, (page, r) => page.evaluate((by) => window.history.go(by), r.of([-1, -1, 1, -2]))],
  [
    'resize',
    2,
    (page, r) => {
      const [width, height] = r.of(SIZES);
      return page.setViewportSize({ width, height });
    },
  ],
  [
    'language',
    2,
    async (page, r) => {
      const at = page.getByRole('button', { name: /^(中文|English)$/ }).first();
      if (await at.isVisible()) await at.click({ force: true, timeout: 2000 }).catch(() => r);
    },
  ],
  [
    'look',
    2,
    (page, r) =>
      page.emulateMedia({
        colorScheme: r.of(['light', 'dark']),
        reducedMotion: r.of(['reduce', 'no-preference']),
        forcedColors: r.of(['none', 'none', 'active']),
      }),
  ],
  [
    'theme',
    2,
    (page, r) =>
      page.evaluate(
        (pick) => {
          const all = document.querySelectorAll<HTMLInputElement>('[role=radiogroup] input[value]');
          all[pick % Math.max(1, all.length)]?.click();
        },
        r.int(0, 99),
      ),
  ],
];
const TOTAL = ACTS.reduce((sum, [, weight]) => sum + weight, 0);

function chosen(r: Random): (typeof ACTS)[number] {
  let left = r.int(1, TOTAL);
  return ACTS.find(([, weight]) => (left -= weight) <= 0)!;
}

export interface MonkeyReport {
  done: number;
  /** What was heard, each once, with the number of the action after which it was. */
  faults: string[];
  /** Of the heap after the garbage was collected, on the opening page (MB), by the number of actions. */
  heap: [actions: number, megabytes: number][];
}

/** Listens to a page and everything that it opens. */
function listen(page: Page, home: string, hear: (what: string) => void): void {
  const own = new URL(home).origin;
  page.on('console', (message) => isOfPage(message) && hear(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => hear(`error: ${error.stack ?? error.message}`));
  page.on('crash', () => hear('the tab crashed'));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(blob|data):/.test(url)) hear(`request: ${url}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => hear('a dialog stayed')));
  page.on('download', (download) => void download.cancel().catch(() => undefined));
  page.context().on('page', (opened) => void opened.close().catch(() => undefined));
}

/** Bytes of the heap once everything rests on the opening page. */
async function heapAtRest(page: Page): Promise<number> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => void (window.location.hash = '/?step=0'));
  await page.getByRole('slider', { name: /^(Step|步骤)$/ }).waitFor({ timeout: 30_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}

/** Lets a monkey at the page that is open at `home`. `tell` hears of each look at the heap. */
export async function letMonkeyAt(
  page: Page,
  home: string,
  { seed, actions, looks = 0 }: { seed: number; actions: number; looks?: number },
  tell: (line: string) => void = () => {},
): Promise<MonkeyReport> {
  const r = randomFrom(seed);
  const names = readdirSync(FILES).filter((name) => !name.endsWith('.md'));
  const report: MonkeyReport = { done: 0, faults: [], heap: [] };
  const lately: string[] = [];
  const known = new Set<string>();
  const hear = (what: string) => {
    if (known.has(what)) return;
    known.add(what);
    report.faults.push(`after ${report.done} actions (${lately.join(' ')}): ${what}`);
    tell(report.faults.at(-1));
  };
  listen(page, home, hear);
  page.on('filechooser', (chooser) => void chooser.setFiles(`${FILES}${r.of(names)}`).catch(() => undefined));
  await page.goto(home);

  const begin = async () => {
    await page.goto('about:blank');
    await page.goto(home);
  };
  const look = async () => {
    const megabytes = (await heapAtRest(page)) / 1e6;
    report.heap.push([report.done, megabytes]);
    tell(`${report.done} actions, ${megabytes.toFixed(1)} MB, ${report.faults.length} faults`);
  };
  const every = looks > 0 ? Math.ceil(actions / looks) : Infinity;
  if (looks > 0) await look();
  while (report.done < actions) {
    const [name, , act] = chosen(r);
    lately.push(name);
    if (lately.length > 12) lately.shift();
    try {
      await act(page, r);
    } catch (error) {
      hear(`${name} had no answer: ${String(error).split('\n')[0]}`);
      await begin();
    }
    report.done++;
    if (report.done % 10 === 0) {
      const isWell = await page.evaluate(
        () => !document.querySelector('.crash') && !!document.querySelector('main'),
      );
      if (!isWell) {
        hear('the page shows its crash notice, or nothing');
        await begin();
      }
    }
    if (report.done % every === 0) await look();
  }
  return report;
}
