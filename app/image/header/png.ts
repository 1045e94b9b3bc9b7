// Size, depth, orientation, frames and end of a PNG. After the signature follow chunks: length (4 bytes), name (4), data, checksum (4).
import { exifOrientation } from './exif.ts';
import { header, MOST_PARTS, u32be, u8 } from './facts.ts';
import type { Ending, ImageHeader } from './facts.ts';

interface Chunk {
  /** Its four letters as a number. */
  name: number;
  /** Where it starts and where the next one does. */
  start: number;
  end: number;
}

const IHDR = 0x49484452;
export const IDAT = 0x49444154;
const EXIF = 0x65584966;
const IEND = 0x49454e44;
const ACTL = 0x6163544c;
/** Length 0, name, checksum. */
const END_CHUNK = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** IHDR is the first chunk; acTL before the first IDAT makes it an animated PNG. */
export function pngHeader(bytes: Uint8Array): ImageHeader {
  if (u32be(bytes, 12) !== IHDR || bytes.length < 24) return header('png');
  let isAnimated = false;
  for (const { name } of chunks(bytes)) {
    if (name === IDAT) break;
    isAnimated ||= name === ACTL;
  }
  const [exif] = pngChunks(bytes, EXIF);
  return header('png', {
    ...{ width: u32be(bytes, 16), height: u32be(bytes, 20), isSized: true, isAnimated },
    bits: u8(bytes, 24) === 16 ? 16 : 8,
    orientation: exif ? exifOrientation(exif) : 1,
  });
}

/** What the chunks of one name hold, in their order. */
export const pngChunks = (bytes: Uint8Array, wanted: number): Uint8Array[] =>
  [...chunks(bytes)]
    .filter(({ name }) => name === wanted)
    .map(({ start, end }) => bytes.subarray(start + 8, end - 4));

/** The stretches of the file, from and to, that lie around its EXIF data. */
export function withoutExif(bytes: Uint8Array): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let from = 0;
  for (const { name, start, end } of chunks(bytes)) {
    if (name !== EXIF) continue;
    stretches.push([from, start]);
    from = end;
  }
  return [...stretches, [from, bytes.length]];
}

/** What is cut off within a chunk of pixels lacks that chunk; browsers then show the rows before it, if they show any. */
export function pngEnding(bytes: Uint8Array): Ending {
  let pixelsEnd = 0;
  for (const { name, end } of chunks(bytes)) {
    if (end > bytes.length) break;
    if (name === IEND) return 'whole';
    if (name === IDAT) pixelsEnd = end;
  }
  return pixelsEnd > 0 ? { upTo: pixelsEnd, then: Uint8Array.from(END_CHUNK) } : 'lost';
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  let at = 8;
  for (let parts = 0; parts < MOST_PARTS && at + 8 <= bytes.length; parts++) {
    const end = at + 12 + u32be(bytes, at);
    yield { name: u32be(bytes, at + 4), start: at, end };
    at = end;
  }
}
