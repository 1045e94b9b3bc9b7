// nchw: a standard or grouped convolution is a mix of all the taps that it reads, each of which has a pointer.
import * as word from '../../runtime/words';
import { address, get } from '../job';
import { mix, Mix } from './mix';
import { Patch } from './patch';
import { slotsOf, stage, tapsOf } from './stage';

/** The patch at hand, filters [first, last) of N, whose packed weights are `weights`, from the planes of `image`. */
export function standard(job: usize, image: usize, weights: usize, N: i32, first: i32, last: i32): void {
  const G = get(job, word.G);
  const C = get(job, word.C) / G;
  const NG = N / G;
  const slots = slotsOf(job, Patch.rn);
  const rows = Patch.at;
  const taps = rows + ((<usize>(slots * C)) << 2);
  const plane = (<usize>(get(job, word.H) * get(job, word.W))) << 2;
  Mix.taps = taps;
  Mix.K = get(job, word.KH) * get(job, word.KW) * C;
  Mix.n = Patch.n;
  Mix.weights = weights;
  Mix.bias = weights + ((<usize>Mix.K * <usize>N) << 2);
  Mix.ldc = Patch.apart;
  Mix.burst = Patch.n;
  Mix.bounds = Patch.bounds;
  for (let g = 0; g < G; g++) {
    Mix.first = max(first, g * NG);
    Mix.last = min(last, (g + 1) * NG);
    if (Mix.first >= Mix.last) continue;
    let to = rows + address(job, word.AT_COPY);
    for (let c = 0; c < C; c++) {
      const input = image + <usize>(g * C + c) * plane;
      to = stage(job, input, slots, Patch.x0, Patch.n, true, rows + ((<usize>(c * slots)) << 2), to);
    }
    for (let r = 0; r < Patch.rn; r++) {
      let t = taps;
      for (let c = 0; c < C; c++) t = tapsOf(job, rows + ((<usize>(c * slots)) << 2), r, Patch.n, t);
      Mix.c = Patch.to + <usize>r * Patch.ld;
      mix();
    }
  }
}
