import type { ChannelReader } from './channel-values.ts';

/**
 * Planes (C, rows, columns) of a window: `rows` and `columns` say which pixel each cell reads, −1 for zero (see `borderPixels`).
 * Writes C · rows · columns numbers into `out`.
 */
export function readPlanes(
  reader: ChannelReader,
  rows: Int32Array,
  columns: Int32Array,
  out: Float32Array,
): void {
  const width = columns.length;
  const planeStep = rows.length * width;
  const inside = longestRun(columns);
  for (const [r, y] of rows.entries()) {
    const at = r * width;
    if (y < 0) {
      for (let c = 0; c < reader.channels; c++) out.fill(0, c * planeStep + at, c * planeStep + at + width);
      continue;
    }
    for (let i = 0; i < inside.from; i++) readOne(reader, columns[i], y, out, at + i, planeStep);
    const { from, until } = inside;
    reader.read(columns[from], y, until - from, out, at + from, planeStep);
    for (let i = until; i < width; i++) readOne(reader, columns[i], y, out, at + i, planeStep);
  }
}

function readOne(
  reader: ChannelReader,
  x: number,
  y: number,
  out: Float32Array,
  at: number,
  planeStep: number,
): void {
  if (x >= 0) reader.read(x, y, 1, out, at, planeStep);
  else for (let c = 0; c < reader.channels; c++) out[at + c * planeStep] = 0;
}

/** Where pixels follow each other as they do in the picture: nearly everywhere. */
function longestRun(columns: Int32Array): { from: number; until: number } {
  let best = { from: 0, until: 0 };
  for (let from = 0; from < columns.length;) {
    let until = from + 1;
    if (columns[from] >= 0) while (columns[until] === columns[until - 1] + 1) until++;
    if (columns[from] >= 0 && until - from > best.until - best.from) best = { from, until };
    from = until;
  }
  return best;
}
