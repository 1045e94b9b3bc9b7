import { count, times, value, weight } from '../numbers.ts';
import { inBrackets, percent } from '../terms.ts';
import type { CompareWords } from './compare.en.ts';

export const compareZh: CompareWords = {
  title: '与标准卷积比较',
  off: '标准卷积把滤波与混合合成一步：每一对输入通道与输出都有自己的卷积核。让它处理同样的输入，看看两者差在哪里。',
  start: '并排运行标准层',
  stop: '收起比较',
  waiting: '正在计算标准层。',
  mode: {
    label: '标准层的权重',
    merged: '由两步合并而成',
    own: '自有权重',
  },
  noMixing: '没有 1×1 这一步，就没有可合并的内容：标准层用自己的权重。',
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
  hint: '指向一格，三张图同时读数；按下即以它竞赛。',
  scale: { both: '两种结果', difference: '差值', zero: '全为 0' },
  largest: (here, all, outputs, share) => {
    const ofScale = share === null ? '' : `（为最大值的 ${percent(share)}）`;
    const where =
      outputs === 1 ? '' : here === all ? '，就在此输出' : `，在另一个输出；此处为 ${value(here)}`;
    return `最大差值 ${value(all)}${ofScale}${where}。`;
  },
  rounding: (limit) =>
    `两者一致。剩下的差都小于 ${value(limit)}，不到数值尺度的十万分之一，属于舍入误差，画作零。`,
  inexact: (activation) => `两步之间隔着 ${activation}，任何单个卷积核都无法与之等价；合并后的核只能略去它。`,
  inexactSame: (activation) =>
    `两步之间隔着 ${activation}，合并核一般并不精确；只是对这份输入，它恰好没有改变任何值。`,
  own: '用自己的权重，它就是另一个层。',
  kernels: {
    title: (o) => `输出 ${o} 的标准卷积核`,
    grid: (c, o) => `标准卷积核，通道 ${c} 到输出 ${o}`,
    bias: (o) => `标准层偏置，输出 ${o}`,
    biasShort: '偏置',
    multiple: (w) => `${weight(w)} × 原核`,
    cost: (all, first, mixing) =>
      mixing > 0
        ? `共 ${count(all)} 个权重；可分离只要 ${count(first)} + ${count(mixing)} = ${count(first + mixing)} 个。`
        : `共 ${count(all)} 个权重；本层只要 ${count(first)} 个。`,
    rank: (outputs, m) =>
      m === 1
        ? `对每个通道，${outputs} 个输出的卷积核都是同一个核的倍数；标准层不受这种限制。`
        : `对每个通道，${outputs} 个输出的卷积核都由同样的 ${m} 个核混合而成；标准层不受这种限制。`,
    edit: '复制后编辑',
    cell: (name, row, column) => `${name}，第 ${row} 行，第 ${column} 列`,
    less: '减小',
    more: '增大',
    press: '按下一个权重即可修改。',
  },
  mergedBias: {
    formula: '合并后的偏置 β + Σ P·b',
    sum: (beta, terms, result) =>
      `${weight(beta)}${terms.map(([p, b]) => ` + ${inBrackets(p)}·${inBrackets(b)}`).join('')} =\u00a0${value(result)}`,
  },
  race: {
    title: '一个输出单元格的竞赛',
    intro: '同一个输出单元格，两种算法同时起跑，每条赛道一次走一个乘加。',
    start: '以此格竞赛',
    now: (cell) => `参赛格：${cell}`,
    cell: (o, row, column) => `输出 ${o}，第 ${row} 行第 ${column} 列`,
    lanes: { standard: '标准', separable: '可分离', layer: '本层' },
    grid: (name, n) => `${name}赛道，${count(n)} 次乘加`,
    mix: '混合',
    progress: (done, of) => `${count(done)} / ${count(of)}`,
    partial: '部分和',
    sum: '和',
    filtering: (name) => `滤波：${name}`,
    mixing: '混合',
    activated: (name) => `经 ${name} 后`,
    place: (from, row, column) => `${from}，第 ${row} 行第 ${column} 列`,
    filtered: (name) => `${name}滤波结果`,
    product: (w, x, p) => `${weight(w)} × ${x < 0 ? `(${value(x)})` : value(x)} = ${value(p)}`,
    padding: (w) => `${weight(w)} × 0（填充区）`,
    tap: (n, from, product) => `第 ${count(n)} 次：${from}：${product}`,
    begin: '尚未开始累加。',
    controls: {
      label: '竞赛控制',
      back: '退一次乘加',
      forward: '进一次乘加',
      run: '开跑',
      hold: '停下',
      slider: '乘加次数',
      value: (n, of, standard, layer) => `${count(n)} / ${count(of)}，标准 ${standard}，另一条赛道 ${layer}`,
    },
    same: (v) => `两条赛道都到达 ${v}。`,
    apart: (a, b) => `标准层得 ${a}，本层得 ${b}：两者权重不同。`,
    apartBetween: (a, b, activation) => `标准层得 ${a}，本层得 ${b}：两步之间隔着 ${activation}。`,
    cost: {
      label: '竞赛计数',
      one: '只算这一格',
      all: (n) => `此像素的全部 ${count(n)} 个输出`,
      against: (a, b) => `${a} 对 ${b}`,
      more: '单看一格反而更多；但滤波结果可供所有输出共用。',
      less: '只算一个输出就已更少。',
      even: '只算一个输出时一样多。',
      saves: (ratio) => `只需 1/${ratio.toFixed(2)}：所有输出混合的是同一批滤波结果。`,
      never: (ratio) => `反而是 ${times(ratio)}：共用滤波结果的输出太少。`,
      standard: '一样多：本层就是标准卷积。',
      parts: (ratio) => `只需 1/${ratio.toFixed(2)}：每个输出只读自己那部分通道。`,
      pixels: (pixels, a, b) => `${count(pixels)} 个像素处处如此：整层 ${count(a)} 次对 ${count(b)} 次。`,
    },
  },
};
