import { count, value } from '../../../../i18n/numbers.ts';
import { same } from '../../../../i18n/both.ts';
import type { Chapter } from '../../chapter.ts';
import { BoardFigure } from './BoardFigure.tsx';
import { FILTERED, FILTERED_LAST, MIX, MIXED, MIXED_LAST, multiplyAdds, stages } from './hand-layer.ts';
import { late } from '../../../../late/late.ts';

const [first, second] = FILTERED.map(value);
const [weight, other] = MIX.map(value);
const [filter, mix] = stages;

export const chapter: Chapter = {
  number: 6,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: () => ({
    first,
    second,
    weight,
    other,
    mixed: value(MIXED),
    lastFirst: value(FILTERED_LAST[0]),
    lastSecond: value(FILTERED_LAST[1]),
    last: value(MIXED_LAST),
    filterCells: count(filter.multiplyAdds / filter.taps),
    filterTaps: count(filter.taps),
    filterAll: count(filter.multiplyAdds),
    mixCells: count(mix.multiplyAdds / mix.taps),
    mixTaps: count(mix.taps),
    mixAll: count(mix.multiplyAdds),
    all: count(multiplyAdds),
  }),
  prediction: {
    kind: 'number',
    question: {
      en: `The filtered maps begin with ${first} and ${second}. Output 2 mixes them with the weights ${weight} and ${other}. What is its first cell, top left, the next one on the board?`,
      zh: `两张滤波图的左上角是 ${first} 和 ${second}。输出 2 用权重 ${weight} 和 ${other} 混合它们。它的第一格，也就是下面要算的那一格，是多少？`,
    },
    right: MIXED,
    near: [
      {
        value: MIX[0] * FILTERED[0] - MIX[1] * FILTERED[1],
        why: {
          en: `The second weight is ${other}, so its product is ${value(MIX[1] * FILTERED[1])}. You added ${second}.`,
          zh: `第二个权重是 ${other}，乘积是 ${value(MIX[1] * FILTERED[1])}；你加上的却是 ${second}。`,
        },
      },
      {
        value: FILTERED[0] + FILTERED[1],
        why: {
          en: 'That is the plain sum, which output 1 takes. Output 2 has weights of its own.',
          zh: '那是直接相加，输出 1 才这样算；输出 2 有自己的权重。',
        },
      },
      {
        value: -MIXED,
        why: { en: 'The size is right, the sign is not.', zh: '大小对了，符号反了。' },
      },
      {
        value: MIX[0] * FILTERED[0],
        why: {
          en: 'That is the first product alone; every filtered channel takes part.',
          zh: '那只是第一个乘积；每张滤波图都要参加。',
        },
      },
    ],
    otherwise: {
      en: 'Weight times value for each channel, then add.',
      zh: '每张滤波图取这一格的数，乘上自己的权重，再加起来。',
    },
    truth: {
      en: `${weight}·(${first}) + (${other})·${second} = ${value(MIXED)}. Two multiply-adds, and no neighbour was asked.`,
      zh: `${weight}·(${first}) + (${other})·${second} = ${value(MIXED)}。只有两次乘加，一个邻居也没有用到。`,
    },
  },
  Figure: BoardFigure,
  isWide: true,
  keep: [
    {
      label: { en: 'Output 2, first cell', zh: '输出 2 的第一格' },
      value: same(`${weight}·(${first}) − ${second} = ${value(MIXED)}`),
    },
  ],
};
