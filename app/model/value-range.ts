/**
 * No input cell, weight or bias may exceed this in size. Two steps of at most 7·7·12 and 48 products of such numbers stay far
 * below what float32 holds, so every sum on the board is finite.
 */
export const MOST = 1e6;

/** The float32 nearest to `value` that a cell may hold. */
export function toCellValue(value: number): number {
  return Math.fround(Math.max(-MOST, Math.min(MOST, value)));
}
