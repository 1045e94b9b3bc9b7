import type { Both } from '../../i18n/both.ts';
import type { CodeBlockWords } from '../../ui/code-block/CodeBlock.tsx';
import type { Purpose } from './layout.ts';

interface LayerTableWords {
  table: string;
  layer: string;
  output: string;
  parameters: string;
  multiplyAdds: string;
  total: string;
  switches: string;
  conv: (n: number) => string;
  /** Behind the name of a layer: which of the convolutions it is. */
  nth: (n: number) => string;
  bars: string;
  purposes: Record<Purpose, string>;
  fewer: (times: string) => string;
  same: string;
  bar: (what: string, before: string, now: string) => string;
  warning: (saved: string, maps: string) => string;
  code: string;
  before: string;
  after: string;
  block: CodeBlockWords;
}

export const WORDS: Both<LayerTableWords> = {
  en: {
    table: 'Layers of the model',
    layer: 'Layer',
    output: 'Output',
    parameters: 'Parameters',
    multiplyAdds: 'Multiply-adds',
    total: 'Total',
    switches: 'Make separable',
    conv: (n) => `Conv ${n}`,
    nth: (n) => `(${n})`,
    bars: 'Before and now',
    purposes: { standard: 'standard', filter: 'filter', mix: 'mix', dense: 'Dense' },
    fewer: (times) => `${times} fewer`,
    same: 'as before',
    bar: (what, before, now) => `${what}: ${before} → ${now}`,
    warning: (saved, maps) =>
      `Conv 1 reads a single channel. Made separable it saves ${saved} parameters, but one distinct filter is left instead of ${maps}: all ${maps} maps are multiples of one.`,
    code: 'Code',
    before: 'Before',
    after: 'After',
    block: {
      copy: 'Copy',
      copied: 'Copied.',
      selected: 'Selected: copy it with Ctrl+C or ⌘C.',
      changed: 'Changed:',
    },
  },
  zh: {
    table: '模型的各层',
    layer: '层',
    output: '输出',
    parameters: '参数量',
    multiplyAdds: '乘加次数',
    total: '合计',
    switches: '改成可分离层',
    conv: (n) => `卷积 ${n}`,
    nth: (n) => `（卷积 ${n}）`,
    bars: '改前与改后',
    purposes: { standard: '标准卷积', filter: '滤波', mix: '混合', dense: '全连接层' },
    fewer: (times) => `缩减倍数 ${times.replace('×', '')}`,
    same: '没有变化',
    bar: (what, before, now) => `${what}：${before} → ${now}`,
    warning: (saved, maps) =>
      `卷积 1 只读一个通道。改成可分离层，只省 ${saved} 个参数，不同的滤波器却从 ${maps} 个变成 1 个：${maps} 张输出图都只是同一张的倍数。`,
    code: '代码',
    before: '改前',
    after: '改后',
    block: {
      copy: '复制',
      copied: '已复制。',
      selected: '已选中，请按 Ctrl+C 或 ⌘C 复制。',
      changed: '有改动：',
    },
  },
};
