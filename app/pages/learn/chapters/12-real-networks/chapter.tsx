import { describe } from '../../../../../kernels/spec/geometry.ts';
import { CostStacks } from '../../../../figures/cost-stacks/CostStacks.tsx';
import { percent } from '../../../../figures/cost-stacks/PartsTable.tsx';
import { same } from '../../../../i18n/both.ts';
import { count, fullCount, shape, times } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { costOf, costOfBlock, shareOf } from '../../../../model/networks/cost.ts';
import { mobileNetV1, mobileNetV1Standard } from '../../../../model/networks/mobile-net-v1.ts';
import { mobileNetV2 } from '../../../../model/networks/mobile-net-v2.ts';
import { NETWORKS } from '../../../../model/networks/networks.ts';
import type { NetworkLayer } from '../../../../model/networks/types.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const separable = costOf(mobileNetV1);
const standard = costOf(mobileNetV1Standard);
const [filtering, mixing] = (['depthwise', 'pointwise'] as const).map((part) => shareOf(mobileNetV1, part));

const layers = mobileNetV1.blocks.flatMap((block) => block.layers);
const sum = (of: (layer: NetworkLayer) => number) =>
  mobileNetV1.blocks.reduce(
    (total, block) => total + block.repeat * block.layers.reduce((part, layer) => part + of(layer), 0),
    0,
  );
const mixed = layers.filter(({ part }) => part === 'pointwise').map(({ spec }) => spec.channels);

/** As its paper prints them. */
const ACCURACY = { standard: 71.7, separable: 70.6 };
const PRINTED_SHARE = 0.0119;

/** A block of MobileNetV2 that repeats: 56×56, 24 channels in and out, six times as wide in between. */
const wideBlock = mobileNetV2.blocks.find(
  ({ layers: [first] }) => first.spec.height === 56 && first.spec.channels === 24,
)!;
/** The 1×1 that the first block of MobileNetV2, with t = 1, does not have. */
const absent = describe({ kind: 'pointwise', height: 112, width: 112, channels: 32, filters: 32 });
const v2 = costOf(mobileNetV2).multiplyAdds;

const [stem] = mobileNetV1.blocks[0].layers;
/** What the last 1×1 leaves, and the fully connected layer that reads the means of it. */
const [last, classifier] = layers.slice(-2);

/** How much of a network's mixing its filtering is. */
const filterPart = (network: (typeof NETWORKS)[number]) =>
  shareOf(network, 'depthwise') / shareOf(network, 'pointwise');
const nearest = NETWORKS.reduce((one, other) => (filterPart(other) > filterPart(one) ? other : one));
if (filterPart(nearest) >= 1)
  throw new Error(`in ${nearest.name} filtering is no small part: the text says otherwise`);

const fold = (ratio: number, lang: Lang) => (lang === 'zh' ? `${ratio.toFixed(2)} 倍` : times(ratio));

export const chapter: Chapter = {
  number: 12,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    dw: percent(filtering),
    pw: percent(mixing),
    least: count(Math.min(...mixed)),
    most: count(Math.max(...mixed)),
    poolSide: count(last.spec.height),
    pooled: shape(1, 1, classifier.spec.channels),
    classes: count(classifier.spec.filters!),
    denseMacs: fullCount(classifier.multiplyAdds, lang),
    firstParameters: count(stem.weights + stem.biases + stem.norm),
    firstWeights: count(stem.weights),
    firstNorm: count(stem.norm),
    networks: count(NETWORKS.length),
    nearest: nearest.name,
    nearestDw: percent(shareOf(nearest, 'depthwise')),
    nearestPw: percent(shareOf(nearest, 'pointwise')),
    standard: fullCount(standard.multiplyAdds, lang),
    separable: fullCount(separable.multiplyAdds, lang),
    standardParameters: fullCount(standard.parameters, lang),
    parameters: fullCount(separable.parameters, lang),
    saved: fold(standard.multiplyAdds / separable.multiplyAdds, lang),
    savedParameters: fold(standard.parameters / separable.parameters, lang),
    standardAccuracy: `${ACCURACY.standard}%`,
    accuracy: `${ACCURACY.separable}%`,
    lost: (ACCURACY.standard - ACCURACY.separable).toFixed(1),
    block: fullCount(costOfBlock(wideBlock).multiplyAdds, lang),
    v2: fullCount(v2, lang),
    absent: fullCount(absent.multiplyAdds, lang),
    withAbsent: fullCount(v2 + absent.multiplyAdds, lang),
    conv: percent(shareOf(mobileNetV1, 'standard')),
    printedConv: percent(PRINTED_SHARE),
    weights: fullCount(
      sum((layer) => layer.weights),
      lang,
    ),
    norm: fullCount(
      sum((layer) => layer.norm),
      lang,
    ),
    biases: count(sum((layer) => layer.biases)),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'The network MobileNetV1 is mainly 13 pairs of a depthwise and a 1×1 layer. Which part takes most of the multiply-adds?',
      zh: 'MobileNetV1 由一个标准卷积、13 对“深度卷积加 1×1”和一个全连接层组成。哪一部分的乘加次数最多？',
    },
    options: [
      {
        id: 'depthwise',
        label: { en: 'the 3×3 depthwise layers', zh: '3×3 的深度卷积' },
        why: {
          en: `They give the method its name, but each of their outputs takes only 9 multiply-adds. A 1×1 takes one for every channel, up to ${count(Math.max(...mixed))}.`,
          zh: `方法以它得名，可它每算一个输出值只要 9 次乘加；1×1 则是每个通道一次，最多 ${count(Math.max(...mixed))} 次。`,
        },
      },
      { id: 'pointwise', label: { en: 'the 1×1 pointwise layers', zh: '1×1 的逐点卷积' } },
      {
        id: 'first',
        label: { en: 'the first 3×3 convolution', zh: '开头的 3×3 标准卷积' },
        why: {
          en: 'Its map is large, but it reads 3 channels only, and it is there once.',
          zh: '它的特征图是大，可输入只有 3 个通道，而且全网只有这一层。',
        },
      },
      {
        id: 'dense',
        label: { en: 'the fully connected layer', zh: '全连接层' },
        why: {
          en: `It holds ${percent(costOf(mobileNetV1, 'dense').parameters / separable.parameters)} of the parameters, but uses each once per picture, not once per pixel.`,
          zh: `它占了 ${percent(costOf(mobileNetV1, 'dense').parameters / separable.parameters)} 的参数，但每个参数处理一张图像只用一次，不是每个像素用一次。`,
        },
      },
    ],
    right: 'pointwise',
    truth: {
      en: `The 1×1 layers take ${percent(mixing)}: every output of theirs sums over all channels. The depthwise layers, with 9 taps each, take ${percent(filtering)}.`,
      zh: `逐点卷积占 ${percent(mixing)}：它的每个输出值都要把所有通道加一遍。深度卷积的每个输出值只有 9 项，占 ${percent(filtering)}。`,
    },
  },
  Figure: CostStacks,
  keep: [
    {
      label: { en: 'MobileNetV1, depthwise', zh: 'MobileNetV1 的深度卷积' },
      value: same(percent(filtering)),
    },
    {
      label: { en: 'MobileNetV1, 1×1 pointwise', zh: 'MobileNetV1 的逐点卷积' },
      value: same(percent(mixing)),
    },
  ],
};
