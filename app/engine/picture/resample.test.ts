import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resample } from './resample.ts';

const take = (length: number) => new Float32Array(length).fill(-1);

/** Whole numbers, so that means of a few are exact enough. */
const planes = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: width * height, maxLength: width * height })
      .map((values) => ({ values: Float32Array.from(values), width, height, x: 0, y: 0, cell: 1 })),
  );

test('each painted pixel is the mean of what it covers, a cell counting by the part that is covered', () => {
  fc.assert(
    fc.property(planes, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (plane, w, h) => {
      const [width, height] = [Math.min(w, plane.width), Math.min(h, plane.height)];
      const rect = { x: 0, y: 0, width: plane.width, height: plane.height };
      const found = resample(plane, plane, rect, width, height, take);
      // The same on a grid so fine that every painted pixel and every cell is a whole number of its squares.
      for (let i = 0; i < width * height; i++) {
        const [px, py] = [i % width, Math.floor(i / width)];
        let sum = 0;
        for (let y = 0; y < plane.height; y++) {
          for (let x = 0; x < plane.width; x++) {
            sum +=
              plane.values[y * plane.width + x] *
              both(px * plane.width, plane.width, x * width, width) *
              both(py * plane.height, plane.height, y * height, height);
          }
        }
        expect(found[i]).toBeCloseTo(sum / (plane.width * plane.height), 4);
      }
    }),
  );
});

/** How much of [a, a + m) and [b, b + n) is in both. */
const both = (a: number, m: number, b: number, n: number) =>
  Math.max(0, Math.min(a + m, b + n) - Math.max(a, b));

test('magnified, a painted pixel has the value that its middle lies in; beyond the map it has none', () => {
  const plane = { values: Float32Array.of(1, 2, 3, 4), width: 2, height: 2, x: 10, y: 10, cell: 1 };
  const limits = { width: 12, height: 12 };
  const found = resample(plane, limits, { x: 10.5, y: 11, width: 2, height: 1 }, 4, 2, take);
  expect([...found]).toEqual([3, 4, 4, NaN, 3, 4, 4, NaN]);
});

test('cells of several map pixels lie where they were averaged', () => {
  const plane = { values: Float32Array.of(1, 2, 3), width: 3, height: 1, x: 0, y: 0, cell: 2 };
  const found = resample(plane, { width: 5, height: 2 }, { x: 1, y: 0, width: 4, height: 1 }, 4, 1, take);
  expect([...found]).toEqual([1, 2, 2, 3]);
});
