import { describe } from '../../../../../kernels/spec/geometry.ts';
import { SPEC } from '../../../../figures/pixel-inputs/fixture.ts';
import { PixelInputs } from '../../../../figures/pixel-inputs/PixelInputs.tsx';
import { same } from '../../../../i18n/both.ts';
import { count } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const { weights, multiplyAdds, stages, output } = describe(SPEC);
const { taps } = stages[0];
const { channels, filters, kernel } = SPEC;
const window = kernel * kernel;
const pixels = output.height * output.width;

export const chapter: Chapter = {
  number: 2,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: () => ({
    window: count(window),
    taps: count(taps),
    weights: count(weights),
    pixels: count(pixels),
    multiplyAdds: count(multiplyAdds),
    /** Weights of k×1 and 1×k together, and of k×k. */
    cross: count(2 * kernel),
  }),
  prediction: {
    kind: 'number',
    question: {
      en: 'A layer takes 3 channels in, gives 4 maps out, and its kernels are 3×3. How many weights does it have, not counting biases?',
      zh: '有一层，读入 3 个通道，写出 4 张输出图，卷积核 3×3。不算偏置，一共有多少个权重？',
    },
    unit: { en: 'weights', zh: '个权重' },
    right: weights,
    near: [
      {
        value: window * filters,
        why: {
          en: 'That is one 3×3 kernel for every output map. But a map reads all three channels, with a kernel for each.',
          zh: '这是给每张输出图只配了一个 3×3 的卷积核。可每张输出图要读三个通道，每个通道各要一个核。',
        },
      },
      {
        value: taps,
        why: {
          en: 'Those are the weights of one output map. Each of the four has a set of its own.',
          zh: '这是一张输出图的权重。四张输出图各有各的一套。',
        },
      },
      {
        value: window,
        why: {
          en: 'That is a single 3×3 kernel. There is one for every pair of a channel and a map.',
          zh: '这只是一个 3×3 的卷积核。通道和输出图两两配对，每一对都要有一个。',
        },
      },
      {
        value: channels * filters,
        why: {
          en: 'That is the number of pairs of a channel and a map. Each pair has not one weight but a whole 3×3 kernel.',
          zh: '这是通道和输出图能配成几对。每一对不是一个权重，而是一整个 3×3 的卷积核。',
        },
      },
      {
        value: multiplyAdds,
        why: {
          en: 'Those are the multiply-adds: the weights times the nine pixels. The same weights serve at every pixel.',
          zh: '这是乘加次数：权重个数再乘九个像素。权重是共用的，每个像素用的都是同一套。',
        },
      },
      {
        value: weights + filters,
        why: {
          en: 'That counts a bias for every map, too. The question leaves them out; with them you are right.',
          zh: '这里把每张输出图的偏置也算上了。题目说不算偏置；要是算上，你就对了。',
        },
      },
    ],
    otherwise: {
      en: 'Every output map needs one kernel for every channel: ask how many kernels that makes, and how many weights are in one.',
      zh: '每张输出图要为每个通道配一个卷积核：先想想一共几个核，再想想一个核里有几个权重。',
    },
    truth: {
      en: `One output map reads ${channels} channels through a 3×3 kernel each: ${channels} × ${window} = ${taps} weights. Four maps: ${filters} × ${taps} = ${weights}.`,
      zh: `一张输出图读 ${channels} 个通道，每个通道一个 3×3 的卷积核：${channels} × ${window} = ${taps} 个权重。四张输出图：${filters} × ${taps} = ${weights}。`,
    },
  },
  Figure: PixelInputs,
  keep: [
    {
      label: { en: '5×5×3 → 3×3×4, weights', zh: '5×5×3 → 3×3×4，权重个数' },
      value: same(count(weights)),
    },
    { label: { en: 'multiply-adds', zh: '乘加次数' }, value: same(count(multiplyAdds)) },
  ],
};
