// Questions of the exit quiz, one maker for each number to keep. Every right answer is computed from the numbers that were drawn.
import { describe, outputSize, samePadding } from '../../../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../../../kernels/spec/layer.ts';
import type { Both } from '../../../i18n/both.ts';
import { count } from '../../../i18n/numbers.ts';
import { pick, whole } from './question.ts';
import type { Maker, Question } from './question.ts';

const exactly = (chapter: number, right: number, ask: Both<string>, because: Both<string>): Question => ({
  ...{ chapter, right, ask, because },
  tolerance: 0,
});

const layer = (spec: Partial<LayerSpec>) =>
  describe({
    kind: 'separable',
    height: 5,
    width: 5,
    channels: 3,
    filters: 4,
    kernel: 3,
    ...spec,
  });

const growth: Maker = (random) => {
  const [c, n] = pick(random, [
    [2, 3],
    [3, 2],
    [2, 4],
    [4, 2],
    [3, 3],
  ]);
  return exactly(
    1,
    c * n,
    {
      en: `A standard layer gets ${c} times as many input channels and ${n} times as many filters. Its multiply-adds grow by what factor?`,
      zh: `一个标准层的输入通道变成原来的 ${c} 倍，滤波器变成 ${n} 倍。乘加次数变成原来的几倍？`,
    },
    {
      en: `C and N are multiplied: ${c} · ${n} = ${c * n}.`,
      zh: `C 与 N 相乘：${c} × ${n} = ${c * n}。`,
    },
  );
};

const weights: Maker = (random) => {
  const [k, c, n] = [pick(random, [3, 5]), whole(random, 2, 6), whole(random, 2, 8)];
  const right = layer({ kernel: k, channels: c, filters: n }).standard.weights;
  return exactly(
    2,
    right,
    {
      en: `How many weights has a standard layer with ${k}×${k} kernels, ${c} channels in and ${n} maps out (no bias)?`,
      zh: `${k}×${k} 卷积核、${c} 个输入通道、${n} 张输出图（无偏置）的标准层，有多少个权重？`,
    },
    { en: `${k}²·${c}·${n} = ${count(right)}.`, zh: `${k}²·${c}·${n} = ${count(right)}。` },
  );
};

const depthwise: Maker = (random) => {
  const [size, c] = [whole(random, 5, 9), whole(random, 2, 8)];
  const [stage] = layer({ height: size, width: size, channels: c }).stages;
  const out = size - 2;
  return exactly(
    3,
    stage.multiplyAdds,
    {
      en: `A depthwise 3×3 step on ${size}×${size} pixels and ${c} channels, no padding, one kernel each. How many multiply-adds?`,
      zh: `在 ${size}×${size} 像素、${c} 个通道上做 3×3 深度卷积，不填充，每个通道一个卷积核。一共多少次乘加？`,
    },
    {
      en: `${out}·${out} cells in ${c} channels, 9 each: ${count(stage.multiplyAdds)}.`,
      zh: `${c} 个通道，每个 ${out}·${out} 格，每格 9 次：${count(stage.multiplyAdds)}。`,
    },
  );
};

const pointwise: Maker = (random) => {
  const [size, c, n] = [whole(random, 2, 6), whole(random, 2, 8), whole(random, 2, 9)];
  const { multiplyAdds } = describe({
    kind: 'pointwise',
    height: size,
    width: size,
    channels: c,
    filters: n,
  });
  return exactly(
    4,
    multiplyAdds,
    {
      en: `A 1×1 step turns ${c} maps of ${size}×${size} into ${n}. How many multiply-adds?`,
      zh: `1×1 卷积把 ${c} 张 ${size}×${size} 的特征图变成 ${n} 张。一共多少次乘加？`,
    },
    {
      en: `${size}·${size} pixels, ${c}·${n} at each: ${count(multiplyAdds)}.`,
      zh: `${size}·${size} 个像素，每个 ${c}·${n} 次：${count(multiplyAdds)}。`,
    },
  );
};

