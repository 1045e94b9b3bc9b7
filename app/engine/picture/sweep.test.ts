import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../../kernels/index.ts';
import { grey, noise, pictureLayers, plainLayer, smallPictures } from '../../testing/random-picture.ts';
import type { Pixels } from '../../image/full/pixels.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { samePadding } from '../../../kernels/spec/geometry.ts';
import { borderPixels } from './border.ts';
import { channelReader } from './channel-values.ts';
import { openKitchen } from './kitchen.ts';
import { allMaps, mapsOf, prepare, wholeOf } from './prepare.ts';
import type { MapId } from './protocol.ts';
import { readPlanes } from './read-planes.ts';
import { computeBand, planesOf, recipeFor } from './sweep.ts';

const reference = await createEngine({ build: 'reference' });
const kitchen = await openKitchen();

const sourceOf = (pixels: Pixels, layer: PictureLayer) => ({
  kitchen,
  reader: channelReader(pixels, layer.channels),
});

/** Every value of a map, computed band after band. */
function whole(pixels: Pixels, layer: PictureLayer, map: MapId): number[] {
  const prepared = prepare(layer, pixels);
  return [...planesOf(sourceOf(pixels, layer), prepared, [map], wholeOf(prepared, map))[0]];
}

const output = (index = 0): MapId => ({ stage: 'output', index });

const rowsOf = (values: number[], width: number): number[][] =>
  Array.from({ length: values.length / width }, (_, y) => values.slice(y * width, (y + 1) * width));

const STAGES = ['filtered', 'output', 'standard'] as const;
type Computed = Record<(typeof STAGES)[number], Float32Array>;

/**
 * One run of the reference over the bordered picture, as separable and as standard convolution. With `Math.abs` for `of`, every
 * number is taken without its sign: what sums would be if nothing cancelled out.
 */
function referenceRun(pixels: Pixels, layer: PictureLayer, of = (value: number) => value): Computed {
  const prepared = prepare(layer, pixels);
  const { kernel, stride, dilation, border, depthMultiplier, filters, between } = layer;
  const axis = (n: number, k: number) => {
    const [before, after] = samePadding(n, k, stride, dilation);
    return borderPixels(-before, n + before + after, n, border);
  };
  const [rows, columns] = [axis(pixels.height, kernel[0]), axis(pixels.width, kernel[1])];
  const input = new Float32Array(prepared.channels * rows.length * columns.length);
  readPlanes(channelReader(pixels, layer.channels), rows, columns, input);
  input.forEach((value, i) => (input[i] = of(value)));
  const sizes = { height: rows.length, width: columns.length, channels: prepared.channels, filters };
  const common = { ...sizes, kernel, stride, dilation, layout: 'nchw' } as const;
  const separable = reference.createLayer(
    { ...common, kind: 'separable', depthMultiplier, between },
    { depthwise: prepared.depthwise.map(of), pointwise: layer.pointwise.map(of) },
  );
  separable.input.set(input);
  const found = { output: separable.run().slice(), filtered: separable.filtered() };
  const standard = reference.createLayer(
    { ...common, kind: 'standard' },
    { standard: layer.standard!.map(of) },
  );
  standard.input.set(input);
  const result = { ...found, standard: standard.run().slice() };
  separable.dispose();
  standard.dispose();
  return result;
}

