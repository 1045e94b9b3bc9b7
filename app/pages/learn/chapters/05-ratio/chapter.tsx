import { describe } from '../../../../../kernels/spec/geometry.ts';
import { FIXTURE } from '../../../../figures/twin-bars/fixture.ts';
import { costOf, savingOf } from '../../../../figures/twin-bars/layout.ts';
import { TwinBars } from '../../../../figures/twin-bars/TwinBars.tsx';
import { same } from '../../../../i18n/both.ts';
import { count, times } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const { filter, mix, separable, standard } = costOf(FIXTURE);
/** 7.02×; in Chinese bare, for the words around it. */
const fold = (ratio: number, lang: Lang) => (lang === 'zh' ? String(Number(ratio.toFixed(2))) : times(ratio));
const saving = (n: number, lang: Lang, m = 1) => fold(savingOf({ n, k: 3, m }), lang);
/** 3×3, so many filters for one map: the sum of two fractions over its smallest denominator. */
const thirtySixths = (36 * separable) / standard;
const single = describe({ kind: 'separable', height: 5, width: 5, channels: 3, filters: 1, kernel: 3 });

export const chapter: Chapter = {
  number: 5,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    filter: count(filter),
    mix: count(mix),
    separable: count(separable),
    standard: count(standard),
    n32: saving(32, lang),
    n64: saving(64, lang),
    n512: saving(512, lang),
    limit: fold(9, lang),
    n4: saving(4, lang),
    one: (single.multiplyAdds / single.standard.multiplyAdds).toFixed(3),
    m2: saving(64, lang, 2),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'Three channels in, four maps out, 3×3 kernels. Of the standard layer’s cost, the separable layer takes about …',
      zh: '3 个通道、4 张输出图、3×3 卷积核。可分离层的乘加次数大约是标准层的……',
    },
    options: [
      {
        id: 'half',
        label: { en: 'a half', zh: '一半' },
        why: {
          en: 'Two steps in place of one sounds like a half each, but neither step takes half of what the standard layer takes.',
          zh: '一步拆成两步，听起来像是各占一半，可是哪一步也不是原来的一半。',
        },
      },
      { id: 'third', label: { en: 'a third', zh: '三分之一' } },
      {
        id: 'ninth',
        label: { en: 'a ninth', zh: '九分之一' },
        why: {
          en: 'That is the 1/k² alone, the share of mixing. Filtering adds 1/N, and N is only 4.',
          zh: '那只是混合所占的 1/k²。滤波还要加上 1/N，而 N 只有 4。',
        },
      },
    ],
    right: 'third',
    truth: {
      en: `It is ${count(separable)} of ${count(standard)} multiply-adds: 1/4 + 1/9 = ${thirtySixths}/36, a little over a third.`,
      zh: `可分离层要 ${count(separable)} 次乘加，标准层要 ${count(standard)} 次：1/4 + 1/9 = ${thirtySixths}/36，比三分之一略多。`,
    },
  },
  Figure: TwinBars,
  keep: [
    {
      label: { en: '3 channels, 4 output maps, 3×3', zh: '3 个通道，4 张输出图，3×3' },
      value: same(`${separable}/${standard} = ${thirtySixths}/36 = 1/4 + 1/9`),
    },
  ],
};
