import { describe, expect, test } from 'vitest';
import { nearest, neighbour, readNumber } from './number-text.ts';

describe('readNumber', () => {
  test('reads what keyboards of both languages type', () => {
    const typed = ['3', ' 0.5 ', '−1', '-.25', '0,5', '１２', '12，5', '1,024', '1e3', '＋7'];
    expect(typed.map(readNumber)).toEqual([3, 0.5, -1, -0.25, 0.5, 12, 12.5, 1024, 1000, 7]);
  });
  test('answers NaN to anything else', () => {
    for (const text of ['', 'three', '1-2', '0x10', '--1', 'Infinity', '1.2.3'])
      expect(readNumber(text)).toBeNaN();
  });
});

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
