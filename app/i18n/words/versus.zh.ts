import { count, shape } from '../numbers.ts';
import { percent } from '../terms.ts';
import type { VersusWords } from './versus.en.ts';

export const versusZh: VersusWords = {
  title: '与标准卷积对比',
  note: (h, w, C, standard, separable) =>
    `每个输出 ${shape(h, w, C)} · ${count(standard)} 个权重，可分离只要 ${count(separable)} 个`,
  door: '对比结果',
  intro:
    '把标准卷积改成可分离的，会丢掉什么？选一个标准卷积：与它最接近的可分离层会取代现在这一层，两者并排显示；按“撤销”就能换回来。',
  bank: '标准卷积核',
  choose: '请选择……',
  banks: {
    merged: '把这一层的两步合并',
    compass: '8 个方向的边缘（罗盘算子）',
    lines: '8 个方向的细线',
    motion: '8 个方向的运动模糊',
    opponent: '一种颜色与它周围的颜色',
    random: '随机',
    own: '自定义',
  },
  drawAgain: '重新抽取',
  kernels: (isSame) =>
    isSame ? '一列对应一个输出，各通道用同样的核。' : '一列对应一个输出，一行对应一个通道。',
  multiplier: '每个通道的核数',
  fit: (M, error) => `${count(M)} 个，${error}`,
  off: (share) => `相差 ${percent(share)}`,
  exact: '完全相同',
  offNote: '最接近的可分离层，权重与标准卷积相差多少：|W\u00a0−\u00a0W′|\u00a0/\u00a0|W|。',
  changed: '这一层改动过，已经不是最接近的了。',
  again: '重新拟合',
  end: '结束对比',

  view: '显示',
  versus: { standard: '标准', both: '并排', separable: '可分离', difference: '差值' },
  faintAndFull: '淡：标准，浓：可分离',
  bothName: (name) => `${name}，标准与可分离`,
  handle: '标准与可分离之间的分界线',
  handleValue: (at) => `标准 ${percent(at)}，可分离 ${percent(1 - at)}`,

  loss: {
    label: (outputs) => `输出 ${outputs.join('、')} 的差值`,
    all: (n) => `全部 ${count(n)} 个输出的差值`,
    largest: '最大',
    rms: '均方根',
    range: (range) => `百分比相对于标准结果的值域 ${range}`,
    waiting: '整张图片算完之后，才知道差多少。',
    unknown: '计算已结束，差多少不得而知。',
  },

  measure: {
    caption: (h, w, C) => `在整张图片上实测，${shape(h, w, C)}`,
    part: (h, w, C) => `在 ${shape(h, w, C)} 上实测，这是一次能算的大小`,
    hint: '在这台设备上轮流运行两者。',
    note: '只计卷积本身，都用本页的引擎：读取图片、统计直方图和绘制都不算在内。',
    failed: '没能测出来。',
  },

  paste: {
    title: '粘贴标准卷积核',
    field: '数据',
    hint: '一个接一个的卷积核，中间空一行；也可以是 NumPy 或 PyTorch 数组。',
    each: '一个核对应',
    kernelsFor: { all: '一个输出，各通道相同', each: '一个输出的一个通道' },
    order: '选后者时，先排输出 1 的各个通道，与 PyTorch 的顺序 (N, C, 行, 列) 相同。',
    read: (h, w, N) => `${count(N)} 个 ${shape(h, w)} 的输出。`,
    problems: {
      'too-large': ({ height, width, most }) =>
        `${shape(height, width)} 太大了：卷积核最大是 ${shape(most, most)}。`,
      'too-many': ({ got, most }) => `${count(got)} 个输出太多了：最多 ${count(most)} 个。`,
      'no-multiple': ({ got, channels }) =>
        `${count(got)} 个卷积核不能平均分给各有 ${count(channels)} 个通道的输出。`,
    },
  },

  keys: {
    flip: '在标准结果和可分离结果之间切换',
    both: '两种结果并排，中间有分界线',
    difference: '两种结果的差值',
  },
};
