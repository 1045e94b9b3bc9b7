// One output cell: its taps one by one, its sum in float32 in loop order.
import type { Activation, Layout } from '../spec/layer.ts';
import type { MapShape, StageGeometry } from '../spec/geometry.ts';
import type { StageWeights } from '../spec/weights.ts';
import { tapOf } from '../spec/order.ts';
import type { OutputCell } from '../spec/order.ts';

export type Cell = Required<OutputCell>;

/** A value of a stage's input map; row, column and channel lie inside the map. */
export type ReadMap = (batch: number, row: number, column: number, channel: number) => number;

/** A stage with the arrays that it reads in place. */
export interface TraceStage extends StageWeights {
  readonly geometry: StageGeometry;
  readonly read: ReadMap;
}

/** One tap of a cell: kernel row u, kernel column v, the input cell (outside the map if in the padding), the numbers. */
export interface Tap {
  u: number;
  v: number;
  row: number;
  column: number;
  channel: number;
  inPadding: boolean;
  value: number;
  weight: number;
  product: number;
}

/** Reads a map of this shape in its layout, without copying it. */
export function mapReader(
  data: Float32Array,
  { height, width, channels }: MapShape,
  layout: Layout,
): ReadMap {
  return layout === 'nhwc'
    ? (b, i, j, c) => data[((b * height + i) * width + j) * channels + c]
    : (b, i, j, c) => data[((b * channels + c) * height + i) * width + j];
}

/** The activation in float32; NaN stays NaN. */
export function activate(value: number, activation: Activation): number {
  if (activation === 'none') return value;
  const positive = Math.max(value, 0);
  return activation === 'relu6' ? Math.min(positive, 6) : positive;
}

/** Tap number `index` of a cell. A padding tap is one like all others, of value 0: its product is 0 · weight, NaN if that is infinite. */
export function readTap({ geometry, weights, read }: TraceStage, cell: Cell, index: number): Tap {
  const { kernel, stride, dilation, padding, groups, input, output } = geometry;
  const { u, v, c } = tapOf(geometry, index);
  const channelsEach = input.channels / groups;
  const group = Math.floor(cell.channel / (output.channels / groups));
  const channel = group * channelsEach + c;
  const row = stride[0] * cell.row + dilation[0] * u - padding[0];
  const column = stride[1] * cell.column + dilation[1] * v - padding[3];
  const inPadding = row < 0 || row >= input.height || column < 0 || column >= input.width;
  const value = inPadding ? 0 : read(cell.batch, row, column, channel);
  const weight = weights[((u * kernel[1] + v) * channelsEach + c) * output.channels + cell.channel];
  const product = Math.fround(value * weight);
  return { u, v, row, column, channel, inPadding, value, weight, product };
}

/** What the sum of a cell starts from. */
export const biasOf = ({ bias }: TraceStage, { channel }: Cell): number => (bias ? bias[channel] : 0);

/** The float32 sum of a cell's bias and its first `count` taps. */
export function partialSum(stage: TraceStage, cell: Cell, count: number): number {
  let sum = biasOf(stage, cell);
  for (let index = 0; index < count; index++) sum = Math.fround(sum + readTap(stage, cell, index).product);
  return sum;
}

/** The finished cell: all taps, then the activation. */
export function cellResult(stage: TraceStage, cell: Cell): number {
  return activate(partialSum(stage, cell, stage.geometry.taps), stage.geometry.activation);
}