const ratio: Maker = (random) => {
  const [k, n] = [pick(random, [3, 5]), pick(random, [2, 8, 16, 32, 64, 128])];
  const { multiplyAdds, standard } = layer({ height: 8, width: 8, kernel: k, filters: n });
  const right = standard.multiplyAdds / multiplyAdds;
  return {
    chapter: 5,
    right,
    tolerance: 0.06,
    ask: {
      en: `${k}×${k}, ${n} filters, one kernel per channel. How many times fewer multiply-adds does the separable layer need? (one decimal)`,
      zh: `${k}×${k} 卷积核、${n} 个滤波器、每个通道一个卷积核。标准层的乘加次数是可分离层的几倍？（保留一位小数）`,
    },
    because: {
      en: `1 / (1/${n} + 1/${k * k}) = ${right.toFixed(2)}.`,
      zh: `1 / (1/${n} + 1/${k * k}) = ${right.toFixed(2)}。`,
    },
  };
};

const signed = (n: number): string => (n < 0 ? `(−${-n})` : String(n));

const mixing: Maker = (random) => {
  const values = [whole(random, -9, 9), whole(random, 1, 9), whole(random, -5, 12)];
  const row = [pick(random, [2, 3, -1]), pick(random, [-2, 1, 4]), pick(random, [-1, 2])];
  const right = values.reduce((sum, v, i) => sum + v * row[i], 0);
  const line = row.map((w, i) => `${signed(w)}·${signed(values[i])}`).join(' + ');
  const list = (numbers: number[], comma: string) =>
    numbers.map((n) => String(n).replace('-', '−')).join(comma);
  return exactly(
    6,
    right,
    {
      en: `At one pixel the filtered maps hold ${list(values, ', ')}; the row of mixing weights is ${list(row, ', ')}. What is the output?`,
      zh: `某个像素上，各张滤波图的值是 ${list(values, '、')}，对应的混合权重是 ${list(row, '、')}。输出是多少？`,
    },
    { en: `${line} = ${signed(right)}.`, zh: `${line} = ${signed(right)}。` },
  );
};

const literal: Maker = (random) => {
  const n = whole(random, 5, 64);
  return exactly(
    7,
    1,
    {
      en: `A formula for the 1×1 step has no output index on its right side. It is asked for ${n} output maps. How many different ones does it give?`,
      zh: `有一个 1×1 卷积的公式，右边没有输出的下标。用它算 ${n} 张输出图，其中互不相同的有几张？`,
    },
    {
      en: 'Nothing on the right depends on the output: all maps are the same one.',
      zh: '右边没有一样东西随输出变化，所以全都是同一张。',
    },
  );
};

const padding: Maker = (random) => {
  const [n, k] = pick(random, [
    [8, 3],
    [10, 5],
    [28, 5],
    [224, 3],
    [12, 3],
    [16, 5],
  ]);
  const [before, after] = samePadding(n, k, 2);
  return exactly(
    8,
    before,
    {
      en: `n = ${n}, k = ${k}, stride 2, TensorFlow's SAME. How many cells of padding stand before the first?`,
      zh: `n = ${n}，k = ${k}，步长 2，TensorFlow 的 SAME。第一个格子之前填充几格？`,
    },
    {
      en: `${outputSize(n, k, 2, 1, 'same')} outputs need ${before + after} cells in all; the smaller half, ${before}, comes before.`,
      zh: `${outputSize(n, k, 2, 1, 'same')} 个输出一共要填充 ${before + after} 格，前面是较小的一半，即 ${before}。`,
    },
  );
};

const rank: Maker = (random) => {
  const [k, n] = [pick(random, [2, 3]), whole(random, 2, 14)];
  const right = Math.min(k * k, n);
  return exactly(
    9,
    right,
    {
      en: `A standard layer has ${n} random ${k}×${k} kernels for each channel. Which is the smallest depth multiplier M that reproduces it exactly?`,
      zh: `一个标准层在每个通道上有 ${n} 个随机的 ${k}×${k} 卷积核。要分毫不差地还原它，深度乘数 M 最小是多少？`,
    },
    {
      en: `The rank is the smaller of k² = ${k * k} and N = ${n}: ${right}.`,
      zh: `秩是 k² = ${k * k} 与 N = ${n} 中较小的一个：${right}。`,
    },
  );
};

