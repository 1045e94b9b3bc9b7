import { expect, test } from 'vitest';
import { principalMixing } from './principal-mixing.ts';

const rowOf = (pointwise: Float32Array, n: number) =>
  [...pointwise].filter((_, i) => i % 2 === n).map((weight) => Math.round(weight * 1e4) / 1e4);

test('principal components: what varies most comes first, and its largest weight is positive', () => {
  // Two maps that go together with sizes 3 and 4, and a third that hardly varies.
  const mixing = principalMixing([9, 12, 0, 12, 16, 0, 0, 0, 0.1], 3, 2);
  expect(mixing.filters).toBe(2);
  expect(rowOf(mixing.pointwise, 0)).toEqual([0.6, 0.8, 0]);
  expect(rowOf(mixing.pointwise, 1)).toEqual([0, 0, 1]);
});
