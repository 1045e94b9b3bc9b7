/** A cell of a grid, counted from 0. */
export interface CellPosition {
  row: number;
  column: number;
}

export const isSameCell = (a: CellPosition, b: CellPosition): boolean =>
  a.row === b.row && a.column === b.column;

/** The cells on the straight way from one to another, both included, each touching the next: a fast stroke has no gaps. */
export function cellsBetween(from: CellPosition, to: CellPosition): CellPosition[] {
  const [down, right] = [to.row - from.row, to.column - from.column];
  const steps = Math.max(Math.abs(down), Math.abs(right));
  return Array.from({ length: steps + 1 }, (_, i) => ({
    row: from.row + (steps && Math.round((down * i) / steps)),
    column: from.column + (steps && Math.round((right * i) / steps)),
  }));
}
