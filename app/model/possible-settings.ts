// For tests: random possible layers. Not part of the app.
import fc from 'fast-check';
import { NUMBER_FIELDS, OPTIONS, rangeOf } from './fields.ts';
import { settle } from './limits.ts';
import { OPENING } from './settings.ts';
import type { LayerSettings } from './settings.ts';

const numbers = Object.fromEntries(
  NUMBER_FIELDS.map((field) => {
    const [min, max] = rangeOf(field);
    return [field, fc.integer({ min, max })];
  }),
);

const options = Object.fromEntries(
  Object.entries(OPTIONS).map(([field, allowed]) => [field, fc.constantFrom(...allowed)]),
);

/** Any layer that the instrument can show. */
export const settingsArbitrary: fc.Arbitrary<LayerSettings> = fc
  .record({ ...numbers, ...options })
  .map((drawn) => settle(drawn, OPENING).settings);
