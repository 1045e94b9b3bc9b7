/** A run of maps: `count` of `of`, beginning with `first`. */
export interface Page {
  first: number;
  count: number;
  of: number;
}

/** How many of `of` maps have room: all of them in a pinch, else as many as can be seen well. */
export function roomFor(of: number, height: number, least: { whole: number; paged: number }): number {
  return of * least.whole <= height ? of : Math.floor(height / least.paged);
}

/** The page of `room` maps that holds `focus`, or begins at `chosen`. */
export function pageOf(of: number, room: number, focus: number, chosen: number | null): Page {
  const count = Math.max(1, Math.min(of, room));
  const first = chosen ?? Math.floor(focus / count) * count;
  return { first: Math.max(0, Math.min(first, of - count)), count, of };
}

/**
 * Side of a square cell (px) so that rows × columns fit the room: whole pixels where cells are large enough for it not to
 * waste room, half pixels below 12.
 */
export function fitCell(rows: number, columns: number, width: number, height: number, most: number): number {
  const cell = Math.min(width / columns, height / rows, most);
  return cell >= 12 ? Math.floor(cell) : Math.max(1, Math.floor(cell * 2) / 2);
}

export interface CellSize {
  width: number;
  height: number;
}

/** A signal of one row (or column) is drawn as a band: cells this long across it, where square ones would be a thread. */
export const BAND = 28;

/** Size of the cells of a map: square, but for signals. */
export function fitCells(
  rows: number,
  columns: number,
  width: number,
  height: number,
  most: number,
): CellSize {
  const cell = fitCell(rows, columns, width, height, most);
  return {
    width: columns === 1 && rows > 1 ? Math.max(cell, Math.min(BAND, Math.floor(width))) : cell,
    height: rows === 1 && columns > 1 ? Math.max(cell, Math.min(BAND, Math.floor(height))) : cell,
  };
}

/** Between kernels side by side, and the least side of a tap (px). */
export const KERNEL_GAP = 5;
export const LEAST_TAP = 3;

/** How the C/G kernels of one filtered map are set side by side in their column. */
export function kernelGrid(
  kernel: readonly [number, number],
  count: number,
  width: number,
  height: number,
  most = 30,
) {
  let best = { cell: 0, across: 1 };
  const gap = count > 1 ? KERNEL_GAP : 0;
  for (let across = 1; across <= count; across++) {
    const down = Math.ceil(count / across);
    const cell = Math.min(
      (width - (across - 1) * gap) / (across * kernel[1]),
      (height - (down - 1) * gap) / (down * kernel[0]),
      most,
    );
    if (cell > best.cell) best = { cell, across };
  }
  const cell = Math.max(LEAST_TAP, Math.floor(best.cell));
  const down = Math.ceil(count / best.across);
  return {
    cell,
    across: best.across,
    gap,
    width: best.across * cell * kernel[1] + (best.across - 1) * gap,
    height: down * cell * kernel[0] + (down - 1) * gap,
  };
}

/** The same for a picture that is looked at as a whole: as large as its room, whatever part of a pixel a cell then is. */
export function fitWhole(
  rows: number,
  columns: number,
  width: number,
  height: number,
  most: number,
): CellSize {
  const cell = Math.min(width / columns, height / rows, most);
  return cell >= 12 || rows === 1 || columns === 1
    ? fitCells(rows, columns, width, height, most)
    : { width: cell, height: cell };
}
