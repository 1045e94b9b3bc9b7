import { FIXTURE, slicesFor } from '../../../../figures/rank-slices/fixture.ts';
import { analyse, sumsOf } from '../../../../figures/rank-slices/layout.ts';
import { cells, line, rect } from '../../miniatures/marks.ts';

const CELL = 9;
const SIDE = 3 * CELL;

/** Two kernels that are wanted, the one that there is, and what comes of it. */
export function miniature() {
  const { outputs, kernels } = sumsOf(analyse(slicesFor(FIXTURE.name, FIXTURE.draw)), FIXTURE.m);
  const kernel = (x: number, y: number, values: ArrayLike<number>) => [
    cells({ x, y, cell: CELL, columns: 3, values, scale: 'signed' }),
    rect(x, y, SIDE, SIDE, 'thin'),
  ];
  return [
    ...outputs.flatMap(({ wanted, given }, o) => {
      const y = 8 + o * (SIDE + 10);
      return [
        ...kernel(8, y, wanted),
        line('thin', [50.5 + SIDE, 40], [93, y + SIDE / 2]),
        ...kernel(93, y, given),
      ];
    }),
    ...kernel(50.5, 40 - SIDE / 2, kernels[0]),
    rect(50.5, 40 - SIDE / 2, SIDE, SIDE, 'line'),
  ];
}
