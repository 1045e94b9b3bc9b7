import { before } from '../both.ts';
import { count, times } from '../numbers.ts';
import type { StepWords } from './step.en.ts';
import { typedZh } from './typed.zh.ts';

export const stepZh: StepWords = {
  title: '先滤后混',
  stages: {
    photo: '照片',
    numbers: '输入',
    depthwise: '逐通道滤波',
    grouped: '分组滤波',
    standard: '滤波与混合一步完成',
    pointwise: '混合通道',
    output: '输出',
    channels: (c) => (c === 1 ? '一个通道' : c === 3 ? '三个通道' : `${c} 个通道`),
    channelsShort: '通道',
    weights: (k, n) => `${k} · ${count(n)} 个权重`,
    kinds: { depthwise: '深度卷积', grouped: '分组卷积', standard: '标准卷积', pointwise: '逐点卷积' },
    label: '阶段',
    short: { depthwise: '滤波', grouped: '滤波', standard: '滤波并混合', pointwise: '混合' },
  },
  columns: {
    short: { in: '输入', kernel: '卷积核', bias: '偏置', mid: '滤波结果', mixing: '混合权重', out: '输出' },
    in: (size) => `输入 ${size}`,
    kernel: '卷积核',
    mid: (size) => `滤波结果 ${size}`,
    mixing: '混合权重',
    out: (size) => `输出 ${size}`,
    page: (first, last, of) => `第 ${first === last ? first : `${first}–${last}`} 个，共 ${of} 个`,
    lane: (name, n, of) => `${name} · 第 ${n} 个，共 ${of} 个`,
    chooseLane: '通道',
    chooseOutput: '输出图',
    kernelOne: '卷积核',
    previousPage: '前面的图',
    nextPage: '后面的图',
  },
  whole: {
    view: '视图',
    views: { whole: '整体', cells: '逐格' },
    kinds: {
      separable: '用深度可分离卷积代替标准卷积',
      depthwise: '深度卷积',
      grouped: '分组卷积',
      standard: '标准卷积',
      pointwise: '逐点卷积',
    },
    headline: (kind, ratio, multiplyAdds) => {
      const part =
        ratio >= 1 ? `只要标准卷积的 ${(100 / ratio).toFixed(0)}%` : `反而是标准卷积的 ${times(1 / ratio)}`;
      const gain = `输出形状不变，乘加次数${part}。`;
      switch (kind) {
        case 'separable':
          return `先逐个通道滤波，再把通道混合：${gain}`;
        case 'depthwise':
          return `只逐个通道滤波，不混合：${count(multiplyAdds)} 次乘加。`;
        case 'grouped':
          return `在组内滤波并混合：${gain}`;
        case 'standard':
        case 'pointwise':
          return `滤波和混合一次做完：${count(multiplyAdds)} 次乘加。`;
      }
    },
    photograph: '照片',
    numbers: '这些数是键入或粘贴的，没有对应的照片。',
    drag: '拖动方框，后面都跟着变。',
    step: '一步步走一遍',
    stepNote: '每步一次乘加',
    race: '算一格，比一比',
    raceNote: '标准卷积与可分离卷积',
    change: '换照片或改这一层',
    below: '负',
    above: '正',
  },
  labels: {
    done: '已完成',
    toCome: '待计算',
    filtered: '已滤波',
    cell: (n, of) => `第 ${n} 格，共 ${of} 格`,
    factors: '权重 × 数值',
    product: '＝ 乘积',
  },
  maps: {
    in: (c) => `输入，通道 ${c}`,
    kernel: (c) => `深度卷积核，通道 ${c}`,
    kernelOf: (c, m) => `深度卷积核，通道 ${c}，第 ${m} 个`,
    kernelBetween: (c, q) => `卷积核，通道 ${c} 到图 ${q}`,
    mid: (q) => `滤波结果，通道 ${q}`,
    mixing: '混合权重',
    mixingOf: (o) => `混合权重，输出 ${o}`,
    out: (o) => `输出，通道 ${o}`,
    bias: (n) => `偏置 ${n}`,
    biasShort: 'β',
    cell: (row, column, v) => `第 ${row} 行，第 ${column} 列，${v}`,
    mixingCell: (o, from, v) => `输出 ${o}，${from}，${v}`,
    notYet: '尚未计算',
    partial: (v) => `部分和 ${v}`,
    within: (grid, cell) => `${grid}，${cell}`,
    edit: (name) => `${before(name)}的新值`,
    outputMap: (o) => `输出图 ${o}`,
  },
  typed: typedZh,
  channels: {
    red: '红色',
    green: '绿色',
    blue: '蓝色',
    luminance: '亮度',
    'edges-x': '竖直边缘',
    'edges-y': '水平边缘',
    blur: '模糊',
    detail: '细节',
    'red-green': '红减绿',
    'blue-yellow': '蓝减黄',
    'diagonal-down': '下斜边缘',
    'diagonal-up': '上斜边缘',
    plain: (c) => `通道 ${c}`,
    multiplied: (name, m) => `${name}（核 ${m}）`,
    map: (q) => `图 ${q}`,
    firstLayer: (c) =>
      `照片的红、绿、蓝三个通道，先由一个固定的小卷积层变成 ${c} 个通道，用的是同一套计算内核。`,
  },
};
