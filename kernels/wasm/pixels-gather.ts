// nhwc: a standard or grouped convolution gathers its taps, and is then a mix.
import * as word from '../runtime/words';
import { copy, zeros } from './copy';
import { address, get } from './job';
import { mix } from './pixels-mix';

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
export function gatherMix(
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
