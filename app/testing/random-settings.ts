// Random layers that are possible, and weights that can be told apart.
import fc from 'fast-check';
import { bankSizes } from '../model/bank.ts';
import type { Bank } from '../model/bank.ts';
import { NUMBER_FIELDS, OPTIONS, rangeOf } from '../model/fields.ts';
import type { NumberField } from '../model/fields.ts';
import { settle } from '../model/limits.ts';
import { OPENING } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';

const options = Object.fromEntries(
  Object.entries(OPTIONS).map(([field, allowed]) => [field, fc.constantFrom(...allowed)]),
);

/** Layers whose numbers are drawn up to `most`, as far as that goes together. */
function layersUpTo(most: (field: NumberField) => number): fc.Arbitrary<LayerSettings> {
  const numbers = Object.fromEntries(
    NUMBER_FIELDS.map((field) => [field, fc.integer({ min: rangeOf(field)[0], max: most(field) })]),
  );
  return fc.record({ ...numbers, ...options }).map((drawn) => settle(drawn, OPENING).settings);
}

/** Any layer that the instrument can show. */
export const anySettings = layersUpTo((field) => rangeOf(field)[1]);

const SMALL: Partial<Record<NumberField, number>> = {
  ...{ height: 7, width: 7, channels: 6, filters: 6, groups: 6, kernelHeight: 4, kernelWidth: 4 },
};

/** Layers small enough to walk through. */
export const smallSettings = layersUpTo((field) => SMALL[field] ?? 3);

/** A bank in which no two weights are equal and none is 0. */
export function distinctBank(s: LayerSettings): Bank {
  let next = 0;
  const fill = (length: number) => Float32Array.from({ length }, () => ++next / 8);
  const sizes = bankSizes(s);
  return {
    kernels: fill(sizes.kernels),
    firstBias: fill(sizes.firstBias),
    mixing: fill(sizes.mixing),
    bias: fill(sizes.bias),
  };
}
