import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayReason } from '../../i18n/say.ts';
import { layerEn } from '../../i18n/words/layer.en.ts';
import { NUMBER_FIELDS, withField } from '../../model/fields.ts';
import type { NumberField } from '../../model/fields.ts';
import { limits, settle } from '../../model/limits.ts';
import { anySettings } from '../../testing/random-settings.ts';
import { refusal } from '../../model/refusal.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { isApart, PAIR_NAMES, PAIRS, sharedLimit, typedRefusal } from './pair.ts';

test('one field for both axes allows exactly what both axes allow together', () => {
  fc.assert(
    fc.property(anySettings, fc.constantFrom(...PAIR_NAMES), (settings, name) => {
      const s = { ...settings, [name]: [settings[name][0], settings[name][0]] };
      fc.pre(PAIRS[name].every((field) => !refusal(s, field, s[name][0])));
      const { min, max, allowed } = sharedLimit(limits(s), PAIRS[name]);
      for (let value = 0; value <= 8; value++) {
        const both = PAIRS[name].reduce((t, field) => withField(t, field, value), s);
        const isPossible = PAIRS[name].every((field) => !refusal(both, field, value));
        expect(allowed ? allowed.includes(value) : value >= min && value <= max).toBe(isPossible);
      }
    }),
  );
});

test('a typed number is refused with what the field can be and what stands in the way, a possible one is not', () => {
  expect(typedRefusal(OPENING, ['height'], 2.5)).toMatchObject({ code: 'limit', limit: { min: 3, max: 64 } });
  expect(typedRefusal(OPENING, ['height'], 3.5)).toEqual({ code: 'not-whole' });
  expect(typedRefusal(OPENING, ['height'], Infinity)).toEqual({
    ...{ code: 'limit', limit: { min: 3, max: 64 }, why: null },
  });
  expect(typedRefusal(OPENING, PAIRS.dilation, 6)).toMatchObject({
    limit: { min: 1, max: 4 },
    why: { code: 'window-exceeds-input', needed: 11, available: 10, padded: 0 },
  });
  expect(typedRefusal({ ...OPENING, width: 4 }, PAIRS.kernel, 5)).toMatchObject({ why: { axis: 'width' } });
  for (const field of NUMBER_FIELDS) {
    const { min, max } = limits(OPENING)[field];
    expect(typedRefusal(OPENING, [field], min)).toBeNull();
    expect(typedRefusal(OPENING, [field], max)).toBeNull();
  }
});

const FORM: readonly (readonly NumberField[])[] = [
  ...NUMBER_FIELDS.filter((field) => field !== 'groups').map((field) => [field] as const),
  ...PAIR_NAMES.map((name) => PAIRS[name]),
];

test('whatever number is typed, a field names one limit for all that it refuses, and the limit is true', () => {
  fc.assert(
    fc.property(
      anySettings,
      fc.constantFrom(...FORM),
      fc.array(fc.integer({ min: -3, max: 99 }), { minLength: 2, maxLength: 12 }),
      (s, fields, numbers) => {
        const { min, max, allowed } = sharedLimit(limits(s), fields);
        const below = new Set<string>();
        const above = new Set<string>();
        for (const number of numbers) {
          const refused = typedRefusal(s, fields, number);
          const isPossible = allowed ? allowed.includes(number) : number >= min && number <= max;
          expect([number, refused === null]).toEqual([number, isPossible]);
          if (refused?.code !== 'limit') continue;
          expect(refused.limit).toEqual(allowed ? { min, max, allowed } : { min, max });
          if (number < min) below.add(JSON.stringify(refused));
          if (number > max) above.add(JSON.stringify(refused));
        }
        expect([below.size, above.size].every((size) => size <= 1)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('over all pairs of fields: what one says of a number is so after the other was moved to its end', () => {
  fc.assert(
    fc.property(
      anySettings,
      fc.constantFrom(...NUMBER_FIELDS.filter((field) => field !== 'groups')),
      fc.constantFrom(...NUMBER_FIELDS.filter((field) => field !== 'groups')),
      fc.integer({ min: -3, max: 99 }),
      fc.boolean(),
      (s, one, other, typed, isUp) => {
        const end = limits(s)[other][isUp ? 'max' : 'min'];
        const { settings } = settle({ [other]: end }, s);
        const { repairs } = settle({ [one]: typed }, settings);
        // The form refuses exactly what the layer would not take as it is.
        expect(typedRefusal(settings, [one], typed) !== null).toBe(
          repairs.some(({ field }) => field === one),
        );
      },
    ),
    { numRuns: 400 },
  );
});

test('padding is spoken of where there is some', () => {
  const why = (s: LayerSettings) => {
    const refused = typedRefusal(s, ['kernelHeight'], 99);
    return refused?.code === 'limit' && refused.why ? sayReason(layerEn, refused.why) : null;
  };
  const low = { ...OPENING, height: 3 };
  expect(why(low)).toBe('A kernel that spans 4 cells does not fit into an input that is 3 high.');
  expect(why({ ...low, padding: 'explicit', pad: [1, 0, 1, 0] })).toBe(
    'A kernel that spans 6 cells does not fit into an input that is 5 high with its padding.',
  );
});

test('height and width are apart as soon as one pair has two numbers', () => {
  expect(isApart(OPENING)).toBe(false);
  expect(isApart({ ...OPENING, kernel: [1, 5] })).toBe(true);
  expect(isApart({ ...OPENING, stride: [1, 2] })).toBe(true);
});
