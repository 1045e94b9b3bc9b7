// The marks that tell pieces of a bar apart without colour, cut to the piece. Pure.
import type { Rect } from './marks.ts';

/** Between two lines, along an edge. */
const [STRIPE, LINE] = [5, 3];

/** Stripes that rise to the right: filtering. */
export function stripes({ x, y, width, height }: Rect): string {
  const [right, bottom] = [x + width, y + height];
  let d = '';
  // On a stripe x + y is the same everywhere; all pieces share the stripes of the whole picture.
  for (let s = Math.ceil((x + y) / STRIPE) * STRIPE; s < right + bottom; s += STRIPE) {
    const [from, to] = [Math.max(x, s - bottom), Math.min(right, s - y)];
    d += `M${from.toFixed(2)},${(s - from).toFixed(2)}L${to.toFixed(2)},${(s - to).toFixed(2)}`;
  }
  return d;
}

/** Level lines: fully connected layers. */
export function lines({ x, y, width, height }: Rect): string {
  let d = '';
  for (let at = Math.ceil(y / LINE) * LINE; at < y + height; at += LINE)
    d += `M${x.toFixed(2)},${at}L${(x + width).toFixed(2)},${at}`;
  return d;
}
