import type { Both } from '../../i18n/both.ts';

interface TwinBarsWords {
  bars: string;
  standard: string;
  separable: string;
  filter: string;
  mix: string;
  sum: (filter: string, mix: string, separable: string, standard: string) => string;
  filters: (n: number) => string;
  kernel: (k: number) => string;
  multiplier: (m: number) => string;
  curve: string;
  axis: string;
  ceiling: (times: string) => string;
  cheaper: (times: string) => string;
  dearer: (times: string) => string;
  equal: string;
}

export const WORDS: Both<TwinBarsWords> = {
  en: {
    bars: 'Multiply-adds of both layers',
    standard: 'Standard',
    separable: 'Separable',
    filter: 'filter',
    mix: 'mix',
    sum: (filter, mix, separable, standard) =>
      `${filter} filter + ${mix} mix = ${separable} of ${standard} multiply-adds`,
    filters: (n) => `Output maps N = ${n}`,
    kernel: (k) => `Kernel k = ${k}`,
    multiplier: (m) => `Multiplier M = ${m}`,
    curve: 'How many times cheaper, by number of output maps',
    axis: 'number of output maps N',
    ceiling: (times) => `never more than k²/M = ${times}`,
    cheaper: (times) => `${times} cheaper`,
    dearer: (times) => `${times} the cost`,
    equal: 'the same cost',
  },
  zh: {
    bars: '两种层的乘加次数',
    standard: '标准',
    separable: '可分离',
    filter: '滤波',
    mix: '混合',
    sum: (filter, mix, separable, standard) =>
      `滤波 ${filter} + 混合 ${mix} = ${separable} 次乘加，标准层要 ${standard} 次`,
    filters: (n) => `输出图数 N = ${n}`,
    kernel: (k) => `核尺寸 k = ${k}`,
    multiplier: (m) => `深度乘数 M = ${m}`,
    curve: '标准层的乘加次数是可分离层的几倍，随输出图数变化',
    axis: '输出图数 N',
    ceiling: (times) => `上限 k²/M = ${times}`,
    cheaper: (times) => `缩减倍数 ${times.replace('×', '')}`,
    dearer: (times) => `标准层的 ${times.replace('×', '')} 倍`,
    equal: '与标准层相同',
  },
};
