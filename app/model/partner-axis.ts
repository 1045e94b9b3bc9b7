/**
 * One axis of the first step: output y and kernel tap u meet in cell `s·y + d·u − p` of the input. Rows and columns
 * are independent of each other, so every set of partners is a product of two sets found here.
 */
export interface PartnerAxis {
  /** Input cells along this axis. */
  cells: number;
  /** Output cells. */
  outputs: number;
  /** k, s, d and the padding before. */
  kernel: number;
  stride: number;
  dilation: number;
  before: number;
}

/** 0, 1, … n − 1. */
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The input cells, ascending, that these outputs read through these taps, and whether some of it is padding. */
export function cellsRead(
  axis: PartnerAxis,
  outputs: readonly number[],
  taps: readonly number[],
): { cells: number[]; inPadding: boolean } {
  const isRead = new Uint8Array(axis.cells);
  let inPadding = false;
  for (const y of outputs) {
    for (const u of taps) {
      const cell = axis.stride * y + axis.dilation * u - axis.before;
      if (cell >= 0 && cell < axis.cells) isRead[cell] = 1;
      else inPadding = true;
    }
  }
  return { cells: range(axis.cells).filter((cell) => isRead[cell]), inPadding };
}

/** The outputs that read this input cell and the taps they read it through, both ascending, as many of one as of the other. */
export function readersOf(axis: PartnerAxis, cell: number): { outputs: number[]; taps: number[] } {
  const outputs: number[] = [];
  const taps: number[] = [];
  for (let u = 0; u < axis.kernel; u++) {
    const distance = cell + axis.before - axis.dilation * u;
    const y = distance / axis.stride;
    if (!Number.isInteger(y) || y < 0 || y >= axis.outputs) continue;
    taps.push(u);
    outputs.unshift(y); // a later tap belongs to an earlier output
  }
  return { outputs, taps };
}
