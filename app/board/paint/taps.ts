import { tight } from '../../i18n/numbers.ts';
import { colourOf, inkOn } from '../../image/colour-map.ts';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { BoardLayout, Box } from '../boxes.ts';
import { cellRect, wholeRect } from '../places.ts';
import { letters } from './pen.ts';
import type { Pen } from './pen.ts';
import { cellsOf, coloursOf, domainIn } from './scene.ts';
import type { Scene } from './scene.ts';

/** Weights at work: the frame of each tap with its weight; value and product are written by the step. */
export function paintTaps(pen: Pen, box: Box, scene: Scene): void {
  const { ink, domains, colours, computed } = scene;
  const cells = cellsOf(box, computed);
  const domain = domainIn(box, domains);
  const { table } = coloursOf(domain, colours);
  const whole = wholeRect(box);
  const isRows = box.kind === 'mixing';
  pen.fillStyle = ink.ground;
  if (!isRows) {
    pen.fillRect(whole.x, whole.y, whole.width, whole.height);
    pen.strokeStyle = ink.hairline;
    pen.lineWidth = 1;
    pen.strokeRect(whole.x - 0.5, whole.y - 0.5, whole.width + 1, whole.height + 1);
  }
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++) {
      const rect = cellRect(box, row, column);
      const frame = isRows ? { x: rect.x, y: rect.y + 5, width: rect.width, height: rect.height - 10 } : rect;
      pen.strokeStyle = ink.hairline;
      pen.lineWidth = 1;
      pen.strokeRect(frame.x + 0.5, frame.y + 0.5, frame.width - 1, frame.height - 1);
      const value = valueAt(cells, row, column);
      const chip = weightChip(box, row, column);
      const rgb = colourOf(value, domain, table);
      pen.fillStyle = `rgb(${rgb.join()})`;
      pen.beginPath();
      pen.roundRect(chip.x, chip.y, chip.width, chip.height, 3);
      pen.fill();
      pen.strokeStyle = ink.hairline;
      if (value === 0) pen.stroke();
      letters(pen, tight(value), chip.x + chip.width / 2, chip.y + chip.height / 2, ink, {
        ...{ size: chipSize(chip), weight: 600, most: chip.width - 3 },
        colour: inkOn(rgb) === 'dark' ? '#16181d' : '#ffffff',
      });
    }
}

/** Where the weight of a tap at work stands in its cell, and, right of it, the value that it meets. */
export function weightChip(box: Box, row: number, column: number) {
  const { x, y, width, height } = cellRect(box, row, column);
  if (box.kind === 'mixing') {
    const side = Math.min(height - 22, width * 0.24, Math.max(40, height * 0.56));
    return { x: x + 8, y: y + (height - side) / 2, width: Math.max(side, width * 0.2), height: side };
  }
  return { x: x + width * 0.06, y: y + height * 0.1, width: width * 0.38, height: height * 0.38 };
}

export const chipSize = ({ width, height }: { width: number; height: number }): number =>
  Math.min(height * 0.6, Math.max(17, width * 0.45));

export function valueChip(box: Box, row: number, column: number) {
  const chip = weightChip(box, row, column);
  const { x, width } = cellRect(box, row, column);
  return box.kind === 'mixing'
    ? { ...chip, x: chip.x + chip.width + width * 0.13 }
    : { ...chip, x: x + width * 0.56 };
}

/** A sign and two figures are so many times as wide as their letters are high; longer numbers are squeezed. */
const PRODUCT = 2;

/** Where the product of a tap is written: its middle, or (of a row) its right end, clear of the value; as wide as `most`. */
export function productAt(
  box: Box,
  row: number,
  column: number,
): { x: number; y: number; align: CanvasTextAlign; size: number; most: number } {
  const { x, y, width, height } = cellRect(box, row, column);
  if (box.kind !== 'mixing')
    return {
      ...{ x: x + width / 2, y: y + height * 0.75, align: 'center' },
      ...{ size: Math.min(28, height * 0.31), most: width - 8 },
    };
  const chip = valueChip(box, row, column);
  const right = x + width - 10;
  const most = Math.max(1, right - (chip.x + chip.width + 6));
  return {
    x: right,
    y: y + height / 2,
    align: 'right',
    size: Math.min(height * 0.36, most / PRODUCT),
    most,
  };
}

/** Units (px at 1) of the row under a kernel: weight × value are so wide, with their product so wide, and so high from the kernel. */
const ROW = { half: 75, product: 108, width: 160, middle: 22, height: 36 };

/** Between that row, or the bias under it, and the sum (px). */
const SUM_AIR = 12;

/** The row under a kernel whose taps are too small for their products: within the room beside the maps, and over the sum. */
export function operandRow(
  { sum, narrow, width: boardWidth }: Pick<BoardLayout, 'sum' | 'narrow' | 'width'>,
  box: Box,
): { unit: number; left: number; middle: number; most: number } {
  const { x, y, width, height } = wholeRect(box);
  const bottom = y + height;
  // On a phone the kernel stands in a column of its own, as wide as the sum.
  const room = narrow && sum ? sum : { x: 0, width: boardWidth };
  const unit = Math.min(
    Math.max(0.72, Math.min(1.7, width / (width < 180 ? 150 : 140))),
    room.width / ROW.width,
    sum ? (sum.y - bottom - (narrow ? 2 : SUM_AIR)) / ROW.height : Infinity,
  );
  const wished = x + width / 2 - ROW.half * unit;
  const left = Math.max(room.x, Math.min(wished, room.x + room.width - ROW.width * unit));
  return {
    ...{ unit, left, middle: bottom + ROW.middle * unit },
    most: room.x + room.width - left - ROW.product * unit,
  };
}
