import { doubled } from '../../../../figures/cost-cube/cost.ts';
import { FIXTURE } from '../../../../figures/cost-cube/fixture.ts';
import { boxesOf } from '../../../../figures/cost-cube/layout.ts';
import { path, ROOM } from '../../miniatures/marks.ts';

/** The layer with C and N doubled, around the dashed one that it was. */
export function miniature() {
  const large = doubled(doubled(FIXTURE, 'channels')!, 'filters')!;
  const { box, ghost } = boxesOf(large, FIXTURE, { ...ROOM, em: 0 });
  const at = [ROOM.x, ROOM.y] as const;
  return [
    path(box.left, 'left', ...at),
    path(box.right, 'right', ...at),
    path(box.top, 'soft', ...at),
    path(box.joints, 'thin', ...at),
    path(box.left + box.right + box.top, 'line', ...at),
    path(ghost, 'accent', ...at),
  ];
}
