// From a file to a photograph: read, checked, decoded, turned, put on white, reduced.
import type { ImageHeader } from './header/facts.ts';
import { checkPixels, fitInto, LIMITS } from './limits.ts';
import { upright } from './orientation.ts';
import type { Photo, Size } from './photo.ts';
import { asImageError, notesOn, readFile, toBitmap } from './read-file.ts';
import { sampleFile } from './sample-file.ts';
import { isOpaque, pixels, putOnWhite, surface } from './surface.ts';
import type { SampleId } from './samples.ts';
import { unlessCancelled } from './unless-cancelled.ts';

/**
 * Throws only ImageError. A cancelled call rejects at once; what the browser still decodes is closed when it comes.
 * Nothing of the file leaves the device.
 */
export async function decodeFile(
  blob: Blob,
  name: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Photo> {
  const file = await readFile(blob, name, { signal, megabytes: LIMITS.megabytes });
  const stated = statedSize(file.header);
  const decoding = toBitmap(file, name, stated ? reducedTo(stated) : undefined);
  const decoded = await unlessCancelled(decoding, signal, (late) => late.close());
  const original = stated ?? upright(file.orientation, decoded).size;
  try {
    checkPixels(original.width, original.height, name);
    const size = fitInto(original.width, original.height, LIMITS.side);
    const finishing = finish(decoded, size, file.header, file.orientation);
    const { bitmap, hadAlpha } = await unlessCancelled(finishing, signal, (late) => late.bitmap.close());
    if (bitmap !== decoded) decoded.close();
    const notes = notesOn(file, original, hadAlpha);
    if (size.width < original.width || size.height < original.height)
      notes.push({ code: 'reduced', from: original, to: size });
    return { bitmap, ...size, name, original, notes };
  } catch (error) {
    decoded.close();
    throw asImageError(error, name);
  }
}

/**
 * The upright size of a large JPEG by its header: the browser then reduces it while decoding, away from the main thread. Null
 * for what is small, and for formats whose transparency has to be seen first.
 */
function statedSize({ type, width, height, isSized, orientation }: ImageHeader): Size | null {
  if (type !== 'jpeg' || !isSized || Math.max(width, height) <= LIMITS.side) return null;
  return upright(orientation, { width, height }).size;
}

function reducedTo(stated: Size): ImageBitmapOptions {
  const { width, height } = fitInto(stated.width, stated.height, LIMITS.side);
  return { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' };
}

/** The decoded picture itself where nothing is to be done, else a smaller, turned or opaque one of the upright size `size`. */
async function finish(
  decoded: ImageBitmap,
  size: Size,
  { type }: ImageHeader,
  orientation: number,
): Promise<{ bitmap: ImageBitmap; hadAlpha: boolean }> {
  const stored = orientation > 4 ? { width: size.height, height: size.width } : size;
  const isReduced = stored.width !== decoded.width || stored.height !== decoded.height;
  if (!isReduced && type === 'jpeg') return { bitmap: decoded, hadAlpha: false };

  const { canvas, brush } = surface(size.width, size.height);
  brush.setTransform(...upright(orientation, stored).matrix);
  brush.drawImage(isReduced ? halfway(decoded, stored) : decoded, 0, 0, stored.width, stored.height);
  const hadAlpha = type !== 'jpeg' && !isOpaque(pixels(brush, 0, 0, size.width, size.height));
  if (hadAlpha) putOnWhite(brush);
  else if (!isReduced && orientation === 1) return { bitmap: decoded, hadAlpha };
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

/** Works wherever the page lies. Throws ImageError 'not-loaded' when it does not arrive, 'cancelled', 'no-memory'. */
export async function loadSample(id: SampleId, { signal }: { signal?: AbortSignal } = {}): Promise<Photo> {
  return decodeFile(await sampleFile(id, signal), id, { signal });
}
