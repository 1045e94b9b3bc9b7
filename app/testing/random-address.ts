// Random addresses, as a person could have made them.
import fc from 'fast-check';
import type { StandardWeights } from '../../kernels/worker/protocol.ts';
import { SAMPLES } from '../image/samples.ts';
import type { Bank } from '../model/bank.ts';
import { defaultBank } from '../model/default-bank.ts';
import { anySettings } from './random-settings.ts';
import { OPENING, layerOutputs } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import { standardWeights } from '../model/standard-layer.ts';
import { MOST } from '../model/value-range.ts';
import { MOST_NUMBERS } from '../state/address/source-keys.ts';
import { EXAMPLE_ROUTES } from './example-routes.ts';
import { HIDEABLE } from '../state/address/types.ts';
import type { Address, Crop, Source } from '../state/address/types.ts';

/** Float32 values that a cell may hold: tidy ones, any others, the ends. */
export const cellValue = fc
  .oneof(
    fc.integer({ min: -40, max: 40 }).map((n) => n / 10),
    fc.float({ min: -MOST, max: MOST, noNaN: true }),
    fc.constantFrom(0, -0, 1e-45, MOST, -MOST),
  )
  .map(Math.fround);

type Edit = [pick: number, value: number];
const edits = fc.array(fc.tuple(fc.nat(), cellValue), { maxLength: 12 }) as fc.Arbitrary<Edit[]>;

function edited(array: Float32Array, list: Edit[]): Float32Array {
  const copy = array.slice();
  for (const [pick, value] of list) copy[pick % copy.length] = value;
  return copy;
}

const bankOf = (s: LayerSettings): fc.Arbitrary<Bank> =>
  fc.tuple(edits, edits, edits, edits).map(([a, b, c, d]) => {
    const { kernels, firstBias, mixing, bias } = defaultBank(s);
    return {
      kernels: edited(kernels, a),
      firstBias: edited(firstBias, b),
      mixing: edited(mixing, c),
      bias: edited(bias, d),
    };
  });

const standardOf = (s: LayerSettings): fc.Arbitrary<StandardWeights> =>
  fc.tuple(edits, edits).map(([a, b]) => {
    const { standard, bias } = standardWeights(s);
    const weights = { standard: edited(standard!, a) };
    return bias ? { ...weights, bias: edited(bias, b) } : weights;
  });

const crop: fc.Arbitrary<Crop> = fc
  .record({ x: fc.nat(1000), y: fc.nat(5000), width: fc.integer({ min: 1, max: 1000 }) })
  .map(({ x, y, width }) => ({ x: Math.min(x, 1000 - width), y, width }));

function sourceOf(s: LayerSettings): fc.Arbitrary<Source> {
  const cells = s.height * s.width * s.channels;
  const picture = fc.oneof(
    fc.record({
      kind: fc.constant('sample' as const),
      id: fc.constantFrom(...SAMPLES.map(({ id }) => id)),
      crop,
    }),
    fc.record({
      kind: fc.constant('own' as const),
      id: fc.option(fc.stringMatching(/^[0-9a-f]{16}$/)),
      crop,
    }),
  );
  if (cells > MOST_NUMBERS) return picture;
  const numbers = fc
    .array(cellValue, { minLength: cells, maxLength: cells })
    .map((values) => ({ kind: 'numbers' as const, values: Float32Array.from(values) }));
  return fc.oneof(picture, numbers);
}

function raceOf(s: LayerSettings): fc.Arbitrary<Address['race']> {
  const channel = fc.nat(layerOutputs(s) - 1); // every layer has row 0, column 0
  return fc.option(fc.record({ row: fc.constant(0), column: fc.constant(0), channel }));
}

/** Small layers often, so that inputs in numbers and dense edits occur. */
const layer = fc.oneof(
  anySettings,
  fc.constant(OPENING),
  anySettings.map((s) => ({
    ...s,
    height: 7,
    width: 6,
    kernel: [3, 3] as const,
    dilation: [1, 1] as const,
  })),
);

const [home, other] = EXAMPLE_ROUTES;
const at: fc.Arbitrary<Pick<Address, 'page' | 'place'>> = fc.oneof(
  fc.constant({ page: home.name, place: '' }),
  fc.stringMatching(/^([1-9][0-9]?(\/[2-9])?)?$/).map((place) => ({ page: other.name, place })),
);

export const addressArbitrary: fc.Arbitrary<Address> = layer.chain((settings) => {
  const cells = settings.height * settings.width * settings.channels;
  return at.chain(({ page, place }) =>
    fc.record({
      page: fc.constant(page),
      place: fc.constant(place),
      lang: fc.constantFrom('en', 'zh', null),
      theme: fc.constantFrom('light', 'dark', 'projector', null),
      settings: fc.constant(settings),
      bank: bankOf(settings),
      standard: fc.option(standardOf(settings)),
      source: sourceOf(settings),
      inputEdits: fc
        .array(fc.tuple(fc.nat(cells - 1), cellValue), { maxLength: 40 })
        .map((list) => new Map(list)),
      kept: fc.constant(new Map()),
      step: fc.option(fc.maxSafeNat()),
      unit: fc.constantFrom('tap', 'cell', 'row', 'map', 'stage'),
      speed: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0)),
      compare: fc.constantFrom('off', 'merged', 'own'),
      scale: fc.constantFrom('shared', 'own'),
      code: fc.constantFrom('typescript', 'numpy'),
      race: raceOf(settings),
      hide: fc.subarray([...HIDEABLE]).map((parts) => new Set(parts)),
    }),
  );
});
