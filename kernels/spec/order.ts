// The order of the loops as arithmetic: number of a multiply-add ↔ stage, output cell, tap. Nothing is recorded.
//
// Outermost first, a stage loops over batch, output channel, row and column; innermost over the taps of that cell: input channel
// of the group, kernel row, kernel column. All batches of the first stage come before the second. The reference runs these loops,
// the listings print them, the trace and the page count in them.
import type { LayerGeometry, StageGeometry } from './geometry.ts';

/** An output cell of a stage, counted from 0. `batch` is 0 if left out. */
export interface OutputCell {
  batch?: number;
  row: number;
  column: number;
  channel: number;
}

/** Where a step stands: tap number `tap` of one cell of stage number `index`. */
export interface Position extends Required<OutputCell> {
  index: 0 | 1;
  tap: number;
}

/** Number of the stage that a step belongs to. */
export const stageOf = ({ stages }: LayerGeometry, step: number): 0 | 1 =>
  stages.length > 1 && step >= stages[1].start ? 1 : 0;

export function positionOf(geometry: LayerGeometry, step: number): Position {
  const index = stageOf(geometry, step);
  const { output, taps, start } = geometry.stages[index];
  const tap = (step - start) % taps;
  let rest = (step - start - tap) / taps;
  const column = rest % output.width;
  rest = (rest - column) / output.width;
  const row = rest % output.height;
  rest = (rest - row) / output.height;
  const channel = rest % output.channels;
  return { index, batch: (rest - channel) / output.channels, row, column, channel, tap };
}

/** The step that does tap number `tap` of a cell of this stage. */
export function stepOf({ start, taps, output }: StageGeometry, cell: OutputCell, tap = 0): number {
  const map = (cell.batch ?? 0) * output.channels + cell.channel;
  return start + ((map * output.height + cell.row) * output.width + cell.column) * taps + tap;
}

/** Tap number `tap` as kernel row u, kernel column v and channel c within the group. */
export function tapOf({ kernel: [kh, kw] }: StageGeometry, tap: number): { u: number; v: number; c: number } {
  const v = tap % kw;
  const u = ((tap - v) / kw) % kh;
  return { u, v, c: (tap - u * kw - v) / (kh * kw) };
}

/** Cells of stage `stage` that are finished once `step` has been done. */
export function cellsDone(geometry: LayerGeometry, stage: number, step: number): number {
  const { start, taps, multiplyAdds } = geometry.stages[stage];
  return Math.floor(Math.max(0, Math.min(step + 1 - start, multiplyAdds)) / taps);
}
