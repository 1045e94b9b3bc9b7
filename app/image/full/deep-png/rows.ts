// The rows of a PNG as they come out of its stream: each a filter byte and bytes that were written as differences from their
// neighbours (PNG, third edition, sections 7 to 9).

/** Every `right`-th column from `x` and every `down`-th row from `y` of a picture. */
export interface Pass {
  x: number;
  y: number;
  right: number;
  down: number;
  columns: number;
  rows: number;
}

/** Adam7: seven coarser pictures before the whole, as x, y, right, down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes in which the pixels are stored; without those that a small picture has no pixel of. */
export function passesOf(width: number, height: number, isInterlaced: boolean): Pass[] {
  return (isInterlaced ? ADAM7 : ([[0, 0, 1, 1]] as const))
    .map(([x, y, right, down]) => ({
      ...{ x, y, right, down },
      columns: Math.max(0, Math.ceil((width - x) / right)),
      rows: Math.max(0, Math.ceil((height - y) / down)),
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/**
 * Turns the differences of one row back into its bytes, in place. `before`: the row above, zeros for the first; `step`: bytes of
 * a pixel. False for a filter that there is not.
 */
export function unfilter(filter: number, row: Uint8Array, before: Uint8Array, step: number): boolean {
  const { length } = row;
  switch (filter) {
    case 0:
      return true;
    case 1:
      for (let i = step; i < length; i++) row[i] += row[i - step];
      return true;
    case 2:
      for (let i = 0; i < length; i++) row[i] += before[i];
      return true;
    case 3:
      for (let i = 0; i < step; i++) row[i] += before[i] >> 1;
      for (let i = step; i < length; i++) row[i] += (row[i - step] + before[i]) >> 1;
      return true;
    case 4:
      for (let i = 0; i < step; i++) row[i] += before[i];
      for (let i = step; i < length; i++) row[i] += nearest(row[i - step], before[i], before[i - step]);
      return true;
    default:
      return false;
  }
}

/** Paeth: of left, above and the one between them, which lies nearest to left + above − between. */
function nearest(left: number, above: number, between: number): number {
  const toLeft = Math.abs(above - between);
  const toAbove = Math.abs(left - between);
  const toBetween = Math.abs(left + above - 2 * between);
  if (toLeft <= toAbove && toLeft <= toBetween) return left;
  return toAbove <= toBetween ? above : between;
}

/** Hands on bytes that come in pieces of any length as rows of the lengths that are asked for. */
export function createRowReader(next: () => Promise<Uint8Array | null>) {
  let piece = new Uint8Array();
  let at = 0;
  return {
    /** Fills the row; false where the stream ends before it is full. */
    async fill(row: Uint8Array): Promise<boolean> {
      let filled = 0;
      while (filled < row.length) {
        if (at === piece.length) {
          const came = await next();
          if (!came) return false;
          [piece, at] = [came as Uint8Array<ArrayBuffer>, 0];
        }
        const taken = piece.subarray(at, at + row.length - filled);
        row.set(taken, filled);
        filled += taken.length;
        at += taken.length;
      }
      return true;
    },
  };
}
