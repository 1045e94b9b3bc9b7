import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILTER_PRESETS } from '../../model/filter-presets.ts';
import { MIX_PRESETS } from '../../model/mix-presets.ts';
import {
  filterPresetOf,
  withChannels,
  withFilterPreset,
  withFilters,
  withKernel,
  withKernelSize,
  withMixingWeight,
  withMixPreset,
  withMultiplier,
} from '../../model/picture-edits.ts';
import { withFit } from '../../model/compared-layer.ts';
import { fitSeparable } from '../../model/separable-fit.ts';
import { STANDARD_BANKS, standardBank } from '../../model/standard-banks.ts';
import { BORDERS, channelCount, CHANNELS } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { hasMap, initialState, openingLayer, openingStart } from './explore-state.ts';
import { readPlace, writePlace } from './place.ts';

const size = fc.integer({ min: 1, max: 7 });

/** Layers as a person makes them, one change after the other. */
const layers: fc.Arbitrary<PictureLayer> = fc
  .record({
    channels: fc.constantFrom(...CHANNELS),
    kernel: fc.tuple(size, size),
    filter: fc.constantFrom(...FILTER_PRESETS),
    M: fc.option(fc.integer({ min: 1, max: 4 })),
    weight: fc.option(fc.float({ noNaN: true, noDefaultInfinity: true, min: -9, max: 9 })),
    mix: fc.constantFrom(...MIX_PRESETS),
    N: fc.option(fc.integer({ min: 1, max: 16 })),
    other: fc.record({
      stride: fc.integer({ min: 1, max: 4 }),
      dilation: fc.integer({ min: 1, max: 4 }),
      border: fc.constantFrom(...BORDERS),
      isNormalised: fc.boolean(),
      between: fc.constantFrom('none' as const, 'relu' as const),
    }),
  })
  .map(({ channels, kernel, filter, M, weight, mix, N, other }) => {
    let layer = withFilterPreset(withKernelSize(withChannels(openingLayer(), channels), kernel), filter);
    if (M !== null) layer = withMultiplier(layer, M);
    layer = withMixPreset(layer, mix);
    if (N !== null) layer = withFilters(layer, N);
    if (weight !== null) {
      const taps = kernel[0] * kernel[1];
      layer = withKernel(layer, { c: 0, m: 0 }, new Float32Array(taps).fill(weight));
      layer = withMixingWeight(layer, 0, 0, weight);
    }
    return { ...layer, ...other };
  });

test('the opening page has nothing in its address', () => {
  expect(writePlace(initialState(openingStart()))).toBe('');
  expect(readPlace('')).toEqual({ start: openingStart(), unread: [] });
});

test('what is written is read again, number by number, in signs that a link keeps', () => {
  fc.assert(
    fc.property(layers, (layer) => {
      const place = writePlace(initialState(openingStart(layer)));
      expect(place).toMatch(/^[\w.,/-]*$/);
      expect(place).not.toMatch(/[.,/-]$/);
      const { start, unread } = readPlace(place);
      expect(unread).toEqual([]);
      expect(start.layer).toEqual(layer);
    }),
    { numRuns: 300 },
  );
});

test('how one looks at it is in the address too, the picture only by its name', () => {
  const state = {
    ...initialState(openingStart()),
    source: { kind: 'own', id: '0123456789abcdef' } as const,
    map: { stage: 'filtered', index: 4 } as const,
    reading: 'file' as const,
    viewport: { x: 120.5, y: 88, scale: 4 },
    ...({ hasBeside: true, colours: 'grey', scale: 'shared' } as const),
  };
  const place = writePlace(state);
  expect(place).toBe(
    'img.own-0123456789abcdef/read.file/see.f5/beside.on/col.grey/scale.shared/at.120.5,88,4',
  );
  expect(initialState(readPlace(place).start)).toEqual(state);
  expect(readPlace('see.o1-f2-i3').start.map).toEqual({
    rgb: [
      { stage: 'output', index: 0 },
      { stage: 'filtered', index: 1 },
      { stage: 'input', index: 2 },
    ],
  });
});

test('presets are written by name: a blur of 7×7 is a few letters, not 147 numbers', () => {
  const layer = withFilterPreset(withKernelSize(openingLayer(), [7, 7]), 'gaussian');
  expect(writePlace(initialState(openingStart(layer)))).toBe('k.7/f.gaussian');
  expect(filterPresetOf(readPlace('k.7/f.gaussian').start.layer)).toBe('gaussian');
});

test('the standard kernels beside a layer are in the address by name or number by number, with what is seen of both', () => {
  for (const id of STANDARD_BANKS) {
    const bank = standardBank(id, 'rgb');
    const layer = withFit(openingLayer(), bank, fitSeparable(bank, 2), 2);
    const state = {
      ...initialState(openingStart(layer)),
      ...{ map: { stage: 'output', index: 3 } as const, isSplit: true, splitAt: 30 },
    };
    const place = writePlace(state);
    expect(place).toMatch(new RegExp(`/std\\.${id}/see\\.o4/split\\.30$`));
    expect(initialState(readPlace(place).start)).toEqual(state);
    const own = { ...layer, standard: layer.standard!.map((weight) => weight / 3) };
    const written = writePlace(initialState(openingStart(own)));
    expect(readPlace(written)).toMatchObject({ start: { layer: own }, unread: [] });
    expect(`#/explore/${written}`.length).toBeLessThan(40_000);
  }
  expect(readPlace('std.compass/split.50/see.d1').unread).toEqual(['std.compass', 'see.d1', 'split.50']);
  const flipped = withFit(
    openingLayer(),
    standardBank('compass', 'rgb'),
    fitSeparable(standardBank('compass', 'rgb'), 1),
    1,
  );
  const seen = { ...initialState(openingStart(flipped)), map: { stage: 'difference', index: 7 } as const };
  expect(initialState(readPlace(writePlace(seen)).start)).toEqual(seen);
});

test('whatever stands there, a page comes of it that is possible, and what was not taken is told', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^([a-z]{1,5}\.[\w.,-]{0,9}\/){0,9}$/)), (text) => {
      const { start } = readPlace(text);
      const { layer } = start;
      const maps = channelCount(layer.channels) * layer.depthMultiplier;
      expect(layer.depthwise).toHaveLength(layer.kernel[0] * layer.kernel[1] * maps);
      expect(layer.pointwise).toHaveLength(maps * layer.filters);
      expect(hasMap(layer, start.map)).toBe(true);
      expect([...layer.depthwise, ...layer.pointwise].every(Number.isFinite)).toBe(true);
    }),
  );
  expect(readPlace('k.9/s.2/zebra/see.o99/img.nobody/s.3').unread).toEqual(
    expect.arrayContaining(['k.9', 'zebra', 'see.o99', 'img.nobody', 's.3']),
  );
});
