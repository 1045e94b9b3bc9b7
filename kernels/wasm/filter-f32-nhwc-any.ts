// Depthwise, nhwc, every kernel size, stride and dilation: vectors over channels.
import { clamp, madd } from './simd';

/**
 * Four outputs `across` bytes apart, two groups of four channels at a time: eight sums hide the latency of the multiply-add.
 * `rows` holds a pointer for each kernel row, to the first of the four outputs' first tap.
 */
export function filterNhwcx4(
  to: usize,
  ld: usize,
  rows: usize,
  kh: usize,
  kw: usize,
  across: usize,
  step: usize,
  w: usize,
  groups: i32,
  low: v128,
  high: v128,
): void {
  const last = rows + (kh << 2);
  const span = step * kw;
  const size = (kh * kw + 1) << 4;
  const two = across + across;
  const three = two + across;
  let at: usize = 0;
  let i = 0;
  for (; i + 2 <= groups; i += 2) {
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
    for (let r = rows; r < last; r += 4) {
      let x = <usize>load<u32>(r) + at;
      const end = x + span;
      do {
        p += 16;
        q += 16;
        const u = v128.load(p);
        const v = v128.load(q);
        const x1 = x + across;
        const x2 = x + two;
        const x3 = x + three;
        s0 = madd(v128.load(x), u, s0);
        t0 = madd(v128.load(x, 16), v, t0);
        s1 = madd(v128.load(x1), u, s1);
        t1 = madd(v128.load(x1, 16), v, t1);
        s2 = madd(v128.load(x2), u, s2);
        t2 = madd(v128.load(x2, 16), v, t2);
        s3 = madd(v128.load(x3), u, s3);
        t3 = madd(v128.load(x3, 16), v, t3);
        x += step;
      } while (x < end);
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
  if (i == groups) return;
  let p = w;
  let s0 = v128.load(p);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (let r = rows; r < last; r += 4) {
    let x = <usize>load<u32>(r) + at;
    const end = x + span;
    do {
      p += 16;
      const u = v128.load(p);
      s0 = madd(v128.load(x), u, s0);
      s1 = madd(v128.load(x + across), u, s1);
      s2 = madd(v128.load(x + two), u, s2);
      s3 = madd(v128.load(x + three), u, s3);
      x += step;
    } while (x < end);
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

/** One output, from a list of its taps inside the map: pairs of input address and weight offset. For the border. */
export function filterNhwcx1(
  to: usize,
  list: usize,
  end: usize,
  w: usize,
  size: usize,
  groups: i32,
  low: v128,
  high: v128,
): void {
  for (let at: usize = 0, stop = (<usize>groups) << 4; at < stop; at += 16) {
    let s = v128.load(w);
    for (let l = list; l < end; l += 8)
      s = madd(v128.load(<usize>load<u32>(l) + at), v128.load(w + <usize>load<u32>(l, 4)), s);
    v128.store(to + at, clamp(s, low, high));
    w += size;
  }
}
