// The part of a picture that is to be stepped through: 4 to 64 pixels each way, wherever it fits.
import type { Rect } from '../../engine/picture/protocol.ts';
import { kernelExtent, samePadding } from '../../../kernels/spec/geometry.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { Place } from './explore-state.ts';

export const CROP = { least: 4, most: 64, opening: 16 } as const;

interface Size {
  width: number;
  height: number;
}

/** Brought within the picture and the bounds of a crop; a picture that is smaller is taken whole. */
export function fitCrop({ x, y, width, height }: Rect, picture: Size): Rect {
  const along = (at: number, side: number, all: number) => {
    const size = Math.min(Math.max(Math.round(side), CROP.least), CROP.most, all);
    return [Math.min(Math.max(Math.round(at), 0), all - size), size];
  };
  const [left, w] = along(x, width, picture.width);
  const [top, h] = along(y, height, picture.height);
  return { x: left, y: top, width: w, height: h };
}

/** One about a pixel, large enough for a few windows of the layer. */
export function cropAbout({ x, y }: Place, picture: Size, layer: PictureLayer): Rect {
  const side = Math.max(
    CROP.opening,
    ...layer.kernel.map((k) => kernelExtent(k, layer.dilation) + 4 * layer.stride),
  );
  return fitCrop({ x: x - side / 2, y: y - side / 2, width: side, height: side }, picture);
}

/** Pixels that a crop needs at least, one window of the layer each way. */
export const neededSide = ({ kernel, dilation }: PictureLayer): number =>
  Math.max(...kernel.map((k) => kernelExtent(k, dilation)));

/**
 * Moved up and left until its first window is one of the layer's own on the whole picture, so that with a stride the numbers on the
 * board are those of the page.
 */
export function alignCrop(crop: Rect, picture: Size, { kernel, stride, dilation }: PictureLayer): Rect {
  const along = (at: number, all: number, k: number) => {
    const [before] = samePadding(all, k, stride, dilation);
    return at - ((((at + before) % stride) + stride) % stride);
  };
  const x = along(crop.x, picture.width, kernel[1]);
  const y = along(crop.y, picture.height, kernel[0]);
  // Where nothing lies before, the next window that lies within is taken.
  return { ...crop, x: x < 0 ? x + stride : x, y: y < 0 ? y + stride : y };
}
