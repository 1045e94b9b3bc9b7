import { describe } from '../../../../../kernels/spec/geometry.ts';
import { FIXTURE } from '../../../../figures/literal-formula/fixture.ts';
import {
  BUGS,
  distinctMaps,
  filterLiterally,
  mapOf,
  mixLiterally,
} from '../../../../figures/literal-formula/literal.ts';
import { LiteralFormula } from '../../../../figures/literal-formula/LiteralFormula.tsx';
import { count, shape, value } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const { channels, filters, kernel, size } = FIXTURE;
const { weights } = describe({
  kind: 'separable',
  ...{ height: size, width: size, channels, filters, kernel },
});
/** One kernel for all channels, and the two weights that the second formula uses. */
const printedWeights = kernel ** 2 + 2;

const [zero] = new Set(mapOf(filterLiterally(FIXTURE, []), channels, 0));
const mixed = mixLiterally(FIXTURE, filterLiterally(FIXTURE, BUGS.filter), []);
const distinct = distinctMaps(mixed, filters);

/** A few things, as a sentence counts them: 4, in Chinese 四. */
const said = (n: number, lang: Lang) => (lang === 'zh' ? ('零一两三四五六七八九'[n] ?? count(n)) : count(n));

export const chapter: Chapter = {
  number: 7,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    channels: said(channels, lang),
    maps: said(filters, lang),
    distinct: said(distinct, lang),
    zero: value(zero),
    last: count(channels - 1),
    lastKernel: shape(channels - 1, channels - 1),
    k: shape(kernel, kernel),
    printed: count(printedWeights),
    weights: count(weights),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: `A tutorial prints this formula: let m and n each be 0 and 1, add up all the O[i,j,m] · W[n], and you have O′[i,j,k]. Here k says which output map. How do the ${filters} output maps differ?`,
      zh: `教程里印着这样一个公式：让 m、n 各取 0 和 1，把 O[i,j,m] · W[n] 全部加起来，就得到 O′[i,j,k]。其中 k 指定一张输出图。它算出的 ${filters} 张输出图有什么不同？`,
    },
    options: [
      {
        id: 'weights',
        label: { en: 'each by its own weights', zh: '各用各的权重' },
        why: {
          en: 'That is what such a formula ought to say. Ours has W[n] and no output index in it, so all outputs share the same weights.',
          zh: '公式本该这么说。可是这里只有 W[n]，没有输出的下标，所有输出共用同样的权重。',
        },
      },
      {
        id: 'brightness',
        label: { en: 'only in brightness', zh: '只有明暗不同' },
        why: {
          en: 'For that, each output would need a factor of its own. No number here depends on k.',
          zh: '那样的话，每个输出得有自己的一个系数。可是这里没有一个数和 k 有关。',
        },
      },
      { id: 'none', label: { en: 'not at all', zh: '完全一样' } },
      {
        id: 'size',
        label: { en: 'in size', zh: '大小不同' },
        why: {
          en: 'i and j run over the same cells for every k: all maps are of one size.',
          zh: '不管 k 是几，i 和 j 走过的格子都一样，所以大小都相同。',
        },
      },
    ],
    right: 'none',
    truth: {
      en: `k stands on the left and nowhere on the right. What does not depend on k is the same for every k: of ${filters} maps, only ${distinct} is distinct.`,
      zh: `k 只在左边出现，右边一个也没有。与 k 无关的东西，k 取几都一样：${filters} 张输出图，只有 ${distinct} 种。`,
    },
  },
  Figure: LiteralFormula,
  keep: [
    {
      label: { en: 'Formula 1 at its word', zh: '公式一照字面算' },
      value: { en: `channel 1 (k = 0): all ${value(zero)}`, zh: `通道 1（k = 0）：全是 ${value(zero)}` },
    },
    {
      label: { en: 'Formula 2 at its word', zh: '公式二照字面算' },
      value: {
        en:
          distinct === 1
            ? `all outputs equal: ${filters} maps, ${distinct} distinct`
            : `${distinct} distinct maps`,
        zh: distinct === 1 ? `输出全部相同：${filters} 张，${distinct} 种` : `${distinct} 种输出图`,
      },
    },
  ],
};
