// nchw: one channel of a patch through its filters: which kernel does it, and where its inputs are.
import * as word from '../../runtime/words';
import { filterNchwx32 } from '../filter-f32-nchw-any-1x32';
import { filterEdge, filterInside, rowsOf } from '../gen/filter-nchw';
import { address, get } from '../job';
import { splat } from '../simd';
import { Patch } from './patch';
import { slotsOf, stage, tapsOf } from './stage';

/** Columns x0 … x0 + n − 1 of the patch at hand, every kernel, by pointers to all taps. */
function filterPart(
  job: usize,
  plane: usize,
  weights: usize,
  x0: i32,
  n: i32,
  isCopied: bool,
  to: usize,
): void {
  const M = get(job, word.M);
  const K = get(job, word.KH) * get(job, word.KW);
  const at = Patch.at;
  const rn = Patch.rn;
  const slots = slotsOf(job, rn);
  const taps = at + ((<usize>slots) << 2);
  const low = splat(Patch.bounds);
  const high = splat(Patch.bounds + 4);
  const tail = at + address(job, word.AT_TAIL);
  stage(job, plane, slots, x0, n, isCopied, at, at + address(job, word.AT_COPY));
  for (let m = 0; m < M; m++, weights += (<usize>(K + 1)) << 2, to += Patch.apart)
    for (let r = 0; r < rn; r++) {
      tapsOf(job, at, r, n, taps);
      filterNchwx32(to + <usize>r * Patch.ld, taps, K, weights, n, tail, low, high);
    }
}

/** The whole patch by the kernel that the job names: in place, several rows at once, the map's border columns masked. */
function filterOwn(job: usize, own: i32, plane: usize, weights: usize, to: usize): void {
  const M = get(job, word.M);
  const KH = get(job, word.KH);
  const KW = get(job, word.KW);
  const size = (<usize>(KH * KW + 1)) << 2;
  const at = Patch.at;
  const n = Patch.n;
  const ld = Patch.ld;
  const bounds = Patch.bounds;
  const rows = rowsOf(own);
  const W = get(job, word.W);
  const first = Patch.x0 - get(job, word.PL);
  const isLeft = first < 0;
  const isRight = Patch.x0 + n > get(job, word.OUTSIDE);
  const start: usize = isLeft ? 16 : 0;
  const end = (<usize>(n - 4)) << 2;
  const inner = n - (isLeft ? 4 : 0) - (isRight ? 4 : 0);
  stage(job, plane, ((Patch.rn + rows - 1) / rows) * rows + KH - 1, Patch.x0, n, false, at, 0);
  for (let m = 0; m < M; m++, weights += size, to += Patch.apart)
    for (let r: usize = 0; r < <usize>Patch.rn; r += rows) {
      const p = at + (r << 2);
      const d = to + r * ld;
      if (isLeft) filterEdge(own, d, ld, p, 0, weights, first, W, bounds);
      filterInside(own, d + start, ld, p, start, weights, inner, bounds);
      if (isRight) filterEdge(own, d + end, ld, p, end, weights, first + n - 4, W, bounds);
    }
}

/** Channel c of the patch, its first map to `to`. Only border columns are copied next to zeros, or those of the stride. */
export function filter(job: usize, plane: usize, c: i32, to: usize): void {
  const own = get(job, word.KERNEL);
  const x0 = Patch.x0;
  const n = Patch.n;
  const size = get(job, word.M) * (get(job, word.KH) * get(job, word.KW) + 1);
  const w = address(job, word.FIRST) + ((<usize>(c * size)) << 2);
  if (own != 0 && n >= 12 && (Patch.isFree || Patch.rn % rowsOf(own) == 0)) {
    filterOwn(job, own, plane, w, to);
    return;
  }
  const x1 = x0 + n;
  const e0 = x0 + ((max(0, get(job, word.INSIDE) - x0) + 3) & ~3);
  const e1 = x1 - ((max(0, x1 - get(job, word.OUTSIDE)) + 3) & ~3);
  if (get(job, word.SW) != 1 || e1 - e0 < 8) {
    filterPart(job, plane, w, x0, n, true, to);
    return;
  }
  if (e0 > x0) filterPart(job, plane, w, x0, e0 - x0, true, to);
  filterPart(job, plane, w, e0, e1 - e0, false, to + ((<usize>(e0 - x0)) << 2));
  if (x1 > e1) filterPart(job, plane, w, e1, x1 - e1, true, to + ((<usize>(e1 - x0)) << 2));
}
