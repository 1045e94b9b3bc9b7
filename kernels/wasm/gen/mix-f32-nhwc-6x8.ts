// Written by tools/generate.mjs from tools/templates/mix-nhwc.mjs and tools/kernels.mjs; do not edit.
import { clamp, madd, splat } from '../simd';

/** Pixels at a time, at most. */
export const MOST_ROWS = 6;

function pixels6(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let a4 = a3 + lda;
    let a5 = a4 + lda;
    let s0 = v128.load(from), t0 = v128.load(from, 16); from += ldf;
    let s1 = v128.load(from), t1 = v128.load(from, 16); from += ldf;
    let s2 = v128.load(from), t2 = v128.load(from, 16); from += ldf;
    let s3 = v128.load(from), t3 = v128.load(from, 16); from += ldf;
    let s4 = v128.load(from), t4 = v128.load(from, 16); from += ldf;
    let s5 = v128.load(from), t5 = v128.load(from, 16); from += ldf;
    while (p < end4) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const x30 = v128.load32_splat(a3, 0); s3 = madd(x30, v0, s3); t3 = madd(x30, w0, t3);
      const x40 = v128.load32_splat(a4, 0); s4 = madd(x40, v0, s4); t4 = madd(x40, w0, t4);
      const x50 = v128.load32_splat(a5, 0); s5 = madd(x50, v0, s5); t5 = madd(x50, w0, t5);
      const v1 = v128.load(p, 32), w1 = v128.load(p, 48);
      const x01 = v128.load32_splat(a0, 4); s0 = madd(x01, v1, s0); t0 = madd(x01, w1, t0);
      const x11 = v128.load32_splat(a1, 4); s1 = madd(x11, v1, s1); t1 = madd(x11, w1, t1);
      const x21 = v128.load32_splat(a2, 4); s2 = madd(x21, v1, s2); t2 = madd(x21, w1, t2);
      const x31 = v128.load32_splat(a3, 4); s3 = madd(x31, v1, s3); t3 = madd(x31, w1, t3);
      const x41 = v128.load32_splat(a4, 4); s4 = madd(x41, v1, s4); t4 = madd(x41, w1, t4);
      const x51 = v128.load32_splat(a5, 4); s5 = madd(x51, v1, s5); t5 = madd(x51, w1, t5);
      const v2 = v128.load(p, 64), w2 = v128.load(p, 80);
      const x02 = v128.load32_splat(a0, 8); s0 = madd(x02, v2, s0); t0 = madd(x02, w2, t0);
      const x12 = v128.load32_splat(a1, 8); s1 = madd(x12, v2, s1); t1 = madd(x12, w2, t1);
      const x22 = v128.load32_splat(a2, 8); s2 = madd(x22, v2, s2); t2 = madd(x22, w2, t2);
      const x32 = v128.load32_splat(a3, 8); s3 = madd(x32, v2, s3); t3 = madd(x32, w2, t3);
      const x42 = v128.load32_splat(a4, 8); s4 = madd(x42, v2, s4); t4 = madd(x42, w2, t4);
      const x52 = v128.load32_splat(a5, 8); s5 = madd(x52, v2, s5); t5 = madd(x52, w2, t5);
      const v3 = v128.load(p, 96), w3 = v128.load(p, 112);
      const x03 = v128.load32_splat(a0, 12); s0 = madd(x03, v3, s0); t0 = madd(x03, w3, t0);
      const x13 = v128.load32_splat(a1, 12); s1 = madd(x13, v3, s1); t1 = madd(x13, w3, t1);
      const x23 = v128.load32_splat(a2, 12); s2 = madd(x23, v3, s2); t2 = madd(x23, w3, t2);
      const x33 = v128.load32_splat(a3, 12); s3 = madd(x33, v3, s3); t3 = madd(x33, w3, t3);
      const x43 = v128.load32_splat(a4, 12); s4 = madd(x43, v3, s4); t4 = madd(x43, w3, t4);
      const x53 = v128.load32_splat(a5, 12); s5 = madd(x53, v3, s5); t5 = madd(x53, w3, t5);
      a0 += 16; a1 += 16; a2 += 16; a3 += 16; a4 += 16; a5 += 16; p += 128;
    }
    while (p < end) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const x30 = v128.load32_splat(a3, 0); s3 = madd(x30, v0, s3); t3 = madd(x30, w0, t3);
      const x40 = v128.load32_splat(a4, 0); s4 = madd(x40, v0, s4); t4 = madd(x40, w0, t4);
      const x50 = v128.load32_splat(a5, 0); s5 = madd(x50, v0, s5); t5 = madd(x50, w0, t5);
      a0 += 4; a1 += 4; a2 += 4; a3 += 4; a4 += 4; a5 += 4; p += 32;
    }
    v128.store(o, clamp(s0, low, high)); v128.store(o, clamp(t0, low, high), 16); o += ldc;
    v128.store(o, clamp(s1, low, high)); v128.store(o, clamp(t1, low, high), 16); o += ldc;
    v128.store(o, clamp(s2, low, high)); v128.store(o, clamp(t2, low, high), 16); o += ldc;
    v128.store(o, clamp(s3, low, high)); v128.store(o, clamp(t3, low, high), 16); o += ldc;
    v128.store(o, clamp(s4, low, high)); v128.store(o, clamp(t4, low, high), 16); o += ldc;
    v128.store(o, clamp(s5, low, high)); v128.store(o, clamp(t5, low, high), 16); o += ldc;
    a += lda * 6; c += ldc * 6;
  }
}

