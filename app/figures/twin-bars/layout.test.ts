import { expect, test } from 'vitest';
import { FIXTURE } from './fixture.ts';
import { barsOf, costOf, curveOf, savingOf } from './layout.ts';

test('the layer of the chapter costs 351 of 972 multiply-adds', () => {
  expect(costOf(FIXTURE)).toEqual({ filter: 243, mix: 108, separable: 351, standard: 972 });
});

test('the saving is 1 / (M(1/N + 1/k²)) for every choice', () => {
  for (const n of [1, 2, 7, 64, 512])
    for (const k of [1, 2, 3, 5])
      for (const m of [1, 2, 4])
        expect(savingOf({ n, k, m })).toBeCloseTo(1 / (m * (1 / n + 1 / (k * k))), 10);
});

test('no bar is longer than its place, and one fills it', () => {
  for (const n of [1, 4, 300])
    for (const m of [1, 4]) {
      const { standard, filter, mix } = barsOf({ n, k: 3, m });
      expect(Math.max(standard, filter + mix)).toBeCloseTo(1, 10);
    }
});

test('the dot lies on the curve, under the ceiling and within the picture', () => {
  const box = { width: 600, height: 300 };
  for (const n of [1, 4, 1024]) {
    const { dot, ceiling, left, right, bottom } = curveOf({ ...FIXTURE, n }, box);
    expect(dot.y).toBeGreaterThan(ceiling.y);
    expect(dot.y).toBeLessThan(bottom);
    expect(dot.x).toBeGreaterThanOrEqual(left - 1e-9);
    expect(dot.x).toBeLessThanOrEqual(right + 1e-9);
  }
});
