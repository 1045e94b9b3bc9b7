import type { Both } from '../../i18n/both.ts';
import { count } from '../../i18n/numbers.ts';
import type { Choice, TimeUnit } from './cost.ts';
import type { Brick } from './layout.ts';

interface CostCubeWords {
  picture: (choice: Choice, cost: string) => string;
  channels: (n: number) => string;
  filters: (n: number) => string;
  size: (n: number) => string;
  kernel: (k: number) => string;
  pixels: (n: string) => string;
  taps: (n: number) => string;
  brick: (brick: Brick) => string;
  dashed: string;
  compared: string;
  weights: string;
  time: string;
  units: Record<TimeUnit, string>;
  product: (choice: Choice) => string;
  multiplyAdds: (cost: string) => string;
  times: (ratio: number) => string;
  doubleChannels: string;
  doubleFilters: string;
  doubleSide: string;
  compare: string;
  reset: string;
}

const product = ({ size, kernel, channels, filters }: Choice) =>
  `${size} × ${size} × ${kernel}² × ${channels} × ${filters} =`;

/** 4, 2.25, 0.111: as many digits as are needed. */
const factor = (ratio: number) => `×${ratio >= 100 ? count(ratio) : Number(ratio.toPrecision(3))}`;

export const WORDS: Both<CostCubeWords> = {
  en: {
    picture: (choice, cost) =>
      `A box whose volume is the cost of the layer, ${choice.channels} channels by ${choice.filters} maps by ${count(choice.size ** 2)} pixels by ${choice.kernel ** 2} weights: ${cost} multiply-adds`,
    channels: (n) => `Channels C = ${n}`,
    filters: (n) => `Output maps N = ${n}`,
    size: (n) => `Picture ${n}×${n}`,
    kernel: (k) => `Kernel k = ${k}`,
    pixels: (n) => `${n} pixels`,
    taps: (n) => `× k² = ${n}`,
    brick: ({ c, n, p }) =>
      `One brick: ${c} channels × ${n} output maps × ${count(p)} (pixels × k²) = ${count(c * n * p)} multiply-adds.`,
    dashed: 'Dashed: the box that it is compared with.',
    compared: 'change',
    weights: 'weights',
    time: 'time at a billion a second',
    units: { ms: 'ms', s: 's', min: 'min' },
    product,
    multiplyAdds: (cost) => `${cost} multiply-adds`,
    times: factor,
    doubleChannels: 'Double C',
    doubleFilters: 'Double N',
    doubleSide: 'Double the side',
    compare: 'Compare from here',
    reset: 'Reset',
  },
  zh: {
    picture: (choice, cost) =>
      `一个长方体，体积就是这一层的开销：${choice.channels} 个通道 × ${choice.filters} 张输出图 × ${count(choice.size ** 2)} 个像素 × ${choice.kernel ** 2} 个权重，共 ${cost} 次乘加`,
    channels: (n) => `通道数 C = ${n}`,
    filters: (n) => `输出图数 N = ${n}`,
    size: (n) => `图像大小 ${n}×${n}`,
    kernel: (k) => `核尺寸 k = ${k}`,
    pixels: (n) => `${n} 个像素`,
    taps: (n) => `× k² = ${n}`,
    brick: ({ c, n, p }) =>
      `一块砖：${c} 个通道 × ${n} 张输出图 × ${count(p)}（像素数 × k²）= ${count(c * n * p)} 次乘加。`,
    dashed: '虚线：用来比较的那一垛。',
    compared: '是原来的',
    weights: '权重个数',
    time: '按每秒十亿次算，要花',
    units: { ms: '毫秒', s: '秒', min: '分钟' },
    product,
    multiplyAdds: (cost) => `${cost}${cost.endsWith('）') ? '' : ' '}次乘加`,
    times: (ratio) => `${factor(ratio).slice(1)} 倍`,
    doubleChannels: 'C 加倍',
    doubleFilters: 'N 加倍',
    doubleSide: '边长加倍',
    compare: '从这里开始比',
    reset: '重置',
  },
};
