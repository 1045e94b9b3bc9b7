import { describe } from '../../../../../kernels/spec/geometry.ts';
import { Decision } from '../../../../figures/decision/Decision.tsx';
import { WeightOrder } from '../../../../figures/weight-order/WeightOrder.tsx';
import { shape, times } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { CASES, countsOf } from '../../../../model/decision.ts';
import type { Chapter } from '../../chapter.ts';
import { StepLink } from './StepLink.tsx';
import { late } from '../../../../late/late.ts';

const deep = countsOf(CASES.deep);
const wide = countsOf(CASES.wide);
const long = countsOf(CASES.long);
const single = countsOf(CASES.single);
const singleKernel = shape(CASES.single.kernel, CASES.single.kernel);

const { size, channels, filters, kernel } = CASES.deep;
const layer = describe({
  kind: 'separable',
  height: size,
  width: size,
  channels,
  filters,
  kernel,
  padding: 'same',
});
const mixing = layer.stages[1].multiplyAdds / layer.multiplyAdds;

/** A factor: with its sign, and in Chinese bare, for the words around it. */
const factor = (ratio: number, lang: Lang) => (lang === 'zh' ? ratio.toFixed(2) : times(ratio));

/** How much of the standard layer's: as a factor; in Chinese a part of it is said in per cent. */
const ofStandard = (ratio: number, lang: Lang) =>
  lang === 'zh' ? (ratio < 1 ? `${(100 * ratio).toFixed(0)}%` : `${ratio.toFixed(2)} 倍`) : times(ratio);

export const chapter: Chapter = {
  number: 14,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    deepSaving: factor(deep.saving, lang),
    deepTraffic: ofStandard(deep.traffic.unfused, lang),
    wideSaving: factor(wide.saving, lang),
    wideTraffic: ofStandard(wide.traffic.unfused, lang),
    single: factor(1 / single.saving, lang),
    singleKernel,
    depthwise: deep.intensity.depthwise.toFixed(1),
    standard: deep.intensity.standard.toFixed(1),
    mixing: `${(100 * mixing).toFixed(1)}%`,
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'Which of these is worth making a separable layer? (14², 512→512: 14×14 pixels, 512 channels to 512 maps.) Two answers are right; choose either.',
      zh: '下面哪一种适合换成可分离层？（14²，512→512：14×14 像素，512 个通道到 512 张输出图。有两个正确答案，任选其一。）',
    },
    options: [
      { id: 'deep', label: { en: '14², 512→512, on a phone’s CPU', zh: '手机 CPU，14²，512→512' } },
      {
        id: 'first',
        label: { en: 'the first layer, 3→32', zh: '第一层，3→32' },
        why: {
          en: 'The maps are large there, which makes the saving look large. But three channels mean only three kernels for all 32 maps, and the layer is a small part of the whole network.',
          zh: '第一层的特征图很大，看上去省得多。可是只有三个通道，32 张输出图就只能靠三个卷积核，而且这一层在整个网络里本来就占得不多。',
        },
      },
      {
        id: 'single',
        label: { en: 'one output map, N\u00a0=\u00a01', zh: '一张输出图，N\u00a0=\u00a01' },
        why: {
          en: `The filtered maps pay off when many outputs share them. One output shares nothing: with ${singleKernel} kernels, ${times(1 / single.saving)} the cost.`,
          zh: `滤波图要由许多输出来分摊才划算。只有一个输出，没有谁来分摊：核 ${singleKernel} 时，乘加次数反而是标准层的 ${factor(1 / single.saving, 'zh')} 倍。`,
        },
      },
      {
        id: 'point',
        label: { en: 'a 1×1 layer, k\u00a0=\u00a01', zh: '1×1 卷积，k\u00a0=\u00a01' },
        why: {
          en: 'A 1×1 layer is the mixing step already. There is nothing left to separate.',
          zh: '1×1 卷积本来就是混合那一步，没有什么可拆的了。',
        },
      },
      { id: 'long', label: { en: 'one dimension, k\u00a0=\u00a033', zh: '一维，k\u00a0=\u00a033' } },
      {
        id: 'wide',
        label: { en: '112², 32→64, on a\u00a0GPU', zh: 'GPU，112²，32→64' },
        why: {
          en: `It saves ${times(wide.saving)} in multiply-adds, but moves ${times(wide.traffic.unfused)} the bytes. A GPU may well be no faster: measure.`,
          zh: `缩减倍数是 ${factor(wide.saving, 'zh')}，访存量却是标准层的 ${factor(wide.traffic.unfused, 'zh')} 倍。在 GPU 上很可能并不更快，要实测。`,
        },
      },
    ],
    right: ['deep', 'long'],
    truth: {
      en: `Both 14², 512→512 on a phone’s CPU (${times(deep.saving)} fewer multiply-adds, and fewer bytes too) and the long kernel in one dimension (${times(long.saving)} fewer). Many output maps, a kernel size above 1, a processor short of arithmetic.`,
      zh: `一个是手机 CPU 上的“14²，512→512”（缩减倍数 ${factor(deep.saving, 'zh')}，访存量也更小），另一个是一维的长卷积核（缩减倍数 ${factor(long.saving, 'zh')}）。输出图多，核尺寸大于 1，处理器又缺算力。`,
    },
  },
  Figure: Decision,
  parts: { WeightOrder, StepLink },
  keep: [
    {
      label: { en: 'use it when', zh: '何时用它' },
      value: {
        en: 'N ≫ 1 and k > 1; measure on the target',
        zh: 'N ≫ 1 且 k > 1；在目标设备上实测',
      },
    },
  ],
};
