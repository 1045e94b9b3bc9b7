// The kernels that the figure can show: one channel's slices of a standard layer, 3×3.
import { randomSlices } from '../../model/random-slices.ts';
import type { Slices } from '../../model/rank.ts';

export const TAPS = 9;
/** As many outputs as the errors of the chapter are about. */
export const RANDOM_OUTPUTS = 16;

export const SETS = ['edge', 'random', 'multiples'] as const;
export type SetName = (typeof SETS)[number];

const EDGE = [1, 0, -1, 2, 0, -2, 1, 0, -1];
const BLUR = [1, 2, 1, 2, 4, 2, 1, 2, 1];
const FACTORS = [1, -1, 0.5, 2];

/** Kernels side by side as one matrix. */
const slicesOf = (...kernels: readonly number[][]): Slices => ({
  taps: TAPS,
  outputs: kernels.length,
  values: Array.from({ length: TAPS }, (_, tap) => kernels.map((kernel) => kernel[tap])).flat(),
});

/** Draw number 1, 2, 3, … of the random set; the others are always the same. */
export function slicesFor(name: SetName, draw: number): Slices {
  switch (name) {
    case 'edge':
      return slicesOf(EDGE, BLUR);
    case 'multiples':
      return slicesOf(...FACTORS.map((factor) => EDGE.map((v) => v * factor + 0)));
    case 'random':
      return randomSlices(TAPS, RANDOM_OUTPUTS, draw);
  }
}

/** What it opens with. */
export const FIXTURE: { name: SetName; draw: number; m: number } = { name: 'edge', draw: 1, m: 1 };
