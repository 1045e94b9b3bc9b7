// The order of the loop nest as arithmetic: step number ↔ stage, output cell, tap. Nothing is recorded.
import { LayerError } from '../spec/layer.ts';
import type { StageName } from '../spec/layer.ts';
import type { LayerGeometry, StageGeometry } from '../spec/geometry.ts';

/** An output cell of a stage, counted from 0. `batch` is 0 if left out. */
export interface TraceCell {
  stage: StageName;
  batch?: number;
  row: number;
  column: number;
  channel: number;
}

/** Where a step stands: tap number `tap` of one cell of stage number `index`. */
export interface Position {
  index: number;
  batch: number;
  row: number;
  column: number;
  channel: number;
  tap: number;
}

/** Throws unless `value` is a whole number from `min` to `max`. */
export function checkRange(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new LayerError('out-of-range', field, { got: String(value), min, max });
  }
}

/** Every stage loops over batch, output channel, row, column, then the taps of that cell. */
export function positionOf({ stages }: LayerGeometry, step: number): Position {
  const index = stages.length > 1 && step >= stages[1].start ? 1 : 0;
  const { output, taps, start } = stages[index];
  const tap = (step - start) % taps;
  let rest = (step - start - tap) / taps;
  const column = rest % output.width;
  rest = (rest - column) / output.width;
  const row = rest % output.height;
  rest = (rest - row) / output.height;
  const channel = rest % output.channels;
  return { index, batch: (rest - channel) / output.channels, row, column, channel, tap };
}

/** The first step of a cell of this stage. */
export function firstStepOf({ start, taps, output }: StageGeometry, batch: number, cell: TraceCell): number {
  const map = batch * output.channels + cell.channel;
  return start + ((map * output.height + cell.row) * output.width + cell.column) * taps;
}

/** Tap number `tap` as kernel row u, kernel column v and channel within the group: loops c, u, v. */
export function tapOf({ kernel: [kh, kw] }: StageGeometry, tap: number): { u: number; v: number; c: number } {
  const v = tap % kw;
  const u = ((tap - v) / kw) % kh;
  return { u, v, c: (tap - u * kw - v) / (kh * kw) };
}
