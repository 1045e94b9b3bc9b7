// Where each weight of a small tensor lies in Keras and in PyTorch. Pure; the order itself is kernels/spec/weights.ts.
import { depthwiseToPytorch, toPytorch } from '../../../kernels/spec/weights.ts';

export const KINDS = ['standard', 'depthwise', 'pointwise'] as const;
export type Kind = (typeof KINDS)[number];
export const ORDERS = ['keras', 'pytorch'] as const;
export type Order = (typeof ORDERS)[number];

type Shape = readonly [number, number, number, number];

export interface Cell {
  /** Its place in Keras' memory: what it is called in the figure. */
  id: number;
  /** Its place in this order's memory. */
  place: number;
  index: readonly number[];
  /** Input channel it belongs to, which gives it its hue. */
  channel: number;
}

export interface Tensor {
  shape: Shape;
  /** Cells in the order of the memory, cut into rows. */
  rows: readonly (readonly Cell[])[];
}

const K = 2;
const [C, M, N] = [2, 2, 3];

/** Small enough to be seen as a whole: 2×2 kernels, two channels, two kernels for each, three filters. */
const SHAPES: Record<Kind, Record<Order, Shape>> = {
  standard: { keras: [K, K, C, N], pytorch: [N, C, K, K] },
  depthwise: { keras: [K, K, C, M], pytorch: [M * C, 1, K, K] },
  pointwise: { keras: [1, 1, M * C, N], pytorch: [N, M * C, 1, 1] },
};

/** The four indices of a place in memory. */
function indexOf(place: number, shape: Shape): number[] {
  const index: number[] = [];
  let rest = place;
  for (let axis = 3; axis >= 0; axis--) {
    index[axis] = rest % shape[axis];
    rest = Math.floor(rest / shape[axis]);
  }
  return index;
}

/** In Keras the third index counts input channels; filtered channels come M from each of them. */
function channelOf(kind: Kind, [, , third]: readonly number[]): number {
  return kind === 'pointwise' ? Math.floor(third / M) : third;
}

/** Keras' places in the order of the other framework's memory. */
function idsIn(kind: Kind, order: Order): number[] {
  const shape = SHAPES[kind].keras;
  const ids = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => i);
  if (order === 'keras') return [...ids];
  return [...(kind === 'depthwise' ? depthwiseToPytorch : toPytorch)(ids, shape)];
}

/** A tensor as a picture: in Keras a row for each tap, in PyTorch one for each output. */
export function tensorOf(kind: Kind, order: Order): Tensor {
  const shape = SHAPES[kind][order];
  const keras = SHAPES[kind].keras;
  const cells = idsIn(kind, order).map((id, place) => ({
    ...{ id, place },
    index: indexOf(place, shape),
    channel: channelOf(kind, indexOf(id, keras)),
  }));
  const length = order === 'keras' ? shape[2] * shape[3] : shape[1] * shape[2] * shape[3];
  // A single row of pointwise weights would say nothing: a row for each filtered channel.
  const wide = kind === 'pointwise' && order === 'keras' ? shape[3] : length;
  const rows = Array.from({ length: cells.length / wide }, (_, row) =>
    cells.slice(row * wide, (row + 1) * wide),
  );
  return { shape, rows };
}

/** The cell of a weight in an order. */
export const cellOf = (kind: Kind, order: Order, id: number): Cell =>
  tensorOf(kind, order)
    .rows.flat()
    .find((cell) => cell.id === id)!;

/** How many weights a kind has. */
export const sizeOf = (kind: Kind): number => SHAPES[kind].keras.reduce((a, b) => a * b);

/** The weight one step away in the picture of an order; itself at the edge. */
export function neighbourOf(kind: Kind, order: Order, id: number, key: string): number | null {
  const steps: Record<string, readonly [number, number]> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  };
  if (!(key in steps)) return null;
  const { rows } = tensorOf(kind, order);
  const y = rows.findIndex((row) => row.some((cell) => cell.id === id));
  const x = rows[y].findIndex((cell) => cell.id === id);
  const [dy, dx] = steps[key];
  return rows[y + dy]?.[x + dx]?.id ?? id;
}
