// EXIF is a small TIFF file; tag 0x0112 of its first directory says how the camera was held.
import { latin1, u16be, u16le, u32be, u32le } from './facts.ts';

/** `tiff`: EXIF data without what a file puts before them. 1 if they say nothing. */
export function exifOrientation(tiff: Uint8Array): number {
  const order = latin1(tiff, 0, 2);
  if (order !== 'MM' && order !== 'II') return 1;
  const u16 = order === 'MM' ? u16be : u16le;
  const u32 = order === 'MM' ? u32be : u32le;
  const directory = u32(tiff, 4);
  const entries = Math.min(u16(tiff, directory), 512);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (u16(tiff, entry) !== 0x0112) continue;
    const value = u16(tiff, entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
