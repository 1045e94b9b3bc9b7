// Written by tools/generate.mjs from tools/templates/filter-nhwc.mjs and tools/kernels.mjs; do not edit.
import { clamp, madd, splat } from '../simd';

export function inside(to: usize, ld: usize, rows: usize, step: usize, blocks: i32, at: usize, weights: usize, groups: i32, low: v128, high: v128): void {
  for (let over: usize = 0; blocks > 0; blocks--, to += ld << 2, over += step * 8) {
    let w = weights;
    for (let c = at, end = at + (<usize>groups << 4); c < end; c += 16) {
      const i = c + over;
      let d = to + c;
      let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, t0 = f32x4.splat(0), t1 = f32x4.splat(0), t2 = f32x4.splat(0), t3 = f32x4.splat(0), x: v128, q: usize;
      w += 16;
      for (let row = rows; ; row += 8) {
        q = <usize>load<u32>(row, 0) + i;
        const sw0 = v128.load(w, 0);
        x = v128.load(q); s0 = madd(x, sw0, s0);
        q += step;
        const sw1 = v128.load(w, 16);
        x = v128.load(q); s0 = madd(x, sw1, s0);
        q += step;
        const sw2 = v128.load(w, 32);
        x = v128.load(q); s0 = madd(x, sw2, s0); s1 = madd(x, sw0, s1);
        q += step;
        const sw3 = v128.load(w, 48);
        x = v128.load(q); s0 = madd(x, sw3, s0); s1 = madd(x, sw1, s1);
        q += step;
        const sw4 = v128.load(w, 64);
        x = v128.load(q); s0 = madd(x, sw4, s0); s1 = madd(x, sw2, s1); s2 = madd(x, sw0, s2);
        q += step;
        x = v128.load(q); s1 = madd(x, sw3, s1); s2 = madd(x, sw1, s2);
        q += step;
        x = v128.load(q); s1 = madd(x, sw4, s1); s2 = madd(x, sw2, s2); s3 = madd(x, sw0, s3);
        q += step;
        x = v128.load(q); s2 = madd(x, sw3, s2); s3 = madd(x, sw1, s3);
        q += step;
        x = v128.load(q); s2 = madd(x, sw4, s2); s3 = madd(x, sw2, s3);
        q += step;
        x = v128.load(q); s3 = madd(x, sw3, s3);
        q += step;
        x = v128.load(q); s3 = madd(x, sw4, s3);
        w += 80;
        if (row == rows + 16) break;
        q = <usize>load<u32>(row, 4) + i;
        const tw0 = v128.load(w, 0);
        x = v128.load(q); t0 = madd(x, tw0, t0);
        q += step;
        const tw1 = v128.load(w, 16);
        x = v128.load(q); t0 = madd(x, tw1, t0);
        q += step;
        const tw2 = v128.load(w, 32);
        x = v128.load(q); t0 = madd(x, tw2, t0); t1 = madd(x, tw0, t1);
        q += step;
        const tw3 = v128.load(w, 48);
        x = v128.load(q); t0 = madd(x, tw3, t0); t1 = madd(x, tw1, t1);
        q += step;
        const tw4 = v128.load(w, 64);
        x = v128.load(q); t0 = madd(x, tw4, t0); t1 = madd(x, tw2, t1); t2 = madd(x, tw0, t2);
        q += step;
        x = v128.load(q); t1 = madd(x, tw3, t1); t2 = madd(x, tw1, t2);
        q += step;
        x = v128.load(q); t1 = madd(x, tw4, t1); t2 = madd(x, tw2, t2); t3 = madd(x, tw0, t3);
        q += step;
        x = v128.load(q); t2 = madd(x, tw3, t2); t3 = madd(x, tw1, t3);
        q += step;
        x = v128.load(q); t2 = madd(x, tw4, t2); t3 = madd(x, tw2, t3);
        q += step;
        x = v128.load(q); t3 = madd(x, tw3, t3);
        q += step;
        x = v128.load(q); t3 = madd(x, tw4, t3);
        w += 80;
      }
      v128.store(d, clamp(f32x4.add(s0, t0), low, high)); d += ld;
      v128.store(d, clamp(f32x4.add(s1, t1), low, high)); d += ld;
      v128.store(d, clamp(f32x4.add(s2, t2), low, high)); d += ld;
      v128.store(d, clamp(f32x4.add(s3, t3), low, high)); d += ld;
    }
  }
}
export function edge(to: usize, ld: usize, rows: usize, step: usize, masks: usize, at: usize, weights: usize, groups: i32, low: v128, high: v128): void {
    let w = weights;
    for (let c = at, end = at + (<usize>groups << 4); c < end; c += 16) {
      const i = c;
      let d = to + c;
      let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, t0 = f32x4.splat(0), t1 = f32x4.splat(0), t2 = f32x4.splat(0), t3 = f32x4.splat(0), x: v128, q: usize;
      w += 16;
      for (let row = rows; ; row += 8) {
        q = <usize>load<u32>(row, 0) + i;
        const sw0 = v128.load(w, 0);
        x = v128.and(v128.load(q), v128.load(masks, 0)); s0 = madd(x, sw0, s0);
        q += step;
        const sw1 = v128.load(w, 16);
        x = v128.and(v128.load(q), v128.load(masks, 16)); s0 = madd(x, sw1, s0);
        q += step;
        const sw2 = v128.load(w, 32);
        x = v128.load(q); s0 = madd(x, sw2, s0); s1 = madd(x, sw0, s1);
        q += step;
        const sw3 = v128.load(w, 48);
        x = v128.load(q); s0 = madd(x, sw3, s0); s1 = madd(x, sw1, s1);
        q += step;
        const sw4 = v128.load(w, 64);
        x = v128.load(q); s0 = madd(x, sw4, s0); s1 = madd(x, sw2, s1); s2 = madd(x, sw0, s2);
        q += step;
        x = v128.load(q); s1 = madd(x, sw3, s1); s2 = madd(x, sw1, s2);
        q += step;
        x = v128.load(q); s1 = madd(x, sw4, s1); s2 = madd(x, sw2, s2); s3 = madd(x, sw0, s3);
        q += step;
        x = v128.load(q); s2 = madd(x, sw3, s2); s3 = madd(x, sw1, s3);
        q += step;
        x = v128.load(q); s2 = madd(x, sw4, s2); s3 = madd(x, sw2, s3);
        q += step;
        x = v128.and(v128.load(q), v128.load(masks, 144)); s3 = madd(x, sw3, s3);
        q += step;
        x = v128.and(v128.load(q), v128.load(masks, 160)); s3 = madd(x, sw4, s3);
        w += 80;
        if (row == rows + 16) break;
        q = <usize>load<u32>(row, 4) + i;
        const tw0 = v128.load(w, 0);
        x = v128.and(v128.load(q), v128.load(masks, 0)); t0 = madd(x, tw0, t0);
        q += step;
        const tw1 = v128.load(w, 16);
        x = v128.and(v128.load(q), v128.load(masks, 16)); t0 = madd(x, tw1, t0);
        q += step;
        const tw2 = v128.load(w, 32);
        x = v128.load(q); t0 = madd(x, tw2, t0); t1 = madd(x, tw0, t1);
        q += step;
        const tw3 = v128.load(w, 48);
        x = v128.load(q); t0 = madd(x, tw3, t0); t1 = madd(x, tw1, t1);
        q += step;
        const tw4 = v128.load(w, 64);
        x = v128.load(q); t0 = madd(x, tw4, t0); t1 = madd(x, tw2, t1); t2 = madd(x, tw0, t2);
        q += step;
        x = v128.load(q); t1 = madd(x, tw3, t1); t2 = madd(x, tw1, t2);
        q += step;
        x = v128.load(q); t1 = madd(x, tw4, t1); t2 = madd(x, tw2, t2); t3 = madd(x, tw0, t3);
        q += step;
        x = v128.load(q); t2 = madd(x, tw3, t2); t3 = madd(x, tw1, t3);
        q += step;
        x = v128.load(q); t2 = madd(x, tw4, t2); t3 = madd(x, tw2, t3);
        q += step;
        x = v128.and(v128.load(q), v128.load(masks, 144)); t3 = madd(x, tw3, t3);
        q += step;
        x = v128.and(v128.load(q), v128.load(masks, 160)); t3 = madd(x, tw4, t3);
        w += 80;
      }
      v128.store(d, clamp(f32x4.add(s0, t0), low, high)); d += ld;
      v128.store(d, clamp(f32x4.add(s1, t1), low, high)); d += ld;
      v128.store(d, clamp(f32x4.add(s2, t2), low, high)); d += ld;
      v128.store(d, clamp(f32x4.add(s3, t3), low, high)); d += ld;
    }
}
