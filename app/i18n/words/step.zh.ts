import { count, shape, tight, times } from '../numbers.ts';
import { lane, number, said } from '../said.ts';
import type { Said } from '../said.ts';
import { plainEffect, productOf } from './step.en.ts';
import type { StepFacts, StepWords } from './step.en.ts';
import { typedZh } from './typed.zh.ts';

/** A name that ends in a figure is set off from the Chinese that follows. */
const before = (name: string): string => (/\d$/.test(name) ? `${name} ` : name);

function weightOf({ tap, weight: w }: StepFacts): Said[] {
  const { row, column, rows, columns } = tap!;
  const shown = number(tight(w));
  if (rows === 1 && columns === 1) return said`唯一的权重 ${shown}`;
  if (rows === 3 && columns === 3) {
    const place = [
      ['左上', '中上', '右上'],
      ['左中', '中心', '右中'],
      ['左下', '中下', '右下'],
    ][row - 1][column - 1];
    return said`${place}的权重 ${shown}`;
  }
  const place =
    rows === 1 ? `第 ${column} 列` : columns === 1 ? `第 ${row} 行` : `第 ${row} 行第 ${column} 列`;
  return said`卷积核${place}的权重 ${shown}`;
}

const placeOf = ({ output: { row, column } }: StepFacts): string => `第 ${row} 行第 ${column} 列`;

function sumOf({ sum, result, activation }: StepFacts): Said[] {
  const shown = number(tight(sum));
  if (activation === 'none' || result === null || result === sum) return [shown];
  return said`${shown}，经 ${activation === 'relu' ? 'ReLU' : 'ReLU6'} 后为 ${number(tight(result))}`;
}

function filtering(f: StepFacts): Said[] {
  const isDepthwise = f.stage === 'depthwise';
  const head = isDepthwise ? lane(f.from) : f.to;
  const met = isDepthwise ? '输入值' : said`${lane(f.from)}${/\d$/.test(f.from) ? ' ' : ''}的值`;
  const meets = f.inPadding
    ? said`落在填充区，那里按 ${number('0')} 计算`
    : said`乘以${met} ${number(tight(f.value))}`;
  const joins = !f.last
    ? [f.first ? '是累加的第一项' : '加入累加和']
    : f.first
      ? said`就是全部，累加和为 ${sumOf(f)}`
      : said`是最后一项，累加和为 ${sumOf(f)}`;
  return said`${head}，${placeOf(f)}：${weightOf(f)} ${meets}，积 ${productOf(f)} ${joins}。`;
}

function mixing(f: StepFacts): Said[] {
  const of = said`${lane(before(f.from))}的滤波值 ${number(tight(f.value))}`;
  const takes = {
    none: said`舍去${of}`,
    same: said`原样取用${of}`,
    half: said`取${of} 的一半`,
    other: said`乘以${of}，得 ${productOf(f)}`,
  }[plainEffect(f) ?? 'other'];
  const end = !f.last
    ? ['不看邻居，只取各图同一位置的像素。']
    : f.terms === 1
      ? said`只有 1 项，得 ${sumOf(f)}。`
      : said`${f.terms === 2 ? '两' : `${f.terms} `}项相加，得 ${sumOf(f)}。`;
  return said`输出 ${f.map}，${placeOf(f)}：权重 ${number(tight(f.weight))} ${takes}。${end}`;
}

const sentence = (f: StepFacts): readonly Said[] => (f.stage === 'pointwise' ? mixing(f) : filtering(f));

const units: StepWords['transport']['units'] = {
  tap: '一次乘加',
  cell: '单元格',
  row: '行',
  map: '图',
  stage: '阶段',
};

