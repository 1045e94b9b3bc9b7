import type { Layer } from './literal.ts';

const X0 = [
  [0, 1, 2, 1, 0],
  [1, 3, 4, 3, 1],
  [2, 4, 6, 4, 2],
  [1, 3, 4, 3, 1],
  [0, 1, 2, 1, 0],
];
const X1 = [
  [0, 1, 2, 3, 4],
  [1, 2, 3, 4, 5],
  [2, 3, 4, 5, 6],
  [3, 4, 5, 6, 7],
  [4, 5, 6, 7, 8],
];
const X2 = [
  [2, 0, 1, 3, 1],
  [0, 3, 1, 0, 2],
  [1, 1, 4, 0, 0],
  [3, 0, 1, 2, 1],
  [0, 2, 0, 1, 3],
];
const D0 = [
  [1, 0, -1],
  [1, 0, -1],
  [1, 0, -1],
];
const D1 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const D2 = [
  [0, 1, 0],
  [1, -4, 1],
  [0, 1, 0],
];

/** Square planes side by side, the last index fastest: (rows, columns, planes). */
const interleave = (...planes: readonly (readonly (readonly number[])[])[]): Float32Array =>
  Float32Array.from(planes[0].flatMap((row, i) => row.flatMap((_, j) => planes.map((plane) => plane[i][j]))));

/** The layer of the chapter: 5×5×3 → 3×3×4 with whole numbers, small enough to check by hand. */
export const FIXTURE: Layer = {
  size: 5,
  channels: 3,
  filters: 4,
  kernel: 3,
  input: interleave(X0, X1, X2),
  depthwise: interleave(D0, D1, D2),
  // (C, N): a row for each channel.
  pointwise: new Float32Array([2, 1, 0, -1, 1, 0, -1, 1, -1, 1, 2, 1]),
};
