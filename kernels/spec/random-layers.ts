// For tests: random layers of every kind with weights and an input that fit. Not part of the package.
import fc from 'fast-check';
import { describe } from './geometry.ts';
import { KINDS, LayerError, resolve } from './layer.ts';
import type { LayerKind, LayerSpec, LayerWeights } from './layer.ts';

export interface Sample {
  spec: LayerSpec;
  weights: LayerWeights;
  input: Float32Array;
}

/** A stream of numbers from 0 up to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `exact`: quarters from −2 to 2, so that sums are exact in float32 and in any order. Otherwise anything from −1 to 1. */
export type Numbers = 'exact' | 'rough';

export function fill(length: number, seed: number, numbers: Numbers): Float32Array {
  const next = randomFrom(seed);
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

const divisors = (...counts: number[]) =>
  [1, 2, 3, 4, 5, 6].filter((divisor) => counts.every((count) => count % divisor === 0));

function isPossible(spec: LayerSpec): boolean {
  try {
    describe(spec);
    return true;
  } catch (error) {
    if (error instanceof LayerError && error.code === 'no-output') return false;
    throw error;
  }
}

const sizes = (max: number) => fc.integer({ min: 1, max });
const oneOrTwo = (max: number) => fc.oneof(sizes(max), fc.tuple(sizes(max), sizes(max)));
const activation = fc.constantFrom('none', 'relu', 'relu6');
const side = fc.integer({ min: 0, max: 4 });

/** Possible layers of the given kinds. Fields that have a default are sometimes left out. */
export function layers(...kinds: LayerKind[]): fc.Arbitrary<LayerSpec> {
  const all = fc.record(
    {
      kind: fc.constantFrom(...(kinds.length ? kinds : KINDS)),
      ...{ height: sizes(6), width: sizes(6), channels: sizes(6), filters: sizes(6), kernel: oneOrTwo(4) },
      ...{ batch: sizes(2), stride: oneOrTwo(3), dilation: oneOrTwo(3), depthMultiplier: sizes(3) },
      padding: fc.oneof(
        fc.constantFrom('valid' as const, 'same' as const, 'same-lower' as const),
        fc.tuple(side, side, side, side),
      ),
      groups: fc.nat(),
      activation,
      between: activation,
      layout: fc.constantFrom('nhwc', 'nchw'),
    },
    { requiredKeys: ['kind', 'height', 'width', 'channels', 'filters', 'kernel'] },
  );
  return all.map((drawn) => fitToKind(drawn as LayerSpec)).filter(isPossible);
}

/** Leaves out what the kind does not take and turns the drawn `groups` into a possible number. */
function fitToKind(drawn: LayerSpec): LayerSpec {
  const { depthMultiplier, groups, between, kernel, stride, dilation, padding, filters, ...common } = drawn;
  const spatial = { ...common, kernel, stride, dilation, padding };
  const choose = (list: number[]) => (groups === undefined ? undefined : list[groups % list.length]);
  switch (drawn.kind) {
    case 'standard':
      return { ...spatial, filters };
    case 'grouped':
      return { ...spatial, filters, groups: choose(divisors(drawn.channels, filters!)) };
    case 'depthwise':
      return { ...spatial, depthMultiplier };
    case 'pointwise':
      return { ...common, filters };
    case 'separable':
      return { ...spatial, filters, depthMultiplier, between, groups: choose(divisors(drawn.channels)) };
  }
}

export const seeds = fc.integer({ min: 0, max: 2 ** 30 });
export const samples = (numbers: Numbers, ...kinds: LayerKind[]): fc.Arbitrary<Sample> =>
  fc.tuple(layers(...kinds), seeds).map(([spec, seed]) => sampleOf(spec, seed, numbers));
