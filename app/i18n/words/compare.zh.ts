import { count, value, weight } from '../numbers.ts';
import { inBrackets, percent } from '../terms.ts';
import type { CompareWords } from './compare.en.ts';

export const compareZh: CompareWords = {
  title: '与标准卷积比较',
  off: '标准卷积一步完成滤波与混合：从每个输入通道到每个输出，都有一个专门的卷积核。让它处理同样的输入，看看两者差在哪里。',
  start: '并排运行一个标准层',
  stop: '收起比较',
  waiting: '正在计算标准层……',
  mode: {
    label: '标准层的权重',
    merged: '由两步合并而成',
    own: '独立的权重',
  },
  noMixing: '没有 1×1 卷积这一步，就没有什么可以合并：标准层用的是独立的权重。',
  output: {
    label: '所比较的输出',
    short: '输出',
    one: (o) => `输出 ${o}`,
    of: (o, n) => `第 ${o} 个输出，共 ${n} 个`,
    previous: '前一个输出',
    next: '后一个输出',
  },
  maps: {
    separable: '可分离',
    layer: '本层',
    standard: '标准',
    difference: '差值',
    grid: (name, o) => `${name}，通道 ${o}`,
  },
  readout: (row, column, a, b, d) =>
    `第 ${row} 行第 ${column} 列：${value(a)} − ${b < 0 ? `(${value(b)})` : value(b)} = ${value(d)}`,
  hint: '指向一格，可同时读出三张图上的值；点一下，就用这一格比赛。',
  scale: { both: '两种结果', difference: '差值', zero: '全为 0' },
  largest: (here, all, outputs, share) => {
    const ofScale = share === null ? '' : `（相当于最大值的 ${percent(share).replace('\u202f', '')}）`;
    const where =
      outputs === 1
        ? ''
        : here === all
          ? '，就在这个输出里'
          : `，出现在另一个输出里；这个输出里最大为 ${value(here)}`;
    return `最大差值为 ${value(all)}${ofScale}${where}。`;
  },
  rounding: (limit) =>
    `两者一致。余下的差都小于 ${value(limit)}（色标范围的十万分之一），属于舍入误差，按 0 显示。`,
  inexact: (activation) =>
    `两步之间有 ${activation}，单个卷积核不可能与这两步等价：合并得到的卷积核只能略去它。`,
  inexactSame: (activation) =>
    `两步之间有 ${activation}，合并得到的卷积核一般并不精确；只是对这份输入，${activation} 恰好没有改变任何值。`,
  own: '用了独立的权重，它就是另一个层了。',
  kernels: {
    title: (o) => `输出 ${o} 的标准卷积核`,
    grid: (c, o) => `标准卷积核，通道 ${c} 到输出 ${o}`,
    bias: (o) => `标准层偏置，输出 ${o}`,
    biasShort: '偏置',
    multiple: (w) => `${weight(w)} × 卷积核`,
    cost: (all, first, mixing) =>
      mixing > 0
        ? `共 ${count(all)} 个权重；可分离卷积为 ${count(first)} + ${count(mixing)} = ${count(first + mixing)} 个。`
        : `共 ${count(all)} 个权重；本层为 ${count(first)} 个。`,
    rank: (outputs, m) =>
      m === 1
        ? `对每个通道，${outputs} 个输出的卷积核都是同一个卷积核的倍数；标准层不受这种限制。`
        : `对每个通道，${outputs} 个输出的卷积核都由同样的 ${m} 个卷积核混合而成；标准层不受这种限制。`,
    edit: '复制后编辑',
    cell: (name, row, column) => `${name}，第 ${row} 行，第 ${column} 列`,
    less: '减小',
    more: '增大',
    press: '点一下权重即可修改。',
  },
  mergedBias: {
    formula: '合并后的偏置 β + Σ P·b',
    sum: (beta, terms, result) =>
      `${weight(beta)}${terms.map(([p, b]) => ` + ${inBrackets(p)}·${inBrackets(b)}`).join('')} =\u00a0${value(result)}`,
  },
};
