// For tests: small random layers that are possible, and weights that can be told apart. Not part of the app.
import fc from 'fast-check';
import { bankSizes } from './bank.ts';
import type { Bank } from './bank.ts';
import { OPTIONS } from './fields.ts';
import { settle } from './limits.ts';
import { OPENING } from './settings.ts';
import type { LayerSettings } from './settings.ts';

const upTo = (max: number) => fc.integer({ min: 1, max });
const pairUpTo = (max: number) => fc.tuple(upTo(max), upTo(max));
const side = fc.integer({ min: 0, max: 3 });
const options = Object.fromEntries(
  Object.entries(OPTIONS).map(([field, allowed]) => [field, fc.constantFrom(...allowed)]),
);

/** Possible layers small enough to walk through. */
export const randomSettings: fc.Arbitrary<LayerSettings> = fc
  .record({
    ...{ height: upTo(7), width: upTo(7), channels: upTo(6), filters: upTo(6), groups: upTo(6) },
    ...{ kernel: pairUpTo(4), stride: pairUpTo(3), dilation: pairUpTo(3), depthMultiplier: upTo(3) },
    pad: fc.tuple(side, side, side, side),
    ...options,
  })
  .map((drawn) => settle(drawn, OPENING).settings);

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
