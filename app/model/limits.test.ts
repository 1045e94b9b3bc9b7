import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { describe } from '../../kernels/spec/geometry.ts';
import { NUMBER_FIELDS, OPTION_FIELDS, fieldOf, rangeOf, withField } from './fields.ts';
import type { NumberField } from './fields.ts';
import { limits, settle } from './limits.ts';
import type { Candidate, Limit } from './limits.ts';
import { anySettings } from '../testing/random-settings.ts';
import { firstOutputs, OPENING, RANGE } from './settings.ts';
import type { LayerSettings } from './settings.ts';
import { toSpec } from './to-spec.ts';

const layer = (change: Partial<LayerSettings>): LayerSettings => ({ ...OPENING, ...change });
const accepts = ({ min, max, allowed }: Limit, value: number) =>
  value >= min && value <= max && (!allowed || allowed.includes(value));

const rubbish = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 70 }),
  fc.integer(),
  fc.integer({ min: -3, max: 70 }).map(String),
  fc.anything(),
  fc.string(),
  fc.constantFrom(NaN, Infinity, -Infinity, '1e400', '0x10', ' 5 ', '', null, undefined, true, -0, 2.5, '−3'),
);
const fields = [
  ...new Set<string>([...NUMBER_FIELDS, ...OPTION_FIELDS, 'kernel', 'stride', 'dilation', 'pad']),
];
const rubbishCandidate: fc.Arbitrary<Candidate> = fc.record(
  Object.fromEntries(fields.map((field) => [field, fc.oneof(rubbish, fc.array(rubbish, { maxLength: 5 }))])),
  { requiredKeys: [] },
);
/** Numbers in range and real options that need not fit together. */
const plausibleCandidate: fc.Arbitrary<Candidate> = fc.record(
  {
    ...Object.fromEntries(
      NUMBER_FIELDS.map((field) => [field, fc.integer({ min: rangeOf(field)[0], max: rangeOf(field)[1] })]),
    ),
    padding: fc.constantFrom('valid', 'same', 'pytorch', 'explicit'),
    mixing: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The judge of possibility is the kernels' own description, and the room on the board. */
function expectPossible(s: LayerSettings) {
  expect(() => describe(toSpec(s))).not.toThrow();
  expect(s.channels * s.depthMultiplier).toBeLessThanOrEqual(RANGE.filteredMaps[1]);
  expect(firstOutputs(s)).toBeLessThanOrEqual(RANGE.filteredMaps[1]);
  for (const field of NUMBER_FIELDS) {
    const [min, max] = rangeOf(field);
    const value = fieldOf(s, field);
    expect(Number.isInteger(value) && value >= min && value <= max, `${field} is ${value}`).toBe(true);
  }
}

suite('settle', () => {
  test('gives a layer that the kernels accept, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(rubbishCandidate, plausibleCandidate), anySettings, (candidate, base) => {
        expectPossible(settle(candidate, base).settings);
      }),
      { numRuns: 1500 },
    );
  });

  test('takes even what is not a candidate at all', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) =>
        expectPossible(settle(anything as Candidate, OPENING).settings),
      ),
    );
  });

  test('leaves every possible layer as it is, over any base', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (s, base) => {
        expect(settle(s, base)).toEqual({ settings: s, repairs: [] });
      }),
    );
  });

  test('repairs nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(rubbishCandidate, plausibleCandidate), anySettings, (candidate, base) => {
        const { settings } = settle(candidate, base);
        expect(settle(settings, base)).toEqual({ settings, repairs: [] });
        expect(settle({}, settings)).toEqual({ settings, repairs: [] });
      }),
    );
  });

  test('lists every number that is not as asked, with what was asked and what was taken', () => {
    fc.assert(
      fc.property(plausibleCandidate, anySettings, (candidate, base) => {
        const { settings, repairs } = settle(candidate, base);
        for (const field of NUMBER_FIELDS) {
          const follows = field === 'groups' && base.groups === base.channels;
          const wanted = candidate[field] ?? (follows ? settings.channels : fieldOf(base, field));
          const repair = repairs.find((r) => r.field === field);
          if (fieldOf(settings, field) === wanted) expect(repair).toBeUndefined();
          else expect(repair).toMatchObject({ asked: wanted, got: fieldOf(settings, field) });
        }
      }),
    );
  });

  test('reads numbers, decimal texts, one number for a pair, and the names of single fields', () => {
    const { settings, repairs } = settle(
      { height: '12', width: ' 9 ', kernel: 5, stride: ['2', 3], dilationWidth: 2, padding: 'same' },
      OPENING,
    );
    expect(settings).toMatchObject({
      height: 12,
      width: 9,
      kernel: [5, 5],
      stride: [2, 3],
      dilation: [1, 2],
    });
    expect(repairs).toEqual([]);
  });

  test('says why: not a number, not whole, out of range, not an option', () => {
    const { settings, repairs } = settle(
      { height: 'tall', width: 9.6, channels: 99, padding: 'full', bias: 'yes' },
      OPENING,
    );
    expect(settings).toMatchObject({ height: 10, width: 10, channels: 12, padding: 'valid', bias: false });
    expect(repairs).toEqual([
      {
        field: 'padding',
        asked: 'full',
        got: 'valid',
        reason: { code: 'not-an-option', allowed: ['valid', 'same', 'pytorch', 'explicit'] },
      },
      { field: 'bias', asked: 'yes', got: false, reason: { code: 'not-an-option', allowed: [false, true] } },
      { field: 'height', asked: 'tall', got: 10, reason: { code: 'not-a-number' } },
      { field: 'width', asked: 9.6, got: 10, reason: { code: 'not-whole' } },
      { field: 'channels', asked: 99, got: 12, reason: { code: 'range', min: 1, max: 12 } },
    ]);
  });

  test('stops one number at its limit and says what it ran into', () => {
    expect(settle({ kernelHeight: 7 }, layer({ height: 5 })).repairs).toEqual([
      {
        field: 'kernelHeight',
        asked: 7,
        got: 5,
        reason: { code: 'window-exceeds-input', axis: 'height', needed: 7, available: 5, padded: 0 },
      },
    ]);
    expect(settle({ height: 2 }, OPENING).settings.height).toBe(3);
    expect(settle({ depthMultiplier: 9 }, layer({ channels: 12, groups: 12 })).repairs).toEqual([
      {
        field: 'depthMultiplier',
        asked: 9,
        got: 4,
        reason: { code: 'too-many-maps', channels: 12, depthMultiplier: 9, most: 48 },
      },
    ]);
  });

  test('lets the kernel give way when another padding leaves no room for it', () => {
    const same = layer({ height: 5, padding: 'same', kernel: [7, 7] });
    const { settings, repairs } = settle({ padding: 'valid' }, same);
    expect(settings.kernel).toEqual([5, 7]);
    expect(repairs).toMatchObject([{ field: 'kernelHeight', asked: 7, got: 5 }]);
  });

  test('keeps a depthwise step depthwise when the channels change, and says nothing about it', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 1, max: 12 }), (s, channels) => {
        const base = settle({ ...s, groups: s.channels }, s).settings;
        const { settings, repairs } = settle({ channels }, base);
        expect(settings.groups).toBe(settings.channels);
        expect(repairs.some(({ field }) => field === 'groups')).toBe(false);
      }),
    );
  });

  test('re-picks the nearest groups when channels, filters or mixing leave no room for the old ones', () => {
    const grouped = layer({ channels: 12, groups: 4, filters: 4 });
    expect(settle({ channels: 10 }, grouped).settings.groups).toBe(5);
    expect(settle({ channels: 8 }, grouped).settings.groups).toBe(4);
    expect(settle({ channels: 11 }, grouped).settings.groups).toBe(1);
    expect(settle({ mixing: false, filters: 6 }, grouped)).toMatchObject({
      settings: { groups: 3 },
      repairs: [
        { field: 'groups', asked: 4, got: 3, reason: { code: 'common-divisor', allowed: [1, 2, 3, 6, 12] } },
      ],
    });
    expect(settle({ groups: 3 }, layer({ channels: 4, groups: 4 })).settings.groups).toBe(2);
  });
});