test('bands give what one run of the reference gives, whatever the layer, the size and the border', () => {
  const rows = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(smallPictures, pictureLayers, rows, (pixels, layer, rowsEach) => {
      const prepared = prepare(layer, pixels);
      const expected = referenceRun(pixels, layer);
      const recipe = recipeFor(prepared, allMaps(prepared));
      const cells = prepared.width * prepared.height;
      const sizes = referenceRun(pixels, layer, Math.abs);
      for (let y = 0; y < prepared.height; y += rowsEach) {
        const height = Math.min(rowsEach, prepared.height - y);
        const band = computeBand(sourceOf(pixels, layer), recipe, { x: 0, y, width: prepared.width, height });
        for (const stage of STAGES) {
          for (const map of mapsOf(prepared, stage)) {
            const from = map.index * cells + y * prepared.width;
            for (const [i, value] of band.of(map).entries()) {
              const due = expected[stage][from + i];
              if (!(Math.abs(value - due) <= 1e-6 * sizes[stage][from + i])) {
                throw new Error(`${stage} ${map.index}, row ${y}, cell ${i}: ${value} instead of ${due}`);
              }
            }
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('an impulse shows the kernel turned by half a turn: filters of a layer are not flipped', () => {
  const impulse = grey(
    Array.from({ length: 5 }, (_, y) => Array.from({ length: 5 }, (_, x) => Number(x === 2 && y === 2))),
  );
  const counting = plainLayer([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  expect(rowsOf(whole(impulse, counting, output()), 5)).toEqual([
    [0, 0, 0, 0, 0],
    [0, 9, 8, 7, 0],
    [0, 6, 5, 4, 0],
    [0, 3, 2, 1, 0],
    [0, 0, 0, 0, 0],
  ]);
});

/** As it stands in textbooks: right minus left. */
const SOBEL = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
const halves = (left: number, right: number) =>
  grey(Array(8).fill([left, left, left, left, right, right, right, right]) as number[][]);

test('Sobel over two halves is 1,020 in the two middle columns and 0 elsewhere; nothing is cut off where it is negative', () => {
  const layer = plainLayer(SOBEL, { border: 'edge' });
  const row = [0, 0, 0, 1020, 1020, 0, 0, 0];
  expect(rowsOf(whole(halves(0, 255), layer, output()), 8)).toEqual(Array(8).fill(row));
  const exchanged = row.map((value) => 0 - value);
  expect(rowsOf(whole(halves(255, 0), layer, output()), 8)).toEqual(Array(8).fill(exchanged));
});

test('with zeros outside, the right edge is one too: white ends there; and the outermost rows have three quarters', () => {
  const rows = rowsOf(whole(halves(0, 255), plainLayer(SOBEL, { border: 'zero' }), output()), 8);
  const inside = [0, 0, 0, 1020, 1020, 0, 0, -1020];
  const outermost = inside.map((value) => value * 0.75);
  expect(rows).toEqual([outermost, ...Array<number[]>(6).fill(inside), outermost]);
});

test('normalising leaves a kernel alone whose weights sum to 0, and divides any other by its sum', () => {
  const picture = noise(9, 7);
  const plain = plainLayer(SOBEL);
  expect(whole(picture, { ...plain, isNormalised: true }, output())).toEqual(whole(picture, plain, output()));
  // Tenths do not sum to 0 in floating point.
  const tenths = plainLayer([[0.1, 0.2, -0.3]]);
  expect(prepare({ ...tenths, isNormalised: true }, picture).depthwise).toEqual(tenths.depthwise);
  const box = plainLayer([
    [2, 2],
    [2, 2],
  ]);
  expect([...prepare({ ...box, isNormalised: true }, picture).depthwise]).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('a 2×2 kernel under "same" has one row and one column after the picture, and none before', () => {
  const sum = plainLayer([
    [1, 10],
    [100, 1000],
  ]);
  const picture = grey([
    [1, 2],
    [3, 4],
  ]);
  expect(rowsOf(whole(picture, sum, output()), 2)).toEqual([
    [4321, 402],
    [43, 4],
  ]);
});

test('borders: zeros, the nearest pixel, or the picture mirrored about its outermost pixel', () => {
  const read = (border: PictureLayer['border'], n = 3) => [...borderPixels(-5, 12, n, border)];
  expect(read('zero')).toEqual([-1, -1, -1, -1, -1, 0, 1, 2, -1, -1, -1, -1]);
  expect(read('edge')).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2]);
  expect(read('reflect')).toEqual([1, 0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2]);
  expect(read('reflect', 1)).toEqual(Array(12).fill(0));
});

test('16 bits are kept: 255, 4,660 and 33,023 are read as such', () => {
  const deep: Pixels = {
    width: 3,
    height: 1,
    bits: 16,
    channels: 1,
    values: Uint16Array.of(0x00ff, 0x1234, 0x80ff),
  };
  expect(whole(deep, plainLayer([[1]]), { stage: 'input', index: 0 })).toEqual([255, 4660, 33023]);
  expect(whole(deep, plainLayer([[1]], { channels: 'rgb' }), output(2))).toEqual([255, 4660, 33023]);
});

test('luma has chroma about 0, linear light leaves black and white where they are', () => {
  const colours: Pixels = {
    width: 3,
    height: 1,
    bits: 8,
    rgba: Uint8ClampedArray.of(0, 0, 0, 9, 255, 255, 255, 9, 255, 0, 0, 9),
  };
  const of = (channels: PictureLayer['channels'], index: number) =>
    whole(colours, plainLayer([[1]], { channels }), { stage: 'input', index }).map((value) =>
      Number(value.toFixed(3)),
    );
  expect([0, 1, 2].map((c) => of('luma', c))).toEqual([
    [0, 255, 76.245],
    [0, 0, -43.028],
    [0, 0, 127.5],
  ]);
  expect([0, 1, 2].map((c) => of('linear', c))).toEqual([
    [0, 255, 255],
    [0, 255, 0],
    [0, 255, 0],
  ]);
  expect(of('grey', 0)).toEqual([0, 255, 76.245]);
  const half: Pixels = { width: 1, height: 1, bits: 8, rgba: Uint8ClampedArray.of(128, 128, 128, 255) };
  expect(whole(half, plainLayer([[1]], { channels: 'linear' }), { stage: 'input', index: 0 })[0]).toBeCloseTo(
    55.04,
    2,
  );
});
