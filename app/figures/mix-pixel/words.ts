import type { Both } from '../../i18n/both.ts';

interface MixPixelWords {
  lanes: readonly string[];
  filtered: (name: string) => string;
  output: (o: number) => string;
  outputs: string;
  cell: (row: number, column: number, v: string) => string;
  weight: (name: string, output: number) => string;
  slider: (weight: string) => string;
  value: (name: string, v: string) => string;
  sum: (output: number) => string;
  waterfall: string;
  equal: string;
  scramble: string;
  hint: (row: number, column: number, result: string, output: number) => string;
  moved: (moved: number, changed: number, result: string) => string;
  differs: (was: string, is: string) => string;
}

export const WORDS: Both<MixPixelWords> = {
  en: {
    lanes: ['red', 'green', 'blue'],
    filtered: (name) => `Filtered, ${name}`,
    output: (o) => `Output ${o}`,
    outputs: 'Output map',
    cell: (row, column, v) => `row ${row}, column ${column}, ${v}`,
    weight: (name, output) => `Mixing weight, ${name} to output ${output}`,
    slider: (weight) => `× ${weight}`,
    value: (name, v) => `${name} here: ${v}`,
    sum: (output) => `output ${output}`,
    waterfall: 'The sum at this pixel',
    equal: 'Equal weights',
    scramble: 'Scramble the neighbours',
    hint: (row, column, result, output) =>
      `Row ${row}, column ${column}: output ${output} is ${result}. Press a pixel of any map for its sum.`,
    moved: (moved, changed, result) =>
      `${moved} pixels have moved and ${changed} output cells changed. This one did not: ${result}.`,
    differs: (was, is) => `This pixel went from ${was} to ${is}.`,
  },
  zh: {
    lanes: ['红', '绿', '蓝'],
    filtered: (name) => `滤波结果，${name}色`,
    output: (o) => `输出 ${o}`,
    outputs: '输出图',
    cell: (row, column, v) => `第 ${row} 行，第 ${column} 列，${v}`,
    weight: (name, output) => `混合权重，${name}色到输出 ${output}`,
    slider: (weight) => `× ${weight}`,
    value: (name, v) => `${name}色此处的值：${v}`,
    sum: (output) => `输出 ${output}`,
    waterfall: '这个像素的求和过程',
    equal: '权重相等',
    scramble: '打乱邻居',
    hint: (row, column, result, output) =>
      `第 ${row} 行第 ${column} 列：输出 ${output} 是 ${result}。点任意一张特征图上的像素，看它的求和。`,
    moved: (moved, changed, result) =>
      `${moved} 个像素换了位置，输出图变了 ${changed} 格；你选的这一格没变，仍是 ${result}。`,
    differs: (was, is) => `这个像素从 ${was} 变成了 ${is}。`,
  },
};
