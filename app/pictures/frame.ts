// Where the frame on the photograph goes when it is dragged, resized or moved by keys. All in thousandths of its width.
import { frameToCrop } from '../image/crop.ts';
import { cropOf, frameOf } from '../state/address/crop.ts';
import type { Crop } from '../state/address/types.ts';

export interface Size {
  width: number;
  height: number;
}

/** Cells of the board, which are square on the photograph too. */
export interface Cells {
  height: number;
  width: number;
}

/** The part of the photograph under the frame, as fractions of its width and height. */
export const framed = (crop: Crop, photo: Size, cells: Cells) =>
  frameToCrop(frameOf(crop, photo), photo, cells);

/** The crop that is shown for one that may lie outside of the photograph or be too large for it. */
export function fitted(crop: Crop, photo: Size, cells: Cells): Crop {
  const { x, y, width } = framed(crop, photo, cells);
  const inside = cropOf({ x, y, width }, photo);
  // Rounding up may have left the photograph by a thousandth.
  const most = Math.floor((1000 * photo.height) / photo.width - (inside.width * cells.height) / cells.width);
  return { ...inside, y: Math.max(0, Math.min(inside.y, Math.max(0, most))) };
}

/** Moved by a part of the photograph's width to the right and (also of its width) down. */
export function moved(from: Crop, right: number, down: number, photo: Size, cells: Cells): Crop {
  return fitted({ ...from, x: from.x + 1000 * right, y: from.y + 1000 * down }, photo, cells);
}

/** So that its middle is at a place of the photograph, in parts of its width. */
export function centred(from: Crop, x: number, y: number, photo: Size, cells: Cells): Crop {
  const height = (from.width * cells.height) / cells.width;
  return moved(from, x - (from.x + from.width / 2) / 1000, y - (from.y + height / 2) / 1000, photo, cells);
}

/** Its lower right corner dragged; the upper left one stays. */
export function resized(from: Crop, right: number, down: number, photo: Size, cells: Cells): Crop {
  const ratio = cells.height / cells.width;
  // The pointer rarely moves along the diagonal: the axis that it moved along more decides.
  const grown = Math.abs(right) > Math.abs(down) / ratio ? right : down / ratio;
  const tall = (1000 * photo.height) / photo.width;
  const most = Math.min(1000 - from.x, (tall - from.y) / ratio);
  const width = Math.max(1, Math.min(Math.round(from.width + 1000 * grown), Math.floor(most)));
  return fitted({ ...from, width }, photo, cells);
}

/** Made larger or smaller about its middle. */
export function scaled(from: Crop, factor: number, photo: Size, cells: Cells): Crop {
  const change = Math.max(1, Math.round(from.width * Math.abs(factor - 1)));
  const width = from.width + (factor > 1 ? change : -change);
  const { width: got } = fitted({ ...from, width: Math.max(1, width) }, photo, cells);
  const left = (got - from.width) / 2;
  const up = (left * cells.height) / cells.width;
  return fitted({ x: from.x - left, y: from.y - up, width: got }, photo, cells);
}

/** One press of + or −. */
const STEP = 1.1;
/** Cells that an arrow with Shift moves by. */
const LEAP = 5;

/** Where a key takes the frame: arrows by one cell of the board, with Shift by five; null: not a key of the frame. */
export function byKey(key: string, shift: boolean, from: Crop, photo: Size, cells: Cells): Crop | null {
  const cell = (Math.max(1, from.width / cells.width) * (shift ? LEAP : 1)) / 1000;
  switch (key) {
    case 'ArrowLeft':
      return moved(from, -cell, 0, photo, cells);
    case 'ArrowRight':
      return moved(from, cell, 0, photo, cells);
    case 'ArrowUp':
      return moved(from, 0, -cell, photo, cells);
    case 'ArrowDown':
      return moved(from, 0, cell, photo, cells);
    case '+':
    case '=':
      return scaled(from, STEP, photo, cells);
    case '-':
    case '−':
      return scaled(from, 1 / STEP, photo, cells);
    default:
      return null;
  }
}
