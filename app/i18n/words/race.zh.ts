import { count, value, weight } from '../numbers.ts';
import type { RaceWords } from './race.en.ts';

const SMALL = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
/** A small number as a word, before a measure word. */
const said = (n: number): string => SMALL[n] ?? ` ${count(n)} `;

export const raceZh: RaceWords = {
  title: '单格比赛',
  close: '结束比赛',
  heading: (standard, layer) => `只算一个输出，${count(standard)} 比 ${count(layer)}。`,
  headingAll: (standard, layer, n) => `${said(n)}个全算，${count(standard)} 比 ${count(layer)}。`.trim(),
  names: { standard: '标准', separable: '可分离', layer: '本层' },
  lead: {
    loses: (name, by) => `单算一个，${name}反而多 ${count(by)} 次；`,
    shares: (n, products) => `赢在${said(n)}个输出共用这 ${count(products)} 个滤波乘积。`,
    tooFew: (n, products) => `${said(n)}个输出太少，分摊不了这 ${count(products)} 个滤波乘积。`.trim(),
    parts: (standard, layer) =>
      `每个输出只读自己那部分通道：${count(layer)} 个乘积，而不是 ${count(standard)} 个。`,
    standard: '本层就是标准卷积，计算量一样。',
  },
  one: {
    title: '一个输出格',
    cell: (o, row, column) => `输出 ${o}，第 ${row} 行第 ${column} 列`,
    own: (n) => `${count(n)} 个专用权重`,
    shared: (first, mixing) => `${count(first)} 个共用权重，外加 ${count(mixing)} 个`,
    sum: (n, zeros) => `${count(n)} 次乘加，一个和${zeros > 0 ? '；权重为 0 也要算一次' : ''}`,
    mix: '混合',
    steps: (n) => `${count(n)} 步`,
    sofar: '目前',
    same: '结果相同',
    otherWeights: '结果不同：权重不同',
    between: (activation) => `结果不同：两步之间有 ${activation}`,
    bias: (v) => `偏置 ${v}`,
  },
  all: {
    title: (n) => `这个像素的全部${said(n)}个输出`,
    afresh: (name) => `${name}：每个输出都从头滤波`,
    shared: (name, n) => `${name}：滤波一次，混合${said(n)}次`,
    parts: (name) => `${name}：每个输出只滤自己那部分`,
    repeated: (n, each) => `${count(n)} × ${count(each)} =`,
    once: (first, n, mixing) => `${count(first)} + ${count(n)} × ${count(mixing)} =`,
  },
  bars: {
    label: '两者的乘加次数',
    standard: (name, n) => `${name} ${count(n)}`,
    pixels: (pixels, layer, standard) =>
      pixels === 1 ? '' : `${count(pixels)} 个像素个个如此，${count(layer)} 比 ${count(standard)}`,
    ratio: (ratio) => (ratio > 1 ? `1/${ratio.toFixed(2)}` : `${(1 / ratio).toFixed(2)} 倍`),
    fewer: '的乘加次数',
    more: '的乘加次数',
  },
  controls: {
    label: '比赛控制',
    back: '后退一步',
    forward: '前进一步',
    run: '开跑',
    hold: '停下',
    slider: '比赛进度',
    one: '一个输出',
    all: (n) => `全部${said(n)}个`,
    value: (n, of, part) => `${count(n)} / ${count(of)}，${part}`,
  },
  now: {
    label: '比赛的这一步',
    begin: '尚未开始计算。',
    step: (n, of, standard, layer) => `第 ${count(n)} 步，共 ${count(of)} 步。${standard}${layer}`,
    tap: (name, tap, sum) => `${name}：${tap}${sum === null ? '' : `，合计 ${sum}`}。`,
    through: (name, after, result) => `${name}在第 ${count(after)} 步已算完：${result}。`,
    outputs: (name, done, of) => `${name}：${count(of)} 个输出已完成 ${count(done)} 个。`,
    filtered: (name, done, of) => `${name}：${count(of)} 个滤波格已完成 ${count(done)} 个。`,
    ready: (name, of, after) => `${name}用 ${count(after)} 步算完全部${said(of)}个。`,
  },
  tap: {
    place: (from, row, column) => `${from}，第 ${row} 行第 ${column} 列`,
    filtered: (name) => `滤波后的${name}`,
    product: (w, x, p) => `${weight(w)} × ${x < 0 ? `(${value(x)})` : value(x)} = ${value(p)}`,
    padding: (w) => `${weight(w)} × 0（填充区）`,
    tap: (place, product) => `${place}：${product}`,
    row: (name, n, parts) => `${name}，${count(n)} 次乘加：${parts}`,
    part: (n, name) => `${name} ${count(n)} 次`,
  },
  picker: {
    open: '换一格来比',
    close: '收起',
    hint: '点一格，就用它来比。',
    map: (o) => `供比赛的输出 ${o}`,
    now: (o, row, column) => `输出 ${o}，第 ${row} 行第 ${column} 列`,
  },
};
