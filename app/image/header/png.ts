// Size, frames and end of a PNG. After the signature follow chunks: length (4 bytes), name (4), data, checksum (4).
import { header, MOST_PARTS, u32be } from './facts.ts';
import type { Ending, ImageHeader } from './facts.ts';

interface Chunk {
  /** Its four letters as a number. */
  name: number;
  /** Where the next one starts. */
  end: number;
}

const IHDR = 0x49484452;
const IDAT = 0x49444154;
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
  return header('png', { width: u32be(bytes, 16), height: u32be(bytes, 20), isSized: true, isAnimated });
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
    yield { name: u32be(bytes, at + 4), end };
    at = end;
  }
}
