import { expect, test } from 'vitest';
import { createEngine } from '../../../kernels/index.ts';
import { LAYER, SPEC } from './fixture.ts';
import { layoutOf, wiresOf } from './layout.ts';
import { GEOMETRY, inputAt, isRead, sharesOf, TAPS } from './sum.ts';

test('layer B has 108 weights, 972 multiply-adds and 27 taps to an output cell', () => {
  expect([GEOMETRY.weights, GEOMETRY.multiplyAdds, TAPS]).toEqual([108, 972, 27]);
});

test('the shares of the channels add up to what the reference computes, in every cell of every map', async () => {
  const engine = await createEngine({ build: 'reference' });
  const layer = engine.createLayer(SPEC, LAYER.weights);
  layer.input.set(LAYER.input);
  const output = layer.run();
  for (let map = 0; map < 4; map++)
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) {
        const total = sharesOf({ map, row, column }).reduce((a, b) => a + b, 0);
        expect(total).toBe(output[(row * 3 + column) * 4 + map]);
        expect(Math.abs(total)).toBeLessThan(100);
      }
  engine.dispose();
});

test('an output cell reads nine cells of each channel', () => {
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 3; column++) {
      const read = Array.from({ length: 25 }, (_, i) =>
        isRead({ map: 0, row, column }, Math.floor(i / 5), i % 5),
      );
      expect(read.filter(Boolean)).toHaveLength(TAPS / SPEC.channels);
    }
});

test('the input is stored pixel by pixel, channels together', () => {
  expect([inputAt(0, 0, 1), inputAt(1, 0, 1), inputAt(2, 0, 1)]).toEqual([1, 2, 0]);
});

test.each([
  [{ width: 591, em: 13, target: 32 }],
  [{ width: 552, em: 24, target: 45 }],
  [{ width: 358, em: 13, target: 40 }],
  [{ width: 328, em: 13, target: 40 }],
  [{ width: 900, em: 24, target: 45 }],
])('nothing overlaps or leaves the picture, and cells hold their numbers: %o', (place) => {
  const layout = layoutOf(place);
  const { rows, out, cell, outCell, behind, height } = layout;
  expect(cell).toBeGreaterThanOrEqual(14);
  expect(rows[0].kernel.width / 3).toBeGreaterThanOrEqual(1.3 * place.em);
  expect(outCell).toBeGreaterThanOrEqual(place.target);
  for (const row of rows) {
    expect(row.input.x + row.input.width).toBeLessThan(row.kernel.x);
    expect(row.kernel.x + row.kernel.width).toBeLessThan(row.share.x);
    expect(row.share.x).toBeLessThan(out.x);
    expect(row.input.y + row.input.height).toBeLessThanOrEqual(height);
  }
  for (const box of [out, ...behind]) expect(box.x + box.width).toBeLessThanOrEqual(place.width);
  expect(behind[0].y).toBeGreaterThan(0);
  expect(out.y + out.height).toBeLessThan(height);
});

test('the wires end at the row of the output cell', () => {
  const layout = layoutOf({ width: 591, em: 13, target: 32 });
  const ys = [0, 1, 2].map((row) => wiresOf(layout, { map: 0, row, column: 0 }, 13).sum.y);
  expect(ys[1] - ys[0]).toBeCloseTo(layout.outCell);
  expect(ys[2] - ys[1]).toBeCloseTo(layout.outCell);
});
