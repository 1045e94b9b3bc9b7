import { describe, expect, test } from 'vitest';
import { isPossible, nearest, neighbour } from './number-range.ts';

describe('nearest', () => {
  test('clamps to the range and rounds where only whole numbers exist', () => {
    expect(nearest(9, { min: 1, max: 7 })).toBe(7);
    expect(nearest(2.4, { min: 1, max: 7, whole: true })).toBe(2);
    expect(nearest(2.4, { min: 1, max: 7 })).toBe(2.4);
  });
  test('keeps to the list of allowed values', () => {
    expect(nearest(5, { min: 1, max: 12, allowed: [1, 2, 3, 4, 6, 12] })).toBe(4);
    expect(nearest(100, { min: 1, max: 12, allowed: [1, 2, 3, 4, 6, 12] })).toBe(12);
  });
});

test('what is nearest is possible, and what is possible is nearest to itself', () => {
  for (const range of [
    { min: 1, max: 7, whole: true },
    { min: -2, max: 2 },
    { min: 1, max: 7, allowed: [1, 3, 5, 7] },
  ])
    for (let value = -3; value <= 9; value += 0.25) {
      expect(isPossible(nearest(value, range), range)).toBe(true);
      expect(nearest(value, range) === value).toBe(isPossible(value, range));
    }
});

describe('neighbour', () => {
  test('steps along the allowed values and stays at the ends', () => {
    const range = { min: 1, max: 12, allowed: [1, 2, 3, 4, 6, 12] };
    expect([
      neighbour(4, 1, range),
      neighbour(6, -1, range),
      neighbour(12, 1, range),
      neighbour(1, -1, range),
    ]).toEqual([6, 4, 12, 1]);
  });
  test('leaves no dust of binary fractions', () => {
    expect(neighbour(0.1, 0.2, { min: -1, max: 1 })).toBe(0.3);
  });
});
