import { expect, test } from 'vitest';
import { meanErrors, randomSlices } from './random-slices.ts';
import { approximate, factorise, relativeErrors, singularValuesOf } from './rank.ts';
import type { Slices } from './rank.ts';

/** Sobel for output 1, a blur for output 2. */
const EDGE = [1, 0, -1, 2, 0, -2, 1, 0, -1];
const BLUR = [1, 2, 1, 2, 4, 2, 1, 2, 1];
const both: Slices = { taps: 9, outputs: 2, values: EDGE.flatMap((edge, tap) => [edge, BLUR[tap]]) };

const distance = (a: Slices, b: Slices) => Math.hypot(...a.values.map((v, i) => v - b.values[i]));

test('edge and blur of one channel need two kernels: half is lost with one, nothing with two', () => {
  const factors = factorise(both);
  expect(relativeErrors(factors.singularValues).map((e) => Number(e.toFixed(6)))).toEqual([1, 0.5, 0]);
  const one = approximate(factors, both, 1);
  expect(distance(one, both) / Math.hypot(...both.values)).toBeCloseTo(0.5, 10);
  expect(distance(approximate(factors, both, 2), both)).toBeCloseTo(0, 10);
});

test('multiples of one kernel have rank 1', () => {
  const values = BLUR.flatMap((v) => [v, -v, 2 * v]);
  const slices = { taps: 9, outputs: 3, values };
  const factors = factorise(slices);
  expect(factors.kernels).toHaveLength(1);
  factors.weights[0].forEach((w, o) => expect(w).toBeCloseTo([0.5, -0.5, 1][o], 10));
  expect(distance(approximate(factors, slices, 1), slices)).toBeCloseTo(0, 9);
});

test('the distance of the best approximation is what its singular values say, and M = min(k², N) leaves nothing', () => {
  for (const [taps, outputs] of [
    [9, 16],
    [9, 4],
    [25, 3],
    [1, 5],
  ]) {
    const slices = randomSlices(taps, outputs, 7);
    const factors = factorise(slices);
    const errors = relativeErrors(factors.singularValues);
    const total = Math.hypot(...slices.values);
    for (const [m, error] of errors.entries())
      expect(distance(approximate(factors, slices, m), slices) / total).toBeCloseTo(error, 6);
    expect(errors).toHaveLength(Math.min(taps, outputs) + 1);
    expect(errors.at(-1)).toBe(0);
  }
});

test('both ways to the singular values agree', () => {
  const slices = randomSlices(9, 16, 3);
  const [long, short] = [factorise(slices).singularValues, singularValuesOf(slices)];
  expect(short).toHaveLength(9);
  short.forEach((s, i) => expect(s).toBeCloseTo(long[i], 8));
});

test('random 3×3 kernels for 16 outputs lose 0.85 with one kernel, 0.59 with three, 0.38 with five, nothing with nine', () => {
  const errors = meanErrors(9, 16, 4000);
  for (const [m, stated] of [
    [1, 0.85],
    [3, 0.59],
    [5, 0.38],
    [9, 0],
  ])
    expect(Math.abs(errors[m] - stated)).toBeLessThan(0.01);
});
