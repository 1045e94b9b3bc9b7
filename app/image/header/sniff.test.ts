import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingOf } from './ending.ts';
import { sniff } from './sniff.ts';
import { chunk, orientationExif, png } from '../../testing/pictures/png.ts';
import { ImageError } from '../image-error.ts';
import { checkBytes, checkHeader, fitInto } from '../limits.ts';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/support/files/${name}`, import.meta.url)));
const photo = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../public/photos/${name}`, import.meta.url)));
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

const codeOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return error instanceof ImageError ? error.code : 'other';
  }
  return 'none';
};

const FILES = [
  ['quarters.jpg', 'jpeg', 64, 48],
  ['orientation-6.jpg', 'jpeg', 48, 32],
  ['truncated.jpg', 'jpeg', 64, 48],
  ['alpha.png', 'png', 16, 12],
  ['wide.png', 'png', 2400, 60],
  ['huge-claim.png', 'png', 20000, 20000],
  ['two-frames.gif', 'gif', 20, 10],
  ['quarters.webp', 'webp', 24, 16],
  ['quarters.avif', 'avif', 24, 16],
  ['quarters.bmp', 'bmp', 12, 8],
  ['quarters.ico', 'ico', 32, 32],
  ['photo.heic', 'heic', 0, 0],
  ['drawing.svg', 'svg', 0, 0],
  ['text.png', 'unknown', 0, 0],
  ['empty.png', 'unknown', 0, 0],
] as const;

test.each(FILES)('%s is seen as %s of %i×%i, whatever its name says', (name, type, width, height) => {
  expect(sniff(read(name))).toMatchObject({ type, width, height, isSized: width > 0 });
});

test('the thumbnail inside EXIF data is not taken for the picture, and the orientation is read', () => {
  expect(sniff(read('orientation-6.jpg'))).toMatchObject({ width: 48, height: 32, orientation: 6 });
  expect(sniff(read('quarters.jpg')).orientation).toBe(1);
});

test('a PNG says how deep it is and how the camera was held, wherever in the file it says so', () => {
  const plan = { width: 2, height: 1, colourType: 0, at: () => [1] } as const;
  expect(sniff(png(plan))).toMatchObject({ bits: 16, orientation: 1 });
  expect(sniff(png({ ...plan, bits: 8 }))).toMatchObject({ bits: 8 });
  const held = [chunk('eXIf', orientationExif(8))];
  expect(sniff(png({ ...plan, before: held })).orientation).toBe(8);
  expect(sniff(png({ ...plan, after: held })).orientation).toBe(8);
});

test('a GIF of two frames is animated and a picture of one frame is not', () => {
  expect(sniff(read('two-frames.gif')).isAnimated).toBe(true);
  expect(sniff(read('quarters.webp')).isAnimated).toBe(false);
});

test('the three kinds of WebP keep their size in different places', () => {
  const webp = (chunk: string, ...rest: number[]) =>
    sniff(
      Uint8Array.from([
        ...ascii('RIFF'),
        99,
        0,
        0,
        0,
        ...ascii('WEBP'),
        ...ascii(chunk),
        9,
        0,
        0,
        0,
        ...rest,
      ]),
    );
  const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0x01, 0xc8, 0x40];
  expect(webp('VP8 ', ...lossy)).toMatchObject({ width: 300, height: 200 });
  const bits = (299 | (199 << 14)) >>> 0;
  const lossless = [0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24, 0, 0, 0, 0, 0];
  expect(webp('VP8L', ...lossless)).toMatchObject({ width: 300, height: 200, isAnimated: false });
  const extended = [2, 0, 0, 0, 43, 1, 0, 199, 0, 0];
  expect(webp('VP8X', ...extended)).toMatchObject({ width: 300, height: 200, isAnimated: true });
});

