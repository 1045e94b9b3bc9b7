// All terms of one output cell at once, for the formula line and the race.
import type { StageName } from '../spec/layer.ts';
import { activate, biasOf, readTap } from './cell.ts';
import type { Cell, TraceStage } from './cell.ts';

/** The taps of one output cell in loop order, one entry per tap in each array. */
export interface CellTerms {
  stage: StageName;
  output: { batch: number; row: number; column: number; channel: number };
  weights: Float32Array;
  /** The inputs' values; 0 in the padding. */
  values: Float32Array;
  /** values · weights in float32, in the padding 0 · weight. */
  products: Float32Array;
  /** 1 where the tap lies in the padding. */
  inPadding: Uint8Array;
  /** Kernel row, kernel column and absolute input channel of each tap. */
  tapRows: Int32Array;
  tapColumns: Int32Array;
  tapChannels: Int32Array;
  /** Input row and column of each tap; outside the map in the padding. */
  inputRows: Int32Array;
  inputColumns: Int32Array;
  /** Number of taps. */
  count: number;
  /** Which of them was asked for. */
  index: number;
  bias: number;
  /** The float32 sum of bias and products, before the activation. */
  sum: number;
  /** After the activation. */
  result: number;
}

export function termsOf(stage: TraceStage, output: Cell, index: number): CellTerms {
  const { taps: count, stage: name, activation } = stage.geometry;
  const bias = biasOf(stage, output);
  const terms: CellTerms = {
    ...{ stage: name, output, count, index, bias, sum: bias, result: bias },
    weights: new Float32Array(count),
    values: new Float32Array(count),
    products: new Float32Array(count),
    inPadding: new Uint8Array(count),
    tapRows: new Int32Array(count),
    tapColumns: new Int32Array(count),
    tapChannels: new Int32Array(count),
    inputRows: new Int32Array(count),
    inputColumns: new Int32Array(count),
  };
  for (let t = 0; t < count; t++) {
    const tap = readTap(stage, output, t);
    terms.weights[t] = tap.weight;
    terms.values[t] = tap.value;
    terms.products[t] = tap.product;
    terms.inPadding[t] = Number(tap.inPadding);
    terms.tapRows[t] = tap.u;
    terms.tapColumns[t] = tap.v;
    terms.tapChannels[t] = tap.channel;
    terms.inputRows[t] = tap.row;
    terms.inputColumns[t] = tap.column;
    terms.sum = Math.fround(terms.sum + tap.product);
  }
  terms.result = activate(terms.sum, activation);
  return terms;
}
