// nhwc: depthwise outputs of a run of pixels: which kernel does a stretch of a row, and where its inputs are.
import * as word from '../../runtime/words';
import { filterNhwcx4 } from '../filter-f32-nhwc-any-1x4';
import { filterEdge, filterInside, filterPair } from '../gen/filter-nhwc';
import { address, get } from '../job';
import { splat } from '../simd';

/** The number of the kernel that takes every shape and border. */
const ANY = 0;

/** Depthwise outputs [p0, p1) into `to`, pixels `ld` bytes apart: M maps of C channels after one another. */
export function filter(
  job: usize,
  p0: i32,
  p1: i32,
  to: usize,
  ld: usize,
  pointers: usize,
  bounds: usize,
): void {
  const H = get(job, word.H);
  const W = get(job, word.W);
  const C = get(job, word.C);
  const HO = get(job, word.HO);
  const WO = get(job, word.WO);
  const KH = get(job, word.KH);
  const KW = get(job, word.KW);
  const SH = get(job, word.SH);
  const SW = get(job, word.SW);
  const DH = get(job, word.DH);
  const DW = get(job, word.DW);
  const PT = get(job, word.PT);
  const PL = get(job, word.PL);
  const M = get(job, word.M);
  const kernel = get(job, word.KERNEL);
  const input = address(job, word.IN);
  const zero = <i32>address(job, word.ZERO);
  const c4 = (<usize>C) << 2;
  const size = (<usize>(KH * KW + 1)) << 4;
  const groups = C < 4 ? 1 : C >> 2;
  const rest = C < 4 || (C & 3) == 0 ? 0 : C - 4;
  const across = SW * <i32>c4;
  const low = splat(bounds);
  const high = splat(bounds + 4);
  const half = get(job, word.HALF);
  const span = get(job, word.SPAN);
  const inside = get(job, word.INSIDE);
  const outside = get(job, word.OUTSIDE);
  const inPairs = get(job, word.IN_PAIRS);
  const below = <usize>WO * ld;

  for (let p = p0; p < p1;) {
    const line = p / WO;
    const y = line % HO;
    const x0 = p - line * WO;
    const x1 = min(WO, x0 + p1 - p);
    const image = <i32>input + (line / HO) * H * W * <i32>c4;
    // Fewer than four outputs: all four lanes do the same one.
    const isSingle = x1 - x0 < 4;
    const lane = isSingle ? i32x4.splat(0) : i32x4(0, 1, 2, 3);
    const shift = i32x4.mul(lane, i32x4.splat(across));
    const columns = i32x4.mul(lane, i32x4.splat(SW));
    const top = y * SH - PT;
    const isWithin = top >= 0 && top + (KH - 1) * DH < H;
    const isPair = inPairs && top >= 0 && top + KH < H && y + 1 < HO && x0 == 0 && p + 2 * WO <= p1;
    for (let x = x0; x < x1;) {
      const at = isSingle ? x : min(x, x1 - 4); // the last four overlap the ones before
      const left = at * SW - PL;
      const isNear = left >= -half && left + span <= W + half;
      const own = isNear && !isSingle ? kernel : ANY;
      const isEdge = own != ANY && (at < inside || at + 4 > outside);
      const masks = pointers + 64;
      // A row of zeros is only four outputs long.
      const blocks = own == ANY || isEdge || !isWithin ? 1 : max(1, (min(x1, outside) - at) >> 2);
      if (isEdge)
        for (let j = 0; j < span; j++)
          v128.store(masks + ((<usize>j) << 4), i32x4.splat(left + j >= 0 && left + j < W ? -1 : 0));
      for (let u = 0; u < KH + <i32>isPair; u++) {
        const i = top + u * DH;
        const isRow = i >= 0 && i < H;
        const row = image + (i * W + left) * <i32>c4;
        if (own != ANY) {
          store<u32>(pointers + ((<usize>u) << 2), isRow ? row : zero);
          continue;
        }
        let table = pointers + ((<usize>(u * KW)) << 4);
        for (let v = 0; v < KW; v++, table += 16) {
          const place = i32x4.add(i32x4.splat(row + v * DW * <i32>c4), shift);
          const column = i32x4.add(i32x4.splat(left + v * DW), columns);
          const isInside = v128.and(i32x4.lt_u(column, i32x4.splat(W)), i32x4.splat(isRow ? -1 : 0));
          v128.store(table, v128.bitselect(place, i32x4.splat(zero), isInside));
        }
      }
      const apart = isSingle ? 0 : ld;
      let d = to + <usize>(at - x0) * ld;
      let w = address(job, word.FIRST);
      for (let m = 0; m < M; m++, d += c4) {
        let n = groups;
        for (let from: usize = 0; ; from = (<usize>rest) << 2, n = 1) {
          if (own == ANY) filterNhwcx4(d, apart, pointers, KH * KW, from, w, n, low, high);
          else if (isEdge)
            for (let r: usize = 0; r <= <usize>isPair; r++)
              filterEdge(own, d + r * below, apart, pointers + (r << 2), c4, masks, from, w, n, low, high);
          else if (isPair) filterPair(own, d, apart, below, pointers, c4, blocks, from, w, n, low, high);
          else filterInside(own, d, apart, pointers, c4, blocks, from, w, n, low, high);
          w += size * <usize>n;
          if (from || !rest) break; // the last group of four overlaps the one before
        }
      }
      x = isSingle ? x + 1 : at + 4 * blocks;
    }
    const done = isPair ? 2 * WO : x1 - x0;
    to += <usize>done * ld;
    p += done;
  }
}
