// Whether a file is whole. Browsers show a cut-off JPEG with a grey rest; here that rest would be counted as pixels.
import { latin1, u32le } from './facts.ts';
import { hasFirstFrame } from './gif.ts';
import { hasEndOfImage } from './jpeg.ts';
import type { ImageType } from './facts.ts';

/**
 * False when the end of the picture is missing. `bytes` is the whole file; other things may follow the picture
 * (phones append films and maps), so the end is looked for, not expected in the last place.
 * AVIF is left to the decoder, which notices.
 */
export function isComplete(type: ImageType, bytes: Uint8Array): boolean {
  switch (type) {
    case 'jpeg':
      return hasEndOfImage(bytes);
    case 'png':
      return hasEndChunk(bytes);
    case 'gif':
      return hasFirstFrame(bytes);
    case 'webp':
      return bytes.length >= u32le(bytes, 4) + 8;
    default:
      return true;
  }
}

function hasEndChunk(bytes: Uint8Array): boolean {
  for (let at = bytes.lastIndexOf(0x49); at > 8; at = bytes.lastIndexOf(0x49, at - 1)) {
    if (latin1(bytes, at, 4) === 'IEND') return true;
  }
  return false;
}
