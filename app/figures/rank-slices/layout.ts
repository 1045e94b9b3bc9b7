// What the figure shows of a channel at M kernels, and where: pure.
import { scaleLinear } from 'd3';
import { approximate, factorise, relativeErrors } from '../../model/rank.ts';
import type { Factors, Slices } from '../../model/rank.ts';
import { TAPS, RANDOM_OUTPUTS } from './fixture.ts';
import { meanErrors } from '../../model/random-slices.ts';

/** M goes from 1 to k²: more can never be needed. */
export const MOST_KERNELS = TAPS;
/** Beyond so many outputs the weights are drawn, not written. */
const WRITTEN = 4;

export interface Analysis {
  slices: Slices;
  factors: Factors;
  /** At M = 0 … 9; 0 from the rank on. */
  errors: readonly number[];
}

/** Everything that does not depend on M. */
export function analyse(slices: Slices): Analysis {
  const factors = factorise(slices);
  const errors = relativeErrors(factors.singularValues);
  return { slices, factors, errors: Array.from({ length: MOST_KERNELS + 1 }, (_, m) => errors[m] ?? 0) };
}

/** One 3×3 kernel, row by row. */
export type Kernel = Float32Array;

export interface Sums {
  /** Per output: what is wanted, and what M kernels give. */
  outputs: readonly { wanted: Kernel; given: Kernel; weights: readonly number[] }[];
  /** Those that do something, at most M. */
  kernels: readonly Kernel[];
  /** M − kernels.length: a channel of this rank has no use for them. */
  idle: number;
  /** ‖W − W_M‖ / ‖W‖ */
  error: number;
  /** Largest magnitude of all that is shown, for one scale of colours. */
  reach: number;
  areWritten: boolean;
}

/** The best that M kernels can do for the channel. */
export function sumsOf({ slices, factors, errors }: Analysis, m: number): Sums {
  const best = approximate(factors, slices, m);
  const kernels = factors.kernels.slice(0, m).map((kernel) => Float32Array.from(kernel));
  const column = ({ values, outputs }: Slices, o: number) =>
    Float32Array.from({ length: TAPS }, (_, tap) => values[tap * outputs + o]);
  return {
    outputs: Array.from({ length: slices.outputs }, (_, o) => ({
      wanted: column(slices, o),
      given: column(best, o),
      weights: kernels.map((_, p) => factors.weights[p][o]),
    })),
    kernels,
    idle: m - kernels.length,
    error: errors[m],
    reach: Math.max(...slices.values.map(Math.abs), ...factors.kernels.flat().map(Math.abs)),
    areWritten: slices.outputs <= WRITTEN,
  };
}

/** Cells of the slices and of the kernels in whole pixels, and how many slices stand in a row. */
export function gridOf(
  width: number,
  outputs: number,
  largestCell = 30,
): { perRow: number; cell: number; kernelCell: number } {
  const perRow = outputs <= WRITTEN ? Math.min(outputs, width < 360 ? 2 : WRITTEN) : 8;
  const fit = (count: number, largest: number) =>
    Math.max(4, Math.min(largest, Math.floor((width / count) * 0.28)));
  const cell = fit(perRow, largestCell);
  return { perRow, cell, kernelCell: outputs <= WRITTEN ? cell : fit(MOST_KERNELS, 20) };
}

export interface Box {
  width: number;
  height: number;
  /** Of the letters on the axes. */
  letter: number;
}

/** The two little charts over M = 1 … 9: bars of singular values, dots of errors. */
export function chartOf(values: readonly number[], top: number, { width, height, letter }: Box) {
  const margin = { top: letter * 0.8, right: 4, bottom: letter * 1.9, left: letter * 2.4 };
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]);
  // A folded figure has no width.
  const step = Math.max(0, width - margin.left - margin.right) / MOST_KERNELS;
  const bar = Math.max(3, step * 0.55);
  return {
    left: margin.left,
    right: width - margin.right,
    bottom: height - margin.bottom,
    bar,
    marks: Array.from({ length: MOST_KERNELS }, (_, i) => ({
      m: i + 1,
      x: margin.left + (i + 0.5) * step,
      y: y(values[i] ?? 0),
    })),
    ticks: y.ticks(2).map((value) => ({ value, y: y(value) })),
  };
}

/** The bars of weights under a slice, in shares of ±1: the largest weight of every kernel is 1. */
export const weightBars = (weights: readonly number[]) =>
  weights.map((weight) => ({ share: Math.abs(weight), isUp: weight >= 0 }));

/** Enough for two decimals, and done in 10 ms. rank.test.ts draws 4,000. */
export const DRAWS = 300;
const SEED = 2;

let found: readonly number[] | null = null;

/** The mean relative error of random 3×3 kernels for 16 outputs at M = 0 … 9; computed when first asked for. */
export const meanOfDraws = (): readonly number[] => (found ??= meanErrors(TAPS, RANDOM_OUTPUTS, DRAWS, SEED));
