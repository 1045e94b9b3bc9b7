import { expect, test } from 'vitest';
import type { StepView } from '../view.ts';
import { sumText } from './sums.ts';

const view = (
  pairs: readonly (readonly [number, number])[],
  partial: number,
  bias: number | null = null,
) => ({
  terms: pairs.map(([weight, value]) => ({ weight, value })) as StepView['terms'],
  index: pairs.length - 1,
  ...{ bias, partial },
});

test('a sum is written plainly where the terms as they are shown give it', () => {
  expect(
    sumText(
      view(
        [
          [4, 0.19],
          [-1, 0.52],
        ],
        0.24,
      ),
    ),
  ).toBe('0.24');
  expect(
    sumText(
      view(
        [
          [2, -6],
          [-1, 18],
        ],
        -30,
      ),
    ),
  ).toBe('−30');
  expect(sumText(view([[1, 1]], 1.5, 0.5))).toBe('1.50');
});

test('it is written with ≈ where the shown terms, which are rounded, give another', () => {
  expect(sumText(view([[4, 0.1882]], 0.7528))).toBe('≈ 0.75');
  expect(
    sumText(
      view(
        [
          [1, 0.004],
          [1, 0.004],
        ],
        0.008,
      ),
    ),
  ).toBe('0.01');
  expect(
    sumText(
      view(
        [
          [1, 1234.4],
          [1, 1234.4],
        ],
        2468.8,
      ),
    ),
  ).toBe('≈ 2469');
});
