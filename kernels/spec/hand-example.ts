/**
 * Hand example A: a separable layer of 4×4×2 → 2×2×3, small enough to be done on paper. Every number here was; none comes from the
 * kernels, which are held against it at every level, from the reference up to the page.
 */
export const HAND_EXAMPLE = {
  /** Of each channel the rows: 1 … 16, and row + column. */
  input: [
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
      [13, 14, 15, 16],
    ],
    [
      [0, 1, 2, 3],
      [1, 2, 3, 4],
      [2, 3, 4, 5],
      [3, 4, 5, 6],
    ],
  ],
  /** Of each channel the rows: a difference across, and a sum. */
  kernels: [
    [
      [1, 0, -1],
      [1, 0, -1],
      [1, 0, -1],
    ],
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  ],
  /** For each output a weight of each filtered channel. */
  mixing: [
    [1, 1],
    [2, -1],
    [0, 1],
  ],
  /** Of each filtered channel the rows. */
  filtered: [
    [
      [-6, -6],
      [-6, -6],
    ],
    [
      [18, 27],
      [27, 36],
    ],
  ],
  /** Of each output the rows. */
  output: [
    [
      [12, 21],
      [21, 30],
    ],
    [
      [-30, -39],
      [-39, -48],
    ],
    [
      [18, 27],
      [27, 36],
    ],
  ],
} as const;

/** Planes side by side, as they lie in memory: (rows, columns, planes). */
export const interleaved = (planes: readonly (readonly (readonly number[])[])[]): number[] =>
  planes[0].flatMap((row, r) => row.flatMap((_, c) => planes.map((plane) => plane[r][c])));
