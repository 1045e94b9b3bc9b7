import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';
import { LIMITS } from '../limits.ts';
import { decodeDeepPng } from '../full/deep-png/decode-deep-png.ts';
import { toCsv } from './csv.ts';
import { endsOf, toDeepPng } from './deep-png.ts';
import type { NumberMap } from './number-map.ts';
import { toNpy } from './npy.ts';
import { PNG_BLOCK, writePng } from './png.ts';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const maps = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc
      .array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
        minLength: width * height,
        maxLength: width * height,
      })
      .map((values): NumberMap => ({ width, height, values: Float32Array.from(values) })),
  );

/** As NumPy's format has it: version 1.0, a header in Python, then the numbers. */
async function readNpy(blob: Blob) {
  const bytes = await bytesOf(blob);
  expect(ascii(bytes.subarray(0, 8))).toBe('\x93NUMPY\x01\x00');
  const length = bytes[8] + 256 * bytes[9];
  const header = ascii(bytes.subarray(10, 10 + length));
  expect((10 + length) % 64).toBe(0);
  expect(header).toMatch(/^\{'descr': '<f4', 'fortran_order': False, 'shape': \(\d+, \d+\), \} *\n$/);
  const view = new DataView(bytes.buffer, 10 + length);
  const values = Array.from({ length: view.byteLength / 4 }, (_, i) => view.getFloat32(4 * i, true));
  return {
    shape: header
      .match(/\d+(?=[,)])/g)!
      .slice(-2)
      .map(Number),
    values,
  };
}

test('an NPY file gives every map back: its shape as rows and columns, and each number', async () => {
  await fc.assert(
    fc.asyncProperty(maps, async (map) => {
      const { shape, values } = await readNpy(toNpy(map));
      expect(shape).toEqual([map.height, map.width]);
      expect(values).toEqual([...map.values]);
    }),
  );
});

test('lines of numbers give every float32 back', async () => {
  await fc.assert(
    fc.asyncProperty(maps, async (map) => {
      const lines = (await (await toCsv(map)).text()).trimEnd().split('\n');
      expect(lines).toHaveLength(map.height);
      const read = lines.flatMap((line) => line.split(',').map((word) => Math.fround(Number(word))));
      expect(read).toEqual([...map.values]);
    }),
  );
  const plain = { width: 3, height: 2, values: Float32Array.of(-1020, 0, 0.1, 1e-8, 3e9, 16777216) };
  expect(await (await toCsv(plain)).text()).toBe('-1020,0,0.1\n1e-8,3000000000,16777216\n');
});

/** The chunks of a PNG, each with a right sum. */
async function chunksOf(blob: Blob) {
  const bytes = await bytesOf(blob);
  const view = new DataView(bytes.buffer);
  const chunks: { name: string; content: Uint8Array }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(named));
    chunks.push({ name: ascii(named.subarray(0, 4)), content: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** Its rows as they were before they were packed. */
const rowsIn = (chunks: { name: string; content: Uint8Array }[]) => [
  ...inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content))),
];

test('a PNG of 16 bits has black and white at its ends, says so, and gives numbers back to half a step', async () => {
  const map = { width: 5, height: 1, values: Float32Array.of(-1020, -510, 0, 510, 1020) };
  const blob = await toDeepPng(map, endsOf(map.values), 'Filtered 1 · 滤波');
  const chunks = await chunksOf(blob);
  expect([...new Set(chunks.map(({ name }) => name))]).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  expect([...chunks[0].content]).toEqual([0, 0, 0, 5, 0, 0, 0, 1, 16, 0, 0, 0, 0]);
  const words = chunks.slice(1, 3).map(({ content }) => new TextDecoder().decode(content));
  expect(words[0]).toBe('Title\0\0\0\0\0Filtered 1 · 滤波');
  expect(words[1]).toMatch(/value = low \+ sample \/ 65535 \* \(high - low\); low = -1020; high = 1020$/);
  expect(rowsIn(chunks)).toEqual([0, 0, 0, 0x40, 0, 0x80, 0, 0xbf, 0xff, 0xff, 0xff]);
});

test('the page’s own reader of 16 bits gives the samples of a large map back', async () => {
  const [width, height] = [700, 300];
  const values = Float32Array.from({ length: width * height }, (_, i) => (i * 40503) % 65536);
  values[0] = 0;
  values[1] = 65535;
  const seen: number[] = [];
  const blob = await toDeepPng({ width, height, values }, endsOf(values), '', {
    onProgress: (done, total) => seen.push(done / total),
  });
  const file = await readFile(blob, 'a.png', { megabytes: LIMITS.fullMegabytes });
  const { pixels } = await decodeDeepPng(file);
  expect(pixels).toMatchObject({ width, height, bits: 16, channels: 1 });
  expect(Float32Array.from(pixels.values)).toEqual(values);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toBe(1);
});

test('a picture of several blocks has every byte of its colours, whatever is above them', async () => {
  const [width, height] = [900, 200]; // three blocks
  expect(width * height).toBeGreaterThan(2 * PNG_BLOCK);
  const bytes = Uint8Array.from({ length: 4 * width * height }, (_, i) => (i * 40503) >> 7);
  const rowsOf = (from: number, to: number) => bytes.subarray(4 * width * from, 4 * width * to);
  const chunks = await chunksOf(await writePng({ width, height, bits: 8, samples: 4 }, {}, rowsOf));
  expect([...chunks[0].content]).toEqual([0, 0, 3, 132, 0, 0, 0, 200, 8, 6, 0, 0, 0]);
  const rows = rowsIn(chunks);
  const above = new Uint8Array(4 * width);
  for (let y = 0; y < height; y++) {
    const row = rows.slice(y * (1 + 4 * width), (y + 1) * (1 + 4 * width));
    expect(row[0]).toBe(2); // what each byte has more than the one above
    above.forEach((byte, i) => (above[i] = byte + row[1 + i]));
    expect(Buffer.compare(above, bytes.subarray(4 * width * y, 4 * width * (y + 1)))).toBe(0);
  }
});

test('numbers that are none and a map of one value do no harm', async () => {
  const odd = Float32Array.of(NaN, Infinity, 2, -1);
  expect(endsOf(odd)).toEqual({ low: -1, high: 2 });
  const chunks = await chunksOf(await toDeepPng({ width: 4, height: 1, values: odd }, endsOf(odd), ''));
  expect(rowsIn(chunks)).toEqual([0, 0, 0, 255, 255, 255, 255, 0, 0]);
  const flat = { width: 1, height: 1, values: Float32Array.of(7) };
  expect(endsOf(flat.values)).toEqual({ low: 7, high: 7 });
  expect(rowsIn(await chunksOf(await toDeepPng(flat, endsOf(flat.values), '')))).toEqual([0, 0, 0]);
  expect(endsOf(Float32Array.of(NaN))).toEqual({ low: 0, high: 0 });
});

test('writing that is called off ends as such', async () => {
  const map = { width: 300, height: 300, values: new Float32Array(90_000) };
  for (const write of [
    (signal: AbortSignal) => toCsv(map, { signal }),
    (signal: AbortSignal) => toDeepPng(map, { low: 0, high: 1 }, '', { signal }),
  ])
    await expect(write(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});
