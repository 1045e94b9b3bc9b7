// What is refused before anything is decoded: decoding is what costs memory.
import { ImageError } from './image-error.ts';
import type { ImageHeader } from './header/facts.ts';

export const LIMITS = {
  /** Size of a file that becomes a photograph, MB of 2²⁰ bytes. */
  megabytes: 64,
  /** The same where it is opened at full size: a PNG of so many pixels that is hardly smaller than they are. */
  fullMegabytes: 256,
  /** Pixels of a picture, millions. */
  megapixels: 100,
  /** Long side of the copy that is kept, pixels. */
  side: 2048,
} as const;

/** Throws ImageError 'empty' or 'too-many-bytes'; comes before the file is read. */
export function checkBytes(size: number, name: string, limit: number): void {
  if (size === 0) throw new ImageError({ code: 'empty', name });
  const megabytes = Math.ceil(size / 2 ** 20);
  if (megabytes > limit) throw new ImageError({ code: 'too-many-bytes', name, megabytes, limit });
}

/** Throws ImageError 'svg', 'wrong-type', 'empty' or 'too-many-pixels'; comes before the file is decoded. */
export function checkHeader({ type, width, height, isSized }: ImageHeader, name: string): void {
  if (type === 'svg') throw new ImageError({ code: 'svg', name });
  if (type === 'unknown') throw new ImageError({ code: 'wrong-type', name });
  if (isSized) checkPixels(width, height, name);
}

/** Throws ImageError 'empty' or 'too-many-pixels'. */
export function checkPixels(width: number, height: number, name: string): void {
  if (width * height === 0) throw new ImageError({ code: 'empty', name });
  const megapixels = Math.ceil((width * height) / 1e6);
  if (megapixels > LIMITS.megapixels) {
    throw new ImageError({
      code: 'too-many-pixels',
      name,
      width,
      height,
      megapixels,
      limit: LIMITS.megapixels,
    });
  }
}

/** Size on the long side brought down to `side`, never up; no side becomes 0. */
export function fitInto(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
