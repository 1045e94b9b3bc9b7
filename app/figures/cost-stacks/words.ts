import type { Both } from '../../i18n/both.ts';
import { roundCount } from '../../i18n/numbers.ts';
import type { Part } from '../../model/networks/types.ts';

interface CostStacksWords {
  network: string;
  image: string;
  speech: string;
  swap: string;
  parts: Record<Part, string>;
  /** A layer by its part and window, such as "3×3 depthwise". */
  layer: (part: Part, window: string, stride: string | null) => string;
  part: string;
  multiplyAdds: string;
  share: string;
  parameters: string;
  together: string;
  published: string;
  caption: (name: string) => string;
  /** The sentence under the controls. */
  shares: (mixing: string, filtering: string) => string;
  swapped: (multiplyAdds: string, parameters: string) => string;
  locked: string;
  untrained: string;
  level: string;
  chart: (name: string) => string;
  axis: string;
  /** A height at the side of the chart. */
  tick: (multiplyAdds: number) => string;
  block: string;
  blockOf: (n: number, of: number) => string;
  /** The table of its layers. */
  detail: string;
  cost: (multiplyAdds: string) => string;
  repeated: (times: number) => string;
  output: string;
  all: string;
  layerHead: string;
  /** Heads a column where equal layers stand once. */
  each: (column: string) => string;
  weights: string;
  others: string;
  othersNote: string;
}

const standardName = { en: 'Standard', zh: '标准卷积' };

export const WORDS: Both<CostStacksWords> = {
  en: {
    network: 'Network',
    image: 'Pictures',
    speech: 'Speech',
    swap: 'Swap in standard convolutions',
    parts: {
      depthwise: 'Depthwise',
      pointwise: '1×1 pointwise',
      standard: standardName.en,
      dense: 'Fully connected',
      excite: 'Squeeze-and-excite',
      other: '1×1 on a shortcut',
    },
    layer: (part, window, stride) => {
      const step = stride ? `, stride ${stride}` : '';
      switch (part) {
        case 'depthwise':
          return `${window} depthwise${step}`;
        case 'pointwise':
          return '1×1 pointwise';
        case 'standard':
          return `${window} standard${step}`;
        case 'dense':
          return 'fully connected';
        case 'excite':
          return 'squeeze-and-excite';
        case 'other':
          return `1×1 on a shortcut${step}`;
      }
    },
    part: 'Layers',
    multiplyAdds: 'Multiply-adds',
    share: 'Share',
    parameters: 'Parameters',
    together: 'Together',
    published: 'Published',
    caption: (name) => `${name}, by kind of layer`,
    shares: (mixing, filtering) => `${mixing} in 1×1 layers, ${filtering} in depthwise ones.`,
    swapped: (multiplyAdds, parameters) => `${multiplyAdds} the multiply-adds, ${parameters} the parameters.`,
    locked: 'Which of these layers take most of the multiply-adds?',
    untrained: 'counted here, without published numbers',
    level: 'Lines: how high it is with depthwise and 1×1',
    chart: (name) => `Multiply-adds of ${name}, a column for each block`,
    axis: 'block, from input to output · heights in millions',
    // No M: that is a letter of the formulas.
    tick: (multiplyAdds) => String(Number((multiplyAdds / 1e6).toPrecision(3))),
    block: 'Block',
    blockOf: (n, of) => `Block ${n} of ${of}`,
    detail: 'Layers of this block',
    cost: (multiplyAdds) => `${multiplyAdds} multiply-adds`,
    repeated: (times) => `×${times}`,
    output: 'Output',
    all: 'All layers as a table',
    layerHead: 'Layer',
    each: (column) => `${column} each`,
    weights: 'Weights',
    others: 'More networks for sound, by their totals',
    othersNote:
      'Totals counted from the designs that their papers print (arXiv 1910.10261, 2004.08531 and 1809.07454); not computed layer by layer here.',
  },
  zh: {
    network: '网络',
    image: '图像',
    speech: '语音',
    swap: '换成标准卷积',
    parts: {
      depthwise: '深度卷积',
      pointwise: '逐点卷积（1×1）',
      standard: standardName.zh,
      dense: '全连接层',
      excite: 'SE 模块',
      other: '捷径上的 1×1',
    },
    layer: (part, window, stride) => {
      const step = stride ? `，步长 ${stride}` : '';
      switch (part) {
        case 'depthwise':
          return `${window} 深度卷积${step}`;
        case 'pointwise':
          return '1×1 逐点卷积';
        case 'standard':
          return `${window} 标准卷积${step}`;
        case 'dense':
          return '全连接层';
        case 'excite':
          return 'SE 模块';
        case 'other':
          return `捷径上的 1×1${step}`;
      }
    },
    part: '层的种类',
    multiplyAdds: '乘加次数',
    share: '占比',
    parameters: '参数量',
    together: '合计',
    published: '论文公布',
    caption: (name) => `${name} 各类层的开销`,
    shares: (mixing, filtering) => `逐点卷积占 ${mixing}，深度卷积占 ${filtering}。`,
    swapped: (multiplyAdds, parameters) =>
      `乘加次数变成原来的 ${multiplyAdds.replace('×', '')} 倍，参数量变成 ${parameters.replace('×', '')} 倍。`,
    locked: '这几类层里，哪一类的乘加次数最多？',
    untrained: '只在这里数过，没有公布的数字可以对照',
    level: '横线：用深度卷积加 1×1 时的高度',
    chart: (name) => `${name} 的乘加次数，每个块一根柱`,
    axis: '块，从输入到输出',
    tick: (multiplyAdds) => roundCount(multiplyAdds, 'zh'),
    block: '块',
    blockOf: (n, of) => `第 ${n} 块，共 ${of} 块`,
    detail: '这一块的各层',
    cost: (multiplyAdds) => `${multiplyAdds} 次乘加`,
    repeated: (times) => `×${times}`,
    output: '输出',
    all: '所有的层，列成表格',
    layerHead: '层',
    each: (column) => `${column}（每层）`,
    weights: '权重数',
    others: '更多声音网络的总数',
    othersNote:
      '总数是按论文公布的结构数出来的（arXiv 1910.10261、2004.08531、1809.07454），这里没有逐层去算。',
  },
};