const parameters: Maker = (random) => {
  const [c, n] = [pick(random, [8, 16, 32]), pick(random, [16, 24, 32, 64])];
  const right = layer({ channels: c, filters: n }).weights + n;
  return exactly(
    10,
    right,
    {
      en: `Keras' SeparableConv2D with 3×3 kernels, ${c} channels in, ${n} out, with bias. How many parameters?`,
      zh: `Keras 的 SeparableConv2D，3×3，${c} 个输入通道，${n} 个输出通道，带偏置。一共多少个参数？`,
    },
    {
      en: `9·${c} + ${c}·${n} + ${n} = ${count(right)}: one bias, after the mixing.`,
      zh: `9·${c} + ${c}·${n} + ${n} = ${count(right)}：偏置只有一组，在混合之后。`,
    },
  );
};

const traffic: Maker = (random) => {
  const [size, c] = [pick(random, [14, 28, 56]), pick(random, [32, 64, 128])];
  const { bytes } = layer({ height: size, width: size, channels: c, filters: c, padding: 'same' });
  const right = (bytes.unfused - bytes.fused) / 4;
  return exactly(
    11,
    right,
    {
      en: `${size}×${size}×${c}, SAME, M = 1. How many numbers less move to and from memory if the filtered map stays in the cache?`,
      zh: `${size}×${size}×${c}，SAME，M = 1。如果滤波图一直留在缓存里，要少搬运多少个数？`,
    },
    {
      en: `It is written once and read once: 2·${size}·${size}·${c} = ${count(right)}.`,
      zh: `它本来要写一次、读一次：2·${size}·${size}·${c} = ${count(right)}。`,
    },
  );
};

const inverted: Maker = (random) => {
  const [size, d, t] = [pick(random, [7, 14]), pick(random, [16, 32]), pick(random, [2, 4, 6])];
  const wide = t * d;
  const one = (channels: number, filters: number) =>
    describe({ kind: 'pointwise', height: size, width: size, channels, filters }).multiplyAdds;
  const three = describe({
    kind: 'depthwise',
    height: size,
    width: size,
    channels: wide,
    kernel: 3,
    padding: 'same',
  });
  const right = one(d, wide) + three.multiplyAdds + one(wide, d);
  return exactly(
    12,
    right,
    {
      en: `A MobileNetV2 block on ${size}×${size}: ${d} channels in and out, expansion ${t}, 3×3, stride 1. How many multiply-adds?`,
      zh: `一个 MobileNetV2 块，${size}×${size}，输入、输出都是 ${d} 个通道，中间扩到 ${t} 倍，3×3，步长 1。一共多少次乘加？`,
    },
    {
      en: `Pixels times t·C·(C + k² + N): ${size}·${size}·${t}·${d}·(${d} + 9 + ${d}) = ${count(right)}.`,
      zh: `像素数乘 t·C·(C + k² + N)：${size}·${size}·${t}·${d}·(${d} + 9 + ${d}) = ${count(right)}。`,
    },
  );
};

const inTime: Maker = (random) => {
  const [k, n] = [pick(random, [9, 15, 33, 51, 75]), pick(random, [64, 128, 256])];
  const { weights: separable, standard } = layer({
    height: 1,
    width: 100,
    kernel: [1, k],
    channels: n,
    filters: n,
  });
  const right = standard.weights / separable;
  return {
    chapter: 13,
    right,
    tolerance: 0.06,
    ask: {
      en: `In one dimension: k = ${k}, ${n} channels in and out. How many times fewer weights has the separable layer? (one decimal)`,
      zh: `一维的情形：k = ${k}，输入、输出各 ${n} 个通道。标准层的权重数是可分离层的几倍？（保留一位小数）`,
    },
    because: {
      en: `1 / (1/${n} + 1/${k}) = ${right.toFixed(2)}.`,
      zh: `1 / (1/${n} + 1/${k}) = ${right.toFixed(2)}。`,
    },
  };
};

export const MAKERS: readonly Maker[] = [
  ...[growth, weights, depthwise, pointwise, ratio, mixing, literal],
  ...[padding, rank, parameters, traffic, inverted, inTime],
];
