import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endingOf } from './ending.ts';
import { MOST_PARTS } from './facts.ts';
import { sniff } from './sniff.ts';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/support/files/${name}`, import.meta.url)));
const ending = (bytes: Uint8Array) => endingOf(sniff(bytes).type, bytes);

/** What is decoded of a file that is cut off. */
function shown(bytes: Uint8Array): number[] | null {
  const end = ending(bytes);
  if (typeof end === 'string') return null;
  return [...bytes.subarray(0, end.upTo), ...end.then];
}

test('what is whole is so, also with a film after it, and no cut is whole', () => {
  for (const name of ['quarters.jpg', 'orientation-6.jpg', 'alpha.png', 'quarters.webp', 'wide.png']) {
    const bytes = read(name);
    expect([name, ending(bytes)]).toEqual([name, 'whole']);
    expect(ending(Uint8Array.from([...bytes, 0xff, 0xda, ...bytes.subarray(0, 50)]))).toBe('whole');
    for (let cut = 24; cut < bytes.length - 8; cut += 7) {
      expect([name, cut, ending(bytes.subarray(0, cut))]).not.toEqual([name, cut, 'whole']);
    }
  }
});

test('a JPEG without its last two bytes, or one, is shown whole: its end is put behind it', () => {
  const bytes = read('quarters.jpg');
  for (const missing of [1, 2]) expect(shown(bytes.subarray(0, -missing))).toEqual([...bytes]);
});

test('a JPEG that is cut off among its pixels is shown as far as it goes, one without pixels not at all', () => {
  const bytes = read('quarters.jpg');
  const cut = bytes.subarray(0, -60);
  expect(shown(cut)).toEqual([...cut, 0xff, 0xd9]);
  expect(ending(read('truncated.jpg'))).toBe('lost');
});

test('a PNG that has its pixels and not its end is shown whole, one cut off within its only piece not at all', () => {
  const bytes = read('wide.png');
  for (const missing of [1, 7, 12]) expect(shown(bytes.subarray(0, -missing))).toEqual([...bytes]);
  expect(ending(bytes.subarray(0, -13))).toBe('lost');
});

test('a GIF is whole when its first frame is', () => {
  const bytes = read('two-frames.gif');
  expect(ending(bytes)).toBe('whole');
  expect(ending(bytes.subarray(0, 120))).toBe('whole'); // within the second frame
  expect(ending(bytes.subarray(0, 70))).toBe('lost');
});

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const box = (name: string, ...content: number[]): number[] => [
  0,
  0,
  0,
  8 + content.length,
  ...ascii(name),
  ...content,
];

const JPEG = read('quarters.jpg');
const PNG = read('wide.png');
const GIF = read('two-frames.gif');
/** Where the colour table ends. */
const GIF_OPENING = 13 + (3 << ((GIF[10] & 7) + 1));
const ISPE = box('ispe', 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 7);
const AVIF_SIZE = box('meta', 0, 0, 0, 0, ...box('iprp', ...box('ipco', ...ISPE)));

/** Openings of parts without end, put in behind the opening of a file; the rest of it follows. */
const FLOODS: [what: string, opening: ArrayLike<number>, part: number[], rest: ArrayLike<number>][] = [
  ['a JPEG of segments of 4 bytes', JPEG.subarray(0, 2), [0xff, 0xe1, 0, 2], JPEG.subarray(2)],
  ['a JPEG of fillings between markers', JPEG.subarray(0, 2), [0xff], JPEG.subarray(2)],
  [
    'a PNG of empty chunks',
    PNG.subarray(0, 33),
    [0, 0, 0, 0, ...ascii('tEXt'), 0, 0, 0, 0],
    PNG.subarray(33),
  ],
  ['a GIF of empty extensions', GIF.subarray(0, GIF_OPENING), [0x21, 0xfe, 0], GIF.subarray(GIF_OPENING)],
  [
    'a GIF of blocks of one byte',
    [...GIF.subarray(0, GIF_OPENING), 0x21, 0xfe],
    [1, 1],
    [0, ...GIF.subarray(GIF_OPENING)],
  ],
  ['an AVIF of empty boxes', box('ftyp', ...ascii('avif'), 0, 0, 0, 0), box('free'), AVIF_SIZE],
];

/** Whether its size and its end were found. */
function found(bytes: Uint8Array): { size: boolean; end: boolean } {
  const { type, isSized } = sniff(bytes);
  return { size: isSized, end: endingOf(type, bytes) === 'whole' };
}

/** A file with so many parts put into it. */
function flood(
  parts: number,
  opening: ArrayLike<number>,
  part: number[],
  rest: ArrayLike<number>,
): Uint8Array {
  const end = opening.length + parts * part.length;
  const bytes = new Uint8Array(end + rest.length);
  bytes.set(opening);
  bytes.set(part, opening.length);
  // Twice as many with each round.
  for (let done = part.length; opening.length + done < end; done *= 2) {
    bytes.copyWithin(opening.length + done, opening.length, opening.length + done);
  }
  bytes.set(rest, end);
  return bytes;
}

test.each(FLOODS)(
  '%s is read on as long as a file may have so many parts, and no longer',
  (what, ...file) => {
    expect(found(flood(1000, ...file))).toEqual({ size: true, end: true });
    // The size of a PNG and of a GIF stands before all parts; the end of an AVIF is left to the decoder.
    expect(found(flood(MOST_PARTS, ...file))).toEqual({ size: /PNG|GIF/.test(what), end: /AVIF/.test(what) });
  },
);
