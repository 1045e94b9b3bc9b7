import { CostCube } from '../../../../figures/cost-cube/CostCube.tsx';
import { costOf, doubled, ratioOf, timeOf } from '../../../../figures/cost-cube/cost.ts';
import type { Choice } from '../../../../figures/cost-cube/cost.ts';
import { FIXTURE } from '../../../../figures/cost-cube/fixture.ts';
import { count, fullCount } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

/** A layer in the middle of a network: 14×14 pixels, 512 channels to 512 maps. */
const MIDDLE: Choice = { channels: 512, filters: 512, size: 14, kernel: 3 };
const middle = costOf(MIDDLE);
const opening = costOf(FIXTURE);
const bothDoubled = doubled(doubled(FIXTURE, 'channels')!, 'filters')!;
const doubledCost = costOf(bothDoubled);
const both = ratioOf(bothDoubled, FIXTURE);
const side = ratioOf(doubled(FIXTURE, 'size')!, FIXTURE);
/** A film's pictures follow each other in so many milliseconds. */
const FRAMES = 30;
/** ImageNet accuracy in per cent as the MobileNets paper publishes it: with standard layers, with separable ones. */
const PUBLISHED = { standard: '71.7', separable: '70.6' };

export const chapter: Chapter = {
  number: 1,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    middle: fullCount(middle.multiplyAdds, lang),
    middleWeights: fullCount(middle.weights, lang),
    middleMs: String(timeOf(middle.multiplyAdds).amount),
    flops: fullCount(2 * middle.multiplyAdds, lang),
    frames: String(FRAMES),
    frameMs: (1000 / FRAMES).toFixed(0),
    both: String(both),
    side: String(side),
    kernel: (25 / 9).toFixed(2),
    accuracyStandard: PUBLISHED.standard,
    accuracySeparable: PUBLISHED.separable,
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'C channels in, N maps out. Double C and double N: the cost of the layer becomes …',
      zh: '一层读入 C 个通道，写出 N 张输出图。C 加倍，N 也加倍：它的开销变成原来的……',
    },
    options: [
      {
        id: '2',
        label: { en: '×2', zh: '2 倍' },
        why: {
          en: 'That is one of the two doublings. The second one doubles what is already doubled.',
          zh: '那只算了一次加倍。第二次加倍，是在已经加倍的基础上再加倍。',
        },
      },
      {
        id: '3',
        label: { en: '×3', zh: '3 倍' },
        why: {
          en: 'You get three if each doubling adds the cost once more: 1 + 1 + 1. But C and N are factors: they multiply.',
          zh: '3 倍，是让每次加倍各添一份：1 + 1 + 1。可 C 和 N 是因数，要相乘。',
        },
      },
      { id: '4', label: { en: '×4', zh: '4 倍' } },
      {
        id: '8',
        label: { en: '×8', zh: '8 倍' },
        why: {
          en: 'Eight would be three doublings. Here there are two: the pixels and the window stay as they are.',
          zh: '8 倍要加倍三次。这里只有两次：像素数和窗口都没有变。',
        },
      },
    ],
    right: '4',
    truth: {
      en: `Every one of the N maps reads every one of the C channels, so both factors count: 2 × 2 = ${both}. In the figure, ${count(opening.multiplyAdds)} multiply-adds become ${count(doubledCost.multiplyAdds)}.`,
      zh: `N 张输出图中的每一张都要读遍 C 个通道，所以两个因数都要算进去：2 × 2 = ${both}。演示中的 ${fullCount(opening.multiplyAdds, 'zh')}次乘加会变成 ${fullCount(doubledCost.multiplyAdds, 'zh')}次。`,
    },
  },
  Figure: CostCube,
  keep: [
    {
      label: { en: 'C and N both doubled', zh: 'C 和 N 都加倍' },
      value: { en: `×${both}`, zh: `${both} 倍` },
    },
    {
      label: { en: '14×14, 512→512, 3×3: multiply-adds', zh: '14×14，512→512，3×3：乘加次数' },
      value: { en: fullCount(middle.multiplyAdds, 'en'), zh: fullCount(middle.multiplyAdds, 'zh') },
    },
  ],
};
