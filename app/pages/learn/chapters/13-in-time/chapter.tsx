import { FIXTURE } from '../../../../figures/spectrogram/fixture.ts';
import { CHANNELS, costOf, KERNELS } from '../../../../figures/spectrogram/layout.ts';
import { Spectrogram } from '../../../../figures/spectrogram/Spectrogram.tsx';
import { BANDS, FRAME_RATE, FRAMES } from '../../../../figures/spectrogram/spectrogram.ts';
import { count, fullCount, saidCount } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { costOf as costOfNetwork } from '../../../../model/networks/cost.ts';
import { DS_CNN_INPUT, dsCnnL, dsCnnM, dsCnnS } from '../../../../model/networks/ds-cnn.ts';
import { standardOf } from '../../../../model/networks/networks.ts';
import {
  OTHERS,
  DS_CNN_ACCURACY,
  QUARTZNET,
  tasNetSeconds,
} from '../../../../model/networks/published-speech.ts';
import { describe } from '../../../../../kernels/spec/geometry.ts';
import type { Chapter, Numbers } from '../../chapter.ts';
import { late } from '../../../../late/late.ts';

const cost = costOf(FIXTURE);
const longest = costOf({ ...FIXTURE, length: KERNELS.most });
/** 29.2×, as the lesson plan says it; in Chinese 29.2 倍. */
const factor = (ratio: number, lang: Lang, digits = 1) =>
  `${ratio.toFixed(digits)}${lang === 'zh' ? ' 倍' : '×'}`;

/** 14.5%: by how much one number is larger than another. */
const percentMore = (more: number, than: number) => `${(100 * (more / than - 1)).toFixed(1)}%`;

const PICTURE_KERNEL = 3;
/** A picture's layer of as many filters, for comparison. */
const picture = describe({
  kind: 'separable',
  height: PICTURE_KERNEL,
  width: PICTURE_KERNEL,
  channels: CHANNELS,
  filters: FIXTURE.filters,
  kernel: PICTURE_KERNEL,
});
const pictureSaving = picture.standard.weights / picture.weights;

const parametersOf = (id: string) => OTHERS.find((one) => one.id === id)!.parameters!;
const multiplyAddsOf = (id: string) => OTHERS.find((one) => one.id === id)!.multiplyAdds!;

/** Rows of the table: s, m, l. */
function dsCnn(lang: Lang): Numbers {
  const rows = [
    ['s', dsCnnS, DS_CNN_ACCURACY.S],
    ['m', dsCnnM, DS_CNN_ACCURACY.M],
    ['l', dsCnnL, DS_CNN_ACCURACY.L],
  ] as const;
  return Object.fromEntries(
    rows.flatMap(([letter, network, accuracy]) => {
      const [own, standard] = [network, standardOf(network)].map((one) => costOfNetwork(one).multiplyAdds);
      return [
        [`${letter}Macs`, fullCount(own, lang)],
        [`${letter}Standard`, fullCount(standard, lang)],
        [`${letter}Saving`, factor(standard / own, lang)],
        [`${letter}Accuracy`, accuracy],
      ];
    }),
  );
}

export const chapter: Chapter = {
  number: 13,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    bands: String(BANDS),
    frames: String(FRAMES),
    channels: String(CHANNELS),
    length: String(FIXTURE.length),
    frameMs: String(1000 / FRAME_RATE),
    seconds: (FIXTURE.length / FRAME_RATE).toFixed(2),
    filter: count(cost.filter),
    mix: count(cost.mix),
    separable: fullCount(cost.separable.weights, lang),
    standard: fullCount(cost.standard.weights, lang),
    saving: factor(cost.saving, lang),
    limit: factor(PICTURE_KERNEL ** 2, lang, 0),
    picture: factor(pictureSaving, lang, 2),
    most: String(KERNELS.most),
    longer: fullCount(longest.separable.weights - cost.separable.weights, lang),
    longerStandard: fullCount(longest.standard.weights - cost.standard.weights, lang),
    longerPart: percentMore(longest.separable.weights, cost.separable.weights),
    longerStandardPart: percentMore(longest.standard.weights, cost.standard.weights),
    savingLongest: factor(longest.saving, lang),
    ...dsCnn(lang),
    height: String(DS_CNN_INPUT.height),
    width: String(DS_CNN_INPUT.width),
    quartz: fullCount(parametersOf('quartznet'), lang),
    quartzStandard: saidCount(QUARTZNET.standardParameters, lang),
    quartzSaving: factor(QUARTZNET.standardParameters / parametersOf('quartznet'), lang, 0),
    quartzFrom: String(Math.min(...QUARTZNET.kernels)),
    quartzTo: String(Math.max(...QUARTZNET.kernels)),
    matchbox: fullCount(parametersOf('matchboxnet'), lang),
    matchboxMacs: fullCount(multiplyAddsOf('matchboxnet'), lang),
    tasNet: fullCount(parametersOf('conv-tasnet'), lang),
    tasNetSeconds: tasNetSeconds().toFixed(2),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'Sound has one dimension, time. With a kernel of k = 33 moments in a row, does separating save more or less than with 3×3 on pictures?',
      zh: '声音只有一维，就是时间。卷积核长 k = 33 帧：与图像上的 3×3 相比，分开做省得更多，还是更少？',
    },
    options: [
      { id: 'more', label: { en: 'more', zh: '更多' } },
      {
        id: 'less',
        label: { en: 'less, it is only one dimension', zh: '更少，因为只有一维' },
        why: {
          en: 'What counts is the number of taps, not of dimensions: 33 in a row are more than 3 × 3 = 9.',
          zh: '要紧的是核里有多少个权重，不是有几维：排成一行的 33 个，比 3 × 3 = 9 个多。',
        },
      },
      {
        id: 'same',
        label: { en: 'the same', zh: '一样多' },
        why: {
          en: 'The 1/N is the same, but the other fraction is one over the taps of the kernel, and 33 is not 9.',
          zh: '1/N 那一项是一样的，可另一个分数是权重个数的倒数，而 33 不等于 9。',
        },
      },
    ],
    right: 'more',
    truth: {
      en: `In one dimension the ratio is 1/N + 1/k. The limit is ${FIXTURE.length}×, not 9×: with ${FIXTURE.filters} output maps ${factor(cost.saving, 'en')}, where 3×3 gives ${factor(pictureSaving, 'en', 2)}.`,
      zh: `一维时的比例是 1/N + 1/k，极限是 1/${FIXTURE.length}，不是 1/9。${FIXTURE.filters} 张输出图时，标准层是可分离层的 ${factor(cost.saving, 'zh')}；3×3 时只有 ${factor(pictureSaving, 'zh', 2)}。`,
    },
  },
  Figure: Spectrogram,
  keep: [
    {
      label: {
        en: `C = N = ${CHANNELS}, k = ${FIXTURE.length}: separable weights`,
        zh: `C = N = ${CHANNELS}，k = ${FIXTURE.length}：可分离层的权重数`,
      },
      value: { en: count(cost.separable.weights), zh: fullCount(cost.separable.weights, 'zh') },
    },
    {
      label: { en: 'standard weights', zh: '标准层的权重数' },
      value: { en: count(cost.standard.weights), zh: fullCount(cost.standard.weights, 'zh') },
    },
    {
      label: { en: 'so many times fewer', zh: '后者是前者的' },
      value: { en: factor(cost.saving, 'en'), zh: factor(cost.saving, 'zh') },
    },
  ],
};
