// nchw: a job is a few output rows of one image. Strips of columns keep what the first step makes in cache for the mix.
import * as word from '../../runtime/words';
import { address, get, LOW_1, LOW_2, scratch } from '../job';
import { filter } from './filter';
import { mix, Mix } from './mix';
import { Patch } from './patch';
import { standard } from './standard';

/** Pointers to q rows `apart` bytes. */
function pointers(to: usize, from: usize, apart: usize, q: i32): void {
  for (let i = 0; i < q; i++, to += 4, from += apart) store<u32>(to, <u32>from);
}

/** The last step: all q maps from `maps` on, `apart` bytes from one to the next, n neighbouring pixels of them, to `c`. */
function mixMaps(job: usize, at: usize, maps: usize, apart: usize, q: i32, n: i32, c: usize): void {
  pointers(at, maps, apart, q);
  Mix.taps = at;
  Mix.K = q;
  Mix.n = n;
  Mix.weights = address(job, word.SECOND);
  Mix.bias = Mix.weights + ((<usize>q * address(job, word.N)) << 2);
  Mix.c = c;
  Mix.burst = get(job, word.BURST);
  Mix.bounds = job + LOW_2;
  mix();
}

export function planesJob(job: usize, j: i32, thread: i32): void {
  const kind = get(job, word.KIND);
  const C = get(job, word.C);
  const N = get(job, word.N);
  const M = get(job, word.M);
  const HO = get(job, word.HO);
  const WO = get(job, word.WO);
  const tile = get(job, word.TILE);
  const strip = get(job, word.STRIP);
  const ROWS = get(job, word.ROWS);
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
  const map = at + address(job, word.AT_MAP);
  const plane = (<usize>(get(job, word.H) * get(job, word.W))) << 2;
  const row = (<usize>WO) << 2;
  const ldo = row * <usize>HO;
  const q = C * M;
  const image = address(job, word.IN) + <usize>(b * C) * plane;
  const output = address(job, word.OUT) + <usize>(b * N) * ldo;
  const isOneStep = kind == word.FILTER || kind == word.GATHER_MIX;
  Mix.first = first;
  Mix.last = last;
  Mix.ldc = ldo;
  Mix.tail = at + address(job, word.AT_TAIL);
  if (kind == word.MIX) {
    const p0 = (<usize>(y0 * WO)) << 2;
    mixMaps(job, at, image + p0, plane, C, (y1 - y0) * WO, output + p0);
    return;
  }

  Patch.at = at;
  Patch.bounds = job + (isOneStep ? LOW_2 : LOW_1);
  Patch.isFree = !isOneStep && ROWS == 4;
  for (let y = y0; y < y1; y += ROWS) {
    const rn = min(ROWS, y1 - y);
    Patch.y = y;
    Patch.rn = rn;
    for (let x0 = 0; x0 < WO; x0 += strip) {
      const n = min(strip, WO - x0);
      const ld = (<usize>n) << 2;
      const out = output + ((<usize>(y * WO + x0)) << 2);
      Patch.x0 = x0;
      Patch.n = n;
      Patch.to = isOneStep ? out : map;
      Patch.ld = isOneStep ? row : ld;
      Patch.apart = isOneStep ? ldo : ld * <usize>ROWS;
      if (kind == word.GATHER_MIX) standard(job, image, address(job, word.SECOND), N, first, last);
      else if (kind == word.GATHER_MIX_MIX) {
        standard(job, image, address(job, word.FIRST), q, 0, q);
        Mix.first = first;
        Mix.last = last;
        Mix.ldc = ldo;
      } else
        for (let c = 0; c < C; c++)
          filter(job, image + <usize>c * plane, c, Patch.to + <usize>(c * M) * Patch.apart);
      if (isOneStep) continue;
      // whole rows lie behind one another in scratch and in the output: one long mix
      const times = n == WO ? 1 : rn;
      const pixels = n == WO ? rn * n : n;
      for (let r: usize = 0; r < <usize>times; r++)
        mixMaps(job, at, map + r * ld, Patch.apart, q, pixels, out + r * row);
    }
  }
}
