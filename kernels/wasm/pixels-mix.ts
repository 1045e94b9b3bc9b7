// nhwc: pixels times panels of eight filters, the matrix product that every mix of channels is.
import { pixels } from './gen/mix-f32-nhwc-6x8';

/** Weights of so many bytes come from memory, whatever the caches are. */
const FAR: usize = 16000000;

/** Asks for all lines at once; the mix would wait for one after the other. */
function touch(from: usize, bytes: usize): void {
  for (const end = from + bytes; from < end; from += 64) load<u8>(from);
}

/**
 * m rows of `a` times panels [first, last) of eight filters, K taps, of a group of n filters. Rows are split into equal blocks of
 * at most six so that none is thin. `from` are the sums to go on from: the bias (ldf 0) or what earlier taps left in c.
 */
export function mix(
  a: usize,
  lda: usize,
  m: i32,
  w: usize,
  panel: usize,
  K: i32,
  n: i32,
  first: i32,
  last: i32,
  c: usize,
  ldc: usize,
  isFirst: bool,
  isLast: bool,
  k0: usize,
  tail: usize,
  low: v128,
  high: v128,
): void {
  const blocks = (m + 5) / 6;
  const size = m / blocks;
  const larger = m - size * blocks;
  const under = isLast ? low : f32x4.splat(-Infinity);
  const over = isLast ? high : f32x4.splat(Infinity);
  const isFar = panel * ((<usize>n) >> 3) > FAR;
  for (let p = first; p < last; p++) {
    const wide = w + <usize>p * panel;
    const b = wide + 32 + (k0 << 5);
    if (isFar) touch(b, (<usize>K) << 5);
    const part = n - (p << 3);
    let to = c + ((<usize>p) << 5);
    let ld = ldc;
    if (part < 8) {
      to = tail;
      ld = 32;
    } // a panel that is not full goes beside the output first
    const start = to;
    const ldf: usize = isFirst ? 0 : ld;
    let from = isFirst ? wide : to;
    let x = a;
    if (larger > 0) {
      pixels(size + 1, x, lda, b, to, ld, from, ldf, K, larger, under, over);
      const done = <usize>(larger * (size + 1));
      x += lda * done;
      to += ld * done;
      from += ldf * done;
    }
    pixels(size, x, lda, b, to, ld, from, ldf, K, blocks - larger, under, over);
    if (part < 8 && isLast)
      for (let i = 0; i < m; i++) {
        const d = c + <usize>i * ldc + ((<usize>p) << 5);
        const s = start + ((<usize>i) << 5);
        for (let j: usize = 0; j < (<usize>part) << 2; j += 4) store<f32>(d + j, load<f32>(s + j));
      }
  }
}
