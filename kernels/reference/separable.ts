import { depthwise } from './depthwise.ts';
import { pointwise } from './pointwise.ts';
import { standard } from './standard.ts';
import type { Maps, Letters, Rows, Weights } from './tensor.ts';

export interface Step {
  weights: Weights;
  bias: Float32Array;
  letters: Letters;
}

/** Depthwise separable convolution: first filter every channel (or group of channels), then mix them at every pixel. */
export function* separable(X: Maps, filter: Step, Z: Maps, mix: Step, Y: Maps): Rows {
  const { G, C } = filter.letters;
  const first = G === C ? depthwise : standard;
  yield* first(X, filter.weights, filter.bias, Z, filter.letters);
  yield* pointwise(Z, mix.weights, mix.bias, Y, mix.letters);
}
