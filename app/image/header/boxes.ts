// AVIF and HEIC: ISO base media files, boxes within boxes. A box is length (4 bytes), name (4 characters), content.
import { header, latin1, u32be } from './facts.ts';
import type { ImageHeader } from './facts.ts';

interface Box {
  name: string;
  /** Where its content starts and ends. */
  start: number;
  end: number;
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** Boxes of one level that are read; a camera's grid of tiles has some hundreds. */
const MOST_BOXES = 4096;

/**
 * The brands of the first box tell AVIF from HEIC. The size is the largest of the `ispe` properties: the others
 * belong to tiles of a grid and to thumbnails.
 */
export function boxHeader(bytes: Uint8Array): ImageHeader {
  const [first] = boxes(bytes, 0, bytes.length, 1);
  const brands = first ? brandsOf(bytes, first) : [];
  const isAvif = brands.includes('avif') || brands.includes('avis');
  if (!isAvif && !brands.some((brand) => HEIC_BRANDS.includes(brand))) return header('unknown');

  let width = 0;
  let height = 0;
  // `meta` opens with 4 bytes of version and flags, and so does `ispe`.
  for (const { start, end } of within(bytes, [
    ['meta', 4],
    ['iprp', 0],
    ['ipco', 0],
    ['ispe', 4],
  ])) {
    const [w, h] = [u32be(bytes, start), u32be(bytes, start + 4)];
    if (end - start >= 8 && w * h >= width * height) [width, height] = [w, h];
  }
  const facts = { width, height, isSized: width * height > 0 };
  return isAvif ? header('avif', { ...facts, isAnimated: brands.includes('avis') }) : header('heic', facts);
}

/** Major brand, then (after a version) the compatible ones. */
function brandsOf(bytes: Uint8Array, { start, end }: Box): string[] {
  const found = [latin1(bytes, start, 4)];
  for (let at = start + 8; at + 4 <= Math.min(end, start + 256); at += 4) found.push(latin1(bytes, at, 4));
  return found;
}

/** All boxes at the end of a path of names; each step skips so many bytes before its content. */
function within(bytes: Uint8Array, path: [name: string, skip: number][]): Box[] {
  let found: Box[] = [{ name: '', start: 0, end: bytes.length }];
  for (const [name, skip] of path) {
    // A level has so many boxes at most, however many boxes they stand in.
    const most = Math.floor(MOST_BOXES / Math.max(1, found.length));
    found = found
      .flatMap(({ start, end }) => boxes(bytes, start, end, most))
      .filter((box) => box.name === name)
      .map((box) => ({ ...box, start: box.start + skip }));
  }
  return found;
}

/** Boxes side by side in [from, to), at most so many. Length 0 means to the end, 1 that 8 bytes of length follow the name. */
function boxes(bytes: Uint8Array, from: number, to: number, most: number): Box[] {
  const found: Box[] = [];
  let at = from;
  while (at + 8 <= to && found.length < most) {
    let length = u32be(bytes, at);
    let opening = 8;
    if (length === 1) {
      length = u32be(bytes, at + 8) * 2 ** 32 + u32be(bytes, at + 12);
      opening = 16;
    } else if (length === 0) length = to - at;
    if (length < opening) break; // nothing sensible follows; going on might not move
    const end = Math.min(at + length, to);
    found.push({ name: latin1(bytes, at + 4, 4), start: at + opening, end });
    at += length;
  }
  return found;
}
