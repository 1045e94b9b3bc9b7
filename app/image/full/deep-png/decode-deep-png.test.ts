import { expect, test } from 'vitest';
import { chunk, orientationExif, png } from '../../../testing/pictures/png.ts';
import type { PngPlan } from '../../../testing/pictures/png.ts';
import { LIMITS } from '../../limits.ts';
import { readFile } from '../../read-file.ts';
import { decodeDeepPng } from './decode-deep-png.ts';

const FULL = 65535;
/** Numbers that use all 16 bits and repeat nowhere near each other. */
const busy = (x: number, y: number, c = 0): number => (x * 9241 + y * 25411 + c * 40503 + x * y * 771) & FULL;

const decode = async (bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) =>
  decodeDeepPng(await readFile(new Blob([bytes]), 'a.png', { megabytes: LIMITS.fullMegabytes }), { signal });

test('grey values of 16 bits arrive as they are: 0x00FF, 0x1234 and 0x80FF', async () => {
  const { pixels, hadAlpha } = await decode(
    png({ width: 3, height: 1, colourType: 0, at: (x) => [[0x00ff, 0x1234, 0x80ff][x]] }),
  );
  expect(pixels).toMatchObject({ width: 3, height: 1, bits: 16, channels: 1 });
  expect([...pixels.values]).toEqual([255, 4660, 33023]);
  expect(hadAlpha).toBe(false);
});

const KINDS: [string, PngPlan['colourType'], number][] = [
  ['grey', 0, 1],
  ['RGB', 2, 3],
  ['grey with alpha', 4, 1],
  ['RGB with alpha', 6, 3],
];

for (const [name, colourType, channels] of KINDS)
  for (const isInterlaced of [false, true])
    test(`every value of a ${name} PNG arrives, ${isInterlaced ? 'interlaced' : 'row by row'}, through every filter and in pieces`, async () => {
      // Sizes below, at and above the squares of the interlaced order, and single rows and columns.
      for (const [width, height] of [
        [1, 1],
        [1, 13],
        [13, 1],
        [2, 3],
        [8, 8],
        [11, 17],
      ]) {
        const colour = (x: number, y: number) => Array.from({ length: channels }, (_, c) => busy(x, y, c));
        const { pixels } = await decode(
          png({
            ...{ width, height, colourType, isInterlaced, pieces: 3 },
            at: (x, y) => (colourType >= 4 ? [...colour(x, y), FULL] : colour(x, y)),
            filterOf: (y) => y % 5,
          }),
        );
        const wanted = Array.from({ length: width * height }, (_, i) =>
          colour(i % width, Math.floor(i / width)),
        );
        expect([...pixels.values], `${width}×${height}`).toEqual(wanted.flat());
      }
    });

test('what is transparent lies on white, by alpha of 16 bits and by the one colour that stands for nothing', async () => {
  const soft = await decode(
    png({ width: 4, height: 1, colourType: 4, at: (x) => [20000, [0, 1, 0x8000, FULL][x]] }),
  );
  const on = (alpha: number) => Math.round((20000 * alpha + FULL * (FULL - alpha)) / FULL);
  expect([...soft.pixels.values]).toEqual([FULL, on(1), on(0x8000), 20000]);
  expect(soft.hadAlpha).toBe(true);

  const key = chunk('tRNS', [0x12, 0x34, 0, 1, 0, 2]);
  const keyed = await decode(
    png({ width: 2, height: 1, colourType: 2, before: [key], at: (x) => [0x1234, 1, 2 + x] }),
  );
  expect([...keyed.pixels.values]).toEqual([FULL, FULL, FULL, 0x1234, 1, 3]);
  expect(keyed.hadAlpha).toBe(true);
});

test('a note on how the camera was held turns the values, in every order of rows', async () => {
  for (const isInterlaced of [false, true]) {
    const turned = await decode(
      png({
        ...{ width: 3, height: 2, colourType: 0, isInterlaced },
        at: (x, y) => [3 * y + x],
        before: [chunk('eXIf', orientationExif(6))],
      }),
    );
    expect(turned.pixels).toMatchObject({ width: 2, height: 3 });
    expect([...turned.pixels.values]).toEqual([3, 0, 4, 1, 5, 2]);
  }
});

test('of a file that is cut off the rows that came are there, and the rest is white', async () => {
  const whole = png({ width: 200, height: 200, colourType: 0, pieces: 8, at: (x, y) => [busy(x, y)] });
  const { pixels } = await decode(whole.subarray(0, Math.floor(whole.length / 2)));
  expect([...pixels.values.subarray(0, 200)]).toEqual(Array.from({ length: 200 }, (_, x) => busy(x, 0)));
  expect([...pixels.values.subarray(-200)]).toEqual(Array<number>(200).fill(FULL));
});

test('what is damaged is refused: too few rows, an unknown filter, an unknown colour type, bytes that are no stream', async () => {
  const plan: PngPlan = { width: 4, height: 4, colourType: 0, at: () => [7] };
  const taller = png(plan);
  taller.set([0, 0, 0, 9], 20);
  const typeless = png(plan);
  typeless[25] = 3;
  const noise = png({ ...plan, before: [chunk('IDAT', [1, 2, 3, 4])] });
  for (const bytes of [taller, typeless, noise, png({ ...plan, filterOf: () => 5 })])
    await expect(decode(bytes)).rejects.toThrow();
});

test('of a stream with more in it than the header says no more is read', async () => {
  const bytes = png({ width: 4, height: 400, colourType: 0, at: (_, y) => [y] });
  bytes.set([0, 0, 0, 1], 20);
  expect([...(await decode(bytes)).pixels.values]).toEqual([0, 0, 0, 0]);
});

test('a cancelled file is read no further', async () => {
  const bytes = png({ width: 64, height: 64, colourType: 0, at: (x, y) => [busy(x, y)] });
  await expect(decode(bytes, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
});
