// nhwc: a standard or grouped convolution gathers its taps, and is then a mix.
import * as word from '../../runtime/words';
import { copy, zeros } from '../copy';
import { address, get } from '../job';
import { mix, Mix } from './mix';

/** The inputs of taps [t0, t1) (u, v) of n channels from c0 on, for the pixels from p0 on, as the rows that are to be mixed. */
function gather(job: usize, p0: i32, t0: i32, t1: i32, c0: i32, n: i32): void {
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
  let to = Mix.a;
  for (let p = p0; p < p0 + Mix.m; p++, to += Mix.lda) {
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

/**
 * A standard or grouped step for the pixels from p0 on: blocks of taps are gathered, then mixed. `Mix` says where weights and outputs of the
 * first group are, and its N are the filters of all groups; its panels are wanted of each.
 */
export function gatherMix(job: usize, p0: i32, at: usize): void {
  const G = get(job, word.G);
  const C = get(job, word.C) / G;
  const N = Mix.N / G;
  const taps = get(job, word.KH) * get(job, word.KW);
  const block = min(get(job, word.K_BLOCK), taps);
  const K = taps * C;
  Mix.a = at + address(job, word.AT_COPY);
  Mix.lda = (<usize>(block * C)) << 2;
  Mix.K = K;
  Mix.N = N;
  for (let g = 0; g < G; g++) {
    for (let t = 0; t < taps; t += block) {
      const end = min(taps, t + block);
      gather(job, p0, t, end, g * C, C);
      mix(t * C, end * C);
    }
    Mix.weights += <usize>((N + 7) >> 3) * <usize>((K + 1) << 5);
    Mix.c += (<usize>N) << 2;
  }
}
