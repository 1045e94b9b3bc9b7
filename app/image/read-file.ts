// A picture file on its way to a decoder, whichever that is: read, checked by its header, made fit to be shown.
import { endingOf } from './header/ending.ts';
import type { ImageHeader } from './header/facts.ts';
import { withoutExif } from './header/png.ts';
import { sniff } from './header/sniff.ts';
import { ImageError } from './image-error.ts';
import { checkBytes, checkHeader } from './limits.ts';
import type { Note, Size } from './photo.ts';
import { unlessCancelled } from './unless-cancelled.ts';

export interface FileRead {
  header: ImageHeader;
  /** What a browser is to decode: with the type that the bytes show, and an end where that was missing. */
  shown: Blob;
  isCut: boolean;
  /** How it still lies once it is decoded, as EXIF numbers it. Browsers turn JPEGs, and not all of them PNGs: we do that. */
  orientation: number;
}

/**
 * The file is read here and let go of: while its pixels are decoded they are what takes memory. Throws ImageError for what is
 * refused before it is decoded, 'unreadable', 'broken' where it ends too early, 'cancelled'.
 */
export async function readFile(
  blob: Blob,
  name: string,
  { signal, megabytes }: { signal?: AbortSignal; megabytes: number },
): Promise<FileRead> {
  checkBytes(blob.size, name, megabytes);
  const reading = blob.arrayBuffer().catch(() => {
    throw new ImageError({ code: 'unreadable', name });
  });
  const bytes = new Uint8Array(await unlessCancelled(reading, signal));
  const header = sniff(bytes);
  checkHeader(header, name);
  const ending = endingOf(header.type, bytes);
  if (ending === 'lost') throw new ImageError({ code: 'broken', name });

  const isTurnedByUs = header.type === 'png' && header.orientation !== 1;
  const stretches = isTurnedByUs ? withoutExif(bytes) : [[0, bytes.length]];
  const upTo = ending === 'whole' ? bytes.length : ending.upTo;
  const parts: BlobPart[] = stretches
    .filter(([from]) => from < upTo)
    .map(([from, to]) => blob.slice(from, Math.min(to, upTo)));
  if (ending !== 'whole') parts.push(ending.then);
  return {
    header,
    // The type comes from the bytes, not from the file's name, which may be wrong.
    shown: new Blob(parts, { type: `image/${header.type === 'ico' ? 'x-icon' : header.type}` }),
    isCut: ending !== 'whole',
    orientation: isTurnedByUs ? header.orientation : 1,
  };
}

/** What was done to it so far. `original`: its upright size. */
export function notesOn({ header, isCut }: FileRead, original: Size, hadAlpha: boolean): Note[] {
  const isOnItsSide = original.width !== original.height && original.width === header.height;
  const notes: Note[] = isCut ? [{ code: 'cut-off' }] : [];
  if (header.orientation !== 1 || (header.isSized && isOnItsSide)) notes.push({ code: 'turned' });
  if (header.isAnimated) notes.push({ code: 'first-frame', type: header.type });
  if (hadAlpha) notes.push({ code: 'alpha-on-white' });
  return notes;
}

/**
 * The browser turns a JPEG as its EXIF data say and takes the first frame of several. `how` may make the bitmap smaller, or keep
 * the file's numbers. Throws ImageError.
 */
export async function toBitmap(
  { shown, header }: FileRead,
  name: string,
  how?: ImageBitmapOptions,
): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(shown, how);
  } catch (error) {
    const failed = asImageError(error, name);
    // Some browsers read it, others never: a file that is damaged is the rarer cause.
    throw failed.code === 'broken' && header.type === 'heic'
      ? new ImageError({ code: 'heic', name })
      : failed;
  }
}

/** Browsers tell a lack of memory only in words ("The ImageBitmap could not be allocated."). */
export function asImageError(error: unknown, name: string): ImageError {
  if (error instanceof ImageError) return error;
  const isMemory =
    error instanceof RangeError || (error instanceof Error && /alloc|memory/i.test(error.message));
  return new ImageError(isMemory ? { code: 'no-memory' } : { code: 'broken', name });
}
