import { afterEach, expect, test, vi } from 'vitest';
import { contentId, isContentId, plainId } from './content-id.ts';

afterEach(() => vi.unstubAllGlobals());

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a picture is named by the beginning of its SHA-256', async () => {
  // FIPS 180-4, the example of one block: ba7816bf 8f01cfea 414140de …
  expect(await contentId(new Blob(['abc']))).toBe('ba7816bf8f01cfea');
});

test('where the browser has no SHA-256 the page names it itself, and always the same', async () => {
  vi.stubGlobal('crypto', {});
  const id = await contentId(new Blob(['abc']));
  expect(id).toBe(plainId(bytesOf('abc')));
  expect(isContentId(id)).toBe(true);
});

test('contents that differ by one bit, one place or one byte of length have other names', () => {
  const picture = Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256);
  const changed = Array.from({ length: 3200 }, (_, bit) => {
    const copy = picture.slice();
    copy[bit >> 3] ^= 1 << (bit & 7);
    return copy;
  });
  const swapped = picture.slice();
  [swapped[0], swapped[1]] = [swapped[1], swapped[0]];
  const all = [picture, ...changed, swapped, picture.slice(1), new Uint8Array(3), new Uint8Array(4)];
  const ids = all.map(plainId);
  expect(new Set(ids).size).toBe(all.length);
  for (const half of [0, 8]) expect(new Set(ids.map((id) => id.slice(half, half + 8))).size).toBe(all.length);
});
