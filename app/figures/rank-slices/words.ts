import type { Both } from '../../i18n/both.ts';
import type { SetName } from './fixture.ts';

export interface RankSlicesWords {
  sets: string;
  set: Record<SetName, string>;
  draw: string;
  m: (m: number) => string;
  wanted: string;
  given: (m: number) => string;
  kernels: (m: number) => string;
  weights: string;
  idle: (count: number) => string;
  error: string;
  exact: string;
  lost: Record<SetName, (m: number) => string>;
  mean: (error: string, draws: number) => string;
  singular: string;
  kept: string;
  left: string;
  errors: string;
  meanMark: (draws: number) => string;
  wantedAll: (outputs: number) => string;
  givenAll: (outputs: number, m: number) => string;
  kernelAll: (count: number) => string;
  singularAll: (values: string) => string;
  errorsAll: (values: string) => string;
  closed: string;
}

export const WORDS: Both<RankSlicesWords> = {
  en: {
    sets: 'The kernels wanted',
    set: { edge: 'Edge and blur', random: 'Random (normal)', multiples: 'Multiples of one' },
    draw: 'Draw again',
    m: (m) => `Kernels per channel M = ${m}`,
    wanted: 'wanted',
    given: (m) => `M = ${m}`,
    kernels: (m) => (m === 1 ? 'kernel' : 'kernels'),
    weights: 'weights',
    idle: (count) => (count === 1 ? '1 more: not needed' : `${count} more: not needed`),
    error: 'Relative error',
    exact: 'Exact: nothing is lost.',
    lost: {
      edge: () => 'One kernel keeps the blur. The edge is gone altogether.',
      random: (m) =>
        m === 1
          ? 'Every output must make do with a multiple of D₁.'
          : `Every output is a weighted sum of the same ${m} kernels.`,
      multiples: () => 'Exact: nothing is lost.',
    },
    mean: (error, draws) => ` Mean of ${draws} draws: ${error}.`,
    singular: 'Singular values',
    kept: 'kept',
    left: 'lost',
    errors: 'Relative error by M',
    meanMark: (draws) => `mean of ${draws} draws`,
    wantedAll: (outputs) => `Wanted: the 3×3 kernels of ${outputs} outputs for this channel`,
    givenAll: (outputs, m) => `The best that M = ${m} gives for ${outputs} outputs`,
    kernelAll: (count) => `The channel’s own kernels: ${count}`,
    singularAll: (values) => `Singular values: ${values}`,
    errorsAll: (values) => `Relative error at M = 1 to 9: ${values}`,
    closed: 'not yet shown',
  },
  zh: {
    sets: '想要的卷积核',
    set: { edge: '边缘与模糊', random: '随机（正态）', multiples: '全是同一个核的倍数' },
    draw: '重新抽取',
    m: (m) => `每个通道的卷积核 M = ${m}`,
    wanted: '想要的',
    given: (m) => `M = ${m}`,
    kernels: () => '卷积核',
    weights: '权重',
    idle: (count) => `另外 ${count} 个用不上`,
    error: '相对误差',
    exact: '完全一致，什么也没丢。',
    lost: {
      edge: () => '只有一个核：保住了模糊，边缘一点也没剩下。',
      random: (m) =>
        m === 1 ? '每个输出都只能用 D₁ 的倍数凑合。' : `每个输出都由这 ${m} 个核加权相加而成。`,
      multiples: () => '完全一致，什么也没丢。',
    },
    mean: (error, draws) => `${draws} 次随机抽取的平均值：${error}。`,
    singular: '奇异值',
    kept: '保留',
    left: '丢掉',
    errors: '各个 M 的相对误差',
    meanMark: (draws) => `${draws} 次随机抽取的平均值`,
    wantedAll: (outputs) => `想要的：${outputs} 个输出对这个通道各用的 3×3 卷积核`,
    givenAll: (outputs, m) => `M = ${m} 时 ${outputs} 个输出所能得到的最好结果`,
    kernelAll: (count) => `这个通道自己的卷积核：${count} 个`,
    singularAll: (values) => `奇异值：${values}`,
    errorsAll: (values) => `M 从 1 到 9 的相对误差：${values}`,
    closed: '尚未显示',
  },
};
