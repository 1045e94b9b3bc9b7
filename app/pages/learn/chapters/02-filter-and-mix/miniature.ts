import { LAYER, SPEC } from '../../../../figures/pixel-inputs/fixture.ts';
import { GEOMETRY, sharesOf } from '../../../../figures/pixel-inputs/sum.ts';
import { cells, line, plane, rect, sum } from '../../miniatures/marks.ts';

const { channels, width, kernel } = SPEC;
const { output } = GEOMETRY;
const CELL = 4;
const SIDE = width * CELL;
const OUT = { x: 82, y: 20, cell: 40 / output.width };
const MEET = [62, 40] as const;

/** Three windows, one in each channel, meet in one cell of the output map. */
export function miniature() {
  const at = { row: 1, column: 1 };
  const map = Array.from({ length: output.height * output.width }, (_, i) =>
    sharesOf({ map: 0, row: Math.floor(i / output.width), column: i % output.width }).reduce((a, b) => a + b),
  );
  const inputs = Array.from({ length: channels }, (_, c) => {
    const [x, y] = [10, 6 + c * (SIDE + 4)];
    return [
      cells({ x, y, cell: CELL, columns: width, values: plane(LAYER.input, channels, c), scale: 'ink' }),
      rect(x, y, SIDE, SIDE, 'thin'),
      rect(x + at.column * CELL, y + at.row * CELL, kernel * CELL, kernel * CELL, 'line'),
      line('thin', [x + (at.column + kernel) * CELL, y + SIDE / 2], [46, y + SIDE / 2], MEET),
    ];
  });
  const [x, y] = [OUT.x + at.column * OUT.cell, OUT.y + at.row * OUT.cell];
  return [
    ...inputs.flat(),
    line('thin', MEET, [x, y + OUT.cell / 2]),
    ...sum(...MEET),
    cells({ ...OUT, columns: output.width, values: map, scale: 'signed' }),
    rect(x, y, OUT.cell, OUT.cell, 'line'),
  ];
}
