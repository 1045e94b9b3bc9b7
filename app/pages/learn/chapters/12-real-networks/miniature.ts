import { FIXTURE } from '../../../../figures/cost-stacks/fixture.ts';
import { chartOf, columnsOf, tallestOf } from '../../../../figures/cost-stacks/layout.ts';
import type { Part } from '../../../../model/networks/types.ts';
import { line, rect, ROOM } from '../../miniatures/marks.ts';
import type { Look } from '../../miniatures/marks.ts';

const LOOKS: Readonly<Partial<Record<Part, Look>>> = {
  depthwise: 'filter',
  pointwise: 'mix',
  standard: 'standard',
  dense: 'dense',
};

/** MobileNetV1, a column for each block. */
export function miniature() {
  const columns = columnsOf(FIXTURE);
  const chart = chartOf(columns, tallestOf(columns), ROOM, 0);
  return [
    ...chart.columns.flatMap(({ x, width, pieces }) =>
      pieces.map(({ part, y, height }) =>
        rect(ROOM.x + x, ROOM.y + y, width, height, LOOKS[part] ?? 'muted'),
      ),
    ),
    line('thin', [ROOM.x, ROOM.y + ROOM.height], [ROOM.x + ROOM.width, ROOM.y + ROOM.height]),
  ];
}
