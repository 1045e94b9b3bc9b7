// Random layers of every kind, with weights and an input that fit. Not part of the package.
import fc from 'fast-check';
import { describe } from '../spec/geometry.ts';
import { KINDS, LayerError } from '../spec/layer.ts';
import type { LayerKind, LayerSpec } from '../spec/layer.ts';
import { sampleOf } from './sample.ts';
import type { Numbers, Sample } from './sample.ts';

const divisors = (...counts: number[]) =>
  [1, 2, 3, 4, 5, 6].filter((divisor) => counts.every((count) => count % divisor === 0));

/** Whether an output cell is left. */
export function isPossible(spec: LayerSpec): boolean {
  try {
    describe(spec);
    return true;
  } catch (error) {
    if (error instanceof LayerError && error.code === 'no-output') return false;
    throw error;
  }
}

/** Places that get a number that is not finite: in the weights or in the input. */
export const odd = fc.array(
  fc.record({ value: fc.constantFrom(NaN, Infinity, -Infinity), inWeights: fc.boolean(), n: fc.nat() }),
  { minLength: 1, maxLength: 4 },
);

export function makeOdd(
  { weights, input }: Sample,
  places: { value: number; inWeights: boolean; n: number }[],
): void {
  for (const { value, inWeights, n } of places) {
    const arrays = inWeights ? (Object.values(weights) as Float32Array[]) : [input];
    const array = arrays[n % arrays.length];
    array[n % array.length] = value;
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
