// Which part of a photograph stands on the board.
import type { Size } from './photo.ts';

/** A rectangle in fractions of the photograph: x and width of its width, y and height of its height. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The frame that a person drags: a crop whose height follows from the board's cells, which are square. */
export interface Frame {
  /** Left edge and width in fractions of the photograph's width, top edge in fractions of its height. */
  x: number;
  y: number;
  width: number;
}

export const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };

/**
 * The crop of H×W square cells (`cells`) that a frame stands for, moved and shrunk to lie within the photograph.
 * A cell is at least one pixel wide where the photograph has that many; numbers that are none count as 0.
 */
export function frameToCrop(frame: Frame, photo: Size, cells: { height: number; width: number }): Crop {
  const largest = Math.min(photo.width / cells.width, photo.height / cells.height);
  const side = clamp((frame.width * photo.width) / cells.width, Math.min(1, largest), largest);
  const width = (side * cells.width) / photo.width;
  const height = (side * cells.height) / photo.height;
  return { x: clamp(frame.x, 0, 1 - width), y: clamp(frame.y, 0, 1 - height), width, height };
}

/** Any crop, moved and shrunk to lie within the photograph; nothing of it is smaller than a ten-thousandth. */
export function clampCrop(crop: Crop): Crop {
  const width = clamp(crop.width, 1e-4, 1);
  const height = clamp(crop.height, 1e-4, 1);
  return { x: clamp(crop.x, 0, 1 - width), y: clamp(crop.y, 0, 1 - height), width, height };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(Number.isNaN(value) ? 0 : value, low), Math.max(low, high));
}
