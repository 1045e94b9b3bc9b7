import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainPng, png } from '../../testing/pictures/png.ts';
import { openPixels } from './open-pixels.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../e2e/support/files/${name}`, import.meta.url)) as Uint8Array<ArrayBuffer>;

/** A browser's decoder that only counts how often it is asked, and its canvas, which must not be. */
const decoder = vi.fn<() => Promise<ImageBitmap>>();
const canvas = vi.fn();

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', decoder.mockReset().mockRejectedValue(new Error('no picture')));
  vi.stubGlobal('OffscreenCanvas', canvas.mockReset());
});
afterEach(() => vi.unstubAllGlobals());

const open = (bytes: Uint8Array<ArrayBuffer>, name: string, signal?: AbortSignal) =>
  openPixels(new Blob([bytes]), name, 'file', { signal });

test('30,000×30,000 pixels of one bit in 109 kB are refused by the header: nothing is decoded', async () => {
  const bytes = plainPng(30_000, 30_000);
  expect(bytes.length).toBeLessThan(115_000);
  await expect(open(bytes, 'huge.png')).rejects.toMatchObject({
    detail: { code: 'too-many-pixels', width: 30_000, height: 30_000, megapixels: 900, limit: 100 },
  });
  expect(decoder).not.toHaveBeenCalled();
});

test.each([
  ['drawing.svg', 'svg'],
  ['text.png', 'wrong-type'],
  ['empty.png', 'empty'],
  ['truncated.jpg', 'broken'],
  ['huge-claim.png', 'too-many-pixels'],
])('%s is refused before anything is decoded', async (name, code) => {
  await expect(open(fixture(name), name)).rejects.toMatchObject({ code });
  expect(decoder).not.toHaveBeenCalled();
  expect(canvas).not.toHaveBeenCalled();
});

test('what the browser cannot decode is damaged, or a kind of picture that it does not read', async () => {
  await expect(open(fixture('quarters.jpg'), 'a.jpg')).rejects.toMatchObject({ code: 'broken' });
  await expect(open(fixture('photo.heic'), 'a.heic')).rejects.toMatchObject({ code: 'heic' });
  decoder.mockRejectedValue(new Error('The ImageBitmap could not be allocated.'));
  await expect(open(fixture('quarters.jpg'), 'a.jpg')).rejects.toMatchObject({ code: 'no-memory' });
});

test('a PNG of 16 bits keeps them where the numbers of the file are asked for, and that is said', async () => {
  const bytes = png({ width: 2, height: 1, colourType: 0, at: (x) => [300 + x] });
  const { pixels, notes } = await open(bytes, 'deep.png');
  expect(pixels).toMatchObject({ bits: 16, channels: 1, values: Uint16Array.of(300, 301) });
  expect(notes).toEqual([{ code: 'sixteen-bits' }, { code: 'as-file' }]);
  expect(decoder).not.toHaveBeenCalled();
});

test('a browser that cannot inflate decodes such a PNG itself, to 8 bits', async () => {
  vi.stubGlobal('DecompressionStream', undefined);
  const bytes = png({ width: 2, height: 1, colourType: 0, at: (x) => [300 + x] });
  await expect(open(bytes, 'deep.png')).rejects.toMatchObject({ code: 'broken' }); // this one decodes nothing
  expect(decoder).toHaveBeenCalledTimes(1);
});

test('a damaged PNG of 16 bits is met with the same sentence as any damaged picture', async () => {
  const bytes = png({ width: 2, height: 1, colourType: 0, at: () => [1], filterOf: () => 5 });
  await expect(open(bytes, 'deep.png')).rejects.toMatchObject({
    detail: { code: 'broken', name: 'deep.png' },
  });
});

test('a cancelled picture is let go of at once, and closed when the browser comes with it', async () => {
  let resolve!: (bitmap: ImageBitmap) => void;
  decoder.mockReturnValue(new Promise((come) => (resolve = come)));
  const cancel = new AbortController();
  const opening = open(fixture('quarters.jpg'), 'a.jpg', cancel.signal);
  await vi.waitFor(() => expect(decoder).toHaveBeenCalled());
  cancel.abort();
  await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
  const close = vi.fn();
  resolve({ width: 1, height: 1, close });
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});

test('a browser without a canvas apart from the page is told from one that cannot read the file', async () => {
  vi.stubGlobal('OffscreenCanvas', undefined);
  await expect(open(fixture('quarters.jpg'), 'a.jpg')).rejects.toMatchObject({ code: 'no-canvas' });
});
