import { expect, test } from 'vitest';
import { binned } from './binned.ts';

const counts = Uint32Array.of(1, 2, 3, 4);

test('fine bins are put together, coarse ones shared out, and nothing is lost', () => {
  expect(binned({ start: 0, step: 1, counts }, 0, 4, 2)).toEqual([3, 7]);
  expect(binned({ start: 0, step: 1, counts }, 0, 4, 8)).toEqual([0.5, 0.5, 1, 1, 1.5, 1.5, 2, 2]);
  expect(binned({ start: -8, step: 4, counts }, -2, 2, 4)).toEqual([1 + 1, 1, 1.5, 1.5 + 4]);
  const sum = binned({ start: 5, step: 0.125, counts }, 0, 100, 128).reduce((all, n) => all + n);
  expect(sum).toBe(10);
});

test('a map of one value has one bin', () => {
  expect(binned({ start: 7, step: 1, counts: Uint32Array.of(9) }, 7, 7, 4)).toEqual([9, 0, 0, 0]);
});
