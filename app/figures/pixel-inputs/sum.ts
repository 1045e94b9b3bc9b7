// Which numbers meet in one output cell of the layer, and what they add up to.
import { describe } from '../../../kernels/spec/geometry.ts';
import { LAYER, SPEC } from './fixture.ts';

const { channels: C, filters: N, width: W, kernel: k } = SPEC;

/** What the layer has and costs. */
export const GEOMETRY = describe(SPEC);
export const { taps: TAPS } = GEOMETRY.stages[0];

/** A cell of an output map. */
export interface At {
  map: number;
  row: number;
  column: number;
}

export const inputAt = (c: number, row: number, column: number): number =>
  LAYER.input[(row * W + column) * C + c];

export const weightAt = (o: number, c: number, u: number, v: number): number =>
  LAYER.weights.standard![((u * k + v) * C + c) * N + o];

/** Whether a cell of the input is under the window of an output cell; stride 1, no padding. */
export const isRead = ({ row, column }: At, y: number, x: number): boolean =>
  y >= row && y < row + k && x >= column && x < column + k;

/** What each channel brings to an output cell: the sum of its products. */
export function sharesOf({ map, row, column }: At): number[] {
  return Array.from({ length: C }, (_, c) => {
    let sum = 0;
    for (let u = 0; u < k; u++)
      for (let v = 0; v < k; v++) sum += weightAt(map, c, u, v) * inputAt(c, row + u, column + v);
    return sum;
  });
}
