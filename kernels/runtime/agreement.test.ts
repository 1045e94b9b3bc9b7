// Every build against the reference. fast-check prints the seed of what fails.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createEngine } from '../index.ts';
import type { Engine, LayerSpec, LayerWeights } from '../index.ts';
import { isPossible, makeOdd, odd, samples, seeds } from '../testing/random-layers.ts';
import { sampleOf } from '../testing/sample.ts';
import type { Sample } from '../testing/sample.ts';
import { hasRelaxedSimd } from './detect.ts';
import { FILTERS, MIXES } from './gen/kernels.ts';
import type { FilterKernel } from './kernel.ts';

const reference = await createEngine({ build: 'reference' });
const engines: Engine[] = await Promise.all([
  createEngine({ build: 'simd' }),
  createEngine({ build: 'simd', threads: 2 }),
  ...(hasRelaxedSimd()
    ? [createEngine({ build: 'relaxed' }), createEngine({ build: 'relaxed', threads: 3 })]
    : []),
]);
afterAll(() => engines.forEach((engine) => engine.dispose()));

/** Of the layer and, if it is separable, of its first step. */
function resultsOf(engine: Engine, { spec, weights, input }: Sample): Float32Array[] {
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  const output = layer.run().slice();
  const results = spec.kind === 'separable' ? [output, layer.filtered().slice()] : [output];
  layer.dispose();
  return results;
}

/** What the sums would be if nothing cancelled out: the scale that rounding is measured by. */
function scaleOf({ spec, weights, input }: Sample): number[] {
  const positive = (values: Float32Array) => values.map(Math.abs);
  const all = Object.fromEntries(
    Object.entries(weights).map(([name, values]: [string, Float32Array]) => [name, positive(values)]),
  ) as LayerWeights;
  const linear: LayerSpec = { ...spec, activation: 'none', between: 'none' };
  if (spec.kind !== 'separable') delete linear.between;
  const results = resultsOf(reference, { spec: linear, weights: all, input: positive(input) });
  return results.map((values) => values.reduce((a, b) => Math.max(a, b), 1e-30));
}

function agrees(sample: Sample): void {
  const expected = resultsOf(reference, sample);
  const scale = scaleOf(sample);
  for (const engine of engines) {
    resultsOf(engine, sample).forEach((got, step) => {
      expect(got.length).toBe(expected[step].length);
      for (let i = 0; i < got.length; i++) {
        const apart = Math.abs(got[i] - expected[step][i]) / scale[step];
        if (!(apart <= 1e-5)) {
          throw new Error(
            `${engine.build} on ${engine.threads}: cell ${i} of step ${step} is off by ${apart}`,
          );
        }
      }
    });
  }
}

