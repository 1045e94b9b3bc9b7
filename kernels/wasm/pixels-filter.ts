// nhwc: depthwise outputs of a run of pixels: which kernel does a stretch of a row, and where its inputs are.
import * as word from '../runtime/words';
import { filterNhwcx4 } from './filter-f32-nhwc-any';
import {
  filterNhwc3x3d2x4,
  filterNhwc3x3d2x4edge,
  filterNhwc3x3s1x4,
  filterNhwc3x3s1x4edge,
  filterNhwc3x3s1x4pair,
  filterNhwc3x3s2x4,
  filterNhwc3x3s2x4edge,
} from './gen/filter-f32-nhwc-3x3-x4';
import {
  filterNhwc5x5s1x4,
  filterNhwc5x5s1x4edge,
  filterNhwc5x5s2x4,
  filterNhwc5x5s2x4edge,
} from './gen/filter-f32-nhwc-5x5-x4';
import { filterNhwc7x7s1x4, filterNhwc7x7s1x4edge } from './gen/filter-f32-nhwc-7x7-x4';
import { address, get } from './job';

/** Which kernel may be used where all taps are inside the map: those of tools/generate.mjs, or ANY. */
const ANY = 0;
const K3S1 = 1;
const K3S2 = 2;
const K3D2 = 3;
const K5S1 = 4;
const K5S2 = 5;
const K7S1 = 6;

function shapeOf(KH: i32, KW: i32, SW: i32, DW: i32): i32 {
  if (KH == 3 && KW == 3 && DW == 1) return SW == 1 ? K3S1 : SW == 2 ? K3S2 : ANY;
  if (KH == 3 && KW == 3 && DW == 2 && SW == 1) return K3D2;
  if (KH == 5 && KW == 5 && DW == 1) return SW == 1 ? K5S1 : SW == 2 ? K5S2 : ANY;
  if (KH == 7 && KW == 7 && DW == 1 && SW == 1) return K7S1;
  return ANY;
}

/** Depthwise outputs [p0, p1) into `to`, pixels `ld` bytes apart: M maps of C channels after one another. */
export function filter(
  job: usize,
  p0: i32,
  p1: i32,
  to: usize,
  ld: usize,
  pointers: usize,
  low: v128,
  high: v128,
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
  const input = address(job, word.IN);
  const zero = <i32>address(job, word.ZERO);
  const c4 = (<usize>C) << 2;
  const size = (<usize>(KH * KW + 1)) << 4;
  const groups = C < 4 ? 1 : C >> 2;
  const rest = C < 4 || (C & 3) == 0 ? 0 : C - 4;
  const across = SW * <i32>c4;
  const shape = shapeOf(KH, KW, SW, DW);
  const half = (DW * (KW - 1)) >> 1; // columns that may be beside the map; what is read there is still memory of this layer
  const span = 3 * SW + (KW - 1) * DW + 1; // input columns of four outputs
  // columns whose taps are all inside the map
  const inside = (PL + SW - 1) / SW;
  const reach = W - 1 - (KW - 1) * DW + PL;
  const outside = reach < 0 ? 0 : min(WO, reach / SW + 1);
  // whether two whole rows may be done at once: they share their inputs, and no block of four is further outside than the kernels at
  // the border allow
  const areNear = WO >= 4 && PL <= half && WO - 4 - PL + span <= W + half;
  const inPairs = shape == K3S1 && SH == 1 && DH == 1 && areNear;
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
    const isPair = inPairs && top >= 0 && top + 4 <= H && y + 1 < HO && x0 == 0 && p + 2 * WO <= p1;
    for (let x = x0; x < x1;) {
      const at = isSingle ? x : min(x, x1 - 4); // the last four overlap the ones before
      const left = at * SW - PL;
      const isNear = left >= -half && left + span <= W + half;
      const own = isNear && !isSingle ? shape : ANY;
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
          else if (isEdge) {
            if (own == K3S1) {
              filterNhwc3x3s1x4edge(d, apart, pointers, c4, masks, from, w, n, low, high);
              if (isPair)
                filterNhwc3x3s1x4edge(d + below, apart, pointers + 4, c4, masks, from, w, n, low, high);
            } else if (own == K3S2)
              filterNhwc3x3s2x4edge(d, apart, pointers, c4, masks, from, w, n, low, high);
            else if (own == K3D2) filterNhwc3x3d2x4edge(d, apart, pointers, c4, masks, from, w, n, low, high);
            else if (own == K5S1) filterNhwc5x5s1x4edge(d, apart, pointers, c4, masks, from, w, n, low, high);
            else if (own == K7S1) filterNhwc7x7s1x4edge(d, apart, pointers, c4, masks, from, w, n, low, high);
            else filterNhwc5x5s2x4edge(d, apart, pointers, c4, masks, from, w, n, low, high);
          } else if (isPair)
            filterNhwc3x3s1x4pair(d, apart, below, pointers, c4, blocks, from, w, n, low, high);
          else if (own == K3S1) filterNhwc3x3s1x4(d, apart, pointers, c4, blocks, from, w, n, low, high);
          else if (own == K3S2) filterNhwc3x3s2x4(d, apart, pointers, c4, blocks, from, w, n, low, high);
          else if (own == K3D2) filterNhwc3x3d2x4(d, apart, pointers, c4, blocks, from, w, n, low, high);
          else if (own == K5S1) filterNhwc5x5s1x4(d, apart, pointers, c4, blocks, from, w, n, low, high);
          else if (own == K7S1) filterNhwc7x7s1x4(d, apart, pointers, c4, blocks, from, w, n, low, high);
          else filterNhwc5x5s2x4(d, apart, pointers, c4, blocks, from, w, n, low, high);
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
