import { describe } from '../../../../../kernels/spec/geometry.ts';
import { NONE, REPAIRED } from '../../../../figures/layer-table/fixture.ts';
import { channelsOf, firstLayer, rowsOf, totalsOf } from '../../../../figures/layer-table/layout.ts';
import { LayerTable } from '../../../../figures/layer-table/LayerTable.tsx';
import { count, fullCount, times } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { Listings } from './Listings.tsx';
import { late } from '../../../../late/late.ts';

const before = totalsOf(NONE);
const after = totalsOf(REPAIRED);
const first = firstLayer();

/** The second convolution, before and after. */
const second = (choice: typeof NONE) => rowsOf(choice).find(({ conv }) => conv === 1)!;
const [rows, columns, filters] = second(NONE).output;
const channels = channelsOf(1);
/** What two biases add in PyTorch: one number for each channel of both separable layers. */
const extra = [channelsOf(1), channelsOf(2)];

/** The layer about which tutorials disagree. */
const small = describe({ kind: 'separable', height: 3, width: 3, channels: 16, filters: 32, kernel: 3 });
const [smallFilter, smallMix] = small.stages;

/** A factor: with its sign, and in Chinese bare, for the words around it. */
const ratio = (factor: number, lang: Lang) => (lang === 'zh' ? factor.toFixed(2) : times(factor));

/** On a narrow line it breaks at the arrow, not inside a number. */
const change = (was: number, is: number, lang: Lang) =>
  [was, is].map((n) => fullCount(n, lang).replace('（', '\u2060（').replace(' 万', '\u00a0万')).join(' → ');

export const chapter: Chapter = {
  number: 10,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    channels: count(channels),
    filters: count(filters),
    filter: count(9 * channels),
    mix: count(channels * filters),
    bias: count(filters),
    separable: count(second(REPAIRED).parameters!),
    standard: fullCount(second(NONE).parameters!, lang),
    maps: count(first.maps),
    saved: count(first.saved),
    lost: count(first.maps - first.filters),
    smallFilter: count(smallFilter.weights),
    smallMix: count(smallMix.weights),
    smallWeights: count(small.weights),
    smallBias: count(smallMix.biases),
    smallKeras: count(small.weights + smallMix.biases),
    smallTwo: count(small.weights + smallMix.biases + smallFilter.biases),
    macs: fullCount(before.multiplyAdds, lang),
    macsNow: fullCount(after.multiplyAdds, lang),
    macsTimes: ratio(before.multiplyAdds / after.multiplyAdds, lang),
    params: fullCount(before.parameters, lang),
    paramsNow: fullCount(after.parameters, lang),
    paramsTimes: ratio(before.parameters / after.parameters, lang),
    reuse: count(rows * columns),
    dense: fullCount(after.dense.parameters, lang),
    densePart: `${((100 * after.dense.parameters) / after.parameters).toFixed(0)}%`,
    extraA: count(extra[0]),
    extraB: count(extra[1]),
    extra: count(extra[0] + extra[1]),
    torch: fullCount(after.parameters + extra[0] + extra[1], lang),
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'Three convolutions, then two Dense layers. Convolutions 2 and 3 become separable: about 5× fewer multiply-adds. Also 5× fewer parameters (weights and biases)?',
      zh: '把第 2、3 个卷积层改成可分离层，乘加次数约为原来的五分之一。参数量也会降到五分之一吗？',
    },
    options: [
      {
        id: 'same',
        label: { en: 'yes, the same', zh: '会，一样' },
        why: {
          en: 'That would be so if every weight were used equally often. The Dense layers have many weights and use each of them once.',
          zh: '每个权重用的次数都一样，才会如此。全连接层的权重很多，每个却只用一次。',
        },
      },
      {
        id: 'more',
        label: { en: 'more than 5×', zh: '降得更多' },
        why: {
          en: 'The two convolutions themselves do shrink more than 7×. But a model is more than its convolutions.',
          zh: '单看这两个卷积层，参数确实降到七分之一以下。但模型不只有卷积层。',
        },
      },
      { id: 'two', label: { en: 'only about 2×', zh: '只降到一半左右' } },
    ],
    right: 'two',
    truth: {
      en: `Parameters fall ${times(before.parameters / after.parameters)}, from ${count(before.parameters)} to ${count(after.parameters)}. The Dense layers hold ${count(after.dense.parameters)} of them before and after.`,
      zh: `参数量从 ${fullCount(before.parameters, 'zh')}降到 ${fullCount(after.parameters, 'zh')}，约为原来的 ${((100 * after.parameters) / before.parameters).toFixed(0)}%。其中全连接层的 ${fullCount(after.dense.parameters, 'zh')}个，改前改后都在。`,
    },
  },
  Figure: LayerTable,
  parts: { Listings },
  keep: [
    {
      label: { en: 'multiply-adds', zh: '乘加次数' },
      value: {
        en: change(before.multiplyAdds, after.multiplyAdds, 'en'),
        zh: change(before.multiplyAdds, after.multiplyAdds, 'zh'),
      },
    },
    {
      label: { en: 'parameters', zh: '参数量' },
      value: {
        en: change(before.parameters, after.parameters, 'en'),
        zh: change(before.parameters, after.parameters, 'zh'),
      },
    },
  ],
};
