// nchw: a job is a few output rows of one image. Strips of columns keep what the first step makes in cache for the mix.
import * as word from '../runtime/words';
import { everyNth, paddedRow } from './copy';
import { filterNchwx32 } from './filter-f32-nchw-any';
import { filterNchw3x3s1x4, filterNchw3x3s1x4edge } from './gen/filter-f32-nchw-3x3-s1-4x4';
import { fewPlanes } from './gen/mix-f32-nchw-2x8-few';
import { planes } from './gen/mix-f32-nchw-6x8';
import { address, bound, get, scratch } from './job';
import { splat } from './simd';

/**
 * Pointers in `rows` to the input rows of channel plane `plane` that output rows y… need, so that output column x0 + i reads tap v at
 * `row + (i·SW + v·DW)`. Rows outside the map are zeros. A strip that touches the left or right border, or a stride, is copied: next to
 * its zeros, every SW-th cell after one another (phases), so that the kernels always read neighbours.
 */
function stage(
  job: usize,
  plane: usize,
  y: i32,
  slots: i32,
  step: i32,
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
  const first = x0 * SW - get(job, word.PL);
  const top = y * get(job, word.SH) - get(job, word.PT);
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

/** Pointers to the KH·KW taps of output row r, from the rows that `stage` made ready. */
function tapsOf(job: usize, rows: usize, r: i32, step: i32, n: i32, to: usize): usize {
  const KH = get(job, word.KH);
  const KW = get(job, word.KW);
  const SW = get(job, word.SW);
  const DW = get(job, word.DW);
  const SH = get(job, word.SH);
  const DH = get(job, word.DH);
  const phase = ((n - 1) * SW + (KW - 1) * DW + SW) / SW + 4;
  for (let u = 0; u < KH; u++) {
    const row = load<u32>(rows + ((<usize>(r * SH + (step == 1 ? u * DH : u))) << 2));
    for (let v = 0; v < KW; v++, to += 4) {
      const j = v * DW;
      store<u32>(to, row + <u32>(SW == 1 ? j << 2 : ((j % SW) * phase + j / SW) << 2));
    }
  }
  return to;
}

/** Depthwise output rows y … y + rn − 1, columns x0 … x0 + n − 1 of channel c, all M of them `apart` bytes. */
function filterPart(
  job: usize,
  plane: usize,
  c: i32,
  y: i32,
  rn: i32,
  x0: i32,
  n: i32,
  isCopied: bool,
  at: usize,
  to: usize,
  ld: usize,
  apart: usize,
  bounds: usize,
): void {
  const KH = get(job, word.KH);
  const SH = get(job, word.SH);
  const DH = get(job, word.DH);
  const M = get(job, word.M);
  const K = KH * get(job, word.KW);
  const step = get(job, word.ROWS) == 1 ? DH : 1;
  const slots = step == 1 ? (rn - 1) * SH + (KH - 1) * DH + 1 : KH;
  const taps = at + ((<usize>slots) << 2);
  const size = (<usize>(K + 1)) << 2;
  const low = splat(bounds);
  const high = splat(bounds + 4);
  const tail = at + address(job, word.AT_TAIL);
  let w = address(job, word.FIRST) + <usize>(c * M) * size;
  stage(job, plane, y, slots, step, x0, n, isCopied, at, at + address(job, word.AT_COPY));
  for (let m = 0; m < M; m++, w += size, to += apart)
    for (let r = 0; r < rn; r++) {
      tapsOf(job, at, r, step, n, taps);
      filterNchwx32(to + <usize>r * ld, taps, K, w, n, tail, low, high);
    }
}

/** 3×3, stride 1, padded by at most one: four rows at once, the map's border columns masked. */
function filter3x3(
  job: usize,
  plane: usize,
  c: i32,
  y: i32,
  x0: i32,
  n: i32,
  at: usize,
  to: usize,
  ld: usize,
  apart: usize,
  bounds: usize,
): void {
  const M = get(job, word.M);
  const PL = get(job, word.PL);
  const isLeft = x0 < PL;
  const isRight = x0 + n > get(job, word.W) - 2 + PL;
  const start: usize = isLeft ? 16 : 0;
  const end = (<usize>(n - 4)) << 2;
  const inner = n - (isLeft ? 4 : 0) - (isRight ? 4 : 0);
  const all = i32x4.splat(-1);
  let w = address(job, word.FIRST) + <usize>(c * M) * 40;
  stage(job, plane, y, 6, 1, x0, n, false, at, 0);
  for (let m = 0; m < M; m++, w += 40, to += apart) {
    if (isLeft) filterNchw3x3s1x4edge(to, ld, at, 0, w, i32x4(0, -1, -1, -1), all, bounds);
    filterNchw3x3s1x4(to + start, ld, at, start, w, inner, bounds);
    if (isRight) filterNchw3x3s1x4edge(to + end, ld, at, end, w, all, i32x4(-1, -1, -1, 0), bounds);
  }
}

/** One channel of a strip. Only border columns are copied next to zeros. `isFree`: four rows may be written though rn is less. */
function filter(
  job: usize,
  plane: usize,
  c: i32,
  y: i32,
  rn: i32,
  x0: i32,
  n: i32,
  at: usize,
  to: usize,
  ld: usize,
  apart: usize,
  isFree: bool,
  bounds: usize,
): void {
  const KW = get(job, word.KW);
  const SW = get(job, word.SW);
  const DW = get(job, word.DW);
  const PL = get(job, word.PL);
  const outside = get(job, word.W) - (KW - 1) * DW + PL; // the first column that reads beyond the right border
  const is3x3 = get(job, word.KH) == 3 && KW == 3 && get(job, word.SH) == 1 && get(job, word.DH) == 1;
  const isNarrow = PL <= 1 && get(job, word.WO) - outside <= 1;
  if (is3x3 && SW == 1 && DW == 1 && n >= 12 && isNarrow && (rn == 4 || isFree)) {
    filter3x3(job, plane, c, y, x0, n, at, to, ld, apart, bounds);
    return;
  }
  const x1 = x0 + n;
  const e0 = x0 < PL ? x0 + ((PL - x0 + 3) & ~3) : x0;
  const e1 = x1 > outside ? x1 - ((x1 - outside + 3) & ~3) : x1;
  if (SW != 1 || e1 - e0 < 8) {
    filterPart(job, plane, c, y, rn, x0, n, true, at, to, ld, apart, bounds);
    return;
  }
  const l = (<usize>(e0 - x0)) << 2;
  const r = (<usize>(e1 - x0)) << 2;
  if (l) filterPart(job, plane, c, y, rn, x0, e0 - x0, true, at, to, ld, apart, bounds);
  filterPart(job, plane, c, y, rn, e0, e1 - e0, false, at, to + l, ld, apart, bounds);
  if (x1 > e1) filterPart(job, plane, c, y, rn, e1, x1 - e1, true, at, to + r, ld, apart, bounds);
}

/** Filters [first, last) of n pixels: blocks of at most six filters, as equal as can be. Fewer than eight pixels go through `tail`. */
function mix(
  taps: usize,
  K: i32,
  w: usize,
  bias: usize,
  first: i32,
  last: i32,
  n: i32,
  out: usize,
  ldo: usize,
  tail: usize,
  burst: i32,
  low: v128,
  high: v128,
): void {
  if (K <= 4 && n >= 8) {
    for (let x = 0; x < n;) {
      const m = n - x < burst + 8 ? n - x : burst;
      const at = (<usize>x) << 2;
      for (let f = first; f < last; f += 2) {
        const g = min(f + 1, last - 1); // an odd last filter is its own partner
        const a = w + ((<usize>(f * K)) << 2);
        const b = w + ((<usize>(g * K)) << 2);
        const c = out + <usize>f * ldo + at;
        const d = out + <usize>g * ldo + at;
        fewPlanes(K, a, b, taps, at, c, d, bias + ((<usize>f) << 2), bias + ((<usize>g) << 2), m, low, high);
      }
      x += m;
    }
    return;
  }
  const count = last - first;
  const blocks = (count + 5) / 6;
  const size = count / blocks;
  const larger = count - size * blocks;
  const lda = (<usize>K) << 2;
  for (let i = 0, f = first; i < blocks; i++) {
    const rows = i < larger ? size + 1 : size;
    const a = w + <usize>f * lda;
    const b = bias + ((<usize>f) << 2);
    const to = out + <usize>f * ldo;
    if (n >= 8) planes(rows, a, lda, taps, 0, to, ldo, b, K, n, low, high);
    else {
      planes(rows, a, lda, taps, 0, tail, 32, b, K, 8, low, high);
      for (let r = 0; r < rows; r++)
        for (let x = 0; x < n; x++)
          store<f32>(
            to + <usize>r * ldo + ((<usize>x) << 2),
            load<f32>(tail + <usize>(r << 5) + ((<usize>x) << 2)),
          );
    }
    f += rows;
  }
}

/** A standard or grouped step on output rows y…, columns x0…: the taps of all channels of a group get a pointer each. */
function gatherMix(
  job: usize,
  image: usize,
  y: i32,
  rn: i32,
  x0: i32,
  n: i32,
  at: usize,
  w: usize,
  N: i32,
  first: i32,
  last: i32,
  out: usize,
  ldr: usize,
  ldo: usize,
  low: v128,
  high: v128,
): void {
  const G = get(job, word.G);
  const C = get(job, word.C) / G;
  const H = get(job, word.H);
  const W = get(job, word.W);
  const KH = get(job, word.KH);
  const K = KH * get(job, word.KW) * C;
  const NG = N / G;
  const step = get(job, word.ROWS) == 1 ? get(job, word.DH) : 1;
  const slots = step == 1 ? (rn - 1) * get(job, word.SH) + (KH - 1) * get(job, word.DH) + 1 : KH;
  const rows = at;
  const taps = at + ((<usize>(slots * C)) << 2);
  const bias = w + ((<usize>K * <usize>N) << 2);
  const plane = (<usize>(H * W)) << 2;
  for (let g = 0; g < G; g++) {
    const f0 = max(first, g * NG);
    const f1 = min(last, (g + 1) * NG);
    if (f0 >= f1) continue;
    let to = at + address(job, word.AT_COPY);
    for (let c = 0; c < C; c++)
      to = stage(
        job,
        image + <usize>(g * C + c) * plane,
        y,
        slots,
        step,
        x0,
        n,
        true,
        rows + ((<usize>(c * slots)) << 2),
        to,
      );
    for (let r = 0; r < rn; r++) {
      let t = taps;
      for (let c = 0; c < C; c++) t = tapsOf(job, rows + ((<usize>(c * slots)) << 2), r, step, n, t);
      mix(
        taps,
        K,
        w,
        bias,
        f0,
        f1,
        n,
        out + <usize>r * ldr,
        ldo,
        at + address(job, word.AT_TAIL),
        n,
        low,
        high,
      );
    }
  }
}

/** Pointers to q rows `apart` bytes. */
function pointers(to: usize, from: usize, apart: usize, q: i32): void {
  for (let i = 0; i < q; i++, to += 4, from += apart) store<u32>(to, <u32>from);
}

export function planesJob(job: usize, j: i32, thread: i32): void {
  const kind = get(job, word.KIND);
  const C = get(job, word.C);
  const N = get(job, word.N);
  const M = get(job, word.M);
  const H = get(job, word.H);
  const W = get(job, word.W);
  const HO = get(job, word.HO);
  const WO = get(job, word.WO);
  const tile = get(job, word.TILE);
  const strip = get(job, word.STRIP);
  const ROWS = get(job, word.ROWS);
  const burst = get(job, word.BURST);
  const split = get(job, word.SPLIT);
  const splits = (N + split - 1) / split;
  const blocks = (HO + tile - 1) / tile;
  const block = j / splits;
  const b = block / blocks;
  const first = (j % splits) * split;
  const last = min(first + split, N);
  const y0 = (block - b * blocks) * tile;
  const y1 = min(y0 + tile, HO);
  const at = scratch(job, thread);
  const tail = at + address(job, word.AT_TAIL);
  const map = at + address(job, word.AT_MAP);
  const second = address(job, word.SECOND);
  const plane = (<usize>(H * W)) << 2;
  const ldo = (<usize>(HO * WO)) << 2;
  const q = C * M;
  const bias = second + ((<usize>q * <usize>N) << 2);
  const image = address(job, word.IN) + <usize>(b * C) * plane;
  const output = address(job, word.OUT) + <usize>(b * N) * ldo;
  const low1 = bound(job, word.LOW_1);
  const high1 = bound(job, word.HIGH_1);
  const low2 = bound(job, word.LOW_2);
  const high2 = bound(job, word.HIGH_2);

  if (kind == word.MIX) {
    const p0 = y0 * WO;
    pointers(at, image + ((<usize>p0) << 2), plane, C);
    mix(
      at,
      C,
      second,
      bias,
      first,
      last,
      (y1 - y0) * WO,
      output + ((<usize>p0) << 2),
      ldo,
      tail,
      burst,
      low2,
      high2,
    );
    return;
  }
  for (let y = y0; y < y1; y += ROWS) {
    const rn = min(ROWS, y1 - y);
    for (let x0 = 0; x0 < WO; x0 += strip) {
      const n = min(strip, WO - x0);
      const ld = (<usize>n) << 2;
      const apart = ld * <usize>ROWS;
      const out = output + ((<usize>(y * WO + x0)) << 2);
      const row = (<usize>WO) << 2;
      if (kind == word.FILTER) {
        for (let c = 0; c < C; c++)
          filter(
            job,
            image + <usize>c * plane,
            c,
            y,
            rn,
            x0,
            n,
            at,
            out + <usize>(c * M) * ldo,
            row,
            ldo,
            false,
            job + (word.LOW_2 << 2),
          );
        continue;
      }
      if (kind == word.GATHER_MIX) {
        gatherMix(job, image, y, rn, x0, n, at, second, N, first, last, out, row, ldo, low2, high2);
        continue;
      }
      if (kind == word.GATHER_MIX_MIX)
        gatherMix(
          job,
          image,
          y,
          rn,
          x0,
          n,
          at,
          address(job, word.FIRST),
          q,
          0,
          q,
          map,
          ld,
          apart,
          low1,
          high1,
        );
      else
        for (let c = 0; c < C; c++)
          filter(
            job,
            image + <usize>c * plane,
            c,
            y,
            rn,
            x0,
            n,
            at,
            map + <usize>(c * M) * apart,
            ld,
            apart,
            ROWS == 4,
            job + (word.LOW_1 << 2),
          );
      if (n == WO) {
        // whole rows lie behind one another in scratch and in the output: one long mix
        pointers(at, map, apart, q);
        mix(at, q, second, bias, first, last, rn * WO, out, ldo, tail, burst, low2, high2);
      } else
        for (let r = 0; r < rn; r++) {
          pointers(at, map + <usize>r * ld, apart, q);
          mix(at, q, second, bias, first, last, n, out + <usize>r * row, ldo, tail, burst, low2, high2);
        }
    }
  }
}
