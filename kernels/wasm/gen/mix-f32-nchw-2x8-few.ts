// Written by tools/generate.mjs from tools/templates/mix-nchw-few.mjs and tools/kernels.mjs; do not edit.
import { clamp, madd, splat } from '../simd';

export const MOST_TAPS = 4;

function few1(a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
  const u = v128.load32_splat(biasA), v = v128.load32_splat(biasB);
  const u0 = v128.load32_splat(a, 0), v0 = v128.load32_splat(b, 0);
  let q0 = <usize>load<u32>(taps, 0) + at;
  let x: v128, s: v128, t: v128;
  while (true) {
    x = v128.load(q0); s = madd(x, u0, u); t = madd(x, v0, v);
    v128.store(c, clamp(s, low, high)); v128.store(d, clamp(t, low, high));
    x = v128.load(q0, 16); s = madd(x, u0, u); t = madd(x, v0, v);
    v128.store(c, clamp(s, low, high), 16); v128.store(d, clamp(t, low, high), 16);
    if (n <= 8) return;
    const step = <usize>min(8, n - 8) << 2; // the last eight overlap the ones before
    n -= 8; c += step; d += step;
    q0 += step;
  }
}

function few2(a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
  const u = v128.load32_splat(biasA), v = v128.load32_splat(biasB);
  const u0 = v128.load32_splat(a, 0), v0 = v128.load32_splat(b, 0);
  const u1 = v128.load32_splat(a, 4), v1 = v128.load32_splat(b, 4);
  let q0 = <usize>load<u32>(taps, 0) + at;
  let q1 = <usize>load<u32>(taps, 4) + at;
  let x: v128, s: v128, t: v128;
  while (true) {
    x = v128.load(q0); s = madd(x, u0, u); t = madd(x, v0, v);
    x = v128.load(q1); s = madd(x, u1, s); t = madd(x, v1, t);
    v128.store(c, clamp(s, low, high)); v128.store(d, clamp(t, low, high));
    x = v128.load(q0, 16); s = madd(x, u0, u); t = madd(x, v0, v);
    x = v128.load(q1, 16); s = madd(x, u1, s); t = madd(x, v1, t);
    v128.store(c, clamp(s, low, high), 16); v128.store(d, clamp(t, low, high), 16);
    if (n <= 8) return;
    const step = <usize>min(8, n - 8) << 2; // the last eight overlap the ones before
    n -= 8; c += step; d += step;
    q0 += step; q1 += step;
  }
}

function few3(a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
  const u = v128.load32_splat(biasA), v = v128.load32_splat(biasB);
  const u0 = v128.load32_splat(a, 0), v0 = v128.load32_splat(b, 0);
  const u1 = v128.load32_splat(a, 4), v1 = v128.load32_splat(b, 4);
  const u2 = v128.load32_splat(a, 8), v2 = v128.load32_splat(b, 8);
  let q0 = <usize>load<u32>(taps, 0) + at;
  let q1 = <usize>load<u32>(taps, 4) + at;
  let q2 = <usize>load<u32>(taps, 8) + at;
  let x: v128, s: v128, t: v128;
  while (true) {
    x = v128.load(q0); s = madd(x, u0, u); t = madd(x, v0, v);
    x = v128.load(q1); s = madd(x, u1, s); t = madd(x, v1, t);
    x = v128.load(q2); s = madd(x, u2, s); t = madd(x, v2, t);
    v128.store(c, clamp(s, low, high)); v128.store(d, clamp(t, low, high));
    x = v128.load(q0, 16); s = madd(x, u0, u); t = madd(x, v0, v);
    x = v128.load(q1, 16); s = madd(x, u1, s); t = madd(x, v1, t);
    x = v128.load(q2, 16); s = madd(x, u2, s); t = madd(x, v2, t);
    v128.store(c, clamp(s, low, high), 16); v128.store(d, clamp(t, low, high), 16);
    if (n <= 8) return;
    const step = <usize>min(8, n - 8) << 2; // the last eight overlap the ones before
    n -= 8; c += step; d += step;
    q0 += step; q1 += step; q2 += step;
  }
}

function few4(a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
  const u = v128.load32_splat(biasA), v = v128.load32_splat(biasB);
  const u0 = v128.load32_splat(a, 0), v0 = v128.load32_splat(b, 0);
  const u1 = v128.load32_splat(a, 4), v1 = v128.load32_splat(b, 4);
  const u2 = v128.load32_splat(a, 8), v2 = v128.load32_splat(b, 8);
  const u3 = v128.load32_splat(a, 12), v3 = v128.load32_splat(b, 12);
  let q0 = <usize>load<u32>(taps, 0) + at;
  let q1 = <usize>load<u32>(taps, 4) + at;
  let q2 = <usize>load<u32>(taps, 8) + at;
  let q3 = <usize>load<u32>(taps, 12) + at;
  let x: v128, s: v128, t: v128;
  while (true) {
    x = v128.load(q0); s = madd(x, u0, u); t = madd(x, v0, v);
    x = v128.load(q1); s = madd(x, u1, s); t = madd(x, v1, t);
    x = v128.load(q2); s = madd(x, u2, s); t = madd(x, v2, t);
    x = v128.load(q3); s = madd(x, u3, s); t = madd(x, v3, t);
    v128.store(c, clamp(s, low, high)); v128.store(d, clamp(t, low, high));
    x = v128.load(q0, 16); s = madd(x, u0, u); t = madd(x, v0, v);
    x = v128.load(q1, 16); s = madd(x, u1, s); t = madd(x, v1, t);
    x = v128.load(q2, 16); s = madd(x, u2, s); t = madd(x, v2, t);
    x = v128.load(q3, 16); s = madd(x, u3, s); t = madd(x, v3, t);
    v128.store(c, clamp(s, low, high), 16); v128.store(d, clamp(t, low, high), 16);
    if (n <= 8) return;
    const step = <usize>min(8, n - 8) << 2; // the last eight overlap the ones before
    n -= 8; c += step; d += step;
    q0 += step; q1 += step; q2 += step; q3 += step;
  }
}

/** K from 1 to 4, n at least 8. */
export function few(K: i32, a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
  if (K == 1) few1(a, b, taps, at, c, d, biasA, biasB, n, low, high);
  else if (K == 2) few2(a, b, taps, at, c, d, biasA, biasB, n, low, high);
  else if (K == 3) few3(a, b, taps, at, c, d, biasA, biasB, n, low, high);
  else if (K == 4) few4(a, b, taps, at, c, d, biasA, biasB, n, low, high);
}
