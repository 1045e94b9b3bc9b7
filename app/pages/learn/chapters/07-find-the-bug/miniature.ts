import { FIXTURE } from '../../../../figures/literal-formula/fixture.ts';
import {
  BUGS,
  filterLiterally,
  mixLiterally,
  outputSize,
} from '../../../../figures/literal-formula/literal.ts';
import { cells, plane, rect } from '../../miniatures/marks.ts';

const COLUMNS = outputSize(FIXTURE);
const CELL = 8;
const SIDE = COLUMNS * CELL;

/** Above, what the printed formula gives: one map, four times. Below, what was meant. */
export function miniature() {
  const filtered = filterLiterally(FIXTURE, BUGS.filter);
  const rows = [mixLiterally(FIXTURE, filtered, []), mixLiterally(FIXTURE, filtered, BUGS.mix)];
  return rows.flatMap((maps, row) =>
    Array.from({ length: FIXTURE.filters }, (_, o) => {
      const [x, y] = [7 + o * (SIDE + 6), 10 + row * (SIDE + 12)];
      const values = plane(maps, FIXTURE.filters, o);
      return [
        cells({ x, y, cell: CELL, columns: COLUMNS, values, scale: 'signed' }),
        rect(x, y, SIDE, SIDE, row === 0 ? 'dashed' : 'thin'),
      ];
    }).flat(),
  );
}
