import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeAwayEn } from '../../../../i18n/words/take-away.en.ts';
import { takeAwayZh } from '../../../../i18n/words/take-away.zh.ts';
import { channelCount, mapSize } from '../../../../model/picture-layer.ts';
import type { PictureLayer } from '../../../../model/picture-layer.ts';
import { noise, pictureLayers, plainLayer } from '../../../../testing/random-picture.ts';
import { mapValues, workedExample } from '../../../../testing/worked-examples.ts';
import { exampleRect, paddingOf, SIDE, toleranceOf } from './example.ts';
import type { Example } from './example.ts';
import { FRAMEWORKS, program } from './program.ts';
import { list } from './python.ts';

const sizes = fc.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) });

/** A picture of the example's own pixels, as the engine takes one. */
function alone({ rect, input, layer }: Example) {
  const C = channelCount(layer.channels);
  const rgba = Uint8ClampedArray.from({ length: 4 * rect.width * rect.height }, (_, i) =>
    i % 4 === 3 ? 255 : input[Math.floor(i / 4) * C + Math.min(i % 4, C - 1)],
  );
  return { width: rect.width, height: rect.height, bits: 8, rgba } as const;
}

test('what is expected is what the page shows of a picture that is these pixels alone', async () => {
  await fc.assert(
    fc.asyncProperty(pictureLayers, sizes, fc.nat(99), async (sampled, { width, height }, seed) => {
      fc.pre(sampled.channels !== 'grey');
      const layer: PictureLayer = { ...sampled, channels: 'rgb' };
      const example = await workedExample(noise(width, height, seed), layer);
      const { filters } = layer;
      const size = mapSize(layer, example.rect);
      expect(example.output).toHaveLength(size.width * size.height * filters);
      const tolerance = toleranceOf(example);
      for (let index = 0; index < filters; index++) {
        const { values } = await mapValues(alone(example), layer, { stage: 'output', index });
        values.forEach((value, i) => {
          const other = example.output[i * filters + index];
          expect(Math.abs(value - other)).toBeLessThanOrEqual(tolerance[index]);
        });
      }
    }),
    { numRuns: 40 },
  );
});

test('the pixels lie within the picture, about the one that is asked for, as many as there are up to six', () => {
  fc.assert(
    fc.property(pictureLayers, sizes, fc.nat(60), fc.nat(60), (layer, picture, x, y) => {
      const rect = exampleRect({ x, y }, picture, layer);
      expect([rect.width, rect.height]).toEqual([
        Math.min(SIDE, picture.width),
        Math.min(SIDE, picture.height),
      ]);
      expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(picture.width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(picture.height);
    }),
  );
});

test('an output whose window stays within these pixels is a value of the map, also with a stride', async () => {
  for (const stride of [1, 2, 3]) {
    const layer = plainLayer(
      [
        [1, 2, 0],
        [0, 3, 1],
        [2, 0, 1],
      ],
      { channels: 'rgb', stride, border: 'reflect' },
    );
    const picture = noise(31, 29, stride);
    const example = await workedExample(picture, layer);
    const { rect } = example;
    const [own, whole] = [paddingOf(rect, layer), paddingOf(picture, layer)];
    const map = await mapValues(picture, layer, { stage: 'output', index: 1 });
    const size = mapSize(layer, rect);
    let compared = 0;
    for (let y = 0; y < size.height; y++)
      for (let x = 0; x < size.width; x++) {
        const [top, left] = [stride * y - own.top, stride * x - own.left];
        if (top < 0 || left < 0 || top + 3 > rect.height || left + 3 > rect.width) continue;
        const [row, column] = [(rect.y + top + whole.top) / stride, (rect.x + left + whole.left) / stride];
        expect(Number.isInteger(row) && Number.isInteger(column)).toBe(true);
        expect(example.output[3 * (y * size.width + x) + 1]).toBe(map.values[row * map.width + column]);
        compared++;
      }
    expect(compared).toBeGreaterThan(0);
  }
});

/** The shape behind an array of a program, by its brackets. */
function shapeIn(code: string, name: string): number[] {
  const text = code.slice(code.indexOf(`${name} = np.array(`) + name.length + 12);
  const end = text.indexOf(', np.float32)');
  const python = text.slice(0, end).replace(/,(\s*\])/g, '$1');
  const shape: number[] = [];
  for (let part: unknown = JSON.parse(python); Array.isArray(part); part = part[0]) shape.push(part.length);
  return shape;
}