function pixels5(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let a4 = a3 + lda;
    let s0 = v128.load(from), t0 = v128.load(from, 16); from += ldf;
    let s1 = v128.load(from), t1 = v128.load(from, 16); from += ldf;
    let s2 = v128.load(from), t2 = v128.load(from, 16); from += ldf;
    let s3 = v128.load(from), t3 = v128.load(from, 16); from += ldf;
    let s4 = v128.load(from), t4 = v128.load(from, 16); from += ldf;
    while (p < end4) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const x30 = v128.load32_splat(a3, 0); s3 = madd(x30, v0, s3); t3 = madd(x30, w0, t3);
      const x40 = v128.load32_splat(a4, 0); s4 = madd(x40, v0, s4); t4 = madd(x40, w0, t4);
      const v1 = v128.load(p, 32), w1 = v128.load(p, 48);
      const x01 = v128.load32_splat(a0, 4); s0 = madd(x01, v1, s0); t0 = madd(x01, w1, t0);
      const x11 = v128.load32_splat(a1, 4); s1 = madd(x11, v1, s1); t1 = madd(x11, w1, t1);
      const x21 = v128.load32_splat(a2, 4); s2 = madd(x21, v1, s2); t2 = madd(x21, w1, t2);
      const x31 = v128.load32_splat(a3, 4); s3 = madd(x31, v1, s3); t3 = madd(x31, w1, t3);
      const x41 = v128.load32_splat(a4, 4); s4 = madd(x41, v1, s4); t4 = madd(x41, w1, t4);
      const v2 = v128.load(p, 64), w2 = v128.load(p, 80);
      const x02 = v128.load32_splat(a0, 8); s0 = madd(x02, v2, s0); t0 = madd(x02, w2, t0);
      const x12 = v128.load32_splat(a1, 8); s1 = madd(x12, v2, s1); t1 = madd(x12, w2, t1);
      const x22 = v128.load32_splat(a2, 8); s2 = madd(x22, v2, s2); t2 = madd(x22, w2, t2);
      const x32 = v128.load32_splat(a3, 8); s3 = madd(x32, v2, s3); t3 = madd(x32, w2, t3);
      const x42 = v128.load32_splat(a4, 8); s4 = madd(x42, v2, s4); t4 = madd(x42, w2, t4);
      const v3 = v128.load(p, 96), w3 = v128.load(p, 112);
      const x03 = v128.load32_splat(a0, 12); s0 = madd(x03, v3, s0); t0 = madd(x03, w3, t0);
      const x13 = v128.load32_splat(a1, 12); s1 = madd(x13, v3, s1); t1 = madd(x13, w3, t1);
      const x23 = v128.load32_splat(a2, 12); s2 = madd(x23, v3, s2); t2 = madd(x23, w3, t2);
      const x33 = v128.load32_splat(a3, 12); s3 = madd(x33, v3, s3); t3 = madd(x33, w3, t3);
      const x43 = v128.load32_splat(a4, 12); s4 = madd(x43, v3, s4); t4 = madd(x43, w3, t4);
      a0 += 16; a1 += 16; a2 += 16; a3 += 16; a4 += 16; p += 128;
    }
    while (p < end) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const x30 = v128.load32_splat(a3, 0); s3 = madd(x30, v0, s3); t3 = madd(x30, w0, t3);
      const x40 = v128.load32_splat(a4, 0); s4 = madd(x40, v0, s4); t4 = madd(x40, w0, t4);
      a0 += 4; a1 += 4; a2 += 4; a3 += 4; a4 += 4; p += 32;
    }
    v128.store(o, clamp(s0, low, high)); v128.store(o, clamp(t0, low, high), 16); o += ldc;
    v128.store(o, clamp(s1, low, high)); v128.store(o, clamp(t1, low, high), 16); o += ldc;
    v128.store(o, clamp(s2, low, high)); v128.store(o, clamp(t2, low, high), 16); o += ldc;
    v128.store(o, clamp(s3, low, high)); v128.store(o, clamp(t3, low, high), 16); o += ldc;
    v128.store(o, clamp(s4, low, high)); v128.store(o, clamp(t4, low, high), 16); o += ldc;
    a += lda * 5; c += ldc * 5;
  }
}

