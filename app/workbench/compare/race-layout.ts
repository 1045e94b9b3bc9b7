import type { RaceLane, TapGroup } from './race-view.ts';

/** Room between two groups of taps, px; race.css has the same. */
const GROUP_GAP = 8;

/** How the taps of both lanes stand, so that their lengths compare. */
export interface TapLayout {
  /** Side of a tap, px. */
  cell: number;
  /** Whether groups are blocks, rows of the kernel under one another, because one line has no room for all. */
  inBlocks: boolean;
}

export function tapLayout(lanes: readonly RaceLane[], width: number): TapLayout {
  const oneRow = Math.min(
    // One pixel less: the width was rounded.
    ...lanes.map(({ count, groups }) => (width - 1 - GROUP_GAP * (groups.length - 1)) / count),
  );
  if (oneRow >= 8) return { cell: Math.min(18, Math.floor(oneRow)), inBlocks: false };
  const most = Math.max(...lanes.map(({ count }) => count));
  return { cell: most > 800 ? 5 : most > 200 ? 8 : 11, inBlocks: true };
}

/** Taps side by side in a block: a row of the kernel, or of the mixing as near to a square as may be. */
export function blockColumns({ kind, terms, from, count }: TapGroup): number {
  if (kind === 'mix') return Math.ceil(Math.sqrt(count));
  let columns = 1;
  while (columns < count && terms.tapRows[from + columns] === terms.tapRows[from]) columns++;
  return columns;
}
