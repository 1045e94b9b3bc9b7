// What the figure opens with: three filtered maps of a small picture (its vertical edges in red, its horizontal edges in green,
// its blue, blurred), brought to a like size and rounded, so that the sums can be checked in one's head.
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';

const MAPS = [
  [
    '0 -1 -1 1 1 0 -6 -6 6 6',
    '-1 -4 -3 3 4 1 -6 -6 6 6',
    '-4 -4 -1 1 4 4 -1 -2 2 2',
    '-6 -1 0 0 1 6 5 0 0 0',
    '-4 3 -3 -3 0 7 7 0 1 1',
    '2 10 -10 -8 0 5 7 1 3 2',
    '2 10 -10 -4 0 1 8 3 3 1',
    '-2 3 -3 3 0 -1 7 3 1 0',
    '-2 0 0 2 0 0 3 1 0 0',
    '0 0 0 0 0 0 0 0 0 0',
  ],
  [
    '0 2 7 7 2 0 -1 -2 -2 -1',
    '2 7 10 10 7 2 1 2 2 1',
    '7 7 2 2 7 7 3 2 2 1',
    '-4 -10 -12 -12 -10 -4 -1 0 0 0',
    '-6 -4 -4 -9 -12 -9 -3 0 1 2',
    '3 8 8 5 5 3 0 1 2 2',
    '-3 -8 -8 0 5 3 1 2 2 1',
    '2 -3 -3 0 0 2 3 2 1 0',
    '4 5 5 2 0 2 2 1 0 0',
    '4 4 4 4 4 4 4 4 4 4',
  ],
  [
    '12 11 10 10 11 12 10 7 7 10',
    '11 9 5 5 9 11 10 7 7 10',
    '9 5 2 2 5 9 11 10 10 11',
    '7 4 3 3 4 7 11 12 12 12',
    '8 7 7 7 8 9 11 12 11 10',
    '10 8 8 9 9 10 11 11 9 6',
    '10 8 8 8 6 9 11 9 5 3',
    '8 7 7 6 5 7 8 5 3 2',
    '4 4 4 4 3 4 4 3 2 2',
    '4 4 4 4 4 4 4 4 4 4',
  ],
].map((rows) => rows.flatMap((row) => row.split(' ').map(Number)));

export const SIDE = 10;
export const CHANNELS = MAPS.length;
export const OUTPUTS = 4;

/** (10, 10, 3) */
export const FILTERED = Float32Array.from({ length: SIDE * SIDE * CHANNELS }, (_, i) => {
  return MAPS[i % CHANNELS][Math.floor(i / CHANNELS)];
});

/** (3, 4): a row for each filtered map, a column for each output. */
export const MIXING = Float32Array.of(1, 0.5, 0, 0.5, 0.5, -0.5, 1, 0.5, -1, 1, 0.5, 0.5);

/** A pixel whose three values differ in sign. */
export const PIXEL: CellPosition = { row: 5, column: 3 };
