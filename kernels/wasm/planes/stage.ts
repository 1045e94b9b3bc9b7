// nchw: input rows made ready, so that the kernels always read neighbours.
import * as word from '../../runtime/words';
import { everyNth, paddedRow } from '../copy';
import { address, get } from '../job';
import { Patch } from './patch';

/** How many input rows `rn` output rows have pointers to. */
export function slotsOf(job: usize, rn: i32): i32 {
  return (rn - 1) * get(job, word.SH) + (get(job, word.KH) - 1) * get(job, word.RISE) + 1;
}

/**
 * Pointers in `rows` to `slots` input rows of channel plane `plane`, those that the patch at hand needs, so that output column x0 + i reads
 * tap v at `row + (i·SW + v·DW)`. Rows outside the map are zeros. A strip that touches the left or right border, or a stride, is copied: next
 * to its zeros, every SW-th cell after one another (phases).
 */
export function stage(
  job: usize,
  plane: usize,
  slots: i32,
  x0: i32,
  n: i32,
  isCopied: bool,
  rows: usize,
  to: usize,
): usize {
  const H = get(job, word.H);
  const W = get(job, word.W);
  const SW = get(job, word.SW);
  const DW = get(job, word.DW);
  const KW = get(job, word.KW);
  const step = get(job, word.STEP);
  const first = x0 * SW - get(job, word.PL);
  const top = Patch.y * get(job, word.SH) - get(job, word.PT);
  const cells = (n - 1) * SW + (KW - 1) * DW + 1;
  const phase = (cells + SW - 1) / SW + 4;
  const size = (<usize>(SW == 1 ? cells + 4 : phase * SW)) << 2;
  for (let s = 0; s < slots; s++) {
    const i = top + s * step;
    const row = plane + ((<usize>(i * W)) << 2);
    let at = address(job, word.ZERO);
    if (i >= 0 && i < H) {
      if (!isCopied) at = row + ((<usize>first) << 2);
      else {
        at = to;
        to += size;
        if (SW == 1) paddedRow(at, row, first, cells, W);
        else {
          const flat = to; // the next slot's place, for a moment
          paddedRow(flat, row, first, cells, W);
          for (let f = 0; f < SW; f++)
            everyNth(
              at + ((<usize>(f * phase)) << 2),
              flat + ((<usize>f) << 2),
              (cells - f + SW - 1) / SW,
              SW,
            );
        }
      }
    }
    store<u32>(rows + ((<usize>s) << 2), <u32>at);
  }
  return to;
}

/** Pointers to the KH·KW taps of row r of a  of n columns, from the rows that `stage` made ready. */
export function tapsOf(job: usize, rows: usize, r: i32, n: i32, to: usize): usize {
  const KH = get(job, word.KH);
  const KW = get(job, word.KW);
  const SW = get(job, word.SW);
  const DW = get(job, word.DW);
  const SH = get(job, word.SH);
  const rise = get(job, word.RISE);
  const phase = ((n - 1) * SW + (KW - 1) * DW + SW) / SW + 4;
  for (let u = 0; u < KH; u++) {
    const row = load<u32>(rows + ((<usize>(r * SH + u * rise)) << 2));
    for (let v = 0; v < KW; v++, to += 4) {
      const j = v * DW;
      store<u32>(to, row + <u32>(SW == 1 ? j << 2 : ((j % SW) * phase + j / SW) << 2));
    }
  }
  return to;
}
