// Size and orientation of a JPEG. A JPEG is a row of segments: FF, marker, length (2 bytes, counting itself), data.
import { exifOrientation } from './exif.ts';
import { latin1, MOST_PARTS, u16be, u8, header } from './facts.ts';
import type { Ending, ImageHeader } from './facts.ts';

interface Segment {
  marker: number;
  /** Where its data start, and where the next segment does. */
  start: number;
  end: number;
}

const START_OF_SCAN = 0xda;
const EXIF = 0xe1;

export function jpegHeader(bytes: Uint8Array): ImageHeader {
  let orientation = 1;
  for (const { marker, start, end } of segments(bytes)) {
    if (marker === EXIF && latin1(bytes, start, 6) === 'Exif\0\0') {
      orientation = exifOrientation(bytes.subarray(start + 6, end));
    }
    if (isStartOfFrame(marker)) {
      // A file that is cut within the size does not state one.
      if (start + 5 > bytes.length) break;
      const height = u16be(bytes, start + 1);
      const width = u16be(bytes, start + 3);
      // Height 0 means that it is told after the first scan (DNL): left to the decoder.
      return header('jpeg', { width, height, isSized: height > 0, orientation });
    }
  }
  return header('jpeg', { orientation });
}

/**
 * Whether the end-of-image marker follows the pixels; other things may come after it (phones append films). Where it is
 * missing browsers refuse the file; with the marker they show it, and grey where no pixels came.
 */
export function jpegEnding(bytes: Uint8Array): Ending {
  for (const { marker, end: start } of segments(bytes)) {
    if (marker !== START_OF_SCAN || start >= bytes.length) continue;
    // Among pixels, FF is followed by 00 or a restart marker, never by D9. Most files end with it: from the back.
    for (let at = bytes.length - 2; at >= start; at--) {
      if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return 'whole';
    }
    const isWithinMarker = bytes.at(-1) === 0xff;
    return { upTo: bytes.length - Number(isWithinMarker), then: Uint8Array.of(0xff, 0xd9) };
  }
  return 'lost';
}

/**
 * The segments up to the first scan. They are skipped by their length, so that the thumbnail inside the EXIF data
 * is never taken for the picture.
 */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  for (let parts = 0; parts < MOST_PARTS && at + 4 <= bytes.length && u8(bytes, at) === 0xff; parts++) {
    const marker = u8(bytes, at + 1);
    if (marker === 0xff) {
      at++; // padding before a marker
      continue;
    }
    const length = u16be(bytes, at + 2);
    if (length < 2 || marker === 0xd9) return;
    yield { marker, start: at + 4, end: at + 2 + length };
    if (marker === START_OF_SCAN) return;
    at += 2 + length;
  }
}

/** SOF0 to SOF15; C4, C8 and CC in their midst are other things. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
