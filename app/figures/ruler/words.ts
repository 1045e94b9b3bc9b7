import type { Both } from '../../i18n/both.ts';
import type { Rule, Sides, Verdict } from './rules.ts';

interface RulerWords {
  examples: string;
  rules: Record<Rule, string>;
  sizes: (padding: Sides, outputs: number) => string;
  noFit: string;
  centres: (list: string) => string;
  verdict: (verdict: Verdict) => string;
  picture: (name: string, sizes: string, centres: string, taps: string | null) => string;
  taps: (t: number, cells: string) => string;
  output: (t: number, of: string) => string;
  back: string;
  forward: string;
  n: (n: number) => string;
  k: (k: number) => string;
  s: (s: number) => string;
  d: (d: number) => string;
  own: string;
  before: string;
  after: string;
  less: (field: string) => string;
  more: (field: string) => string;
  locked: string;
}

export const WORDS: Both<RulerWords> = {
  en: {
    examples: 'Examples: n, k, s',
    rules: {
      same: 'TensorFlow SAME',
      pytorch: 'PyTorch ⌊d(k−1)/2⌋',
      valid: 'VALID',
      own: 'My own padding',
    },
    sizes: ([before, after], outputs) =>
      `pads ${before} + ${after} → ${outputs} ${outputs === 1 ? 'output' : 'outputs'}`,
    noFit: 'the window does not fit',
    centres: (list) => `centres ${list}`,
    verdict: (verdict) => {
      if (verdict.kind === 'identical')
        return `TensorFlow and PyTorch agree: ${verdict.outputs} outputs, the same windows.`;
      if (verdict.kind === 'sizes')
        return `The sizes differ: ${verdict.same} outputs in TensorFlow, ${verdict.pytorch} in PyTorch.`;
      return `Same size, ${verdict.outputs}, but PyTorch’s windows lie ${verdict.by === 1 ? 'one cell' : `${verdict.by} cells`} earlier.`;
    },
    picture: (name, sizes, centres, taps) => [name, sizes, centres, taps].filter(Boolean).join('; '),
    taps: (t, cells) => `window ${t} reads cells ${cells}`,
    output: (t, of) => `Output ${t} of ${of}`,
    back: 'Previous output',
    forward: 'Next output',
    n: (n) => `Input n = ${n}`,
    k: (k) => `Kernel k = ${k}`,
    s: (s) => `Stride s = ${s}`,
    d: (d) => `Dilation d = ${d}`,
    own: 'A row with my own padding',
    before: 'Before',
    after: 'After',
    less: (field) => `${field}: one less`,
    more: (field) => `${field}: one more`,
    locked: 'n = 8, k = 3, s = 2: where does each window stand?',
  },
  zh: {
    examples: '例子：n, k, s',
    rules: {
      same: 'TensorFlow SAME',
      pytorch: 'PyTorch ⌊d(k−1)/2⌋',
      valid: 'VALID（不填充）',
      own: '自定填充',
    },
    sizes: ([before, after], outputs) => `填充 ${before} + ${after} → ${outputs} 个输出`,
    noFit: '窗口放不下',
    centres: (list) => `中心 ${list}`,
    verdict: (verdict) => {
      if (verdict.kind === 'identical')
        return `TensorFlow 与 PyTorch 一致：都是 ${verdict.outputs} 个输出，窗口也相同。`;
      if (verdict.kind === 'sizes')
        return `大小不同：TensorFlow 有 ${verdict.same} 个输出，PyTorch 有 ${verdict.pytorch} 个。`;
      return `大小相同，都是 ${verdict.outputs} 个；但 PyTorch 的窗口全都靠前 ${verdict.by} 格。`;
    },
    picture: (name, sizes, centres, taps) => [name, sizes, centres, taps].filter(Boolean).join('；'),
    taps: (t, cells) => `第 ${t} 个窗口读取格子 ${cells}`,
    output: (t, of) => `第 ${t} 个输出，共 ${of} 个`,
    back: '上一个输出',
    forward: '下一个输出',
    n: (n) => `输入 n = ${n}`,
    k: (k) => `核尺寸 k = ${k}`,
    s: (s) => `步长 s = ${s}`,
    d: (d) => `膨胀率 d = ${d}`,
    own: '加一行：自定填充',
    before: '前',
    after: '后',
    less: (field) => `${field}：减一`,
    more: (field) => `${field}：加一`,
    locked: 'n = 8，k = 3，s = 2：每个窗口落在哪里？',
  },
};
