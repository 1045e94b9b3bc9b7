import type { Maps, Letters, Rows, Weights } from './tensor.ts';

/** Depthwise convolution: every channel is filtered on its own, M times. No channel meets another. */
export function* depthwise(X: Maps, D: Weights, bias: Float32Array, Z: Maps, letters: Letters): Rows {
  const { B, C, M, Ho, Wo, kh, kw, sh, sw, dh, dw, pt, pl, phi } = letters;
  for (let b = 0; b < B; b++) {
    for (let c = 0; c < C; c++) {
      for (let m = 0; m < M; m++) {
        for (let y = 0; y < Ho; y++) {
          for (let x = 0; x < Wo; x++) {
            let sum = bias[c * M + m];
            for (let u = 0; u < kh; u++) {
              for (let v = 0; v < kw; v++) {
                sum += D.at(u, v, c, m) * X.at(b, sh * y + dh * u - pt, sw * x + dw * v - pl, c);
              }
            }
            Z.set(b, y, x, c * M + m, phi(sum));
          }
          yield Wo * kh * kw;
        }
      }
    }
  }
}
