// From a file to a photograph: read, checked, decoded, turned, put on white, reduced.
import { endingOf } from './header/ending.ts';
import { sniff } from './header/sniff.ts';
import { ImageError } from './image-error.ts';
import type { Ending, ImageHeader } from './header/facts.ts';
import { checkBytes, checkHeader, checkPixels, fitInto, LIMITS } from './limits.ts';
import type { Note, Photo, Size } from './photo.ts';
import { pixels, surface } from './surface.ts';
import { sampleOf } from './samples.ts';
import type { SampleId } from './samples.ts';

/**
 * Throws only ImageError. A cancelled call rejects at once; what the browser still decodes is closed when it comes.
 * Nothing of the file leaves the device.
 */
export async function decodeFile(
  blob: Blob,
  name: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Photo> {
  const { header, ending } = await read(blob, name, signal);
  const isCut = ending !== 'whole';
  const shown = isCut ? new Blob([blob.slice(0, ending.upTo), ending.then]) : blob;
  // The type comes from the bytes, not from the file's name, which may be wrong.
  const typed = shown.slice(0, shown.size, `image/${header.type === 'ico' ? 'x-icon' : header.type}`);
  const stated = statedSize(header);
  const decoding = decode(typed, header, name, stated);
  const decoded = await unlessCancelled(decoding, signal, (late) => late.close());
  const original = stated ?? { width: decoded.width, height: decoded.height };
  try {
    checkPixels(original.width, original.height, name);
    const size = fitInto(original.width, original.height, LIMITS.side);
    const { bitmap, hadAlpha } = await unlessCancelled(finish(decoded, size, header), signal, (late) =>
      late.bitmap.close(),
    );
    if (bitmap !== decoded) decoded.close();
    return { bitmap, ...size, name, original, notes: notesOn(header, isCut, original, size, hadAlpha) };
  } catch (error) {
    decoded.close();
    throw asImageError(error, name);
  }
}

/** The file is read here and let go of: while its pixels are decoded they are what takes memory. */
async function read(
  blob: Blob,
  name: string,
  signal: AbortSignal | undefined,
): Promise<{ header: ImageHeader; ending: Exclude<Ending, 'lost'> }> {
  checkBytes(blob.size, name);
  const reading = blob.arrayBuffer().catch(() => {
    throw new ImageError({ code: 'unreadable', name });
  });
  const bytes = new Uint8Array(await unlessCancelled(reading, signal));
  const header = sniff(bytes);
  checkHeader(header, name);
  const ending = endingOf(header.type, bytes);
  if (ending === 'lost') throw new ImageError({ code: 'broken', name });
  return { header, ending };
}

function notesOn(header: ImageHeader, isCut: boolean, original: Size, size: Size, hadAlpha: boolean): Note[] {
  const isOnItsSide = original.width !== original.height && original.width === header.height;
  const notes: Note[] = isCut ? [{ code: 'cut-off' }] : [];
  if (header.orientation !== 1 || (header.isSized && isOnItsSide)) notes.push({ code: 'turned' });
  if (header.isAnimated) notes.push({ code: 'first-frame', type: header.type });
  if (hadAlpha) notes.push({ code: 'alpha-on-white' });
  if (size.width < original.width || size.height < original.height) {
    notes.push({ code: 'reduced', from: original, to: size });
  }
  return notes;
}

/**
 * The upright size of a large JPEG by its header: the browser then reduces it while decoding, away from the main thread. Null
 * for what is small, and for formats whose transparency has to be seen first.
 */
function statedSize({ type, width, height, isSized, orientation }: ImageHeader): Size | null {
  if (type !== 'jpeg' || !isSized || Math.max(width, height) <= LIMITS.side) return null;
  return orientation > 4 ? { width: height, height: width } : { width, height };
}

/** The browser turns the picture as its EXIF data say and takes the first frame of several. */
async function decode(
  blob: Blob,
  { type }: ImageHeader,
  name: string,
  stated: Size | null,
): Promise<ImageBitmap> {
  try {
    if (!stated) return await createImageBitmap(blob);
    const { width, height } = fitInto(stated.width, stated.height, LIMITS.side);
    return await createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  } catch (error) {
    const failed = asImageError(error, name);
    // Some browsers read it, others never: a file that is damaged is the rarer cause.
    throw failed.code === 'broken' && type === 'heic' ? new ImageError({ code: 'heic', name }) : failed;
  }
}

/** The decoded picture itself where nothing is to be done, else a smaller or opaque one. */
async function finish(
  decoded: ImageBitmap,
  size: Size,
  header: ImageHeader,
): Promise<{ bitmap: ImageBitmap; hadAlpha: boolean }> {
  const isReduced = size.width !== decoded.width || size.height !== decoded.height;
  if (!isReduced && header.type === 'jpeg') return { bitmap: decoded, hadAlpha: false };

  const { canvas, brush } = surface(size.width, size.height);
  brush.drawImage(isReduced ? halfway(decoded, size) : decoded, 0, 0, size.width, size.height);
  const hadAlpha = header.type !== 'jpeg' && !isOpaque(pixels(brush, 0, 0, size.width, size.height));
  if (hadAlpha) {
    brush.globalCompositeOperation = 'destination-over';
    brush.fillStyle = '#ffffff';
    brush.fillRect(0, 0, size.width, size.height);
  } else if (!isReduced) return { bitmap: decoded, hadAlpha };
  return { bitmap: await createImageBitmap(canvas), hadAlpha };
}

/** Twice the size wanted: where a browser smooths over two pixels only, two smaller steps alias less than one. */
function halfway(decoded: ImageBitmap, size: Size): CanvasImageSource {
  const [width, height] = [size.width * 2, size.height * 2];
  if (decoded.width <= width) return decoded;
  const { canvas, brush } = surface(width, height);
  brush.drawImage(decoded, 0, 0, width, height);
  return canvas;
}

function isOpaque(rgba: Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
  return true;
}

/** Browsers tell a lack of memory only in words ("The ImageBitmap could not be allocated."). */
function asImageError(error: unknown, name: string): ImageError {
  if (error instanceof ImageError) return error;
  const isMemory =
    error instanceof RangeError || (error instanceof Error && /alloc|memory/i.test(error.message));
  return new ImageError(isMemory ? { code: 'no-memory' } : { code: 'broken', name });
}

/** Rejects with 'cancelled' as soon as the signal says so; a result that comes after that goes to `dispose`. */
export function unlessCancelled<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  dispose: (late: T) => void = () => {},
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ImageError({ code: 'cancelled' }));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    void promise
      .then((value) => (signal.aborted ? dispose(value) : resolve(value)), reject)
      .finally(() => signal.removeEventListener('abort', cancel));
  });
}

/** Works wherever the page lies. Throws ImageError 'not-loaded' when it does not arrive, 'cancelled', 'no-memory'. */
export async function loadSample(id: SampleId, { signal }: { signal?: AbortSignal } = {}): Promise<Photo> {
  const address = new URL(sampleOf(id).file, document.baseURI);
  const blob = await unlessCancelled(
    fetch(address, { signal })
      .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.statusText))))
      .catch(() => {
        throw new ImageError({ code: 'not-loaded', id });
      }),
    signal,
  );
  return decodeFile(blob, id, { signal });
}
