import { inkOn, paint } from '../../image/colour-map.ts';
import type { ColourTable, Domain, Rgb } from '../../image/colour-map.ts';

/** One map in a larger array: cell i (row-major) is `values[offset + i * stride]`. */
export interface Cells {
  values: Float32Array;
  offset: number;
  stride: number;
  rows: number;
  columns: number;
}

export interface Look {
  cellWidth: number;
  cellHeight: number;
  /** Device pixels for one CSS pixel. */
  density: number;
  table: ColourTable;
  domain: Domain;
  /** Hairlines between cells; null where cells are too small for them. */
  line: string | null;
  /** Text in a cell, or null where it does not fit. */
  text: ((value: number) => string) | null;
  font: string;
  /** How much a map that steps back shows of itself; its numbers keep their contrast. */
  shown?: number;
  /** What it then shows through. */
  ground?: Rgb;
}

export const valueAt = ({ values, offset, stride, columns }: Cells, row: number, column: number): number =>
  values[offset + (row * columns + column) * stride];

/** Smallest cell (CSS px) that keeps hairlines, and that holds a number. */
export const LINE_CELL = 5;
export const TEXT_CELL = 27;

/** Device pixels of a map's picture. */
export function pictureSize(
  rows: number,
  columns: number,
  { cellWidth, cellHeight, density }: Pick<Look, 'cellWidth' | 'cellHeight' | 'density'>,
): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(columns * cellWidth * density)),
    height: Math.max(1, Math.round(rows * cellHeight * density)),
  };
}

/** One pixel a cell, on the way to a map's picture: one for all, since a canvas takes longer to make than to fill. */
let pixelsOnly: HTMLCanvasElement | null = null;

/** The whole map, painted once, on a canvas of its own: what is not computed yet is left out when it is copied to the screen. */
export function paintPicture(cells: Cells, look: Look): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  Object.assign(picture, pictureSize(cells.rows, cells.columns, look));
  const context = picture.getContext('2d');
  if (context) paintMap(context, cells, look);
  return picture;
}

/** The whole map on a canvas that has its size. */
export function paintMap(context: CanvasRenderingContext2D, cells: Cells, look: Look): void {
  const { rows, columns } = cells;
  const { density, cellWidth, cellHeight, line, text } = look;
  const { width, height } = pictureSize(rows, columns, look);
  const small = (pixelsOnly ??= document.createElement('canvas'));
  Object.assign(small, { width: columns, height: rows });
  const pixels = new ImageData(columns, rows);
  paint(cells.values, cells.stride, cells.offset, rows, columns, look.domain, look.table, pixels.data);
  small.getContext('2d')?.putImageData(pixels, 0, 0);

  const { shown = 1, ground = [255, 255, 255] } = look;
  context.globalAlpha = shown;
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, width, height);
  if (line) strokeGrid(context, rows, columns, look, line);
  context.globalAlpha = 1;
  if (text) {
    // Letters stand back too, as far as they can be read.
    if (shown < 1) context.globalAlpha = 0.8;
    const through = (channel: number, i: number) => channel * shown + ground[i] * (1 - shown);
    context.font = look.font;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const at = (row * columns + column) * 4;
        const [r, g, b] = [...pixels.data.subarray(at, at + 3)].map(through);
        context.fillStyle = inkOn([r, g, b]) === 'dark' ? '#16181d' : '#ffffff';
        context.fillText(
          text(valueAt(cells, row, column)),
          (column + 0.5) * cellWidth * density,
          (row + 0.53) * cellHeight * density,
          cellWidth * density - 2 * density,
        );
      }
  }
}

/** Hairlines between the cells of a canvas that is rows × columns cells large. */
export function strokeGrid(
  context: CanvasRenderingContext2D,
  rows: number,
  columns: number,
  { cellWidth, cellHeight, density }: Pick<Look, 'cellWidth' | 'cellHeight' | 'density'>,
  colour: string,
): void {
  const [width, height] = [columns * cellWidth * density, rows * cellHeight * density];
  const thick = Math.max(1, Math.round(density * 0.75));
  context.fillStyle = colour;
  for (let column = 0; column <= columns; column++) {
    const x = Math.min(Math.round(column * cellWidth * density), Math.round(width) - thick);
    context.fillRect(x, 0, thick, height);
  }
  for (let row = 0; row <= rows; row++) {
    const y = Math.min(Math.round(row * cellHeight * density), Math.round(height) - thick);
    context.fillRect(0, y, width, thick);
  }
}
