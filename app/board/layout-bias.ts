import type { Box } from './layout.ts';

const GAP = 8;
const WIDTH = 34;
const HEIGHT = 20;

/** With its letter beside it. */
export const BIAS_WIDTH = WIDTH + 14;
/** What a lane needs besides its kernels, which stand a little over its middle, when their bias is under them. */
export const BIAS_ROOM = GAP + HEIGHT + 4;

/** The bias of filtered map q: one cell under its kernels, whose lower end is `y`. */
export function biasBox(q: number, channel: number, x: number, y: number): Box {
  return {
    ...{ id: `bias:${q}`, kind: 'bias', channel, map: q, filter: 0 },
    ...{ x, y: y + GAP, cellWidth: WIDTH, cellHeight: HEIGHT, rows: 1, columns: 1 },
  };
}
