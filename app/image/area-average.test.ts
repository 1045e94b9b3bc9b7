import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaAverage } from './area-average.ts';
import { clampCrop, frameToCrop, WHOLE } from './crop.ts';

/** RGBA of a grey picture. */
const grey = (...bytes: number[]): number[] => bytes.flatMap((v) => [v, v, v, 255]);
const reds = (values: Float32Array): number[] => [...values].filter((_, i) => i % 3 === 0);

test('one cell per pixel gives the bytes divided by 255', () => {
  const rgba = [255, 0, 51, 255, 102, 153, 204, 255];
  const values = areaAverage(rgba, 2, 1, WHOLE, 1, 2);
  expect([...values]).toEqual([1, 0, 0.2, 0.4, 0.6, 0.8].map(Math.fround));
});

test('a cell over four pixels is their mean, not rounded to steps of 1/255', () => {
  expect(reads(areaAverage(grey(0, 1, 0, 0), 2, 2, WHOLE, 1, 1))).toBeCloseTo(0.25 / 255, 9);
});

test('a pixel that two cells share counts in both by its parts', () => {
  // Three pixels in two cells: each covers one and a half.
  expect(reds(areaAverage(grey(0, 255, 255), 3, 1, WHOLE, 1, 2))).toEqual([Math.fround(1 / 3), 1]);
});

test('a crop takes only what lies in it, in parts at its edges', () => {
  const rgba = grey(255, 0, 255, 0);
  const crop = { x: 0.125, y: 0, width: 0.5, height: 1 }; // pixels 0.5 to 2.5
  expect(reds(areaAverage(rgba, 4, 1, crop, 1, 1))).toEqual([0.5]);
});

test('a cell smaller than a pixel has the value of that pixel', () => {
  expect(reds(areaAverage(grey(0, 255), 2, 1, WHOLE, 1, 4))).toEqual([0, 0, 1, 1]);
});

test('the mean of all cells is the mean of all pixels, and a picture of one colour stays exactly that', () => {
  const pictures = fc.integer({ min: 1, max: 9 }).chain((w) =>
    fc.integer({ min: 1, max: 9 }).chain((h) =>
      fc.record({
        w: fc.constant(w),
        h: fc.constant(h),
        bytes: fc.array(fc.nat(255), { minLength: w * h, maxLength: w * h }),
        H: fc.integer({ min: 1, max: 12 }),
        W: fc.integer({ min: 1, max: 12 }),
      }),
    ),
  );
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  fc.assert(
    fc.property(pictures, ({ w, h, bytes, H, W }) => {
      const cells = reds(areaAverage(grey(...bytes), w, h, WHOLE, H, W));
      expect(mean(cells)).toBeCloseTo(mean(bytes) / 255, 5);
      const flat = areaAverage(grey(...bytes.map(() => bytes[0])), w, h, WHOLE, H, W);
      for (const value of flat) expect(value).toBeCloseTo(bytes[0] / 255, 6);
    }),
  );
});

test('every crop, also one of NaN, gives finite numbers from 0 to 1', () => {
  const any = fc.oneof(fc.double(), fc.double({ min: -1, max: 2, noNaN: true }));
  const crops = fc.record({ x: any, y: any, width: any, height: any });
  fc.assert(
    fc.property(crops, fc.integer({ min: 1, max: 5 }), (crop, n) => {
      const values = areaAverage(grey(9, 80, 255, 0, 30, 7), 3, 2, crop, n, n);
      for (const value of values) expect(value >= 0 && value <= 1).toBe(true);
    }),
  );
});

test("a frame becomes a crop whose cells are square in the photograph's pixels", () => {
  const photo = { width: 400, height: 200 };
  const crop = frameToCrop({ x: 0.1, y: 0.2, width: 0.25 }, photo, { height: 10, width: 20 });
  expect(crop).toEqual({ x: 0.1, y: 0.2, width: 0.25, height: 0.25 }); // 100×50 pixels
});

test('frames and crops end up within the photograph, with cells of a pixel at least', () => {
  const any = fc.oneof(fc.double(), fc.double({ min: -1, max: 2, noNaN: true }));
  const size = fc.integer({ min: 1, max: 3000 });
  const cell = fc.integer({ min: 1, max: 64 });
  fc.assert(
    fc.property(any, any, any, size, size, cell, cell, (x, y, width, w, h, H, W) => {
      const crop = frameToCrop({ x, y, width }, { width: w, height: h }, { height: H, width: W });
      for (const one of [crop, clampCrop({ x, y, width, height: width })]) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.y).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(1 + 1e-12);
        expect(one.y + one.height).toBeLessThanOrEqual(1 + 1e-12);
      }
      const side = (crop.width * w) / W;
      expect(side).toBeGreaterThanOrEqual(Math.min(1, w / W, h / H) * (1 - 1e-9));
      expect((crop.height * h) / H).toBeCloseTo(side, 6);
    }),
  );
});

function reads(values: Float32Array): number {
  return values[0];
}
