import { seeded } from '../../kernels/spec/random.ts';
import { relativeErrors, singularValuesOf } from './rank.ts';
import type { Slices } from './rank.ts';

/** Normally distributed kernels that a seed decides (Box and Muller). */
export function randomSlices(taps: number, outputs: number, seed: number): Slices {
  const next = seeded(seed);
  const values = Array.from({ length: taps * outputs }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  });
  return { taps, outputs, values };
}

/** The mean over random draws of the smallest relative error that M = 0, 1, 2, … kernels leave. */
export function meanErrors(taps: number, outputs: number, draws: number, seed = 1): number[] {
  const sums = new Array<number>(Math.min(taps, outputs) + 1).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    const errors = relativeErrors(singularValuesOf(randomSlices(taps, outputs, seed * 1_000_003 + draw)));
    for (const [m, error] of errors.entries()) sums[m] += error;
  }
  return sums.map((sum) => sum / draws);
}
