// From a photograph to the numbers on the board.
import { areaAverage } from './area-average.ts';
import { clampCrop, WHOLE } from './crop.ts';
import type { Crop } from './crop.ts';
import { fitInto } from './limits.ts';
import type { Photo } from './photo.ts';
import { pixels, surface } from './surface.ts';

/** Long side of the copy that large crops are taken from, so that dragging the frame costs a few milliseconds. */
const COPY_SIDE = 640;
/** A crop with fewer of the copy's pixels per cell than this, along an axis, is taken from the photograph itself. */
const ENOUGH = 4;

interface Copy {
  rgba: Uint8ClampedArray;
  width: number;
  height: number;
}

const copies = new WeakMap<ImageBitmap, Copy>();

/**
 * Red, green and blue (H, W, 3), 0 to 1, of a crop in H×W cells: see `areaAverage`. Photographs up to 640 pixels on
 * the long side, all of ours among them, give the same numbers on every device; larger ones are first reduced by the
 * browser. Throws ImageError 'no-memory'.
 */
export function samplePixels(photo: Photo, crop: Crop, H: number, W: number): Float32Array {
  const { x, y, width, height } = clampCrop(crop);
  const copy = workingCopy(photo);
  const hasEnough = width * copy.width >= ENOUGH * W && height * copy.height >= ENOUGH * H;
  if (hasEnough || copy.width === photo.width) {
    return areaAverage(copy.rgba, copy.width, copy.height, { x, y, width, height }, H, W);
  }
  const left = Math.floor(x * photo.width);
  const top = Math.floor(y * photo.height);
  const columns = Math.min(Math.ceil((x + width) * photo.width), photo.width) - left;
  const rows = Math.min(Math.ceil((y + height) * photo.height), photo.height) - top;
  const { brush } = surface(columns, rows);
  brush.drawImage(photo.bitmap, left, top, columns, rows, 0, 0, columns, rows);
  const within: Crop = {
    x: (x * photo.width - left) / columns,
    y: (y * photo.height - top) / rows,
    width: (width * photo.width) / columns,
    height: (height * photo.height) / rows,
  };
  return areaAverage(pixels(brush, 0, 0, columns, rows), columns, rows, within, H, W);
}

/** The whole photograph, small: red, green and blue (height, width, 3), 0 to 1. Never larger than the photograph. */
export function wholePixels(
  photo: Photo,
  maxWidth = 200,
): { height: number; width: number; values: Float32Array } {
  const copy = workingCopy(photo);
  // A tall strip is bounded by its height instead, or it would hold a hundred times the pixels of a photograph.
  const scale = Math.min(1, maxWidth / copy.width, (2 * maxWidth) / copy.height);
  const width = Math.max(1, Math.round(copy.width * scale));
  const height = Math.max(1, Math.round(copy.height * scale));
  return { height, width, values: areaAverage(copy.rgba, copy.width, copy.height, WHOLE, height, width) };
}

function workingCopy({ bitmap, width, height }: Photo): Copy {
  const known = copies.get(bitmap);
  if (known) return known;
  const size = fitInto(width, height, COPY_SIDE);
  const { brush } = surface(size.width, size.height);
  brush.drawImage(bitmap, 0, 0, size.width, size.height);
  const copy = { ...size, rgba: pixels(brush, 0, 0, size.width, size.height) };
  copies.set(bitmap, copy);
  return copy;
}
