// Weights and an input for a layer. Not part of the package.
import { describe } from '../spec/geometry.ts';
import { resolve } from '../spec/layer.ts';
import type { LayerSpec, LayerWeights } from '../spec/layer.ts';
import { seeded } from '../spec/random.ts';

export interface Sample {
  spec: LayerSpec;
  weights: LayerWeights;
  input: Float32Array;
}

/** `exact`: quarters from −2 to 2, so that sums are exact in float32 and in any order. Otherwise anything from −1 to 1. */
export type Numbers = 'exact' | 'rough';

export function fill(length: number, seed: number, numbers: Numbers): Float32Array {
  const next = seeded(seed);
  return Float32Array.from({ length }, () =>
    numbers === 'exact' ? (Math.floor(next() * 17) - 8) / 4 : next() * 2 - 1,
  );
}

/** Weights and an input for a layer; the lowest bits of the seed decide which biases there are. */
export function sampleOf(spec: LayerSpec, seed: number, numbers: Numbers): Sample {
  const { kind } = resolve(spec);
  const { batch, input, stages } = describe(spec);
  const first =
    kind === 'depthwise' || kind === 'separable' ? 'depthwise' : kind === 'grouped' ? 'standard' : kind;
  const weights: LayerWeights = { [first]: fill(stages[0].weights, seed + 1, numbers) };
  if (kind === 'separable') weights.pointwise = fill(stages[1].weights, seed + 2, numbers);
  if (first === 'depthwise' && seed & 1) weights.depthwiseBias = fill(stages[0].biases, seed + 3, numbers);
  if (kind !== 'depthwise' && seed & 2) weights.bias = fill(stages.at(-1)!.biases, seed + 4, numbers);
  const size = batch * input.height * input.width * input.channels;
  return { spec, weights, input: fill(size, seed + 5, numbers) };
}
