// From a file to its pixels at full size. Runs in a worker: nothing here asks for the page.
import { late, NotArrived } from '../../late/late.ts';
import { ImageError } from '../image-error.ts';
import { checkPixels, LIMITS } from '../limits.ts';
import { upright } from '../orientation.ts';
import type { Note } from '../photo.ts';
import { asImageError, notesOn, readFile, toBitmap } from '../read-file.ts';
import type { FileRead } from '../read-file.ts';
import { unlessCancelled } from '../unless-cancelled.ts';
import type { Pixels, Reading } from './pixels.ts';
import { readPixels } from './read-pixels.ts';

const DEEP_PNG = late(() => import('./deep-png/decode-deep-png.ts'));

export interface Opened {
  pixels: Pixels;
  /** What was done to it, and which of the two ways it was opened. */
  notes: Note[];
}

/**
 * A 16-bit PNG keeps its bits where the file's numbers are asked for, as far as the decoder for that arrives; everything else has
 * 8. Throws ImageError. Nothing of the file leaves the device.
 */
export async function openPixels(
  blob: Blob,
  name: string,
  how: Reading,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Opened> {
  if (typeof OffscreenCanvas !== 'function' || typeof createImageBitmap !== 'function')
    throw new ImageError({ code: 'no-canvas' });
  const file = await readFile(blob, name, { signal, megabytes: LIMITS.fullMegabytes });
  const isDeep = file.header.bits === 16;
  const deep = isDeep && how === 'file' ? await deepPixels(file, name, signal) : null;
  const { pixels, hadAlpha } = deep ?? (await browserPixels(file, name, how, signal));
  const notes = notesOn(file, pixels, hadAlpha);
  if (isDeep) notes.push({ code: deep ? 'sixteen-bits' : 'eight-of-sixteen' });
  notes.push({ code: how === 'file' ? 'as-file' : 'as-shown' });
  return { pixels, notes };
}

async function browserPixels(
  file: FileRead,
  name: string,
  how: Reading,
  signal: AbortSignal | undefined,
): Promise<{ pixels: Pixels; hadAlpha: boolean }> {
  const { header, orientation } = file;
  const decoding = toBitmap(file, name, { colorSpaceConversion: how === 'file' ? 'none' : 'default' });
  const bitmap = await unlessCancelled(decoding, signal, (late) => late.close());
  try {
    const { size } = upright(orientation, bitmap);
    checkPixels(size.width, size.height, name);
    return await readPixels(bitmap, { orientation, isOpaque: header.type === 'jpeg', signal });
  } catch (error) {
    throw asImageError(error, name);
  } finally {
    bitmap.close();
  }
}

/** null where this browser cannot inflate, or the decoder does not arrive: 8 bits are better than none. */
async function deepPixels(
  file: FileRead,
  name: string,
  signal: AbortSignal | undefined,
): Promise<{ pixels: Pixels; hadAlpha: boolean } | null> {
  if (typeof DecompressionStream !== 'function') return null;
  try {
    const { decodeDeepPng } = await unlessCancelled(DEEP_PNG.fetch(), signal);
    return await decodeDeepPng(file, { signal });
  } catch (error) {
    if (error instanceof NotArrived) return null;
    throw asImageError(error, name);
  }
}
