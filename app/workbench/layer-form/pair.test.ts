import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NUMBER_FIELDS, withField } from '../../model/fields.ts';
import { limits } from '../../model/limits.ts';
import { anySettings } from '../../testing/random-settings.ts';
import { refusal } from '../../model/refusal.ts';
import { OPENING } from '../../model/settings.ts';
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

test('a typed number is refused with the limit that bit, and a possible one is not', () => {
  expect(typedRefusal(OPENING, ['height'], NaN)).toEqual({ code: 'not-a-number' });
  expect(typedRefusal(OPENING, ['height'], 2.5)).toEqual({ code: 'not-whole' });
  expect(typedRefusal(OPENING, ['height'], Infinity)).toEqual({ code: 'range', min: 1, max: 64 });
  expect(typedRefusal(OPENING, PAIRS.dilation, 6)).toMatchObject({ code: 'window-exceeds-input' });
  expect(typedRefusal({ ...OPENING, width: 4 }, PAIRS.kernel, 5)).toMatchObject({ axis: 'width' });
  for (const field of NUMBER_FIELDS) {
    const { min, max } = limits(OPENING)[field];
    expect(typedRefusal(OPENING, [field], min)).toBeNull();
    expect(typedRefusal(OPENING, [field], max)).toBeNull();
  }
});

test('height and width are apart as soon as one pair has two numbers', () => {
  expect(isApart(OPENING)).toBe(false);
  expect(isApart({ ...OPENING, kernel: [1, 5] })).toBe(true);
  expect(isApart({ ...OPENING, stride: [1, 2] })).toBe(true);
});
