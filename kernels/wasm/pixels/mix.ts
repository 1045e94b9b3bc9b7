// nhwc: pixels times panels of eight filters, the matrix product that every mix of channels is.
import { MOST_ROWS, pixels } from '../gen/mix-nhwc';
import { splat } from '../simd';

/** Weights of so many bytes come from memory, whatever the caches are. */
const FAR: usize = 16000000;

/** Asks for all lines at once; the mix would wait for one after the other. */
function touch(from: usize, bytes: usize): void {
  for (const end = from + bytes; from < end; from += 64) load<u8>(from);
}

/** What is to be mixed. A thread has an instance of the module of its own, and so its own of these. */
export class Mix {
  /** m rows of inputs, `lda` bytes from one to the next. */
  static a: usize = 0;
  static lda: usize = 0;
  static m: i32 = 0;
  /** The packed weights of N filters with K taps each, of which panels [first, last) are wanted. */
  static weights: usize = 0;
  static K: i32 = 0;
  static N: i32 = 0;
  static first: i32 = 0;
  static last: i32 = 0;
  /** Where the outputs go, `ldc` bytes from pixel to pixel. A panel that is not full goes beside them first, to `tail`. */
  static c: usize = 0;
  static ldc: usize = 0;
  static tail: usize = 0;
  /** Where the bounds of the clamp are. */
  static bounds: usize = 0;
}

/**
 * Taps [from, to) of the K; sums go on from what earlier taps left. Rows are split into equal blocks of at most as many as the kernel does
 * at once, so that none is thin.
 */
export function mix(from: i32, to: i32): void {
  const m = Mix.m;
  const lda = Mix.lda;
  const taps = to - from;
  const panel = (<usize>(Mix.K + 1)) << 5;
  const blocks = (m + MOST_ROWS - 1) / MOST_ROWS;
  const size = m / blocks;
  const larger = m - size * blocks;
  const isFirst = from == 0;
  const isLast = to == Mix.K;
  const low = isLast ? splat(Mix.bounds) : f32x4.splat(-Infinity);
  const high = isLast ? splat(Mix.bounds + 4) : f32x4.splat(Infinity);
  const isFar = panel * ((<usize>Mix.N) >> 3) > FAR;
  for (let p = Mix.first; p < Mix.last; p++) {
    const bias = Mix.weights + <usize>p * panel;
    const b = bias + 32 + ((<usize>from) << 5);
    if (isFar) touch(b, (<usize>taps) << 5);
    const part = Mix.N - (p << 3);
    const out = Mix.c + ((<usize>p) << 5);
    let ldc = Mix.ldc;
    let c = out;
    if (part < 8) {
      c = Mix.tail;
      ldc = 32;
    }
    let a = Mix.a;
    let sums = isFirst ? bias : c;
    const step: usize = isFirst ? 0 : ldc; // the bias is the same for all pixels
    if (larger > 0) {
      pixels(size + 1, a, lda, b, c, ldc, sums, step, taps, larger, low, high);
      const done = <usize>(larger * (size + 1));
      a += lda * done;
      c += ldc * done;
      sums += step * done;
    }
    pixels(size, a, lda, b, c, ldc, sums, step, taps, blocks - larger, low, high);
    if (part < 8 && isLast)
      for (let i = 0; i < m; i++) {
        const d = out + <usize>i * Mix.ldc;
        const s = Mix.tail + ((<usize>i) << 5);
        for (let j: usize = 0; j < (<usize>part) << 2; j += 4) store<f32>(d + j, load<f32>(s + j));
      }
  }
}
