// Random access into the loop nest: what multiply-add number `step` is, for any step among billions.
import { LayerError, resolve } from '../spec/layer.ts';
import type { LayerSpec, LayerWeights, StageName } from '../spec/layer.ts';
import { describe } from '../spec/geometry.ts';
import type { LayerGeometry } from '../spec/geometry.ts';
import { positionOf, stepOf } from '../spec/order.ts';
import type { OutputCell, Position } from '../spec/order.ts';
import { checkInput, stageWeights } from '../spec/weights.ts';
import { activate, biasOf, cellResult, mapReader, partialSum, readTap } from './cell.ts';
import type { Cell, ReadMap, TraceStage } from './cell.ts';
import { moveFrom, TRACE_UNITS } from './move.ts';
import type { TraceUnit } from './move.ts';
import { termsOf } from './terms.ts';
import type { CellTerms } from './terms.ts';

export type { CellTerms, TraceUnit };

/** An output cell of a stage, counted from 0. `batch` is 0 if left out. */
export interface TraceCell extends OutputCell {
  stage: StageName;
}

/** One multiply-add. All indices count from 0. */
export interface TraceStep {
  step: number;
  stage: StageName;
  output: { batch: number; row: number; column: number; channel: number };
  /** Row and column in the kernel; the channel is the absolute input channel. */
  tap: { row: number; column: number; channel: number };
  /** The cell of the stage's input map; outside the map if `inPadding`. */
  input: { row: number; column: number; channel: number };
  inPadding: boolean;
  /** The input's value; for the second stage the activated filtered cell. 0 in the padding. */
  value: number;
  weight: number;
  /** value · weight in float32, in the padding 0 · weight. */
  product: number;
  /** The cell's float32 sum so far; its bias (or 0) before the first tap. */
  before: number;
  after: number;
  /** Whether this is the first, the last tap of its cell. */
  first: boolean;
  last: boolean;
  /** The activated sum on the last tap, else null. */
  result: number | null;
}

/** Steps `start` up to but not including `start + length` belong to this stage. */
export interface StageSpan {
  stage: StageName;
  start: number;
  length: number;
}

export interface Trace {
  /** Multiply-adds of the whole batch. */
  readonly length: number;
  readonly stages: readonly StageSpan[];
  readonly geometry: LayerGeometry;
  /** Throws LayerError 'out-of-range' unless `step` is a whole number from 0 to length − 1, as all methods do. */
  at(step: number): TraceStep;
  /** All taps of the cell that `step` belongs to. */
  terms(step: number): CellTerms;
  /** The first step of an output cell. */
  find(cell: TraceCell): number;
  /**
   * The last tap of the `count`-th unit ending after `step`, or the last step if there are fewer; for a negative count the
   * last tap of the unit ending before it, or step 0 if there are fewer.
   */
  move(step: number, unit: TraceUnit, count: number): number;
  /** Call after changing weights or input in place: drops the filtered cells kept for the pixel last asked for. */
  forget(): void;
}

/** Reads the filtered map of a separable layer without ever making it: the channels of one pixel are kept. */
function filteredReader(stage: TraceStage): { read: ReadMap; forget: () => void } {
  const { channels } = stage.geometry.output;
  const kept = new Float32Array(channels);
  const pixel = { batch: -1, row: -1, column: -1 };
  const read: ReadMap = (batch, row, column, channel) => {
    if (pixel.batch !== batch || pixel.row !== row || pixel.column !== column) {
      for (let q = 0; q < channels; q++) kept[q] = cellResult(stage, { batch, row, column, channel: q });
      Object.assign(pixel, { batch, row, column });
    }
    return kept[channel];
  };
  return { read, forget: () => void (pixel.batch = -1) };
}

/** Throws unless `value` is a whole number from `min` to `max`. */
function checkRange(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new LayerError('out-of-range', field, { got: String(value), min, max });
  }
}

/**
 * The trace of a layer. Reads weights and input in place: nothing is copied, nothing of the layer's size is allocated. A step
 * costs the taps of its cell and of the filtered cells that it reads. Partial sums are float32, in the order of spec/order.ts.
 * A tap in the padding is a step like all others: its value is 0 and its product 0 · weight, NaN where the weight is infinite.
 * Throws LayerError as `describe` does, and for weights or an input that do not fit.
 */
export function createTrace(spec: LayerSpec, weights: LayerWeights, input: Float32Array): Trace {
  const layer = resolve(spec);
  const geometry = describe(spec);
  checkInput(geometry, input);
  const arrays = stageWeights(layer.kind, geometry, weights);
  const source = mapReader(input, geometry.input, layer.layout);
  const stages: TraceStage[] = [{ ...arrays[0], geometry: geometry.stages[0], read: source }];
  const filtered = geometry.filtered && filteredReader(stages[0]);
  if (filtered) stages.push({ ...arrays[1], geometry: geometry.stages[1], read: filtered.read });
  const length = geometry.multiplyAdds;

  const locate = (step: number): Position => {
    checkRange('step', step, 0, length - 1);
    return positionOf(geometry, step);
  };

  return {
    length,
    geometry,
    stages: geometry.stages.map(({ stage, start, multiplyAdds }) => ({ stage, start, length: multiplyAdds })),
    at(step) {
      const { index, tap: tapIndex, ...output } = locate(step);
      return traceStep(step, stages[index], output, tapIndex);
    },
    terms(step) {
      const { index, tap, ...output } = locate(step);
      return termsOf(stages[index], output, tap);
    },
    find(cell) {
      const stage = geometry.stages.find(({ stage }) => stage === cell.stage);
      if (!stage) {
        const allowed = geometry.stages.map(({ stage }) => stage).join(', ');
        throw new LayerError('one-of', 'stage', { got: String(cell.stage), allowed });
      }
      const { batch = 0 } = cell;
      checkRange('batch', batch, 0, geometry.batch - 1);
      checkRange('row', cell.row, 0, stage.output.height - 1);
      checkRange('column', cell.column, 0, stage.output.width - 1);
      checkRange('channel', cell.channel, 0, stage.output.channels - 1);
      return stepOf(stage, cell);
    },
    move(step, unit, count) {
      checkRange('step', step, 0, length - 1);
      if (!TRACE_UNITS.includes(unit)) {
        throw new LayerError('one-of', 'unit', { got: String(unit), allowed: TRACE_UNITS.join(', ') });
      }
      if (Number.isFinite(count) || Number.isNaN(count)) {
        checkRange('count', count, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
      }
      return moveFrom(geometry, step, unit, count);
    },
    forget: () => filtered?.forget(),
  };
}

function traceStep(step: number, stage: TraceStage, output: Cell, index: number): TraceStep {
  const { taps, activation, stage: name } = stage.geometry;
  const { u, v, row, column, channel, inPadding, value, weight, product } = readTap(stage, output, index);
  const before = index === 0 ? biasOf(stage, output) : partialSum(stage, output, index);
  const after = Math.fround(before + product);
  const last = index === taps - 1;
  return {
    ...{ step, stage: name, output },
    tap: { row: u, column: v, channel },
    input: { row, column, channel },
    ...{ inPadding, value, weight, product, before, after },
    first: index === 0,
    last,
    result: last ? activate(after, activation) : null,
  };
}
