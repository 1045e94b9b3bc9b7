import type { Maps, Letters, Rows, Weights } from './tensor.ts';

/** Pointwise (1×1) convolution: every output is a mixture of the channels at its own pixel. No pixel meets another. */
export function* pointwise(A: Maps, P: Weights, bias: Float32Array, Y: Maps, letters: Letters): Rows {
  const { B, C, N, Ho, Wo, phi } = letters; // C counts the filtered channels here: M times those of the image
  for (let b = 0; b < B; b++) {
    for (let o = 0; o < N; o++) {
      for (let y = 0; y < Ho; y++) {
        for (let x = 0; x < Wo; x++) {
          let sum = bias[o];
          for (let q = 0; q < C; q++) {
            sum += P.at(0, 0, q, o) * A.at(b, y, x, q);
          }
          Y.set(b, y, x, o, phi(sum));
        }
        yield Wo * C;
      }
    }
  }
}