test('a BMP is known by its header, in old and new ones; words that begin with its letters are none', () => {
  const old = [...ascii('BM'), ...Array<number>(12).fill(0), 12, 0, 0, 0, 0x2c, 1, 200, 0, 1, 0, 24, 0];
  expect(sniff(Uint8Array.from(old))).toMatchObject({ type: 'bmp', width: 300, height: 200, isSized: true });
  const down = read('quarters.bmp').slice();
  down.set([0xf8, 0xff, 0xff, 0xff], 22); // height −8: the rows go down
  expect(sniff(down)).toMatchObject({ type: 'bmp', width: 12, height: 8, isSized: true });
  expect(sniff(Uint8Array.from(ascii('BMW, BMP and other words'))).type).toBe('unknown');
});

test('an icon that claims a picture of a hundred thousand rows is refused before it is decoded', () => {
  const icon = read('quarters.ico').slice();
  const at = icon[6 + 16 + 12] + 256 * icon[6 + 16 + 13];
  icon.set([0xa0, 0x86, 0x01, 0], at + 4);
  icon.set([0xa0, 0x86, 0x01, 0], at + 8);
  expect(codeOf(() => checkHeader(sniff(icon), 'icon.ico'))).toBe('too-many-pixels');
});

test('our own photographs are what the table of samples says', () => {
  expect(sniff(photo('chelsea.webp'))).toMatchObject({ type: 'webp', width: 451, height: 300 });
});

test('any bytes, and any bytes after the opening of a real file, give an answer', () => {
  const openings = FILES.map(([name]) => read(name));
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(fc.constantFrom(...openings), fc.nat(1500), fc.uint8Array({ maxLength: 64 }))
      .map(([bytes, cut, rest]) => Uint8Array.from([...bytes.subarray(0, cut), ...rest])),
    fc
      .tuple(fc.constantFrom(...openings.slice(0, -1)), fc.nat(1500), fc.nat(255))
      .map(([bytes, at, value]) => bytes.with(at % bytes.length, value)),
  );
  fc.assert(
    fc.property(hostile, (bytes) => {
      const { type, width, height, isSized } = sniff(bytes);
      expect(isSized || width * height === 0 || type === 'gif').toBe(true);
      expect(Number.isInteger(width) && width >= 0 && Number.isInteger(height) && height >= 0).toBe(true);
      endingOf(type, bytes);
    }),
    { numRuns: 2000 },
  );
});

test('a JPEG that is cut within its size states none', () => {
  const whole = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 1, 2, 3, 4]);
  expect(sniff(whole)).toMatchObject({ type: 'jpeg', height: 258, width: 772, isSized: true });
  for (let length = 7; length < whole.length; length++) {
    expect(sniff(whole.subarray(0, length))).toMatchObject({ width: 0, height: 0, isSized: false });
  }
});

test('what cannot be shown is refused by its header alone', () => {
  const check = (name: string) => codeOf(() => checkHeader(sniff(read(name)), name));
  expect(check('huge-claim.png')).toBe('too-many-pixels');
  expect(check('drawing.svg')).toBe('svg');
  // Some browsers read it: this one is asked.
  expect(check('photo.heic')).toBe('none');
  expect(check('text.png')).toBe('wrong-type');
  for (const name of ['quarters.avif', 'quarters.bmp', 'quarters.ico']) expect(check(name)).toBe('none');
  const nothing = read('alpha.png').fill(0, 16, 20);
  expect(codeOf(() => checkHeader(sniff(nothing), 'nothing.png'))).toBe('empty');
});

test('64 MB may be opened and one byte more may not', () => {
  expect(codeOf(() => checkBytes(64 * 2 ** 20, 'a.jpg', 64))).toBe('none');
  expect(codeOf(() => checkBytes(64 * 2 ** 20 + 1, 'a.jpg', 64))).toBe('too-many-bytes');
  expect(codeOf(() => checkBytes(0, 'a.jpg', 64))).toBe('empty');
});

test('a picture is reduced to the side, never enlarged, and no side becomes 0', () => {
  expect(fitInto(4000, 3000, 2048)).toEqual({ width: 2048, height: 1536 });
  expect(fitInto(30, 40, 2048)).toEqual({ width: 30, height: 40 });
  expect(fitInto(100000, 1, 2048)).toEqual({ width: 2048, height: 1 });
});