suite('limits', () => {
  const everyNeighbour = (field: NumberField) => {
    const [min, max] = rangeOf(field);
    return Array.from({ length: max - min + 3 }, (_, i) => min - 1 + i);
  };

  test('accept exactly the numbers that settle takes unchanged', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...NUMBER_FIELDS), (s, field) => {
        const limit = limits(s)[field];
        for (const value of everyNeighbour(field)) {
          const { settings, repairs } = settle({ [field]: value }, s);
          const own = repairs.find((repair) => repair.field === field);
          expect(fieldOf(settings, field) === value, `${field} ${value}`).toBe(accepts(limit, value));
          expect(own === undefined).toBe(accepts(limit, value));
          if (accepts(limit, value)) {
            // Nothing but the groups may have followed.
            const expected = { ...withField(s, field, value), groups: settings.groups };
            expect(settings).toEqual(expected);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('name for both ends the reason that refuses the next number', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...NUMBER_FIELDS), (s, field) => {
        const { min, max, minReason, maxReason } = limits(s)[field];
        for (const [value, reason] of [[min - 1, minReason] as const, [max + 1, maxReason] as const]) {
          expect(reason).toBeTruthy();
          const repair = settle({ [field]: value }, s).repairs.find((r) => r.field === field);
          expect(repair?.asked).toBe(value);
          const [from, to] = rangeOf(field);
          if (value >= from && value <= to) expect(repair?.reason).toEqual(reason);
        }
      }),
    );
  });

  test('hold the layer they were taken from', () => {
    fc.assert(
      fc.property(anySettings, (s) => {
        const all = limits(s);
        for (const field of NUMBER_FIELDS) expect(accepts(all[field], fieldOf(s, field)), field).toBe(true);
      }),
    );
  });

  test('of the opening layer', () => {
    const all = limits(OPENING);
    expect(all.height).toMatchObject({
      min: 3,
      max: 64,
      minReason: { code: 'window-exceeds-input', needed: 3 },
    });
    expect(all.kernelHeight).toMatchObject({ min: 1, max: 7, maxReason: { code: 'range', max: 7 } });
    expect(all.dilationWidth).toMatchObject({ max: 4, maxReason: { needed: 11, available: 10 } });
    expect(all.groups).toMatchObject({
      min: 1,
      max: 3,
      allowed: [1, 3],
      maxReason: { code: 'channel-divisor' },
    });
    expect(all.depthMultiplier).toMatchObject({ min: 1, max: 9 });
    expect(all.channels).not.toHaveProperty('allowed');
  });

  test('of groups without the 1×1 step are the common divisors of C and N, and C', () => {
    const s = layer({ channels: 12, filters: 8, mixing: false, groups: 4 });
    expect(limits(s).groups.allowed).toEqual([1, 2, 4, 12]);
    expect(limits({ ...s, mixing: true }).groups.allowed).toEqual([1, 2, 3, 4, 6, 12]);
  });

  test('have holes where PyTorch’s padding is one cell short for an even kernel', () => {
    const s = layer({ height: 1, padding: 'pytorch' });
    expect(limits(s).kernelHeight.allowed).toEqual([1, 3, 5, 7]);
    expect(limits(s).kernelWidth.allowed).toBeUndefined();
  });
});
