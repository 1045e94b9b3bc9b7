// Where maps, kernels, shares and the output stand: pure, from the width and the size of letters.
import { SPEC } from './fixture.ts';
import type { At } from './sum.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Place {
  width: number;
  /** Height of letters. */
  em: number;
  /** Least side of what a finger or a pointer aims at. */
  target: number;
}

const { channels: C, height: H, kernel: k } = SPEC;
const OUT = H - k + 1;
/** How far each map behind the chosen one looks out. */
const DECK = 3;
/** Maps behind the chosen one. */
export const BEHIND = SPEC.filters - 1;

/** Rows are channels: the map, its kernel, its share; right of them the output, in the middle of its height. */
export function layoutOf({ width, em, target }: Place) {
  const outCell = Math.max(target, Math.min(3.6 * em, 48, 0.1 * width));
  const head = 1.5 * em;
  const gaps = { times: 0.9 * em, equals: 0.9 * em, share: 1.7 * em, wires: 2.2 * em };
  const deck = DECK * BEHIND;
  const fixed = gaps.times + gaps.equals + gaps.share + gaps.wires + OUT * outCell + deck;
  const even = (width - fixed) / (H + k);
  // A weight may need a minus sign, a pixel does not: where room is short, the kernels keep theirs.
  const weightLeast = 1.35 * em;
  const shared = even < weightLeast ? (width - fixed - k * weightLeast) / H : even;
  const cell = Math.max(1, Math.floor(Math.min(shared, Math.max(24, 1.3 * em))));
  const weightCell = Math.max(cell, weightLeast);
  // What is left over goes to the gaps, most to the wires.
  const spare = Math.max(0, width - fixed - cell * H - weightCell * k);
  const times = gaps.times + Math.min(spare * 0.2, 2 * em);
  const equals = gaps.equals + Math.min(spare * 0.1, em);

  const pitch = head + H * cell + 0.4 * em;
  const rows = Array.from({ length: C }, (_, c) => {
    const y = c * pitch + head;
    const middle = y + (H * cell) / 2;
    const kernelX = H * cell + times;
    const shareX = kernelX + k * weightCell + equals;
    return {
      label: { x: 0, y: y - 0.55 * em },
      input: square(0, y, H * cell),
      times: { x: H * cell + times / 2, y: middle },
      kernel: { x: kernelX, y: middle - (k * cell) / 2, width: k * weightCell, height: k * cell },
      equals: { x: kernelX + k * weightCell + equals / 2, y: middle },
      share: { x: shareX + gaps.share, y: middle },
    };
  });
  const height = C * pitch;
  const out = square(
    width - deck - OUT * outCell,
    head + (height - head - OUT * outCell) / 2 + deck / 2,
    OUT * outCell,
  );
  return {
    ...{ cell, outCell, height, rows, out },
    /** Room for the chooser of maps over the output; else it stands in the corner. */
    isRoomy: OUT * outCell + deck >= 4 * Math.max(target, 2.4 * em) && width > 36 * em,
    behind: Array.from({ length: BEHIND }, (_, i) => {
      const by = DECK * (BEHIND - i);
      return { ...out, x: out.x + by, y: out.y - by };
    }),
  };
}

const square = (x: number, y: number, side: number): Box => ({ x, y, width: side, height: side });

export type Layout = ReturnType<typeof layoutOf>;

/** The wires from the three shares to the sum beside the output's row, and on to the map. */
export function wiresOf({ rows, out, outCell }: Layout, { row }: At, em: number) {
  const sum = { x: out.x - 0.8 * em, y: out.y + (row + 0.5) * outCell };
  const radius = 0.48 * em;
  return {
    sum: { ...sum, radius },
    wires: rows.map(({ share }) => {
      const [from, to] = [share.x + 4, sum.x - radius];
      const bend = from + (to - from) * 0.6;
      const line = [from, share.y, bend, share.y, from + (to - from) * 0.4, sum.y, to, sum.y];
      const [x0, y0, x1, y1, x2, y2, x3, y3] = line.map((n) => n.toFixed(1));
      return `M${x0},${y0}C${x1},${y1} ${x2},${y2} ${x3},${y3}`;
    }),
  };
}
