// Every chapter, in both languages: it asks first, keeps its figure shut until then, and its numbers to keep are the stated ones.
import { CHAPTERS } from '../app/model/lesson.ts';
import { seriousIn } from './support/axe.ts';
import { learn } from './support/names.ts';
import { expect, test } from './support/app.ts';

interface Stated {
  title: { en: string; zh: string };
  en: readonly (string | RegExp)[];
  zh: readonly (string | RegExp)[];
}

/** The lesson plan's column "number to keep". */
const PLAN: readonly Stated[] = [
  {
    title: { en: 'Convolutions are expensive', zh: '卷积很贵' },
    en: ['×4', '462,422,016'],
    zh: ['4 倍', '462,422,016（4.62 亿）'],
  },
  {
    title: { en: 'Filter and mix at once', zh: '滤波与混合一次完成' },
    en: ['108', '972'],
    zh: ['108', '972'],
  },
  {
    title: { en: 'Depthwise: one kernel per channel', zh: '深度卷积：每个通道一个卷积核' },
    en: ['27', '243', 'only one lane'],
    zh: ['27', '243', '只有一路'],
  },
  {
    title: { en: 'Pointwise: mix, no neighbours', zh: '逐点卷积：只混合，不看邻居' },
    en: ['12', '108'],
    zh: ['12', '108'],
  },
  {
    title: { en: 'The ratio', zh: '开销还剩几分之几' },
    en: ['351/972 = 13/36 = 1/4 + 1/9'],
    zh: ['351/972 = 13/36 = 1/4 + 1/9'],
  },
  { title: { en: 'Step by step', zh: '一步一步算' }, en: ['2·(−6) − 18 = −30'], zh: ['2·(−6) − 18 = −30'] },
  {
    title: { en: 'Read the formula; find the bug', zh: '读公式，找错误' },
    en: ['channel 1 (k = 0): all 0', 'all outputs equal'],
    zh: ['通道 1（k = 0）：全是 0', '输出全部相同'],
  },
  {
    title: { en: 'Stride, padding, dilation', zh: '步长、填充与膨胀' },
    en: [/1, ?3, ?5, ?7 vs 0, ?2, ?4, ?6/],
    zh: [/1, ?3, ?5, ?7 与 0, ?2, ?4, ?6/],
  },
  {
    title: { en: 'What is lost', zh: '失去了什么' },
    en: [/0\.8[456] → 0(\.0+)?\b/],
    zh: [/0\.8[456] → 0(\.0+)?\b/],
  },
  {
    title: { en: 'Repair the model', zh: '把这个模型改对' },
    en: [/2,794,240 → 556,896/, /93,322 → 45,034/],
    // A joiner keeps number and bracket on one line.
    zh: [
      /2,794,240\u2060?（279\s万）.*556,896\u2060?（55\.7\s万）/,
      /93,322\u2060?（9\.33\s万）.*45,034\u2060?（4\.5\s万）/,
    ],
  },
  {
    title: { en: 'Fewer multiply-adds ≠ faster', zh: '乘加更少，不等于更快' },
    en: ['7.89×', '1.64×'],
    zh: ['7.89', '1.64'],
  },
  {
    title: { en: 'Real networks', zh: '真实的网络' },
    en: [/3\.06\s?%/, /94\.86\s?%/],
    zh: [/3\.06\s?%/, /94\.86\s?%/],
  },
  {
    title: { en: 'The same trick in time', zh: '时间轴上的同一招' },
    en: ['73,984', '2,162,688', '29.2×'],
    zh: ['73,984（7.4 万）', '2,162,688（216 万）', '29.2'],
  },
  {
    title: { en: 'Tools, limits, your own image', zh: '工具、局限与你自己的图像' },
    en: ['N ≫ 1 and k > 1'],
    zh: ['N ≫ 1 且 k > 1'],
  },
];

test('every chapter has its numbers to keep in the lesson plan', () => {
  expect(PLAN).toHaveLength(CHAPTERS);
});

/** Chapters whose prose gives the reasons, but not the answer. */
const SAID_AT_THE_END_ONLY: readonly number[] = [3, 6];

/** So many chapters in a row with one load. */
const IN_A_ROW = 5;
const ROWS = Array.from({ length: Math.ceil(CHAPTERS / IN_A_ROW) }, (_, i) =>
  Array.from({ length: CHAPTERS }, (_, at) => at + 1).slice(i * IN_A_ROW, (i + 1) * IN_A_ROW),
);
const called = (row: readonly number[]) => `chapters ${row[0]} to ${row.at(-1)}`;

for (const lang of ['en', 'zh'] as const)
  for (const row of ROWS) {
    test(`${lang}: ${called(row)} ask first, then show, and keep their number`, async ({ app, page }) => {
      test.slow();
      const names = learn[lang];
      // Contrast is measured in both: each language in another theme.
      await page.goto(`./#/learn?lang=${lang}&theme=${lang === 'en' ? 'light' : 'dark'}`);
      for (const n of row)
        await test.step(`chapter ${n}`, async () => {
          const stated = PLAN[n - 1];
          await app.go(`/learn/${n}?lang=${lang}&theme=${lang === 'en' ? 'light' : 'dark'}`);
          await expect(
            page.getByRole('heading', { level: 1, name: stated.title[lang], exact: true }),
          ).toBeVisible();
          const prediction = page.getByRole('region', { name: names.prediction, exact: true });
          const skip = prediction.getByRole('button', { name: names.skip, exact: true });
          await expect(skip).toBeVisible();
          const kept = page.getByRole('region', { name: names.keep, exact: true });
          // What answers the question waits, to the eye and to a screen reader: here, and wherever the prose says it.
          const later = page.getByText(names.later);
          await expect(kept.getByText(names.later)).toBeVisible();
          for (const number of stated[lang])
            await expect(kept).not.toContainText(number, { useInnerText: true });
          if (!SAID_AT_THE_END_ONLY.includes(n)) expect(await later.count()).toBeGreaterThan(1);

          await skip.focus();
          await page.keyboard.press('Enter');
          await expect(skip).toBeHidden();
          await expect(page.getByRole('complementary', { name: names.figure, exact: true })).toBeVisible();
          for (const number of stated[lang]) await expect(kept).toContainText(number);
          await expect(later).toHaveCount(0);

          expect(await seriousIn(page)).toEqual([]);
        });
    });
  }

for (const row of ROWS) {
  test(`${called(row)} fit a phone of 360 px and a projector of 1280 px`, async ({ app, page }) => {
    test.slow();
    for (const [width, height, theme] of [
      [360, 740, 'light'],
      [1280, 720, 'projector'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`./#/learn?theme=${theme}`);
      for (const n of row)
        await test.step(`chapter ${n}, ${theme}`, async () => {
          await app.go(`/learn/${n}?theme=${theme}`);
          await expect(page.getByRole('heading', { level: 1, name: PLAN[n - 1].title.en })).toBeVisible();
          await page
            .getByRole('button', { name: learn.en.skip, exact: true })
            .or(page.getByText('Prediction skipped'))
            .first()
            .click();
          await expect(page.getByRole('complementary', { name: learn.en.figure })).toBeVisible();
          const over = () =>
            page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              const figure = document.querySelector('aside')!;
              return { page: scrollWidth - clientWidth, figure: figure.scrollWidth - figure.clientWidth };
            });
          // Once its late parts are here.
          await expect.poll(over, theme).toEqual({ page: 0, figure: 0 });
          expect(await seriousIn(page), theme).toEqual([]);
        });
    }
  });
}
