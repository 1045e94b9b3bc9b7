// Whether a file is whole. What is cut off, as by a connection that broke, is told: what is missing would be counted as pixels.
import { u32le } from './facts.ts';
import { hasFirstFrame } from './gif.ts';
import { jpegEnding } from './jpeg.ts';
import { pngEnding } from './png.ts';
import type { Ending, ImageType } from './facts.ts';

/**
 * `bytes` is the whole file; other things may follow the picture, so its end is looked for, not expected in the last
 * place. AVIF, BMP and ICO are left to the decoder, which notices.
 */
export function endingOf(type: ImageType, bytes: Uint8Array): Ending {
  switch (type) {
    case 'jpeg':
      return jpegEnding(bytes);
    case 'png':
      return pngEnding(bytes);
    case 'gif':
      return hasFirstFrame(bytes) ? 'whole' : 'lost';
    case 'webp':
      return bytes.length >= u32le(bytes, 4) + 8 ? 'whole' : 'lost';
    default:
      return 'whole';
  }
}
