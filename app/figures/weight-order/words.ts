import type { Both } from '../../i18n/both.ts';
import type { Kind, Order } from './layout.ts';

interface WeightOrderWords {
  label: string;
  kind: string;
  kinds: Record<Kind, string>;
  orders: Record<Order, string>;
  rows: Record<Kind, Record<Order, string>>;
  cell: (id: number, index: string) => string;
  place: (from: number, to: number, of: number) => string;
  channel: (c: number) => string;
  hint: string;
}

export const WORDS: Both<WeightOrderWords> = {
  en: {
    label: 'Where each weight goes',
    kind: 'Weights of',
    kinds: { standard: 'Conv2D', depthwise: 'depthwise', pointwise: 'pointwise' },
    orders: { keras: 'Keras, TensorFlow', pytorch: 'PyTorch, ONNX' },
    rows: {
      standard: { keras: 'row u,v · column c,o', pytorch: 'row o · column c,u,v' },
      depthwise: { keras: 'row u,v · column c,m', pytorch: 'row cM+m · column u,v' },
      pointwise: { keras: 'row q · column o', pytorch: 'row o · column q' },
    },
    cell: (id, index) => `weight ${id} at [${index}]`,
    place: (from, to, of) => `offset ${from} goes to offset ${to} (of ${of} in memory, counted from 0)`,
    channel: (c) => `input channel c = ${c}`,
    hint: 'Point at a weight, or tap it.',
  },
  zh: {
    label: '每个权重搬到哪里',
    kind: '哪一种权重',
    kinds: { standard: 'Conv2D', depthwise: '深度卷积', pointwise: '逐点卷积' },
    orders: { keras: 'Keras、TensorFlow', pytorch: 'PyTorch、ONNX' },
    rows: {
      standard: { keras: '行 u,v · 列 c,o', pytorch: '行 o · 列 c,u,v' },
      depthwise: { keras: '行 u,v · 列 c,m', pytorch: '行 cM+m · 列 u,v' },
      pointwise: { keras: '行 q · 列 o', pytorch: '行 o · 列 q' },
    },
    cell: (id, index) => `编号 ${id} 的权重，位于 [${index}]`,
    place: (from, to, of) => `内存中共 ${of} 个位置（从 0 编号）：编号 ${from} 的位置搬到编号 ${to} 的位置`,
    channel: (c) => `输入通道 c = ${c}`,
    hint: '把指针移到一个权重上，或者点一下。',
  },
};