test.each(['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const)(
  'random small %s layers agree with the reference',
  (kind) => {
    fc.assert(fc.property(samples('rough', kind), agrees), { numRuns: 250 });
  },
);

/** Sizes equal to, twice, just below and just above tiles. */
const around = (tiles: readonly number[]) =>
  fc.constantFrom(...new Set(tiles.flatMap((tile) => [tile - 1, tile, tile + 1, 2 * tile]).filter(Boolean)));

const special = FILTERS.filter(({ kernel }) => kernel);
const values = <T>(list: readonly (T | undefined)[]) => [...new Set(list)].filter((one) => one !== undefined);
/** Of every kernel of the table. nhwc vectors are four channels long, panels eight filters wide. */
const tiles = {
  rows: around([...values([...FILTERS, ...MIXES].map(({ tile }) => tile[0])), 4]),
  columns: around(values(FILTERS.map(({ tile }) => tile[1]).concat(8, 16))),
  channels: around(values(MIXES.map(({ tile }) => tile[0]).concat(4))),
  filters: around(values(MIXES.flatMap(({ tile }) => [...tile]).concat(12))),
};
/** Four numbers: as far outside the map as kernels of three at the border go, less far on a side, and farther. */
const paddings = fc.constantFrom<NonNullable<LayerSpec['padding']>>(
  ...(['same', 'same-lower', [1, 1, 1, 1], [0, 2, 1, 0], [1, 0, 2, 2]] as const),
);

function tileSpec(kind: LayerSpec['kind']): fc.Arbitrary<LayerSpec> {
  const across = <T>(list: readonly T[]) => fc.constantFrom(...list, ...list.slice(0, 1)); // the plainest twice as often
  return fc
    .record({
      ...{ height: tiles.rows, width: tiles.columns, channels: tiles.channels, filters: tiles.filters },
      kernel: fc.constantFrom(
        1,
        2,
        3,
        [1, 3] as const,
        [3, 1] as const,
        ...special.map(({ kernel }) => kernel!),
      ),
      stride: across([...values(special.map(({ stride }) => stride)), 3, [2, 1] as const]),
      dilation: across([...values(special.map(({ dilation }) => dilation)), [2, 1] as const]),
      padding: paddings,
      depthMultiplier: fc.constantFrom(1, 1, 2),
      activation: fc.constantFrom('none' as const, 'relu' as const, 'relu6' as const),
      layout: fc.constantFrom('nhwc' as const, 'nchw' as const),
      groups: fc.constantFrom(1, 2),
    })
    .map((drawn): LayerSpec => {
      const { height, width, channels, filters, activation, layout, depthMultiplier } = drawn;
      const maps = { height, width, channels, activation, layout };
      if (kind === 'pointwise') return { ...maps, kind, filters };
      const kernel = drawn.padding === 'same' || drawn.padding === 'same-lower' ? drawn.kernel : 3;
      const dilation = drawn.padding === 'same' || drawn.padding === 'same-lower' ? drawn.dilation : 1;
      const spatial = { ...maps, kernel, stride: drawn.stride, dilation, padding: drawn.padding };
      const isEven = channels % 2 === 0 && filters % 2 === 0;
      switch (kind) {
        case 'depthwise':
          return { ...spatial, kind, depthMultiplier };
        case 'separable':
          return { ...spatial, kind, filters, depthMultiplier, between: activation };
        case 'grouped':
          return { ...spatial, kind, filters, groups: isEven ? drawn.groups : 1 };
        default:
          return { ...spatial, kind, filters };
      }
    })
    .filter(isPossible);
}

test.each(['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const)(
  '%s layers of sizes equal to, twice, just below and just above the tiles agree with the reference',
  (kind) => {
    const cases = fc.tuple(tileSpec(kind), seeds).map(([spec, seed]) => sampleOf(spec, seed, 'rough'));
    fc.assert(fc.property(cases, agrees), { numRuns: 80 });
  },
);

/**
 * Layers of a filter's own shape: outputs around its tile, so that blocks, what is left over and the border all occur, padded up to one
 * more than half a kernel on each side.
 */
function specOf({ layout, kernel, stride, dilation, tile }: FilterKernel): fc.Arbitrary<LayerSpec> {
  const [kh, kw] = kernel!;
  const side = (k: number) => fc.nat(Math.ceil((dilation! * (k - 1)) / 2) + 1);
  return fc
    .record({
      kind: fc.constantFrom('depthwise' as const, 'separable' as const),
      rows: around([tile[0], 4]),
      columns: around([tile[1], 12]),
      channels: around([4]),
      down: fc.constantFrom(stride!, 1, 2),
      apart: fc.constantFrom(dilation!, 1, 2),
      padding: fc.tuple(side(kh), side(kw), side(kh), side(kw)),
      ...{ depthMultiplier: fc.constantFrom(1, 1, 2), batch: fc.constantFrom(1, 2) },
    })
    .map(({ kind, rows, columns, channels, down, apart, padding, depthMultiplier, batch }) => {
      const size = (outputs: number, k: number, s: number, d: number, before: number, after: number) =>
        Math.max(1, (outputs - 1) * s + d * (k - 1) + 1 - before - after);
      return {
        ...{ kind, layout, kernel, batch, channels, depthMultiplier, padding },
        height: size(rows, kh, down, apart, padding[0], padding[2]),
        width: size(columns, kw, stride!, dilation!, padding[3], padding[1]),
        stride: [down, stride!] as const,
        dilation: [apart, dilation!] as const,
        ...(kind === 'separable' ? { filters: 5, between: 'relu6' as const } : {}),
      };
    });
}

test.each(special)('$name agrees with the reference around its tile and at every border', (row) => {
  const ran = new Set<string>();
  const cases = fc.tuple(specOf(row), seeds).map(([spec, seed]) => sampleOf(spec, seed, 'rough'));
  const runs = (sample: Sample) => {
    agrees(sample);
    const layer = engines[0].createLayer(sample.spec, sample.weights);
    ran.add(layer.plan!.filter!.name);
    layer.dispose();
  };
  fc.assert(fc.property(cases, runs), { numRuns: 150 });
  expect(ran).toContain(row.name);
});

test.each<LayerSpec>([
  { kind: 'separable', height: 40, width: 50, channels: 64, filters: 72, kernel: 3, padding: 'same' }, // several tiles
  { kind: 'separable', height: 7, width: 7, channels: 640, filters: 640, kernel: 3, padding: 'same' }, // large weights
  { kind: 'standard', height: 9, width: 9, channels: 160, filters: 100, kernel: 3, padding: 'same' }, // blocks of taps
  { kind: 'standard', height: 3, width: 5, channels: 96, filters: 520, kernel: 5, padding: 'same' },
  { kind: 'standard', height: 2, width: 3, channels: 450, filters: 1003, kernel: 3, padding: 'same' }, // weights from memory
  {
    kind: 'separable',
    height: 130,
    width: 700,
    channels: 3,
    filters: 9,
    kernel: 3,
    padding: 'same',
    layout: 'nchw',
  },
  { kind: 'separable', height: 14, width: 530, channels: 24, filters: 20, kernel: 5, layout: 'nchw' }, // strips
  { kind: 'depthwise', height: 1, width: 5000, channels: 2, kernel: [1, 9], padding: 'same', layout: 'nchw' }, // a signal
  { kind: 'pointwise', batch: 3, height: 30, width: 30, channels: 50, filters: 30, layout: 'nchw' },
])('a larger layer agrees with the reference: %j', (spec) => {
  agrees(sampleOf(spec, 3, 'rough'));
});

/** NaN, ∞ and −∞ as numbers of their own, every finite number as 0. */
const kinds = (values: Float32Array) =>
  Array.from(values, (value) => (Number.isFinite(value) ? 0 : String(value)));

test.each(['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const)(
  'NaN and infinity in the weights and the input of %s layers stay in the cells where the reference has them',
  (kind) => {
    const stay = (spec: LayerSpec, seed: number, places: Parameters<typeof makeOdd>[1]) => {
      const sample = sampleOf(spec, seed, 'rough');
      makeOdd(sample, places);
      const expected = resultsOf(reference, sample).map(kinds);
      for (const engine of engines) expect(resultsOf(engine, sample).map(kinds)).toEqual(expected);
    };
    fc.assert(fc.property(tileSpec(kind), seeds, odd, stay), { numRuns: 60 });
  },
);
