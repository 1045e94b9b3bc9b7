import { describe } from '../../../../../kernels/spec/geometry.ts';
import { RANDOM_OUTPUTS } from '../../../../figures/rank-slices/fixture.ts';
import { DRAWS, meanOfDraws } from '../../../../figures/rank-slices/layout.ts';
import { RankSlices } from '../../../../figures/rank-slices/RankSlices.tsx';
import { same } from '../../../../i18n/both.ts';
import { times } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const K = 3;
const ALL = Math.min(K * K, RANDOM_OUTPUTS);

/** Two decimals; nothing lost is a plain 0. */
const error = (m: number) => (m < ALL ? meanOfDraws()[m].toFixed(2) : String(meanOfDraws()[m]));

/** What a layer of M kernels per channel costs as a part of the standard one. The channels cancel. */
function share(depthMultiplier: number): string {
  const { weights, standard } = describe({
    kind: 'separable',
    height: K,
    width: K,
    channels: 1,
    filters: RANDOM_OUTPUTS,
    kernel: K,
    depthMultiplier,
  });
  return times(weights / standard.weights);
}

/** MobileNetV1 on ImageNet, top-1, with standard and with separable layers: arXiv 1704.04861, table 4. */
const PUBLISHED = { standard: '71.7%', separable: '70.6%' };

export const chapter: Chapter = {
  number: 9,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: () => ({
    outputs: String(RANDOM_OUTPUTS),
    draws: String(DRAWS),
    all: String(ALL),
    e1: error(1),
    e3: error(3),
    e5: error(5),
    e9: error(ALL),
    s1: share(1),
    s3: share(3),
    s5: share(5),
    s9: share(ALL),
    standardAccuracy: PUBLISHED.standard,
    separableAccuracy: PUBLISHED.separable,
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'A separable layer has one kernel per channel (M = 1). From the same channel, output 1 wants the edges and output 2 a blur. Possible?',
      zh: '只有一个通道，M = 1：输出 1 要边缘，输出 2 要模糊。做得到吗？',
    },
    options: [
      {
        id: 'yes',
        label: { en: 'yes', zh: '做得到' },
        why: {
          en: 'Each output has mixing weights of its own, but not a kernel of its own: a weight makes the one kernel stronger or weaker, it does not change its shape.',
          zh: '每个输出有自己的混合权重，却没有自己的卷积核。权重只能让同一个核变强变弱，改不了它的形状。',
        },
      },
      {
        id: 'small',
        label: { en: 'only if outputs are few', zh: 'N 小的时候可以' },
        why: {
          en: 'There are only two outputs here, and that is one too many. What counts is how many different shapes one channel needs.',
          zh: '这里 N 已经小到 2，还是多了一个。关键是一个通道需要几种不同的形状。',
        },
      },
      { id: 'no', label: { en: 'not at M = 1', zh: 'M = 1 时做不到' } },
      {
        id: 'activation',
        label: { en: 'only with an activation in between', zh: '中间加激活函数就可以' },
        why: {
          en: 'An activation bends the values after the kernel; it comes too late to give output 2 a different kernel.',
          zh: '激活函数是在卷积之后才改动数值的，这时再想给输出 2 换一个核，已经晚了。',
        },
      },
    ],
    right: 'no',
    truth: {
      en: 'With one kernel per channel, all outputs see that channel through multiples of the same kernel. An edge is no multiple of a blur. With M = 2 it is exact.',
      zh: '每个通道只有一个核时，所有输出看这个通道，用的都是同一个核的倍数。找边缘的核，不是做模糊的核的倍数。M = 2 时，就分毫不差了。',
    },
  },
  Figure: RankSlices,
  keep: [
    {
      label: {
        en: `mean error of random 3×3 kernels, N = ${RANDOM_OUTPUTS}: M = 1 → M = ${ALL}`,
        zh: `随机 3×3 卷积核的平均误差，N = ${RANDOM_OUTPUTS}：M = 1 → M = ${ALL}`,
      },
      value: same(`${error(1)} → ${error(ALL)}`),
    },
  ],
};
