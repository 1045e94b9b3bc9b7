import { describe } from '../../../../../kernels/spec/geometry.ts';
import { MixPixel } from '../../../../figures/mix-pixel/MixPixel.tsx';
import { same } from '../../../../i18n/both.ts';
import { count } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const layer = describe({ kind: 'separable', height: 5, width: 5, channels: 3, filters: 4, kernel: 3 });
const [filter, mix] = layer.stages;

export const chapter: Chapter = {
  number: 4,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: () => ({
    maps: count(mix.input.channels),
    outputs: count(mix.output.channels),
    weights: count(mix.weights),
    pixels: count(mix.output.height * mix.output.width),
    macs: count(mix.multiplyAdds),
    filter: count(filter.multiplyAdds),
    standard: count(layer.standard.multiplyAdds),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'Can a 1×1 convolution, whose window is one pixel, blur a picture?',
      zh: '1×1 卷积的窗口只有一个像素。它能让图像变模糊吗？',
    },
    options: [
      {
        id: 'equal',
        label: { en: 'yes, with equal weights', zh: '能，权重取相等就行' },
        why: {
          en: 'Equal weights average the channels of one pixel. A blur averages neighbours.',
          zh: '权重相等，平均的是同一个像素的各个通道；模糊要平均的是相邻的像素。',
        },
      },
      {
        id: 'channels',
        label: { en: 'yes, with many channels', zh: '能，通道够多就行' },
        why: {
          en: 'More channels are more numbers about the same pixel, and still none about the pixel beside it.',
          zh: '通道再多，也只是同一个像素的数更多，旁边那个像素的数一个也没有。',
        },
      },
      { id: 'no', label: { en: 'no', zh: '不能' } },
      {
        id: 'padding',
        label: { en: 'only with padding', zh: '加上填充才能' },
        why: {
          en: 'Padding lays zeros around the picture. A window of one pixel then reads a pixel or a zero, never two pixels together.',
          zh: '填充只是在特征图的四周补零。窗口只有一个像素，读到的不是一个像素就是一个零，从来不会同时读两个像素。',
        },
      },
    ],
    right: 'no',
    truth: {
      en: 'No. It reads one pixel to write one pixel. A blur needs the neighbours, and none of them is in the sum.',
      zh: '不能。它读一个像素，写一个像素。模糊离不开邻居，而求和里一个邻居也没有。',
    },
  },
  Figure: MixPixel,
  keep: [
    {
      label: { en: 'Weights, multiply-adds', zh: '权重，乘加次数' },
      value: same(`${count(mix.weights)} / ${count(mix.multiplyAdds)}`),
    },
  ],
};
