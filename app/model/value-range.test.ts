import { expect, test } from 'vitest';
import { nudged, nudgeOf } from './value-range.ts';

test('small values are nudged by a tenth, large ones by one, coarse ones by ten times that', () => {
  expect([0, 9.9, -10, 10.5, -300].map((value) => nudgeOf(value, false))).toEqual([0.1, 0.1, 0.1, 1, 1]);
  expect([0, 50].map((value) => nudgeOf(value, true))).toEqual([1, 10]);
});

test('presses land on the grid of the step, however many there are', () => {
  let value = 0;
  for (let i = 0; i < 3; i++) value = nudged(value, 1, false);
  expect(value).toBe(0.3);
  expect(nudged(0.3, -3, false)).toBe(0);
  expect(nudged(12, 2, true)).toBe(32);
});