function pixels4(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let s0 = v128.load(from), t0 = v128.load(from, 16); from += ldf;
    let s1 = v128.load(from), t1 = v128.load(from, 16); from += ldf;
    let s2 = v128.load(from), t2 = v128.load(from, 16); from += ldf;
    let s3 = v128.load(from), t3 = v128.load(from, 16); from += ldf;
    while (p < end4) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const x30 = v128.load32_splat(a3, 0); s3 = madd(x30, v0, s3); t3 = madd(x30, w0, t3);
      const v1 = v128.load(p, 32), w1 = v128.load(p, 48);
      const x01 = v128.load32_splat(a0, 4); s0 = madd(x01, v1, s0); t0 = madd(x01, w1, t0);
      const x11 = v128.load32_splat(a1, 4); s1 = madd(x11, v1, s1); t1 = madd(x11, w1, t1);
      const x21 = v128.load32_splat(a2, 4); s2 = madd(x21, v1, s2); t2 = madd(x21, w1, t2);
      const x31 = v128.load32_splat(a3, 4); s3 = madd(x31, v1, s3); t3 = madd(x31, w1, t3);
      const v2 = v128.load(p, 64), w2 = v128.load(p, 80);
      const x02 = v128.load32_splat(a0, 8); s0 = madd(x02, v2, s0); t0 = madd(x02, w2, t0);
      const x12 = v128.load32_splat(a1, 8); s1 = madd(x12, v2, s1); t1 = madd(x12, w2, t1);
      const x22 = v128.load32_splat(a2, 8); s2 = madd(x22, v2, s2); t2 = madd(x22, w2, t2);
      const x32 = v128.load32_splat(a3, 8); s3 = madd(x32, v2, s3); t3 = madd(x32, w2, t3);
      const v3 = v128.load(p, 96), w3 = v128.load(p, 112);
      const x03 = v128.load32_splat(a0, 12); s0 = madd(x03, v3, s0); t0 = madd(x03, w3, t0);
      const x13 = v128.load32_splat(a1, 12); s1 = madd(x13, v3, s1); t1 = madd(x13, w3, t1);
      const x23 = v128.load32_splat(a2, 12); s2 = madd(x23, v3, s2); t2 = madd(x23, w3, t2);
      const x33 = v128.load32_splat(a3, 12); s3 = madd(x33, v3, s3); t3 = madd(x33, w3, t3);
      a0 += 16; a1 += 16; a2 += 16; a3 += 16; p += 128;
    }
    while (p < end) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const x30 = v128.load32_splat(a3, 0); s3 = madd(x30, v0, s3); t3 = madd(x30, w0, t3);
      a0 += 4; a1 += 4; a2 += 4; a3 += 4; p += 32;
    }
    v128.store(o, clamp(s0, low, high)); v128.store(o, clamp(t0, low, high), 16); o += ldc;
    v128.store(o, clamp(s1, low, high)); v128.store(o, clamp(t1, low, high), 16); o += ldc;
    v128.store(o, clamp(s2, low, high)); v128.store(o, clamp(t2, low, high), 16); o += ldc;
    v128.store(o, clamp(s3, low, high)); v128.store(o, clamp(t3, low, high), 16); o += ldc;
    a += lda * 4; c += ldc * 4;
  }
}

