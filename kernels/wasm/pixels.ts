// nhwc: a job is a tile of output pixels (of the whole batch, row after row). The first step fills scratch that stays in cache, the
// mix reads it from there: the filtered map is never written to memory.
import * as word from '../runtime/words';
import { address, bound, get, scratch } from './job';
import { filter } from './pixels-filter';
import { gatherMix } from './pixels-gather';
import { mix } from './pixels-mix';

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
