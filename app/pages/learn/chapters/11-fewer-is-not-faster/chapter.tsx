import { describe } from '../../../../../kernels/spec/geometry.ts';
import { FIXTURE, layerOf, SHAPES } from '../../../../figures/roofline/fixture.ts';
import type { Shape } from '../../../../figures/roofline/fixture.ts';
import { savingsOf } from '../../../../figures/roofline/layout.ts';
import { Roofline } from '../../../../figures/roofline/Roofline.tsx';
import type { Both } from '../../../../i18n/both.ts';
import { count, fullCount, times } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { trafficOf } from '../../../../model/traffic.ts';
import type { Chapter } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const [wide, middle, deep] = SHAPES;
const spec = layerOf(FIXTURE.shape, FIXTURE.batch);
const works = trafficOf(spec);
const { saved, traffic } = savingsOf(works, false);
const { bytes, weights, standard } = describe(spec);

/** A layer deep in a network, for one image: more weights than pixels. */
const small = describe(layerOf(deep, 1));

const fold = (ratio: number, lang: Lang) => (lang === 'zh' ? `${ratio.toFixed(2)} 倍` : times(ratio));
const intensity = (n: number) => n.toPrecision(3);

/** One line of the table, under a name such as `wide`. */
function row(lang: Lang, name: string, shape: Shape, batch: number): Record<string, string> {
  const all = trafficOf(layerOf(shape, batch));
  const [apart, fused] = [savingsOf(all, false), savingsOf(all, true)];
  return {
    [`${name}Part`]: fold(1 / apart.saved, lang),
    [`${name}Apart`]: fold(apart.traffic, lang),
    [`${name}Fused`]: fold(fused.traffic, lang),
    [`${name}Standard`]: intensity(all.standard.intensity),
    [`${name}Filter`]: intensity(all.depthwise.intensity),
    [`${name}Mix`]: intensity(all.pointwise.intensity),
  };
}

const fewer: Both<string> = {
  en: `${times(saved)} fewer`,
  zh: `标准层是可分离层的 ${fold(saved, 'zh')}`,
};
const more: Both<string> = {
  en: `${times(traffic)} as much`,
  zh: `可分离层是标准层的 ${fold(traffic, 'zh')}`,
};

export const chapter: Chapter = {
  number: 11,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    saved: fold(saved, lang),
    traffic: fold(traffic, lang),
    between: fullCount(bytes.filtered / 4, lang),
    weights: count(weights),
    standardWeights: fullCount(standard.weights, lang),
    filter: intensity(works.depthwise.intensity),
    mix: intensity(works.pointwise.intensity),
    standard: intensity(works.standard.intensity),
    ...row(lang, 'wide', wide, 1),
    ...row(lang, 'middle', middle, 1),
    ...row(lang, 'deep', deep, 1),
    ...row(lang, 'many', deep, 64),
    deepWeights: fullCount(small.standard.weights, lang),
    deepMaps: fullCount((small.standard.bytes.input + small.standard.bytes.output) / 4, lang),
    deepSeparable: fullCount(small.weights, lang),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: `112×112 pixels, 32 channels to 64 maps, done as two layers: ${times(saved)} fewer multiply-adds. The traffic to and from memory goes …`,
      zh: `112×112 像素、32 个通道到 64 张输出图的一层，把滤波和混合分成两层来做，乘加次数降到约 ${(100 / saved).toFixed(1)}%。进出内存的数会……`,
    },
    options: [
      {
        id: 'same-factor',
        label: { en: `down ${times(saved)} too`, zh: `也降到约 ${(100 / saved).toFixed(1)}%` },
        why: {
          en: 'Memory traffic is not tied to arithmetic: the maps are read and written however little is done with them.',
          zh: '访存量不跟着乘加次数走：不管算多算少，特征图照样要读、要写。',
        },
      },
      {
        id: 'little',
        label: { en: 'down a little', zh: '略微减少' },
        why: {
          en: 'The weights do shrink, but here they are few beside the maps, and there is a new map in between.',
          zh: '权重的确少了，可它本来就比特征图里的数少得多，而且中间还多出了滤波图。',
        },
      },
      { id: 'up', label: { en: 'up', zh: '增加' } },
      {
        id: 'same',
        label: { en: 'neither up nor down', zh: '不变' },
        why: {
          en: 'Input and output stay. But the filtered map between the two layers is new: written once, read once.',
          zh: '输入和输出没变，但两层之间多了滤波图，要写一遍，再读一遍。',
        },
      },
    ],
    right: 'up',
    truth: {
      en: `Up, to ${times(traffic)}. The first layer writes filtered maps that the standard convolution never has, and the second one reads them again.`,
      zh: `增加到 ${traffic.toFixed(2)} 倍。第一层写出了标准卷积根本没有的滤波图，第二层又要把它读回来。`,
    },
  },
  Figure: Roofline,
  keep: [
    { label: { en: '112², 32→64: multiply-adds', zh: '112²，32→64：乘加次数' }, value: fewer },
    { label: { en: 'traffic, as two layers', zh: '访存量，分两层做' }, value: more },
  ],
};
