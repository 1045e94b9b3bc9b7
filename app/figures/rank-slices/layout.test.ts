import { expect, test } from 'vitest';
import { SETS, slicesFor } from './fixture.ts';
import { analyse, chartOf, gridOf, MOST_KERNELS, sumsOf, meanOfDraws } from './layout.ts';

test('with one kernel the edge is lost whole and half the error is left; with two nothing is lost', () => {
  const edge = analyse(slicesFor('edge', 1));
  const one = sumsOf(edge, 1);
  expect(one.error).toBeCloseTo(0.5, 10);
  expect([...one.outputs[0].given]).toEqual(new Array(9).fill(0));
  one.outputs[1].given.forEach((v, i) => expect(v).toBeCloseTo(one.outputs[1].wanted[i], 5));
  const two = sumsOf(edge, 2);
  expect(two.error).toBe(0);
  expect(two.outputs.map(({ weights }) => weights.map((w) => Math.round(w * 1e6) / 1e6))).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(sumsOf(edge, 5).idle).toBe(3);
});

test('multiples of one need one kernel, weighted as they are multiples', () => {
  const { error, outputs } = sumsOf(analyse(slicesFor('multiples', 1)), 1);
  expect(error).toBe(0);
  outputs.forEach(({ weights }, o) => expect(weights[0]).toBeCloseTo([0.5, -0.5, 0.25, 1][o], 10));
});

test('every output is the sum of the kernels times its weights', () => {
  for (const name of SETS)
    for (let m = 1; m <= MOST_KERNELS; m++) {
      const { outputs, kernels } = sumsOf(analyse(slicesFor(name, 4)), m);
      for (const { given, weights } of outputs)
        given.forEach((v, tap) =>
          expect(weights.reduce((sum, w, p) => sum + w * kernels[p][tap], 0)).toBeCloseTo(v, 4),
        );
    }
});

test('the mean errors read 0.85, 0.59, 0.38 and 0 at M = 1, 3, 5, 9, and lie within 0.01 of those', () => {
  const mean = meanOfDraws();
  expect([1, 3, 5, 9].map((m) => mean[m].toFixed(2))).toEqual(['0.85', '0.59', '0.38', '0.00']);
});

test('slices and kernels stay within their place at every width', () => {
  for (const width of [200, 286, 358, 510, 640, 900])
    for (const outputs of [2, 4, 16]) {
      const { perRow, cell, kernelCell } = gridOf(width, outputs);
      expect(perRow * 3 * cell).toBeLessThan(width);
      expect((outputs > 4 ? MOST_KERNELS : 2) * 3 * kernelCell).toBeLessThan(width);
    }
});

test('bars and dots of the charts stand between the axes', () => {
  const { marks, left, right, bottom, bar } = chartOf([3, 2, 1], 3, { width: 280, height: 150, letter: 12 });
  expect(marks).toHaveLength(9);
  for (const { x, y } of marks) {
    expect(x - bar / 2).toBeGreaterThanOrEqual(left);
    expect(x + bar / 2).toBeLessThanOrEqual(right);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThanOrEqual(bottom);
  }
});
