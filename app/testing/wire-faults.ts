// What is wrong with wires on a board: turns that are no right angles, wires off the board or through its boxes.
import type { BoardLayout } from '../board/boxes.ts';
import type { Mark } from '../board/places.ts';
import { meet, paddedOf, sides } from './random-boards.ts';

type Wire = Extract<Mark, { kind: 'wire' }>;

/** In words; none of wires that are as they must be. A wire may end at the edge of a box. */
export function faultsOfWires(layout: BoardLayout, wires: readonly Wire[]): string[] {
  const faults: string[] = [];
  const solids = layout.boxes.map((box) => ({ id: box.id, at: paddedOf(box) }));
  if (layout.sum) solids.push({ id: 'sum', at: sides(layout.sum) });
  for (const { points, lane, look } of wires)
    points.slice(1).forEach((to, i) => {
      const from = points[i];
      const said = `${look} wire of ${lane} from ${from.x},${from.y} to ${to.x},${to.y}`;
      if (from.x !== to.x && from.y !== to.y) faults.push(`${said} is aslant`);
      const at = {
        ...{ left: Math.min(from.x, to.x), right: Math.max(from.x, to.x) },
        ...{ top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) },
      };
      if (!(at.left >= 0 && at.right <= layout.width && at.top >= 0 && at.bottom <= layout.height))
        faults.push(`${said} leaves the board`);
      for (const solid of solids) if (meet(at, solid.at)) faults.push(`${said} crosses ${solid.id}`);
    });
  return faults;
}
