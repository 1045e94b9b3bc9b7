import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSurveyor, plainSurveyor } from './survey.ts';

const fast = await createSurveyor();
const plain = plainSurveyor();

const numbers = fc
  .array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 200 })
  .map((values) => Float32Array.from(values));

test('WebAssembly is what is tested here, and it is not the plain one', () => {
  expect(fast.show.toString()).not.toBe(plain.show.toString());
});

test('both find the same ends, counts and halves', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (values, width) => {
      for (const one of [fast, plain]) one.show(values);
      expect(fast.ends()).toEqual({ low: Math.min(...values) + 0, high: Math.max(...values) + 0 });
      expect(plain.ends()).toEqual(fast.ends());
      const counts = fast.count(1 / 8, -125).slice();
      expect(counts).toEqual(plain.count(1 / 8, -125));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      const halves = fast.halve(width).slice();
      expect(halves.length).toBe(plain.halve(width).length);
      for (const [i, value] of plain.halve(width).entries()) expect(halves[i]).toBeCloseTo(value, 3);
    }),
  );
});

test('rows longer than before are taken in: the memory grows with them', () => {
  const values = new Float32Array(100_003).fill(7);
  values[100_002] = 9;
  fast.show(values);
  expect(fast.ends()).toEqual({ low: 7, high: 9 });
  expect(fast.count(1, 7)[0]).toBe(100_002);
});

test('an infinite number shows at the ends, whoever looks', () => {
  for (const one of [fast, plain]) {
    one.show(Float32Array.of(1, 2, Infinity, 4, 5));
    expect(Math.abs(one.ends().high)).toBeGreaterThan(3.4e38);
  }
});
