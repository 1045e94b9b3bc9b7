import { describe } from '../../../../../kernels/spec/geometry.ts';
import { Lanes } from '../../../../figures/lanes/Lanes.tsx';
import { same } from '../../../../i18n/both.ts';
import { count, fullCount, shape } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const LAYER = { height: 5, width: 5, channels: 3, kernel: 3 } as const;
const { input, output, stages, weights, multiplyAdds } = describe({ kind: 'depthwise', ...LAYER });
const { taps } = stages[0];
const doubled = describe({ kind: 'depthwise', ...LAYER, depthMultiplier: 2 });

/** A layer for which grouping can be told: C and N are both multiples of G, once of four and once of all channels. */
const GROUPED = { kind: 'grouped', height: 3, width: 3, channels: 12, filters: 24, kernel: 3 } as const;
const perMap = (groups: number) => describe({ ...GROUPED, groups }).stages[0].taps;

export const chapter: Chapter = {
  number: 3,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    input: shape(input.height, input.width, input.channels),
    output: shape(output.height, output.width, output.channels),
    taps: count(taps),
    channels: count(LAYER.channels),
    weights: count(weights),
    cells: count(output.height * output.width * output.channels),
    macs: fullCount(multiplyAdds, lang),
    maps2: count(doubled.output.channels),
    weights2: count(doubled.weights),
    groupedC: count(GROUPED.channels),
    groupedN: count(GROUPED.filters),
    readBy4: count(perMap(4) / 9),
    readByAll: count(perMap(GROUPED.channels) / 9),
    multiplier: count(GROUPED.filters / GROUPED.channels),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'Red, green and blue each have a 3×3 kernel of their own. You set all nine weights of red’s to zero. What changes?',
      zh: '红、绿、蓝各有一个自己的 3×3 卷积核。把红色那个的九个权重全部清零，什么会变？',
    },
    options: [
      { id: 'red', label: { en: 'only red’s map', zh: '只有红色那张' } },
      {
        id: 'all',
        label: { en: 'all three maps', zh: '三张都变' },
        why: {
          en: 'That is how a standard layer behaves: there every map adds up all channels. Here no kernel reads a second channel.',
          zh: '标准卷积才会这样：那里每张输出图都把所有通道加在一起。而这里没有哪个卷积核会去读第二个通道。',
        },
      },
      {
        id: 'after',
        label: { en: 'red and all after it: 0', zh: '后面的全变零' },
        why: {
          en: 'Red’s filtered map does turn 0. But what follows it also reads green and blue, so it goes on.',
          zh: '红色的滤波图确实变成 0，可是后面的步骤还要读绿色和蓝色，不会跟着变成零。',
        },
      },
      {
        id: 'nothing',
        label: { en: 'nothing: it is rescaled', zh: '不变，会归一化' },
        why: {
          en: 'A convolution does not rescale its weights. Rescaling (normalisation) is a layer of its own.',
          zh: '卷积不会自己去调整权重的大小。归一化（重新调整大小）是另外一层的事。',
        },
      },
    ],
    right: 'red',
    truth: {
      en: 'Only red’s filtered map changes: it turns 0 everywhere. Each kernel reads one channel and writes one map, so green and blue cannot notice.',
      zh: '只有红色的滤波图会变：处处都成了 0。每个卷积核只读一个通道，只写一张滤波图，绿色和蓝色根本察觉不到。',
    },
  },
  Figure: Lanes,
  keep: [
    {
      label: { en: 'Weights, multiply-adds', zh: '权重，乘加次数' },
      value: same(`${count(weights)} / ${count(multiplyAdds)}`),
    },
    {
      label: { en: 'Edit one kernel', zh: '改一个卷积核' },
      value: { en: 'only one lane changes', zh: '只有一路会变' },
    },
  ],
};
