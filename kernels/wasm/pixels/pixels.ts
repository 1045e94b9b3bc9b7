// nhwc: a job is a tile of output pixels (of the whole batch, row after row). The first step fills scratch that stays in cache, the
// mix reads it from there: the filtered map is never written to memory.
import * as word from '../../runtime/words';
import { address, get, LOW_1, LOW_2, scratch } from '../job';
import { filter } from './filter';
import { gatherMix } from './gather';
import { mix, Mix } from './mix';

/** Pixels [p0, p1) of a depthwise layer, to the output. */
function filterAlone(job: usize, p0: i32, p1: i32, at: usize): void {
  const C = get(job, word.C);
  const M = get(job, word.M);
  const ldo = (<usize>(C * M)) << 2;
  const out = address(job, word.OUT) + <usize>p0 * ldo;
  if (M == 1 && C >= 4) {
    filter(job, p0, p1, out, ldo, at, job + LOW_2);
    return;
  }
  const map = at + address(job, word.AT_MAP);
  const ld = ldo + 16;
  filter(job, p0, p1, map, ld, at, job + LOW_2);
  for (let i = 0; i < p1 - p0; i++)
    for (let c = 0; c < C; c++)
      for (let k = 0; k < M; k++)
        // channel by channel, as the spec wants it
        store<f32>(
          out + <usize>i * ldo + ((<usize>(c * M + k)) << 2),
          load<f32>(map + <usize>i * ld + ((<usize>(k * C + c)) << 2)),
        );
}

export function pixelsJob(job: usize, j: i32, thread: i32): void {
  const kind = get(job, word.KIND);
  const C = get(job, word.C);
  const N = get(job, word.N);
  const G = get(job, word.G);
  const tile = get(job, word.TILE);
  const split = get(job, word.SPLIT);
  const panels = (N / (kind == word.GATHER_MIX ? G : 1) + 7) >> 3;
  const splits = (panels + split - 1) / split;
  const p0 = (j / splits) * tile;
  const p1 = min(p0 + tile, get(job, word.B) * get(job, word.HO) * get(job, word.WO));
  const at = scratch(job, thread);
  if (kind == word.FILTER) {
    filterAlone(job, p0, p1, at);
    return;
  }

  Mix.m = p1 - p0;
  Mix.tail = at + address(job, word.AT_TAIL);
  let K = C;
  let rows = address(job, word.IN) + ((<usize>(p0 * C)) << 2);
  let ld = (<usize>C) << 2;
  if (kind == word.FILTER_MIX || kind == word.GATHER_MIX_MIX) {
    K = C * get(job, word.M);
    rows = at + address(job, word.AT_MAP);
    ld = (<usize>K) << 2;
    if (kind == word.FILTER_MIX) {
      if (C < 4) ld += 16; // four lanes are written
      filter(job, p0, p1, rows, ld, at, job + LOW_1);
    } else {
      Mix.weights = address(job, word.FIRST);
      Mix.N = K;
      Mix.first = 0;
      Mix.last = (K / G + 7) >> 3;
      Mix.c = rows;
      Mix.ldc = ld;
      Mix.bounds = job + LOW_1;
      gatherMix(job, p0, at);
    }
  }

  Mix.weights = address(job, word.SECOND);
  Mix.N = N;
  Mix.first = (j % splits) * split;
  Mix.last = min(Mix.first + split, panels);
  Mix.ldc = (<usize>N) << 2;
  Mix.c = address(job, word.OUT) + <usize>p0 * Mix.ldc;
  Mix.bounds = job + LOW_2;
  if (kind == word.GATHER_MIX) gatherMix(job, p0, at);
  else {
    Mix.a = rows;
    Mix.lda = ld;
    Mix.K = K;
    mix(0, K);
  }
}
