// BMP, and the icons made of them. All numbers are little-endian.
import { header, u16le, u32le, u8 } from './facts.ts';
import type { ImageHeader } from './facts.ts';
import { pngHeader } from './png.ts';

/** Lengths of the headers that have been in use since 1987; "BM" alone may begin a text. */
const HEADERS = [12, 16, 40, 52, 56, 64, 108, 124];
/** A file of them has a handful; the byte of its width ends at 256. */
const MOST_ICONS = 256;

export const isBmp = (bytes: Uint8Array): boolean =>
  u8(bytes, 0) === 0x42 && u8(bytes, 1) === 0x4d && HEADERS.includes(u32le(bytes, 14));

/** An icon (1) or a pointer (2), of one picture or more. */
export const isIco = (bytes: Uint8Array): boolean =>
  u16le(bytes, 0) === 0 && [1, 2].includes(u16le(bytes, 2)) && u16le(bytes, 4) > 0 && u8(bytes, 9) === 0;

export function bmpHeader(bytes: Uint8Array): ImageHeader {
  const size = dibSize(bytes, 14);
  return header('bmp', { ...size, isSized: size.width * size.height > 0 });
}

/** Browsers take the largest of its pictures, each a PNG or a BMP without its first 14 bytes. */
export function icoHeader(bytes: Uint8Array): ImageHeader {
  let largest = { width: 0, height: 0 };
  const count = Math.min(u16le(bytes, 4), MOST_ICONS);
  for (let i = 0; i < count; i++) {
    const at = u32le(bytes, 6 + 16 * i + 12);
    const size = iconSize(bytes.subarray(at));
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return header('ico', { ...largest, isSized: largest.width * largest.height > 0 });
}

function iconSize(bytes: Uint8Array): { width: number; height: number } {
  const { isSized, width, height } = pngHeader(bytes);
  if (isSized) return { width, height };
  // Twice as high as it is seen: the mask follows the picture.
  const size = dibSize(bytes, 0);
  return { width: size.width, height: Math.floor(size.height / 2) };
}

/** The oldest header has 16 bits for a side; a negative height means that the rows go down. */
function dibSize(bytes: Uint8Array, at: number): { width: number; height: number } {
  if (u32le(bytes, at) === 12) return { width: u16le(bytes, at + 4), height: u16le(bytes, at + 6) };
  return { width: Math.abs(u32le(bytes, at + 4) | 0), height: Math.abs(u32le(bytes, at + 8) | 0) };
}
