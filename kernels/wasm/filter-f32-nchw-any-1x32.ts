// Depthwise, nchw, every kernel: vectors along the row, a pointer for every tap, weights splatted as they are loaded.
import { clamp, madd, splat } from './simd';

/** 32 outputs at a time (eight sums), then four at a time; the last four overlap. Fewer than four go through `tail`. */
export function filterNchwx32(
  to: usize,
  taps: usize,
  K: usize,
  w: usize,
  n: i32,
  tail: usize,
  low: v128,
  high: v128,
): void {
  const end = taps + (K << 2);
  let x: usize = 0;
  for (; n >= 32; n -= 32) {
    let s0 = splat(w);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let s4 = s0;
    let s5 = s0;
    let s6 = s0;
    let s7 = s0;
    let p = w;
    for (let t = taps; t < end; t += 4) {
      p += 4;
      const u = splat(p);
      const q = <usize>load<u32>(t) + x;
      s0 = madd(v128.load(q), u, s0);
      s1 = madd(v128.load(q, 16), u, s1);
      s2 = madd(v128.load(q, 32), u, s2);
      s3 = madd(v128.load(q, 48), u, s3);
      s4 = madd(v128.load(q, 64), u, s4);
      s5 = madd(v128.load(q, 80), u, s5);
      s6 = madd(v128.load(q, 96), u, s6);
      s7 = madd(v128.load(q, 112), u, s7);
    }
    const d = to + x;
    v128.store(d, clamp(s0, low, high));
    v128.store(d, clamp(s1, low, high), 16);
    v128.store(d, clamp(s2, low, high), 32);
    v128.store(d, clamp(s3, low, high), 48);
    v128.store(d, clamp(s4, low, high), 64);
    v128.store(d, clamp(s5, low, high), 80);
    v128.store(d, clamp(s6, low, high), 96);
    v128.store(d, clamp(s7, low, high), 112);
    x += 128;
  }
  while (n > 0) {
    if (n < 4 && x > 0) {
      x -= (<usize>(4 - n)) << 2;
      n = 4;
    }
    let s = splat(w);
    let p = w;
    for (let t = taps; t < end; t += 4) {
      p += 4;
      s = madd(v128.load(<usize>load<u32>(t) + x), splat(p), s);
    }
    s = clamp(s, low, high);
    if (n >= 4) v128.store(to + x, s);
    else {
      v128.store(tail, s);
      for (let i: usize = 0; i < (<usize>n) << 2; i += 4) store<f32>(to + i, load<f32>(tail + i));
    }
    x += 16;
    n -= 4;
  }
}