/** How the units are counted, by their names: 每秒 5 次乘加, 每秒 2 张图. */
const counted: Record<string, string> = {
  [units.tap]: '次乘加',
  [units.cell]: '个单元格',
  [units.row]: '行',
  [units.map]: '张图',
  [units.stage]: '个阶段',
};

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
    weights: (kind, k, n) => `${kind && `${kind} `}${k} · ${count(n)} 个权重`,
    kinds: { depthwise: '深度卷积', grouped: '分组卷积', standard: '标准卷积', pointwise: '逐点卷积' },
    label: '阶段',
    short: { depthwise: '滤波', grouped: '滤波', standard: '滤波并混合', pointwise: '混合' },
    panels: '面板',
    sections: { step: '本步', compare: '比较', layer: '层设置', picture: '图片' },
  },
  columns: {
    short: { in: '输入', kernel: '卷积核', bias: '偏置', mid: '滤波结果', mixing: '混合权重', out: '输出' },
    in: (size) => `输入 ${size}`,
    kernel: '卷积核',
    mid: (size) => `滤波结果 ${size}`,
    mixing: '混合权重',
    out: (size) => `输出 ${size}`,
    page: (first, last, of) => `第 ${first}–${last} 个，共 ${of} 个`,
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
    multiplied: (name, m) => `${name}（卷积核 ${m}）`,
    map: (q) => `图 ${q}`,
    firstLayer: (c) =>
      `照片的红、绿、蓝三个通道，先由一个固定的小卷积层变成 ${c} 个通道，用的是同一套计算内核。`,
  },
  now: {
    label: '当前步骤',
    sentence,
    value: (step, of, stage, channel, row, column) =>
      `第 ${count(step)} 步，共 ${count(of)} 步，${stage}，通道 ${channel}，第 ${row} 行，第 ${column} 列`,
    position: (step, of) => ['第', count(step), `步，共 ${count(of)} 步`] as const,
    of: (total) => `/ ${count(total)}`,
  },
  sum: {
    label: '累加和',
    partial: '目前累加和',
    result: '累加和',
    activated: (name) => `经 ${name} 后`,
    rest: (n) => `其余 ${n} 项`,
    terms: (index, total) => `第 ${index} 项，共 ${total} 项`,
  },
  transport: {
    label: '步进控制',
    first: '第一步',
    previous: '上一步',
    play: '播放',
    pause: '暂停',
    next: '下一步',
    last: '最后一步',
    stepBy: '步进单位',
    units,
    speed: '速度',
    speedValue: (rate, unit) =>
      `每秒 ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} ${counted[unit] ?? unit}`,
    step: '步骤',
    marks: { first: '滤波', second: '混合' },
  },
  formula: {
    label: '公式',
    symbols: '符号形式',
    numbers: '代入数值',
    bias: '偏置',
    more: (n) => `……另 ${n} 项`,
    padding: '在填充区',
  },
  code: {
    label: '代码',
    typescript: 'TypeScript',
    numpy: 'NumPy',
  },
  cost: {
    label: '计算量',
    title: '计算量（乘加次数）',
    separable: '可分离',
    grouped: '本层',
    standard: '标准',
    progress: (done, of) => `${count(done)} / ${count(of)}`,
    ratio: (ratio) =>
      ratio >= 1
        ? said`标准卷积的 ${number(`1/${ratio.toFixed(2)}`)}`
        : said`标准卷积的 ${number((1 / ratio).toFixed(2))} 倍`,
    same: '一样多：本层就是标准卷积',
    weightsName: '权重数',
    whole: '整张照片',
    against: (a, b) => `${count(a)}，标准 ${count(b)}`,
    change: '更换图片或层设置',
  },
  photo: {
    title: '作用于整张照片',
    none: '这些数据是键入或粘贴的，没有对应的照片。',
    frame: '照片上的取景框',
    boardFrame: '格图的取景框',
    frameValue: (x, y, w) => `距左边 ${x}%，距上边 ${y}%，宽 ${w}%`,
    hint: '拖动取景框，或用方向键移动；按 + 和 − 改变大小。',
    map: (o) => `整张照片，输出 ${o}`,
  },
  legend: {
    label: '颜色',
    input: '输入',
    filtered: '滤波结果',
    output: '输出',
    weights: '每个卷积核各有自己的色标，混合权重也是：中间色表示 0。',
    scale: '色标',
    shared: '各图统一',
    own: '每图各自',
  },
  tools: {
    label: '编辑',
    groups: '分组数',
    groupsValue: (g, c, n, mixing) => {
      const kind =
        g === c ? `${c}：深度卷积` : g === 1 ? '1：标准卷积' : `${g}：分组卷积，每组 ${c / g} 个通道`;
      return !mixing && g === c ? `${kind}；输出变为 ${n} 个通道` : kind;
    },
    mixing: '1×1 混合',
    race: '单格比赛',
    preset: '预设卷积核',
    presetFor: '用于',
    presetAll: '所有通道',
    presets: {
      identity: '恒等',
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
      laplacian: '拉普拉斯',
      box: '均值模糊',
      gaussian: '高斯模糊',
      sharpen: '锐化',
      emboss: '浮雕',
      random: '随机',
    },
    presetNone: '请选择……',
    undo: '撤销',
    redo: '重做',
    reset: '重置',
    compare: '与标准卷积比较',
    groupsDemo: '用 12 个通道试试',
  },
  valueBar: {
    label: '数值',
    less: '减小',
    more: '增大',
    done: '完成',
    unpin: '取消固定',
  },
  pointing: {
    in: (n) => `出现在 ${n} 个窗口中`,
    field: (rows, columns) => `来自输入第 ${rows} 行、第 ${columns} 列。`,
  },
  sizes: { map: (h, w, c) => shape(h, w, c) },
};