function pixels3(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let s0 = v128.load(from), t0 = v128.load(from, 16); from += ldf;
    let s1 = v128.load(from), t1 = v128.load(from, 16); from += ldf;
    let s2 = v128.load(from), t2 = v128.load(from, 16); from += ldf;
    while (p < end4) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      const v1 = v128.load(p, 32), w1 = v128.load(p, 48);
      const x01 = v128.load32_splat(a0, 4); s0 = madd(x01, v1, s0); t0 = madd(x01, w1, t0);
      const x11 = v128.load32_splat(a1, 4); s1 = madd(x11, v1, s1); t1 = madd(x11, w1, t1);
      const x21 = v128.load32_splat(a2, 4); s2 = madd(x21, v1, s2); t2 = madd(x21, w1, t2);
      const v2 = v128.load(p, 64), w2 = v128.load(p, 80);
      const x02 = v128.load32_splat(a0, 8); s0 = madd(x02, v2, s0); t0 = madd(x02, w2, t0);
      const x12 = v128.load32_splat(a1, 8); s1 = madd(x12, v2, s1); t1 = madd(x12, w2, t1);
      const x22 = v128.load32_splat(a2, 8); s2 = madd(x22, v2, s2); t2 = madd(x22, w2, t2);
      const v3 = v128.load(p, 96), w3 = v128.load(p, 112);
      const x03 = v128.load32_splat(a0, 12); s0 = madd(x03, v3, s0); t0 = madd(x03, w3, t0);
      const x13 = v128.load32_splat(a1, 12); s1 = madd(x13, v3, s1); t1 = madd(x13, w3, t1);
      const x23 = v128.load32_splat(a2, 12); s2 = madd(x23, v3, s2); t2 = madd(x23, w3, t2);
      a0 += 16; a1 += 16; a2 += 16; p += 128;
    }
    while (p < end) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const x20 = v128.load32_splat(a2, 0); s2 = madd(x20, v0, s2); t2 = madd(x20, w0, t2);
      a0 += 4; a1 += 4; a2 += 4; p += 32;
    }
    v128.store(o, clamp(s0, low, high)); v128.store(o, clamp(t0, low, high), 16); o += ldc;
    v128.store(o, clamp(s1, low, high)); v128.store(o, clamp(t1, low, high), 16); o += ldc;
    v128.store(o, clamp(s2, low, high)); v128.store(o, clamp(t2, low, high), 16); o += ldc;
    a += lda * 3; c += ldc * 3;
  }
}

