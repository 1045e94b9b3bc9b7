import type { Box } from './layout.ts';

/** The bias of filtered map q: one cell under its kernels. */
export function biasBox(q: number, channel: number, x: number, y: number): Box {
  return {
    ...{ id: `bias:${q}`, kind: 'bias', channel, map: q, filter: 0 },
    ...{ x, y, cellWidth: 34, cellHeight: 20, rows: 1, columns: 1 },
  };
}
