// Depthwise, nhwc, every kernel size, stride, dilation and border: vectors over channels, a pointer for every tap of every output.
import { clamp, madd } from './simd';

/**
 * Four outputs, two groups of four channels at a time: eight sums hide the latency of the multiply-add. `table` holds, tap after
 * tap, four addresses: where each of the outputs finds it (zeros if outside the map). Channels from `at` bytes on.
 */
export function filterNhwcx4(
  to: usize,
  ld: usize,
  table: usize,
  taps: usize,
  at: usize,
  w: usize,
  groups: i32,
  low: v128,
  high: v128,
): void {
  const end = table + (taps << 4);
  const size = (taps + 1) << 4;
  for (; groups >= 2; groups -= 2) {
    let p = w;
    let q = w + size;
    let s0 = v128.load(p);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let t0 = v128.load(q);
    let t1 = t0;
    let t2 = t0;
    let t3 = t0;
    for (let t = table; t < end; t += 16) {
      p += 16;
      q += 16;
      const u = v128.load(p);
      const v = v128.load(q);
      const x0 = <usize>load<u32>(t) + at;
      const x1 = <usize>load<u32>(t, 4) + at;
      const x2 = <usize>load<u32>(t, 8) + at;
      const x3 = <usize>load<u32>(t, 12) + at;
      s0 = madd(v128.load(x0), u, s0);
      t0 = madd(v128.load(x0, 16), v, t0);
      s1 = madd(v128.load(x1), u, s1);
      t1 = madd(v128.load(x1, 16), v, t1);
      s2 = madd(v128.load(x2), u, s2);
      t2 = madd(v128.load(x2, 16), v, t2);
      s3 = madd(v128.load(x3), u, s3);
      t3 = madd(v128.load(x3, 16), v, t3);
    }
    let d = to + at;
    v128.store(d, clamp(s0, low, high));
    v128.store(d, clamp(t0, low, high), 16);
    d += ld;
    v128.store(d, clamp(s1, low, high));
    v128.store(d, clamp(t1, low, high), 16);
    d += ld;
    v128.store(d, clamp(s2, low, high));
    v128.store(d, clamp(t2, low, high), 16);
    d += ld;
    v128.store(d, clamp(s3, low, high));
    v128.store(d, clamp(t3, low, high), 16);
    at += 32;
    w += size + size;
  }
  if (groups == 0) return;
  let s0 = v128.load(w);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (let t = table; t < end; t += 16) {
    w += 16;
    const u = v128.load(w);
    s0 = madd(v128.load(<usize>load<u32>(t) + at), u, s0);
    s1 = madd(v128.load(<usize>load<u32>(t, 4) + at), u, s1);
    s2 = madd(v128.load(<usize>load<u32>(t, 8) + at), u, s2);
    s3 = madd(v128.load(<usize>load<u32>(t, 12) + at), u, s3);
  }
  let d = to + at;
  v128.store(d, clamp(s0, low, high));
  d += ld;
  v128.store(d, clamp(s1, low, high));
  d += ld;
  v128.store(d, clamp(s2, low, high));
  d += ld;
  v128.store(d, clamp(s3, low, high));
}
