// The layer, the sum at one pixel, the scramble, and how large everything is: pure.
import type { LayerSpec, LayerWeights } from '../../../kernels/spec/layer.ts';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { CHANNELS, OUTPUTS, SIDE } from './fixture.ts';

/** Mixing weights go from −MOST to MOST in such steps: all sums then end in two decimals at most. */
export const MOST = 2;
export const STEP = 0.25;
/** The weight that "equal weights" sets for each map. */
export const EQUAL = 0.5;

const SPEC: LayerSpec = {
  kind: 'pointwise',
  batch: 2,
  height: SIDE,
  width: SIDE,
  channels: CHANNELS,
  filters: OUTPUTS,
};

/** Two pictures after each other: the maps as they are, and as they are shown. */
export function pairOf(shown: Float32Array, plain: Float32Array): Float32Array {
  const both = new Float32Array(plain.length + shown.length);
  both.set(plain);
  both.set(shown, plain.length);
  return both;
}

/** The pointwise step on such a pair, ready to be run: one pass, so that what is compared belongs together. */
export function layerOf(
  pair: Float32Array,
  mixing: Float32Array,
): { spec: LayerSpec; weights: LayerWeights; input: Float32Array } {
  return { spec: SPEC, weights: { pointwise: mixing }, input: pair };
}

/** The two outputs (H, W, N) of a pair. */
export const outputsOf = (output: Float32Array): { plain: Float32Array; shown: Float32Array } => ({
  plain: output.subarray(0, SIDE * SIDE * OUTPUTS),
  shown: output.subarray(SIDE * SIDE * OUTPUTS),
});

export const indexOf = ({ row, column }: CellPosition): number => row * SIDE + column;

/** The mixing weights with one of them changed. */
export const withWeight = (mixing: Float32Array, map: number, output: number, weight: number): Float32Array =>
  mixing.map((w, i) => (i === map * OUTPUTS + output ? weight : w));

/** The same weight for all maps of an output. */
export const withEqual = (mixing: Float32Array, output: number): Float32Array =>
  mixing.map((w, i) => (i % OUTPUTS === output ? EQUAL : w));

export interface Term {
  value: number;
  weight: number;
  product: number;
  /** Where the running sum is before it and after it. */
  from: number;
  to: number;
}

/** The products of one output at one pixel, in the order of the maps, as they add up. */
export function termsOf(
  maps: Float32Array,
  mixing: Float32Array,
  pixel: CellPosition,
  output: number,
): Term[] {
  let sum = 0;
  return Array.from({ length: CHANNELS }, (_, q) => {
    const value = maps[indexOf(pixel) * CHANNELS + q];
    const weight = mixing[q * OUTPUTS + output];
    const product = value * weight;
    const from = sum;
    sum += product;
    return { value, weight, product, from, to: sum };
  });
}

/** The waterfall's scale: fixed while the weights are at most 1, so that a drag moves the bars and not the scale. */
export const reachOf = (terms: readonly Term[]): number =>
  Math.max(
    terms.reduce((sum, { value }) => sum + Math.abs(value), 0),
    ...terms.map(({ to }) => Math.abs(to)),
  ) || 1;

/** Left end and width, in shares of the whole, of a bar from one number to another on a scale from −reach to reach. */
export const barOf = (from: number, to: number, reach: number): { at: number; part: number } => ({
  at: (Math.min(from, to) + reach) / (2 * reach),
  part: Math.abs(to - from) / (2 * reach),
});

/** The maps with all pixels but one moved about, the same way in every map. `seed` decides how. */
export function scrambled(maps: Float32Array, pixel: CellPosition, seed: number): Float32Array {
  const fixed = indexOf(pixel);
  const places = Array.from({ length: SIDE * SIDE }, (_, i) => i).filter((i) => i !== fixed);
  const next = randomFrom(seed);
  // Sattolo's shuffle is one long cycle: no pixel stays where it was.
  const from = places.slice();
  for (let i = from.length - 1; i > 0; i--) {
    const j = Math.floor(next() * i);
    [from[i], from[j]] = [from[j], from[i]];
  }
  const result = maps.slice();
  places.forEach((place, i) => {
    for (let q = 0; q < CHANNELS; q++) result[place * CHANNELS + q] = maps[from[i] * CHANNELS + q];
  });
  return result;
}

/** A stream of numbers from 0 up to 1 that a seed decides (a linear congruential generator: good enough to shuffle). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many cells of an output differ between two results (H, W, N), and whether the one at the pixel is among them. */
export function comparison(before: Float32Array, after: Float32Array, output: number, pixel: CellPosition) {
  let others = 0;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const at = i * OUTPUTS + output;
    if (i !== indexOf(pixel) && before[at] !== after[at]) others++;
  }
  const here = indexOf(pixel) * OUTPUTS + output;
  return { others, isSame: before[here] === after[here] };
}

export interface Sizes {
  /** Side of a cell of all maps. */
  cell: number;
  /** Between the three columns. */
  gap: number;
  /** No room for the output beside the sums: the switch stands beside it then. */
  isNarrow: boolean;
}

/** Cells for a pane of so many pixels, with letters of that height. */
export function sizesOf(width: number, letter: number): Sizes {
  const isNarrow = width < 480;
  const gap = isNarrow ? 12 : 24;
  const column = Math.floor((width - (CHANNELS - 1) * gap) / CHANNELS);
  return { cell: Math.max(6, Math.min(letter >= 20 ? 12 : 14, Math.floor(column / SIDE))), gap, isNarrow };
}
