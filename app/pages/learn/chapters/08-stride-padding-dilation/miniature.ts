import { FIXTURE } from '../../../../figures/ruler/fixture.ts';
import { rowLayout, viewOf } from '../../../../figures/ruler/layout.ts';
import { dot, rect, ROOM } from '../../miniatures/marks.ts';

/** The ruler under TensorFlow's rule and under PyTorch's: as many windows, with other middles. */
export function miniature() {
  const view = viewOf(FIXTURE, ['same', 'pytorch']);
  return view.rows.flatMap((row, i) => {
    const { cell, cells, dots } = rowLayout(view, row, FIXTURE, 1, ROOM.width);
    const y = 14 + i * 32;
    return [
      ...cells.map(({ x, kind, isTap }) =>
        rect(ROOM.x + x, y, cell, cell, isTap ? 'muted' : kind === 'input' ? 'soft' : 'dashed'),
      ),
      ...cells.filter(({ kind }) => kind === 'input').map(({ x }) => rect(ROOM.x + x, y, cell, cell, 'thin')),
      ...dots.map(({ x, isCurrent }) => dot(ROOM.x + x, y + cell + 6, isCurrent ? 3 : 2, 'ink')),
    ];
  });
}
