// What of the ruler is drawn and where: pure, in CSS pixels.
import { kernelExtent } from '../../../kernels/spec/geometry.ts';
import { centreOf, RULES, ruled, tapsOf } from './rules.ts';
import type { Axis, Rule, Ruled, Sides } from './rules.ts';

export interface Choice extends Axis {
  /** Padding of the row that the reader pads. */
  own: Sides;
}

/** Rulers of more cells than this show their two ends. */
export const MOST_CELLS = 32;
export const MOST_OWN = 8;
/** Width of the gap, in cells. */
const GAP = 2;
const LARGEST_CELL = 58;
/** Room for half a stroke at both ends, in CSS pixels. */
const EDGE = 1;

export interface View {
  rows: Ruled[];
  /** Runs of cells that are drawn, the padding of all rows included: [first, last] in cells of the input. */
  runs: readonly (readonly [first: number, last: number])[];
  /** Window numbers that can be walked to: those that some row shows whole. */
  steps: readonly number[];
}

/** The rows and the part of the input that is drawn: all of it, or both ends of a long one. */
export function viewOf(choice: Choice, rules: readonly Rule[] = RULES): View {
  const { n, k, s, d, own } = choice;
  const rows = rules.map((rule) => ruled(choice, rule, own));
  const before = Math.max(...rows.map(({ padding }) => padding[0]));
  const after = Math.max(...rows.map(({ padding }) => padding[1]));
  // Room for three windows at each end, at least six cells.
  const end = Math.max(6, kernelExtent(k, d) + s);
  const isWhole = n <= MOST_CELLS || 2 * end + GAP >= n;
  const runs: View['runs'] = isWhole
    ? [[-before, n - 1 + after]]
    : [
        [-before, end - 1],
        [n - end, n - 1 + after],
      ];
  const most = Math.max(...rows.map(({ outputs }) => outputs));
  const isShown = (row: Ruled, t: number) => {
    const taps = tapsOf(row, t, choice);
    return t < row.outputs && runs.some(([first, last]) => taps[0] >= first && taps[k - 1] <= last);
  };
  const steps = Array.from({ length: most }, (_, t) => t).filter((t) => rows.some((row) => isShown(row, t)));
  return { rows, runs, steps };
}

export interface CellBox {
  /** Number of the input's cell; outside 0 … n − 1 it is padding. */
  at: number;
  x: number;
  kind: 'input' | 'padding';
  isTap: boolean;
}

export interface RowLayout {
  cell: number;
  cells: CellBox[];
  /** Middle of the gap of a long ruler; null: all is drawn. */
  gap: number | null;
  /** Middles of the outputs' windows. */
  dots: { t: number; x: number; isCurrent: boolean }[];
  /** The current window from side to side; null where this row has none. */
  span: { x: number; width: number } | null;
}

/** One row of the ruler, `width` wide, at window t. */
export function rowLayout(view: View, row: Ruled, choice: Choice, t: number, width: number): RowLayout {
  const { runs } = view;
  const count = runs.reduce((sum, [first, last]) => sum + last - first + 1, 0) + GAP * (runs.length - 1);
  const cell = Math.min(LARGEST_CELL, (width - 2 * EDGE) / count);
  /** Left side of a cell, which may lie between two; null in the gap. */
  const xOf = (at: number): number | null => {
    let from = EDGE;
    for (const [first, last] of runs) {
      if (at >= first && at <= last) return from + (at - first) * cell;
      from += (last - first + 1 + GAP) * cell;
    }
    return null;
  };
  const taps = t < row.outputs ? tapsOf(row, t, choice) : [];
  const all = runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  const cells = all
    .filter((at) => at >= -row.padding[0] && at < choice.n + row.padding[1])
    .map((at): CellBox => ({
      at,
      x: xOf(at)!,
      kind: at < 0 || at >= choice.n ? 'padding' : 'input',
      isTap: taps.includes(at),
    }));
  const dots = Array.from({ length: row.outputs }, (_, i) => ({
    t: i,
    x: xOf(centreOf(row, i, choice.s)),
    isCurrent: i === t,
  })).flatMap(({ x, ...rest }) => (x === null ? [] : [{ ...rest, x: x + cell / 2 }]));
  const ends = [taps[0], taps.at(-1)].map((at) => (at === undefined ? null : xOf(at)));
  const [from, to] = ends;
  return {
    ...{ cell, cells, dots },
    gap: runs.length > 1 ? EDGE + (runs[0][1] - runs[0][0] + 1 + GAP / 2) * cell : null,
    span: from !== null && to !== null ? { x: from, width: to - from + cell } : null,
  };
}

/** The first centres and the last, where there are many: null stands for those left out. */
export function centresOf(row: Ruled, s: number, most = 9): (number | null)[] {
  const all = Array.from({ length: row.outputs }, (_, t) => t);
  const centre = (t: number) => centreOf(row, t, s);
  if (all.length <= most) return all.map(centre);
  return [...all.slice(0, 4).map(centre), null, ...all.slice(-2).map(centre)];
}

/** Every how many cells a number of up to so many digits is written, so that numbers do not touch. */
export function numberStep(cell: number, textSize: number, digits: number): number {
  const room = textSize * (0.6 * digits + 0.5);
  return [1, 2, 4, 8, 16].find((step) => step * cell >= room) ?? 32;
}

/** Whether a number of so many digits has room inside its cell; else it stands under it. */
export const fitsInside = (cell: number, textSize: number, digits: number): boolean =>
  cell >= textSize * (0.6 * digits + 0.35);
