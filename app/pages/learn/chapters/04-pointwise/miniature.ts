import { CHANNELS, FILTERED, MIXING, PIXEL, SIDE } from '../../../../figures/mix-pixel/fixture.ts';
import { termsOf } from '../../../../figures/mix-pixel/layout.ts';
import { cells, dot, line, plane, rect } from '../../miniatures/marks.ts';
import type { Point } from '../../miniatures/marks.ts';

const CELL = 3.4;
const MAP = SIDE * CELL;
const OUT = { x: 88, y: 23 };

/** One pixel through all filtered maps, and the output map that such sums make. */
export function miniature() {
  const mixed = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const pixel = { row: Math.floor(i / SIDE), column: i % SIDE };
    return termsOf(FILTERED, MIXING, pixel, 1).at(-1)!.to;
  });
  const middle = (x: number, y: number): Point => [
    x + (PIXEL.column + 0.5) * CELL,
    y + (PIXEL.row + 0.5) * CELL,
  ];
  const sheets = Array.from({ length: CHANNELS }, (_, q) => ({ x: 7 + 17 * q, y: 38 - 15 * q, q }));
  const pixels = sheets.map(({ x, y }) => middle(x, y));
  return [
    ...sheets.flatMap(({ x, y, q }) => [
      cells({ x, y, cell: CELL, columns: SIDE, values: plane(FILTERED, CHANNELS, q), scale: 'signed' }),
      rect(x, y, MAP, MAP, 'thin'),
    ]),
    cells({ ...OUT, cell: CELL, columns: SIDE, values: mixed, scale: 'signed' }),
    rect(OUT.x, OUT.y, MAP, MAP, 'thin'),
    line('line', ...pixels, middle(OUT.x, OUT.y)),
    ...[...pixels, middle(OUT.x, OUT.y)].map(([x, y]) => dot(x, y, 2.5, 'ink')),
  ];
}
