import { expect, test } from 'vitest';
import { trafficOf } from '../../model/traffic.ts';
import { BATCHES, FIXTURE, layerOf, SHAPES } from './fixture.ts';
import { barsOf, pictureOf, predictedSeconds, savingsOf, WAYS } from './layout.ts';

const ROOF = { flops: 80e9, bytes: 12e9 };
const all = SHAPES.flatMap((shape) => BATCHES.map((batch) => trafficOf(layerOf(shape, batch))));
const opening = trafficOf(layerOf(FIXTURE.shape, FIXTURE.batch));

test('the layer of the prediction saves 7.89× of the multiply-adds and moves 1.64× as much', () => {
  const { saved, traffic } = savingsOf(opening, FIXTURE.isFused);
  expect(saved.toFixed(2)).toBe('7.89');
  expect(traffic.toFixed(2)).toBe('1.64');
});

test('no bar is longer than its place', () => {
  for (const works of all)
    for (const isFused of [false, true])
      for (const share of Object.values(barsOf(savingsOf(works, isFused)))) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
});

test('before the device is measured there is no roof, no scale and every dot stands on the floor', () => {
  const picture = pictureOf(opening, null, {}, { width: 590, height: 260 }, 12);
  expect(picture.roof).toBeNull();
  expect(picture.yTicks).toEqual([]);
  for (const { y, measuredY } of picture.dots) {
    expect(y).toBe(picture.bottom);
    expect(measuredY).toBeNull();
  }
});

test('dots lie within the picture, under the roof or where they were measured', () => {
  for (const works of all) {
    const seconds = { standard: 2 * predictedSeconds(works, 'standard', ROOF), depthwise: 1e-9 };
    const { dots, left, right, top, bottom } = pictureOf(
      works,
      ROOF,
      seconds,
      { width: 330, height: 260 },
      12,
    );
    expect(dots.map(({ way }) => way)).toEqual(WAYS);
    for (const { x, y, measuredY } of dots) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(right);
      for (const one of [y, measuredY ?? y]) {
        expect(one).toBeGreaterThanOrEqual(top);
        expect(one).toBeLessThanOrEqual(bottom);
      }
    }
    expect(dots[0].measuredY).toBeGreaterThan(dots[0].y);
  }
});

test('two separate steps take as long as both together', () => {
  expect(predictedSeconds(opening, 'unfused', ROOF)).toBeCloseTo(
    predictedSeconds(opening, 'depthwise', ROOF) + predictedSeconds(opening, 'pointwise', ROOF),
    12,
  );
});
