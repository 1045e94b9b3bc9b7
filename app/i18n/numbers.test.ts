import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../model/read-number.ts';
import {
  count,
  exact,
  roundCount,
  saidCount,
  shape,
  tight,
  tightAmong,
  times,
  value,
  weight,
} from './numbers.ts';

const float = fc.float({ noNaN: true, noDefaultInfinity: true });
/** What a person reads out of a text, true minus and all. */
const read = (text: string) => Number(text.replaceAll('−', '-'));

/** Each text for the number before it. */
function expectEach(write: (v: number) => string, pairs: readonly (readonly [number, string])[]): void {
  expect(pairs.map(([v]) => [v, write(v)])).toEqual(pairs);
}

describe('a value for reading', () => {
  test('has two decimals, none where it is whole, more where two would show nothing', () => {
    expectEach(value, [
      [0, '0'],
      [-0, '0'],
      [3, '3'],
      [-6, '−6'],
      [0.5, '0.50'],
      [-12.345, '−12.35'],
      [1234.5678, '1235'],
      [0.004, '0.004'],
      [-0.00312, '−0.003'],
      [1e-9, '0'],
      [2_500_000, '2.5e6'],
      [-1e6, '−1.0e6'],
      [-2e-6, '−0.000002'],
      [-6e-7, '−6e−7'],
      [NaN, 'NaN'],
      [Infinity, '∞'],
      [-Infinity, '−∞'],
    ]);
    expect(value(Math.fround(0.1) * 30)).toBe('3');
  });

  test('is near the number, never of the other sign, and never zero for what is not', () => {
    const property = fc.property(float, (v) => {
      const shown = read(value(v));
      const size = Math.abs(v);
      expect(Math.abs(shown - v)).toBeLessThanOrEqual(Math.max(0.0051, 0.06 * size));
      if (size > 5e-7) expect(Math.sign(shown)).toBe(Math.sign(v));
      expect(value(v)).not.toContain('-');
    });
    fc.assert(property);
  });
});

describe('a weight', () => {
  test('is written as it was typed', () => {
    expectEach(
      (v) => weight(Math.fround(v)),
      [
        [0, '0'],
        [1, '1'],
        [-1, '−1'],
        [0.5, '0.5'],
        [-0.25, '−0.25'],
        [0.0625, '0.0625'],
        [0.1, '0.1'],
        [0.3, '0.3'],
        [-12.3456, '−12.3456'],
        [0.0001, '0.0001'],
        [1e6, '1000000'],
      ],
    );
    const typed = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1e4);
    fc.assert(fc.property(typed, (v) => void expect(read(weight(Math.fround(v)))).toBe(v)));
  });

  test('with more decimals is rounded, and a small one does not become another number or nothing', () => {
    expectEach(weight, [
      [1 / 9, '0.1111'],
      [-2 / 3, '−0.6667'],
      [0.01234567, '0.0123'],
      [0.000062, '0.000062'],
      [0.00006, '0.00006'],
      [-1e-7, '−1e−7'],
      [NaN, 'NaN'],
    ]);
    const property = fc.property(float, (v) => {
      expect(Math.abs(read(weight(v)) - v)).toBeLessThanOrEqual(0.006 * Math.abs(v));
    });
    fc.assert(property);
  });
});

describe('a number in a cell', () => {
  test('takes at most five characters', () => {
    expectEach(tight, [
      [0.06, '.06'],
      [-0.5, '−.5'],
      [0.25, '.25'],
      [-0.004, '−.004'],
      [-0.0004, '−4e−4'],
      [3, '3'],
      [10, '10'],
      [100, '100'],
      [-200, '−200'],
      [12.34, '12.34'],
      [-12.34, '−12.3'],
      [123.46, '123.5'],
      [-123.46, '−123'],
      [999.96, '1000'],
      [1.5, '1.5'],
      [-1234.5, '−1235'],
      [12_345, '12345'],
      [-12_345, '−1e4'],
      [123_456, '1.2e5'],
      [-123_456, '−1e5'],
      [2_500_000, '2.5e6'],
      [-1e6, '−1e6'],
      [1e6, '1e6'],
      [NaN, 'NaN'],
      [-Infinity, '−∞'],
    ]);
    const seen = fc.oneof(
      float,
      fc.float({ min: -20, max: 20, noNaN: true }),
      fc.integer({ min: -2e6, max: 2e6 }),
    );
    const property = fc.property(
      seen.filter((v) => Math.abs(v) < 1e10),
      (v) => {
        expect(tight(v).length).toBeLessThanOrEqual(5);
        if (Math.abs(v) < 1e-6) return;
        expect(Math.sign(read(tight(v)))).toBe(Math.sign(v));
        expect(Math.abs(read(tight(v)) - v)).toBeLessThanOrEqual(Math.max(0.0051, 0.5 * Math.abs(v)));
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});

test('a number in a cell among larger ones is .00 where its digits say nothing', () => {
  expect([-0.0005, 0.0005, 0.004, 0, 1e-4].map((v) => tightAmong(v, 1.7))).toEqual([
    '−.00',
    '.00',
    '.004',
    '0',
    '.00',
  ]);
  expect(tightAmong(1e-4, 5e-4)).toBe('.0001');
});

describe('an exact value', () => {
  test('is short where it can be, and the same number when it is typed in again', () => {
    expectEach(
      (v) => exact(Math.fround(v)),
      [
        [0.1, '0.1'],
        [-0.3, '−0.3'],
        [16_777_216, '16777216'],
        [-1e-7, '−1e−7'],
        [-0, '0'],
        [1 / 3, '0.33333334'],
      ],
    );
    expect(exact(-Infinity)).toBe('−∞');
    fc.assert(
      fc.property(float, (v) => void expect(Math.fround(readNumber(exact(v))!.value) + 0).toBe(v + 0)),
    );
  });
});

describe('a count', () => {
  test('is grouped', () => {
    expectEach(count, [
      [0, '0'],
      [351, '351'],
      [462_422_016, '462,422,016'],
      [1233.5, '1,234'],
      [-1e6, '−1,000,000'],
    ]);
  });

  test('has its unit as a word in a sentence', () => {
    expect([54_321, 833.9e6, 4_867_293_184, 9_999].map((n) => saidCount(n, 'en'))).toEqual([
      '54.3 thousand',
      '834 million',
      '4.87 billion',
      '9,999',
    ]);
    expect(saidCount(833.9e6, 'zh')).toBe('8.34 亿');
  });

  test('is rounded as people say it, in the unit that it rounds to', () => {
    expectEach(
      (n) => roundCount(n, 'en'),
      [
        [9_999, '9,999'],
        [10_000, '10 k'],
        [54_321, '54.3 k'],
        [999_499, '999 k'],
        [999_500, '1 M'],
        [568_740_352, '569 M'],
        [999_600_000, '1 G'],
        [4_867_293_184, '4.87 G'],
      ],
    );
    expectEach(
      (n) => roundCount(n, 'zh'),
      [
        [9_999, '9,999'],
        [10_000, '1 万'],
        [4_231_976, '423 万'],
        [25_740_288, '2574 万'],
        [29_294_088, '2929 万'],
        [99_960_000, '1 亿'],
        [568_740_352, '5.69 亿'],
        [4_867_293_184, '48.7 亿'],
      ],
    );
  });
});

test('ratios and shapes are written with ×', () => {
  expect([times(7.894), times(9), shape(3, 3), shape(14, 14, 512)]).toEqual([
    '7.89×',
    '9.00×',
    '3×3',
    '14×14×512',
  ]);
});
