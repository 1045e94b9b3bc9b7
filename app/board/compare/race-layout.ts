import type { RaceLane } from './race-view.ts';

/** Room between two groups of taps, px; race.css has the same. */
export const GROUP_GAP = 8;

/**
 * Width of a tap (px), the same in both lanes so that their lengths compare: one row where it can be, else small enough for a
 * few rows.
 */
export function laneCell(lanes: readonly RaceLane[], width: number): number {
  const oneRow = Math.min(
    ...lanes.map(({ count, groups }) => (width - GROUP_GAP * (groups.length - 1)) / count),
  );
  if (oneRow >= 8) return Math.min(18, Math.floor(oneRow));
  const most = Math.max(...lanes.map(({ count }) => count));
  return most > 800 ? 5 : most > 250 ? 7 : 10;
}
