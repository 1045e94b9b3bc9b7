/**
 * No input cell, weight or bias may exceed this in size. Two steps of at most 7·7·12 and 48 products of such numbers stay far
 * below what float32 holds, so every sum on the board is finite.
 */
export const MOST = 1e6;

/** The float32 nearest to `value` that a cell may hold. */
export function toCellValue(value: number): number {
  return Math.fround(Math.max(-MOST, Math.min(MOST, value)));
}

/** How far one arrow press, wheel notch or four pixels of a drag move a value. */
export function nudgeOf(value: number, coarse: boolean): number {
  const fine = Math.abs(value) > 10 ? 1 : 0.1;
  return coarse ? fine * 10 : fine;
}

/** To six places, so that 0.1 + 0.2 stays 0.3, and never −0. */
export const tidy = (value: number): number => Number(value.toFixed(6)) + 0;

/** A value after so many presses up, or down if negative. */
export const nudged = (value: number, steps: number, coarse: boolean): number =>
  tidy(value + nudgeOf(value, coarse) * steps);
