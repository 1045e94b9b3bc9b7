// Written by tools/generate.mjs from tools/templates/filter-nchw.mjs and tools/kernels.mjs; do not edit.
import { clamp, madd, splat } from '../simd';

export function inside(to: usize, ld: usize, rows: usize, at: usize, w: usize, n: i32, bounds: usize): void {
  const bias = v128.load32_splat(w), low = splat(bounds), high = splat(bounds + 4);
  const w0 = v128.load32_splat(w, 4);
  const w1 = v128.load32_splat(w, 8);
  const w2 = v128.load32_splat(w, 12);
  const w3 = v128.load32_splat(w, 16);
  const w4 = v128.load32_splat(w, 20);
  const w5 = v128.load32_splat(w, 24);
  const w6 = v128.load32_splat(w, 28);
  const w7 = v128.load32_splat(w, 32);
  const w8 = v128.load32_splat(w, 36);
  let p0 = <usize>load<u32>(rows, 0) + at;
  let p1 = <usize>load<u32>(rows, 4) + at;
  let p2 = <usize>load<u32>(rows, 8) + at;
  let p3 = <usize>load<u32>(rows, 12) + at;
  let p4 = <usize>load<u32>(rows, 16) + at;
  let p5 = <usize>load<u32>(rows, 20) + at;
  let x: v128, s0: v128, s1: v128, s2: v128, s3: v128;
  while (true) {
    let d = to;
    x = v128.load(p0, 0); s0 = madd(x, w0, bias);
    x = v128.load(p0, 4); s0 = madd(x, w1, s0);
    x = v128.load(p0, 8); s0 = madd(x, w2, s0);
    x = v128.load(p1, 0); s0 = madd(x, w3, s0); s1 = madd(x, w0, bias);
    x = v128.load(p1, 4); s0 = madd(x, w4, s0); s1 = madd(x, w1, s1);
    x = v128.load(p1, 8); s0 = madd(x, w5, s0); s1 = madd(x, w2, s1);
    x = v128.load(p2, 0); s0 = madd(x, w6, s0); s1 = madd(x, w3, s1); s2 = madd(x, w0, bias);
    x = v128.load(p2, 4); s0 = madd(x, w7, s0); s1 = madd(x, w4, s1); s2 = madd(x, w1, s2);
    x = v128.load(p2, 8); s0 = madd(x, w8, s0); s1 = madd(x, w5, s1); s2 = madd(x, w2, s2);
    v128.store(d, clamp(s0, low, high)); d += ld;
    x = v128.load(p3, 0); s1 = madd(x, w6, s1); s2 = madd(x, w3, s2); s3 = madd(x, w0, bias);
    x = v128.load(p3, 4); s1 = madd(x, w7, s1); s2 = madd(x, w4, s2); s3 = madd(x, w1, s3);
    x = v128.load(p3, 8); s1 = madd(x, w8, s1); s2 = madd(x, w5, s2); s3 = madd(x, w2, s3);
    v128.store(d, clamp(s1, low, high)); d += ld;
    x = v128.load(p4, 0); s2 = madd(x, w6, s2); s3 = madd(x, w3, s3);
    x = v128.load(p4, 4); s2 = madd(x, w7, s2); s3 = madd(x, w4, s3);
    x = v128.load(p4, 8); s2 = madd(x, w8, s2); s3 = madd(x, w5, s3);
    v128.store(d, clamp(s2, low, high)); d += ld;
    x = v128.load(p5, 0); s3 = madd(x, w6, s3);
    x = v128.load(p5, 4); s3 = madd(x, w7, s3);
    x = v128.load(p5, 8); s3 = madd(x, w8, s3);
    v128.store(d, clamp(s3, low, high)); d += ld;
    if (n <= 4) return;
    const step = <usize>min(4, n - 4) << 2; // the last four overlap the ones before
    n -= 4; to += step;
    p0 += step; p1 += step; p2 += step; p3 += step; p4 += step; p5 += step;
  }
}
export function edge(to: usize, ld: usize, rows: usize, at: usize, w: usize, first: i32, W: i32, bounds: usize): void {
  const bias = v128.load32_splat(w), low = splat(bounds), high = splat(bounds + 4);
  const w0 = v128.load32_splat(w, 4);
  const w1 = v128.load32_splat(w, 8);
  const w2 = v128.load32_splat(w, 12);
  const w3 = v128.load32_splat(w, 16);
  const w4 = v128.load32_splat(w, 20);
  const w5 = v128.load32_splat(w, 24);
  const w6 = v128.load32_splat(w, 28);
  const w7 = v128.load32_splat(w, 32);
  const w8 = v128.load32_splat(w, 36);
  const column = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3)), width = i32x4.splat(W);
  const m0 = i32x4.lt_u(column, width);
  const m2 = i32x4.lt_u(i32x4.add(column, i32x4.splat(2)), width);
  let x: v128, s0: v128, s1: v128, s2: v128, s3: v128, d = to;
  x = v128.and(v128.load(<usize>load<u32>(rows, 0) + at, 0), m0); s0 = madd(x, w0, bias);
  x = v128.load(<usize>load<u32>(rows, 0) + at, 4); s0 = madd(x, w1, s0);
  x = v128.and(v128.load(<usize>load<u32>(rows, 0) + at, 8), m2); s0 = madd(x, w2, s0);
  x = v128.and(v128.load(<usize>load<u32>(rows, 4) + at, 0), m0); s0 = madd(x, w3, s0); s1 = madd(x, w0, bias);
  x = v128.load(<usize>load<u32>(rows, 4) + at, 4); s0 = madd(x, w4, s0); s1 = madd(x, w1, s1);
  x = v128.and(v128.load(<usize>load<u32>(rows, 4) + at, 8), m2); s0 = madd(x, w5, s0); s1 = madd(x, w2, s1);
  x = v128.and(v128.load(<usize>load<u32>(rows, 8) + at, 0), m0); s0 = madd(x, w6, s0); s1 = madd(x, w3, s1); s2 = madd(x, w0, bias);
  x = v128.load(<usize>load<u32>(rows, 8) + at, 4); s0 = madd(x, w7, s0); s1 = madd(x, w4, s1); s2 = madd(x, w1, s2);
  x = v128.and(v128.load(<usize>load<u32>(rows, 8) + at, 8), m2); s0 = madd(x, w8, s0); s1 = madd(x, w5, s1); s2 = madd(x, w2, s2);
  v128.store(d, clamp(s0, low, high)); d += ld;
  x = v128.and(v128.load(<usize>load<u32>(rows, 12) + at, 0), m0); s1 = madd(x, w6, s1); s2 = madd(x, w3, s2); s3 = madd(x, w0, bias);
  x = v128.load(<usize>load<u32>(rows, 12) + at, 4); s1 = madd(x, w7, s1); s2 = madd(x, w4, s2); s3 = madd(x, w1, s3);
  x = v128.and(v128.load(<usize>load<u32>(rows, 12) + at, 8), m2); s1 = madd(x, w8, s1); s2 = madd(x, w5, s2); s3 = madd(x, w2, s3);
  v128.store(d, clamp(s1, low, high)); d += ld;
  x = v128.and(v128.load(<usize>load<u32>(rows, 16) + at, 0), m0); s2 = madd(x, w6, s2); s3 = madd(x, w3, s3);
  x = v128.load(<usize>load<u32>(rows, 16) + at, 4); s2 = madd(x, w7, s2); s3 = madd(x, w4, s3);
  x = v128.and(v128.load(<usize>load<u32>(rows, 16) + at, 8), m2); s2 = madd(x, w8, s2); s3 = madd(x, w5, s3);
  v128.store(d, clamp(s2, low, high)); d += ld;
  x = v128.and(v128.load(<usize>load<u32>(rows, 20) + at, 0), m0); s3 = madd(x, w6, s3);
  x = v128.load(<usize>load<u32>(rows, 20) + at, 4); s3 = madd(x, w7, s3);
  x = v128.and(v128.load(<usize>load<u32>(rows, 20) + at, 8), m2); s3 = madd(x, w8, s3);
  v128.store(d, clamp(s3, low, high)); d += ld;
}
