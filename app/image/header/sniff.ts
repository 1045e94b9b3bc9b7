// What a picture file says about itself, read without decoding it. Total: any bytes give an answer, none throws.
import { boxHeader } from './boxes.ts';
import { bmpHeader, icoHeader, isBmp, isIco } from './bitmap.ts';
import { header, latin1, u16le, u24le, u32le, u8 } from './facts.ts';
import type { ImageHeader } from './facts.ts';
import { gifHeader } from './gif.ts';
import { jpegHeader } from './jpeg.ts';
import { pngHeader } from './png.ts';

export type { ImageHeader, ImageType } from './facts.ts';

/** `bytes`: the file's first bytes, better all of them: a JPEG's size stands after its EXIF data. */
export function sniff(bytes: Uint8Array): ImageHeader {
  if (u8(bytes, 0) === 0xff && u8(bytes, 1) === 0xd8 && u8(bytes, 2) === 0xff) return jpegHeader(bytes);
  if (latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return pngHeader(bytes);
  if (/^GIF8[79]a/.test(latin1(bytes, 0, 6))) return gifHeader(bytes);
  if (latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 4) === 'WEBP') return webpHeader(bytes);
  if (latin1(bytes, 4, 4) === 'ftyp') return boxHeader(bytes);
  if (isBmp(bytes)) return bmpHeader(bytes);
  if (isIco(bytes)) return icoHeader(bytes);
  return header(isSvg(bytes) ? 'svg' : 'unknown');
}

/** Simple lossy (VP8), simple lossless (VP8L) and extended (VP8X) files keep their size in different bits. */
function webpHeader(bytes: Uint8Array): ImageHeader {
  if (bytes.length < 30) return header('webp');
  const sized = (width: number, height: number, isAnimated = false) =>
    header('webp', { width, height, isSized: true, isAnimated });
  switch (latin1(bytes, 12, 4)) {
    case 'VP8 ':
      return sized(u16le(bytes, 26) & 0x3fff, u16le(bytes, 28) & 0x3fff);
    case 'VP8L': {
      const bits = u32le(bytes, 21);
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return sized(u24le(bytes, 24) + 1, u24le(bytes, 27) + 1, (u8(bytes, 20) & 2) !== 0);
    default:
      return header('webp');
  }
}

/** Markup whose first elements include <svg>, after any declaration or comments. */
function isSvg(bytes: Uint8Array): boolean {
  const start = latin1(bytes, 0, 4096).replace(/^\xef\xbb\xbf/, '');
  return start.trimStart().startsWith('<') && /<svg[\s>]/.test(start) && !/<html/i.test(start);
}
