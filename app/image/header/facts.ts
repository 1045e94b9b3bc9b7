// The facts that a picture file states before it is decoded, and how numbers and names are read out of its bytes.

export type ImageType = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'bmp' | 'ico' | 'heic' | 'svg' | 'unknown';

export interface ImageHeader {
  type: ImageType;
  /** Size in pixels as stored, before any turning; 0 if not known. */
  width: number;
  height: number;
  /** Whether the file states its size; only then does a 0 mean "no pixels". */
  isSized: boolean;
  /** EXIF orientation of a JPEG or PNG, 1 (upright) to 8. */
  orientation: number;
  /** Bits of each channel of a pixel where a PNG has 16, else 8 whatever the file has. */
  bits: 8 | 16;
  /** Whether it holds more than one frame. */
  isAnimated: boolean;
}

/**
 * How a file ends. `whole`: with all of its picture. `lost`: too early for anything to be seen. Else it is cut off, and its
 * first `upTo` bytes with `then` behind them are a file that browsers show as far as it goes.
 */
export type Ending = 'whole' | 'lost' | { upTo: number; then: Uint8Array<ArrayBuffer> };

/**
 * Segments, chunks or blocks of a file that are read, more than any camera or program writes into the bytes that may be
 * opened. What is made of nothing but openings of parts would hold the page up: it is not read to its end.
 */
export const MOST_PARTS = 2 ** 18;

export const header = (type: ImageType, facts: Partial<ImageHeader> = {}): ImageHeader => ({
  ...{ width: 0, height: 0, isSized: false, orientation: 1, bits: 8, isAnimated: false },
  ...facts,
  type,
});

/** Outside the array everything reads as 0, so that parsers stay total. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const u16be = (bytes: Uint8Array, at: number): number => u8(bytes, at) * 256 + u8(bytes, at + 1);
export const u16le = (bytes: Uint8Array, at: number): number => u8(bytes, at) + u8(bytes, at + 1) * 256;
export const u24le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + u8(bytes, at + 2) * 65536;
export const u32be = (bytes: Uint8Array, at: number): number =>
  u16be(bytes, at) * 65536 + u16be(bytes, at + 2);
export const u32le = (bytes: Uint8Array, at: number): number =>
  u16le(bytes, at) + u16le(bytes, at + 2) * 65536;

/** `length` bytes from `at` as Latin-1 characters; shorter where the array ends. */
export function latin1(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