/** As Keras has it for padding "valid": (n − (d(k − 1) + 1)) // s + 1. */
const kerasSize = (n: number, k: number, s: number, d: number) => Math.floor((n - (d * (k - 1) + 1)) / s) + 1;

test('the Keras program’s layers take its input and give the shape that it expects; never stride and dilation at once', async () => {
  await fc.assert(
    fc.asyncProperty(pictureLayers, sizes, async (layer, { width, height }) => {
      const example = await workedExample(noise(width, height), layer);
      const code = program('keras', example, takeAwayEn.comments);
      const [rows, columns, channels] = shapeIn(code, 'x');
      const [kh, kw, C, M] = shapeIn(code, 'depthwise');
      const [Q, N] = shapeIn(code, 'pointwise');
      const [stride, dilation, multiplier] = /strides=(\d), dilation_rate=(\d), depth_multiplier=(\d)/
        .exec(code)!
        .slice(1)
        .map(Number);
      expect([C, C * M, multiplier]).toEqual([channels, Q, layer.depthMultiplier]);
      expect(Math.min(stride, dilation)).toBe(1);
      const spread = code.includes('spread[::') ? layer.dilation : 1;
      const [h, w] = [kh, kw].map((k) => spread * (k - 1) + 1);
      const pads =
        /\(\((\d+), (\d+)\), \((\d+), (\d+)\), \(0, 0\)\)|(?:shape\[0\], (\d+), (\d+)\)[^]*shape\[1\], (\d+), (\d+)\))/.exec(
          code,
        );
      const [top, bottom, left, right] = (pads ?? []).slice(1).filter(Boolean).map(Number);
      const across = kerasSize(columns + (left ?? 0) + (right ?? 0), w, stride, dilation);
      const down = kerasSize(rows + (top ?? 0) + (bottom ?? 0), h, stride, dilation);
      expect([down, across, N]).toEqual(shapeIn(code, 'expected'));
      expect(code).toContain(`Conv2D(${N}, 1, use_bias=False)`);
      expect(code.includes('activation="relu"')).toBe(layer.between === 'relu');
    }),
    { numRuns: 60 },
  );
});

test('a tolerance is far below the values, and so far above nothing that sums of whole numbers have none to spare', async () => {
  const layer = plainLayer(
    [
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ],
    { channels: 'rgb' },
  );
  const example = await workedExample(noise(12, 12), layer);
  for (const [n, tolerance] of toleranceOf(example).entries()) {
    const values = example.output.filter((_, i) => i % 3 === n);
    expect(tolerance).toBeGreaterThan(0);
    expect(tolerance).toBeLessThan(1e-5 * Math.max(...values));
  }
  const nothing = { ...layer, depthwise: layer.depthwise.map(() => 0) };
  expect(toleranceOf(await workedExample(noise(12, 12), nothing))).toEqual([0, 0, 0]);
});

test('programs are in the reader’s language, and the numbers are those of the other', async () => {
  const example = await workedExample(noise(9, 9), plainLayer([[1, -2]], { border: 'reflect' }));
  for (const framework of FRAMEWORKS) {
    const [en, zh] = [takeAwayEn, takeAwayZh].map(({ comments }) => program(framework, example, comments));
    const bare = (code: string) => code.replace(/(^|\s)# .*/g, '').replace(/f".*?\{/g, '');
    expect(zh).toMatch(/# 输入：图片的第 \d+ 至 \d+ 行/);
    expect(bare(zh)).toBe(bare(en));
    expect(en).toContain('assert (error <= tolerance).all()');
    expect(en).toContain('mode="reflect"');
  }
});

test('lists are nested as their shape says, on one line where they fit', () => {
  const numbers = Float32Array.from({ length: 24 }, (_, i) => i / 8);
  expect(list(numbers.subarray(0, 4), [2, 2])).toBe('[[0, 0.125], [0.25, 0.375]]');
  const long = list(numbers, [2, 12], 0);
  expect(JSON.parse(long.replace(/,(\s*\])/g, '$1'))).toEqual([
    [...numbers.subarray(0, 12)],
    [...numbers.subarray(12)],
  ]);
  const longest = list(
    Float32Array.from({ length: 60 }, (_, i) => i / 7),
    [60],
  );
  for (const line of longest.split('\n')) expect(line.length).toBeLessThanOrEqual(116);
  expect(JSON.parse(longest.replace(/,(\s*\])/g, '$1'))).toHaveLength(60);
});
