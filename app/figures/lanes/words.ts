import type { Both } from '../../i18n/both.ts';
import type { Preset } from './layout.ts';

interface LanesWords {
  lanes: readonly string[];
  lane: (name: string) => string;
  input: (name: string) => string;
  kernel: (name: string) => string;
  filtered: (name: string) => string;
  cell: (row: number, column: number, v: string) => string;
  newValue: (name: string) => string;
  presetFor: (name: string) => string;
  presets: Record<Preset, string>;
  own: string;
  changed: string;
  unchanged: string;
  weight: (name: string, row: number, column: number) => string;
  less: string;
  more: string;
  zeroRed: string;
  reset: string;
  hint: string;
  said: (lane: string, changes: readonly { name: string; count: number }[], of: number) => string;
  legend: string;
}

export const WORDS: Both<LanesWords> = {
  en: {
    lanes: ['red', 'green', 'blue'],
    lane: (name) => `Lane ${name}`,
    input: (name) => `Input, ${name}`,
    kernel: (name) => `Depthwise kernel, ${name}`,
    filtered: (name) => `Filtered, ${name}`,
    cell: (row, column, v) => `row ${row}, column ${column}, ${v}`,
    newValue: (name) => `New value for ${name}`,
    presetFor: (name) => `Kernel preset, ${name}`,
    presets: {
      'sobel-x': 'Vertical edges',
      'sobel-y': 'Horizontal edges',
      gaussian: 'Blur',
      sharpen: 'Sharpen',
      identity: 'Identity',
      zero: 'All zero',
    },
    own: 'Your own',
    changed: 'changed',
    unchanged: 'unchanged',
    weight: (name, row, column) => `Weight ${name}, row ${row}, column ${column}`,
    less: 'Less',
    more: 'More',
    zeroRed: 'Zero the red kernel',
    reset: 'Reset',
    hint: 'Change a weight, or choose a kernel: which maps change?',
    said: (lane, changes, of) =>
      `After your edit of the ${lane} kernel: ${changes
        .map(({ name, count }, i) =>
          i === 0 ? `${count} of ${of} ${name} cells changed` : `${count} ${name}`,
        )
        .join(', ')}.`,
    legend: 'Filtered maps: orange is below zero, purple above. Each has its own scale.',
  },
  zh: {
    lanes: ['红', '绿', '蓝'],
    lane: (name) => `${name}色一路`,
    input: (name) => `输入，${name}色`,
    kernel: (name) => `深度卷积核，${name}色`,
    filtered: (name) => `滤波结果，${name}色`,
    cell: (row, column, v) => `第 ${row} 行，第 ${column} 列，${v}`,
    newValue: (name) => `${name}的新值`,
    presetFor: (name) => `给${name}色换一个现成的卷积核`,
    presets: {
      'sobel-x': '竖直边缘',
      'sobel-y': '水平边缘',
      gaussian: '模糊',
      sharpen: '锐化',
      identity: '恒等',
      zero: '全零',
    },
    own: '自定义',
    changed: '变了',
    unchanged: '没变',
    weight: (name, row, column) => `${name}色权重，第 ${row} 行第 ${column} 列`,
    less: '减小',
    more: '增大',
    zeroRed: '把红色卷积核清零',
    reset: '重置',
    hint: '改一个权重，或换一个卷积核：哪些滤波图变了？',
    said: (lane, changes, of) =>
      `改动${lane}色卷积核之后，每张滤波图的 ${of} 格里变了：${changes.map(({ name, count }) => `${name} ${count} 格`).join('，')}。`,
    legend: '滤波结果：橙色小于零，紫色大于零，每张滤波图各用各的色标。',
  },
};
