// Part of a plane at the size of a view: each painted pixel the mean of what it covers, or the value that it lies in.
import type { Rect } from './protocol.ts';

/** Numbers of a rectangle of a map: cell (0, 0) begins at (x, y) of the map, and each is `cell` map pixels wide and high. */
export interface Plane {
  values: Float32Array;
  width: number;
  height: number;
  x: number;
  y: number;
  cell: number;
}

/** What one painted row or column takes of the plane's cells: `first` … `end` − 1 in parts; `first` < 0 where there is nothing. */
interface Take {
  first: Int32Array;
  end: Int32Array;
  /** Parts of the first and last cell; those between count 1. */
  head: Float64Array;
  tail: Float64Array;
}

/**
 * Values for `width` × `height` painted pixels over `rect` of the map. Painted pixels whose middle lies beyond the `limits`, the
 * map's size, are NaN.
 */
export function resample(
  plane: Plane,
  limits: { width: number; height: number },
  rect: Rect,
  width: number,
  height: number,
  take: (length: number) => Float32Array,
): Float32Array {
  const columns = takes(rect.x, rect.width, width, plane.x, plane.cell, plane.width, limits.width);
  const rows = takes(rect.y, rect.height, height, plane.y, plane.cell, plane.height, limits.height);
  const out = take(width * height);
  const line = lines(plane, columns, width);
  const sums = new Float64Array(width);
  for (let j = 0; j < height; j++) {
    const at = j * width;
    const [first, end] = [rows.first[j], rows.end[j]];
    if (first < 0) {
      out.fill(NaN, at, at + width);
      continue;
    }
    if (end - first === 1) {
      out.set(line(first), at);
      continue;
    }
    sums.fill(0);
    let total = 0;
    for (let r = first; r < end; r++) {
      const part = r === first ? rows.head[j] : r === end - 1 ? rows.tail[j] : 1;
      const values = line(r);
      for (let i = 0; i < width; i++) sums[i] += part * values[i];
      total += part;
    }
    for (let i = 0; i < width; i++) out[at + i] = sums[i] / total;
  }
  return out;
}

/** Rows of the plane brought to the painted width. Two painted rows may share one: the last is kept. */
function lines(plane: Plane, { first, end, head, tail }: Take, width: number): (row: number) => Float32Array {
  const line = new Float32Array(width);
  // At 1:1 a row is a row.
  const isRow = first.every((at, i) => at >= 0 && at === first[0] + i && end[i] === at + 1);
  if (isRow) {
    return (row) => {
      const at = row * plane.width + first[0];
      return plane.values.subarray(at, at + width);
    };
  }
  const { values } = plane;
  // Enlarged, as a camera's pictures mostly are, no pixel is a mean: to read one by one takes two thirds of the time.
  const isPlain = first.every((from, i) => from < 0 || end[i] - from === 1);
  let kept = -1;
  return (row) => {
    if (row === kept) return line;
    kept = row;
    const at = row * plane.width;
    if (isPlain) {
      for (let i = 0; i < width; i++) line[i] = first[i] < 0 ? NaN : values[at + first[i]];
      return line;
    }
    for (let i = 0; i < width; i++) {
      const [from, until] = [first[i], end[i]];
      if (from < 0) line[i] = NaN;
      else if (until - from === 1) line[i] = values[at + from];
      else {
        let sum = head[i] * values[at + from] + tail[i] * values[at + until - 1];
        for (let c = from + 1; c < until - 1; c++) sum += values[at + c];
        line[i] = sum / (head[i] + tail[i] + (until - from - 2));
      }
    }
    return line;
  };
}

function takes(
  start: number,
  size: number,
  painted: number,
  origin: number,
  cell: number,
  cells: number,
  limit: number,
): Take {
  const take: Take = {
    ...{ first: new Int32Array(painted), end: new Int32Array(painted) },
    ...{ head: new Float64Array(painted), tail: new Float64Array(painted) },
  };
  const step = size / painted;
  for (let i = 0; i < painted; i++) {
    const middle = start + (i + 0.5) * step;
    if (middle < 0 || middle >= limit) {
      take.first[i] = -1;
      continue;
    }
    const clamp = (at: number) => Math.min(cells, Math.max(0, at));
    const [from, to] = [middle - step / 2, middle + step / 2].map((at) => clamp((at - origin) / cell));
    const first = Math.min(cells - 1, Math.floor(from));
    if (step <= cell || to - from <= 1e-9) {
      take.first[i] = Math.min(cells - 1, Math.floor(clamp((middle - origin) / cell)));
      take.end[i] = take.first[i] + 1;
      continue;
    }
    // Rounding must not make a cell of a billionth.
    const end = Math.max(first + 1, Math.ceil(to - 1e-9));
    take.first[i] = first;
    take.end[i] = end;
    take.head[i] = Math.min(to, first + 1) - from;
    take.tail[i] = to - (end - 1);
  }
  return take;
}