function pixels2(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    let a0 = a;
    let a1 = a0 + lda;
    let s0 = v128.load(from), t0 = v128.load(from, 16); from += ldf;
    let s1 = v128.load(from), t1 = v128.load(from, 16); from += ldf;
    while (p < end4) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      const v1 = v128.load(p, 32), w1 = v128.load(p, 48);
      const x01 = v128.load32_splat(a0, 4); s0 = madd(x01, v1, s0); t0 = madd(x01, w1, t0);
      const x11 = v128.load32_splat(a1, 4); s1 = madd(x11, v1, s1); t1 = madd(x11, w1, t1);
      const v2 = v128.load(p, 64), w2 = v128.load(p, 80);
      const x02 = v128.load32_splat(a0, 8); s0 = madd(x02, v2, s0); t0 = madd(x02, w2, t0);
      const x12 = v128.load32_splat(a1, 8); s1 = madd(x12, v2, s1); t1 = madd(x12, w2, t1);
      const v3 = v128.load(p, 96), w3 = v128.load(p, 112);
      const x03 = v128.load32_splat(a0, 12); s0 = madd(x03, v3, s0); t0 = madd(x03, w3, t0);
      const x13 = v128.load32_splat(a1, 12); s1 = madd(x13, v3, s1); t1 = madd(x13, w3, t1);
      a0 += 16; a1 += 16; p += 128;
    }
    while (p < end) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const x10 = v128.load32_splat(a1, 0); s1 = madd(x10, v0, s1); t1 = madd(x10, w0, t1);
      a0 += 4; a1 += 4; p += 32;
    }
    v128.store(o, clamp(s0, low, high)); v128.store(o, clamp(t0, low, high), 16); o += ldc;
    v128.store(o, clamp(s1, low, high)); v128.store(o, clamp(t1, low, high), 16); o += ldc;
    a += lda * 2; c += ldc * 2;
  }
}

function pixels1(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    let a0 = a;
    let s0 = v128.load(from), t0 = v128.load(from, 16); from += ldf;
    while (p < end4) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      const v1 = v128.load(p, 32), w1 = v128.load(p, 48);
      const x01 = v128.load32_splat(a0, 4); s0 = madd(x01, v1, s0); t0 = madd(x01, w1, t0);
      const v2 = v128.load(p, 64), w2 = v128.load(p, 80);
      const x02 = v128.load32_splat(a0, 8); s0 = madd(x02, v2, s0); t0 = madd(x02, w2, t0);
      const v3 = v128.load(p, 96), w3 = v128.load(p, 112);
      const x03 = v128.load32_splat(a0, 12); s0 = madd(x03, v3, s0); t0 = madd(x03, w3, t0);
      a0 += 16; p += 128;
    }
    while (p < end) {
      const v0 = v128.load(p, 0), w0 = v128.load(p, 16);
      const x00 = v128.load32_splat(a0, 0); s0 = madd(x00, v0, s0); t0 = madd(x00, w0, t0);
      a0 += 4; p += 32;
    }
    v128.store(o, clamp(s0, low, high)); v128.store(o, clamp(t0, low, high), 16); o += ldc;
    a += lda * 1; c += ldc * 1;
  }
}

/** `blocks` times `rows` (1 to 6) pixels. */
export function pixels(rows: i32, a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
  if (rows == 6) pixels6(a, lda, b, c, ldc, from, ldf, K, blocks, low, high);
  else if (rows == 5) pixels5(a, lda, b, c, ldc, from, ldf, K, blocks, low, high);
  else if (rows == 4) pixels4(a, lda, b, c, ldc, from, ldf, K, blocks, low, high);
  else if (rows == 3) pixels3(a, lda, b, c, ldc, from, ldf, K, blocks, low, high);
  else if (rows == 2) pixels2(a, lda, b, c, ldc, from, ldf, K, blocks, low, high);
  else if (rows == 1) pixels1(a, lda, b, c, ldc, from, ldf, K, blocks, low, high);
}
