import type { Maps, Letters, Rows, Weights } from './tensor.ts';

/** Standard convolution: every output filters and mixes all channels of its group at once (G = 1: all there are). */
export function* standard(X: Maps, K: Weights, bias: Float32Array, Y: Maps, letters: Letters): Rows {
  const { B, C, N, G, Ho, Wo, kh, kw, sh, sw, dh, dw, pt, pl, phi } = letters;
  for (let b = 0; b < B; b++) {
    for (let o = 0; o < N; o++) {
      const c0 = Math.floor(o / (N / G)) * (C / G); // first channel of the group that o belongs to
      for (let y = 0; y < Ho; y++) {
        for (let x = 0; x < Wo; x++) {
          let sum = bias[o];
          for (let c = c0; c < c0 + C / G; c++) {
            for (let u = 0; u < kh; u++) {
              for (let v = 0; v < kw; v++) {
                sum += K.at(u, v, c - c0, o) * X.at(b, sh * y + dh * u - pt, sw * x + dw * v - pl, c);
              }
            }
          }
          Y.set(b, y, x, o, phi(sum));
        }
        yield (Wo * C * kh * kw) / G;
      }
    }
  }
}
