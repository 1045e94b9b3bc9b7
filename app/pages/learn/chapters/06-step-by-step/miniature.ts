import { cells, line, plane, rect } from '../../miniatures/marks.ts';
import { filteredByHand, HAND, stages } from './hand-layer.ts';

const [filter, mix] = stages;
const { width, channels } = HAND.settings;
const [CELL, OUT, MIXED] = [7, 10, 9];
const SIDE = width * CELL;
/** The cell that is being filled, of the second map. */
const NOW = { row: 1, column: 0 };

/** In the middle of filtering: one map is done, one begun, the outputs are to come. */
export function miniature() {
  const { width: columns, height: rows } = filter.output;
  const filtered = Array.from({ length: channels }, (_, c) => {
    const [y, x] = [8 + c * (SIDE + 8), 56];
    const top = y + (SIDE - rows * OUT) / 2;
    const done = c === 0 ? rows * columns : NOW.row * columns + NOW.column + 1;
    const values = Array.from({ length: rows * columns }, (_, i) =>
      i < done ? filteredByHand(c, Math.floor(i / columns), i % columns) : NaN,
    );
    return [
      cells({ x: 10, y, cell: CELL, columns: width, values: plane(HAND.input, channels, c), scale: 'ink' }),
      rect(10, y, SIDE, SIDE, 'thin'),
      cells({ x, y: top, cell: OUT, columns, values, scale: 'signed' }),
      rect(x, top, columns * OUT, rows * OUT, c === 0 ? 'thin' : 'dashed'),
      ...(c === 0
        ? []
        : [
            rect(10 + NOW.column * CELL, y + NOW.row * CELL, 3 * CELL, 3 * CELL, 'line'),
            rect(x + NOW.column * OUT, top + NOW.row * OUT, OUT, OUT, 'line'),
            line('thin', [10 + (NOW.column + 3) * CELL, y + SIDE * 0.65], [x, y + SIDE * 0.65]),
          ]),
    ];
  });
  const side = mix.output.width * MIXED;
  const outputs = Array.from({ length: mix.output.channels }, (_, o) =>
    rect(98, 8 + o * (side + 5), side, side, 'dashed'),
  );
  return [...filtered.flat(), ...outputs];
}
