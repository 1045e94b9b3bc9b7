// Written by tools/generate.mjs from tools/templates/filter-nhwc.mjs and tools/kernels.mjs; do not edit.
import { clamp, madd } from '../simd';

export function pair(to: usize, ld: usize, below: usize, rows: usize, step: usize, blocks: i32, at: usize, weights: usize, groups: i32, low: v128, high: v128): void {
  for (let over: usize = 0; blocks > 0; blocks--, to += ld << 2, over += step * 4) {
    let w = weights;
    for (let c = at, end = at + (<usize>groups << 4); c < end; c += 16) {
      const i = c + over;
      let d = to + c;
      let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0, x: v128, q: usize;
      q = <usize>load<u32>(rows, 0) + i;
      const w00 = v128.load(w, 16);
      x = v128.load(q); s0 = madd(x, w00, s0);
      q += step;
      const w01 = v128.load(w, 32);
      x = v128.load(q); s0 = madd(x, w01, s0); s1 = madd(x, w00, s1);
      q += step;
      const w02 = v128.load(w, 48);
      x = v128.load(q); s0 = madd(x, w02, s0); s1 = madd(x, w01, s1); s2 = madd(x, w00, s2);
      q += step;
      x = v128.load(q); s1 = madd(x, w02, s1); s2 = madd(x, w01, s2); s3 = madd(x, w00, s3);
      q += step;
      x = v128.load(q); s2 = madd(x, w02, s2); s3 = madd(x, w01, s3);
      q += step;
      x = v128.load(q); s3 = madd(x, w02, s3);
      q = <usize>load<u32>(rows, 4) + i;
      const w10 = v128.load(w, 64);
      x = v128.load(q); s0 = madd(x, w10, s0); t0 = madd(x, w00, t0);
      q += step;
      const w11 = v128.load(w, 80);
      x = v128.load(q); s0 = madd(x, w11, s0); t0 = madd(x, w01, t0); s1 = madd(x, w10, s1); t1 = madd(x, w00, t1);
      q += step;
      const w12 = v128.load(w, 96);
      x = v128.load(q); s0 = madd(x, w12, s0); t0 = madd(x, w02, t0); s1 = madd(x, w11, s1); t1 = madd(x, w01, t1); s2 = madd(x, w10, s2); t2 = madd(x, w00, t2);
      q += step;
      x = v128.load(q); s1 = madd(x, w12, s1); t1 = madd(x, w02, t1); s2 = madd(x, w11, s2); t2 = madd(x, w01, t2); s3 = madd(x, w10, s3); t3 = madd(x, w00, t3);
      q += step;
      x = v128.load(q); s2 = madd(x, w12, s2); t2 = madd(x, w02, t2); s3 = madd(x, w11, s3); t3 = madd(x, w01, t3);
      q += step;
      x = v128.load(q); s3 = madd(x, w12, s3); t3 = madd(x, w02, t3);
      q = <usize>load<u32>(rows, 8) + i;
      const w20 = v128.load(w, 112);
      x = v128.load(q); s0 = madd(x, w20, s0); t0 = madd(x, w10, t0);
      q += step;
      const w21 = v128.load(w, 128);
      x = v128.load(q); s0 = madd(x, w21, s0); t0 = madd(x, w11, t0); s1 = madd(x, w20, s1); t1 = madd(x, w10, t1);
      q += step;
      const w22 = v128.load(w, 144);
      x = v128.load(q); s0 = madd(x, w22, s0); t0 = madd(x, w12, t0); s1 = madd(x, w21, s1); t1 = madd(x, w11, t1); s2 = madd(x, w20, s2); t2 = madd(x, w10, t2);
      q += step;
      x = v128.load(q); s1 = madd(x, w22, s1); t1 = madd(x, w12, t1); s2 = madd(x, w21, s2); t2 = madd(x, w11, t2); s3 = madd(x, w20, s3); t3 = madd(x, w10, t3);
      q += step;
      x = v128.load(q); s2 = madd(x, w22, s2); t2 = madd(x, w12, t2); s3 = madd(x, w21, s3); t3 = madd(x, w11, t3);
      q += step;
      x = v128.load(q); s3 = madd(x, w22, s3); t3 = madd(x, w12, t3);
      v128.store(d, clamp(s0, low, high)); d += ld;
      v128.store(d, clamp(s1, low, high)); d += ld;
      v128.store(d, clamp(s2, low, high)); d += ld;
      v128.store(d, clamp(s3, low, high)); d += ld;
      q = <usize>load<u32>(rows, 12) + i;
      x = v128.load(q); t0 = madd(x, w20, t0);
      q += step;
      x = v128.load(q); t0 = madd(x, w21, t0); t1 = madd(x, w20, t1);
      q += step;
      x = v128.load(q); t0 = madd(x, w22, t0); t1 = madd(x, w21, t1); t2 = madd(x, w20, t2);
      q += step;
      x = v128.load(q); t1 = madd(x, w22, t1); t2 = madd(x, w21, t2); t3 = madd(x, w20, t3);
      q += step;
      x = v128.load(q); t2 = madd(x, w22, t2); t3 = madd(x, w21, t3);
      q += step;
      x = v128.load(q); t3 = madd(x, w22, t3);
      d = to + c + below;
      v128.store(d, clamp(t0, low, high)); d += ld;
      v128.store(d, clamp(t1, low, high)); d += ld;
      v128.store(d, clamp(t2, low, high)); d += ld;
      v128.store(d, clamp(t3, low, high)); d += ld;
      w += 160;
    }
  }
}
