import { colourOf, inkOn } from '../../image/colour-map.ts';
import { LINE_CELL, valueAt } from '../../ui/feature-map/picture.ts';
import type { Box, Rect } from '../boxes.ts';
import { cellRect } from '../places.ts';
import { hasNumbers, numberSize } from './base.ts';
import { letters } from './pen.ts';
import type { Pen } from './pen.ts';
import { cellsOf, coloursOf, domainIn, numberIn } from './scene.ts';
import type { Scene } from './scene.ts';

/** How much of its colour a cell to come shows. */
const TO_COME = 0.24;

/** Cells that are done in the first and in the second stage. */
export type Done = readonly [first: number, second: number];

/** How many cells of a box are done; null for what is there from the beginning. */
export function doneIn(box: Box, done: Done): number | null {
  if (box.kind !== 'mid' && box.kind !== 'out') return null;
  const cells = box.rows * box.columns;
  return Math.max(0, Math.min(done[box.kind === 'out' ? 1 : 0] - box.map * cells, cells));
}

/** Covers the cells to come, so that they show their colour faintly, and writes the numbers of those that are done. */
export function paintProgress(pen: Pen, scene: Scene, done: Done): void {
  for (const box of [...scene.layout.boxes, ...scene.layout.thumbs]) {
    const held = doneIn(box, done);
    if (held === null) continue;
    paintVeil(pen, box, held, scene);
    if (hasNumbers(box, scene.layout)) paintNumbers(pen, box, held, scene);
  }
}

function paintVeil(pen: Pen, box: Box, done: number, { ink, colours }: Scene): void {
  const { rows, columns, cellWidth, cellHeight } = box;
  if (done === rows * columns) return;
  const row = Math.floor(done / columns);
  const column = done % columns;
  pen.fillStyle = ink.groundSoft;
  pen.globalAlpha = 1 - TO_COME;
  const cover = ({ x, y, width, height }: Rect) => pen.fillRect(x, y, width, height);
  if (column > 0) cover(cellRect(box, row, column, 1, columns - column));
  const below = column > 0 ? row + 1 : row;
  if (below < rows) cover(cellRect(box, below, 0, rows - below, columns));
  pen.globalAlpha = 1;
  if (Math.min(cellWidth, cellHeight) < LINE_CELL) return;
  // The lines between cells that are done are the ground's, and would be lost.
  pen.strokeStyle = colours.signed.futureLine;
  pen.lineWidth = 0.75;
  for (let i = done; i < rows * columns; i++) {
    const rect = cellRect(box, Math.floor(i / columns), i % columns);
    pen.strokeRect(rect.x, rect.y, rect.width, rect.height);
  }
}

function paintNumbers(pen: Pen, box: Box, done: number, scene: Scene): void {
  const { computed, domains, colours, ink } = scene;
  const cells = cellsOf(box, computed);
  const domain = domainIn(box, domains);
  const { table } = coloursOf(domain, colours);
  const size = numberSize(box);
  const textOf = numberIn(domain);
  for (let i = 0; i < done; i++) {
    const [row, column] = [Math.floor(i / box.columns), i % box.columns];
    const held = valueAt(cells, row, column);
    const { x, y, width, height } = cellRect(box, row, column);
    const dark = inkOn(colourOf(held, domain, table)) === 'dark';
    letters(pen, textOf(held), x + width / 2, y + height / 2, ink, {
      ...{ size, most: width - 2, colour: dark ? '#16181d' : '#ffffff' },
    });
  }
}
