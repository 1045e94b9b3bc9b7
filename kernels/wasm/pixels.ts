// nhwc: a job is a tile of output pixels (of the whole batch, row after row). The first step fills scratch that stays in cache, the
// mix reads it from there: the filtered map is never written to memory.
import * as word from '../runtime/words';
import { copy, zeros } from './copy';
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
import { pixels } from './gen/mix-f32-nhwc-6x8';
import { address, bound, get, scratch } from './job';

/** Weights of so many bytes come from memory, whatever the caches are. */
const FAR: usize = 16000000;

/** Asks for all lines at once; the mix would wait for one after the other. */
function touch(from: usize, bytes: usize): void {
  for (const end = from + bytes; from < end; from += 64) load<u8>(from);
}

/**
 * m rows of `a` times panels [first, last) of eight filters, K taps, of a group of n filters. Rows are split into equal blocks of
 * at most six so that none is thin. `from` are the sums to go on from: the bias (ldf 0) or what earlier taps left in c.
 */
function mix(
  a: usize,
  lda: usize,
  m: i32,
  w: usize,
  panel: usize,
  K: i32,
  n: i32,
  first: i32,
  last: i32,
  c: usize,
  ldc: usize,
  isFirst: bool,
  isLast: bool,
  k0: usize,
  tail: usize,
  low: v128,
  high: v128,
): void {
  const blocks = (m + 5) / 6;
  const size = m / blocks;
  const larger = m - size * blocks;
  const under = isLast ? low : f32x4.splat(-Infinity);
  const over = isLast ? high : f32x4.splat(Infinity);
  const isFar = panel * ((<usize>n) >> 3) > FAR;
  for (let p = first; p < last; p++) {
    const wide = w + <usize>p * panel;
    const b = wide + 32 + (k0 << 5);
    if (isFar) touch(b, (<usize>K) << 5);
    const part = n - (p << 3);
    let to = c + ((<usize>p) << 5);
    let ld = ldc;
    if (part < 8) {
      to = tail;
      ld = 32;
    } // a panel that is not full goes beside the output first
    const start = to;
    const ldf: usize = isFirst ? 0 : ld;
    let from = isFirst ? wide : to;
    let x = a;
    if (larger > 0) {
      pixels(size + 1, x, lda, b, to, ld, from, ldf, K, larger, under, over);
      const done = <usize>(larger * (size + 1));
      x += lda * done;
      to += ld * done;
      from += ldf * done;
    }
    pixels(size, x, lda, b, to, ld, from, ldf, K, blocks - larger, under, over);
    if (part < 8 && isLast)
      for (let i = 0; i < m; i++) {
        const d = c + <usize>i * ldc + ((<usize>p) << 5);
        const s = start + ((<usize>i) << 5);
        for (let j: usize = 0; j < (<usize>part) << 2; j += 4) store<f32>(d + j, load<f32>(s + j));
      }
  }
}

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
function filter(
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

/** The inputs of taps [t0, t1) (u, v) of one group of channels, pixel after pixel, so that a standard convolution is a mix. */
function gather(job: usize, p0: i32, p1: i32, to: usize, ld: usize, t0: i32, t1: i32, c0: i32, n: i32): void {
  const H = get(job, word.H);
  const W = get(job, word.W);
  const C = get(job, word.C);
  const HO = get(job, word.HO);
  const WO = get(job, word.WO);
  const KW = get(job, word.KW);
  const SH = get(job, word.SH);
  const SW = get(job, word.SW);
  const DH = get(job, word.DH);
  const DW = get(job, word.DW);
  const PT = get(job, word.PT);
  const PL = get(job, word.PL);
  const input = address(job, word.IN) + ((<usize>c0) << 2);
  const bytes = (<usize>n) << 2;
  for (let p = p0; p < p1; p++, to += ld) {
    const line = p / WO;
    const x = (p - line * WO) * SW - PL;
    const y = (line % HO) * SH - PT;
    const image = (line / HO) * H;
    let d = to;
    let v = t0 % KW;
    let u = t0 / KW;
    for (let t = t0; t < t1; t++, d += bytes) {
      const i = y + u * DH;
      const j = x + v * DW;
      if (i < 0 || i >= H || j < 0 || j >= W) zeros(d, n);
      else copy(d, input + ((<usize>((image + i) * W + j) * <usize>C) << 2), n);
      if (++v == KW) {
        v = 0;
        u++;
      }
    }
  }
}

/** A standard or grouped step: blocks of taps are gathered, then mixed with the panels [first, last) of every group. */
function gatherMix(
  job: usize,
  p0: i32,
  p1: i32,
  at: usize,
  c: usize,
  ldc: usize,
  w: usize,
  n: i32,
  first: i32,
  last: i32,
  low: v128,
  high: v128,
): void {
  const G = get(job, word.G);
  const C = get(job, word.C) / G;
  const N = n / G;
  const taps = get(job, word.KH) * get(job, word.KW);
  const block = get(job, word.K_BLOCK);
  const a = at + address(job, word.AT_COPY);
  const tail = at + address(job, word.AT_TAIL);
  const K = taps * C;
  const panel = (<usize>(K + 1)) << 5;
  const panels = (N + 7) >> 3;
  const ld = (<usize>(min(block, taps) * C)) << 2;
  for (let g = 0; g < G; g++) {
    for (let t = 0; t < taps; t += block) {
      const end = min(taps, t + block);
      gather(job, p0, p1, a, ld, t, end, g * C, C);
      mix(
        a,
        ld,
        p1 - p0,
        w + <usize>(g * panels) * panel,
        panel,
        (end - t) * C,
        N,
        first,
        last,
        c + ((<usize>(g * N)) << 2),
        ldc,
        t == 0,
        end == taps,
        <usize>(t * C),
        tail,
        low,
        high,
      );
    }
  }
}

export function pixelsJob(job: usize, j: i32, thread: i32): void {
  const kind = get(job, word.KIND);
  const C = get(job, word.C);
  const N = get(job, word.N);
  const M = get(job, word.M);
  const tile = get(job, word.TILE);
  const split = get(job, word.SPLIT);
  const panels = (N / (kind == word.GATHER_MIX ? get(job, word.G) : 1) + 7) >> 3;
  const splits = (panels + split - 1) / split;
  const p0 = (j / splits) * tile;
  const p1 = min(p0 + tile, get(job, word.B) * get(job, word.HO) * get(job, word.WO));
  const first = (j % splits) * split;
  const last = min(first + split, panels);
  const at = scratch(job, thread);
  const map = at + address(job, word.AT_MAP);
  const tail = at + address(job, word.AT_TAIL);
  const out = address(job, word.OUT) + <usize>p0 * <usize>(N << 2);
  const ldo = (<usize>N) << 2;
  const second = address(job, word.SECOND);
  const low1 = bound(job, word.LOW_1);
  const high1 = bound(job, word.HIGH_1);
  const low2 = bound(job, word.LOW_2);
  const high2 = bound(job, word.HIGH_2);
  const m = p1 - p0;
  const q = C * M;
  const panel = (<usize>(q + 1)) << 5;

  if (kind == word.MIX) {
    const lda = (<usize>C) << 2;
    mix(
      address(job, word.IN) + <usize>p0 * lda,
      lda,
      m,
      second,
      panel,
      C,
      N,
      first,
      last,
      out,
      ldo,
      true,
      true,
      0,
      tail,
      low2,
      high2,
    );
  } else if (kind == word.FILTER_MIX) {
    const ld = (<usize>(C < 4 ? q + 4 : q)) << 2;
    filter(job, p0, p1, map, ld, at, low1, high1);
    mix(map, ld, m, second, panel, q, N, first, last, out, ldo, true, true, 0, tail, low2, high2);
  } else if (kind == word.GATHER_MIX) {
    gatherMix(job, p0, p1, at, out, ldo, second, N, first, last, low2, high2);
  } else if (kind == word.GATHER_MIX_MIX) {
    const ld = (<usize>q) << 2;
    gatherMix(
      job,
      p0,
      p1,
      at,
      map,
      ld,
      address(job, word.FIRST),
      q,
      0,
      (q / get(job, word.G) + 7) >> 3,
      low1,
      high1,
    );
    mix(map, ld, m, second, panel, q, N, first, last, out, ldo, true, true, 0, tail, low2, high2);
  } else if (M == 1 && C >= 4) {
    filter(job, p0, p1, out, ldo, at, low2, high2);
  } else {
    const ld = (<usize>(q + 4)) << 2;
    filter(job, p0, p1, map, ld, at, low2, high2);
    for (let i = 0; i < m; i++)
      for (let c = 0; c < C; c++)
        for (let k = 0; k < M; k++)
          // channel by channel, as the spec wants it
          store<f32>(
            out + <usize>i * ldo + ((<usize>(c * M + k)) << 2),
            load<f32>(map + <usize>i * ld + ((<usize>(k * C + c)) << 2)),
          );
  }
}
