// nchw: filters times pixels, the mix of channels from planes.
import { few, MOST_ROWS, MOST_TAPS, planes } from '../gen/mix-nchw';
import { splat } from '../simd';

/** What is to be mixed. A thread has an instance of the module of its own, and so its own of these. */
export class Mix {
  /** Pointers to the K taps of n neighbouring pixels. */
  static taps: usize = 0;
  static K: i32 = 0;
  static n: i32 = 0;
  /** Weights filter after filter, and one bias each; filters [first, last) are wanted. */
  static weights: usize = 0;
  static bias: usize = 0;
  static first: i32 = 0;
  static last: i32 = 0;
  /** Where filter 0 goes, `ldc` bytes from filter to filter. Fewer than eight pixels go through `tail`. */
  static c: usize = 0;
  static ldc: usize = 0;
  static tail: usize = 0;
  /** With few taps: pixels that are mixed for all filters before the next ones. */
  static burst: i32 = 0;
  /** Where the bounds of the clamp are. */
  static bounds: usize = 0;
}

/** Blocks of at most as many filters as the kernel does at once, as equal as can be; of few taps always two. */
export function mix(): void {
  const low = splat(Mix.bounds);
  const high = splat(Mix.bounds + 4);
  const K = Mix.K;
  const n = Mix.n;
  const ldc = Mix.ldc;
  const first = Mix.first;
  const last = Mix.last;
  const lda = (<usize>K) << 2;
  if (K <= MOST_TAPS && n >= 8) {
    for (let x = 0; x < n;) {
      const m = n - x < Mix.burst + 8 ? n - x : Mix.burst;
      const at = (<usize>x) << 2;
      for (let f = <usize>first; f < <usize>last; f += 2) {
        const g = min(f + 1, <usize>last - 1); // an odd last filter is its own partner
        const a = Mix.weights + f * lda;
        const b = Mix.weights + g * lda;
        const c = Mix.c + at;
        few(
          K,
          a,
          b,
          Mix.taps,
          at,
          c + f * ldc,
          c + g * ldc,
          Mix.bias + (f << 2),
          Mix.bias + (g << 2),
          m,
          low,
          high,
        );
      }
      x += m;
    }
    return;
  }
  const count = last - first;
  const blocks = (count + MOST_ROWS - 1) / MOST_ROWS;
  const size = count / blocks;
  const larger = count - size * blocks;
  for (let i = 0, f = first; i < blocks; i++) {
    const rows = i < larger ? size + 1 : size;
    const a = Mix.weights + <usize>f * lda;
    const b = Mix.bias + ((<usize>f) << 2);
    const to = Mix.c + <usize>f * ldc;
    if (n >= 8) planes(rows, a, lda, Mix.taps, 0, to, ldc, b, K, n, low, high);
    else {
      planes(rows, a, lda, Mix.taps, 0, Mix.tail, 32, b, K, 8, low, high);
      for (let r = 0; r < rows; r++)
        for (let x = 0; x < n; x++)
          store<f32>(
            to + <usize>r * ldc + ((<usize>x) << 2),
            load<f32>(Mix.tail + <usize>(r << 5) + ((<usize>x) << 2)),
          );
    }
    f += rows;
  }
}
