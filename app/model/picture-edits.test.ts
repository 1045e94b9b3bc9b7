import { expect, test } from 'vitest';
import { FILTER_PRESETS, filterPresetFits } from './filter-presets.ts';
import { MIX_PRESETS, mixPresetFits } from './mix-presets.ts';
import {
  filterPresetOf,
  kernelOf,
  mixPresetOf,
  withChannels,
  withFilterPreset,
  withFilters,
  withKernel,
  withKernelSize,
  withMixingWeight,
  withMixPreset,
  withMultiplier,
} from './picture-edits.ts';
import { channelCount, CHANNELS, openingPictureLayer } from './picture-layer.ts';
import type { PictureLayer } from './picture-layer.ts';

const opening = openingPictureLayer();

const fits = ({
  kernel: [kh, kw],
  channels,
  depthMultiplier: M,
  depthwise,
  pointwise,
  filters,
}: PictureLayer) =>
  depthwise.length === kh * kw * channelCount(channels) * M &&
  pointwise.length === channelCount(channels) * M * filters;

test('a preset that is put on is the preset that is there, at every size that can show it', () => {
  for (const kernel of [
    [3, 3],
    [5, 3],
    [7, 7],
  ] as const)
    for (const id of FILTER_PRESETS.filter((one) => filterPresetFits(one, kernel))) {
      const layer = withFilterPreset(withKernelSize(opening, kernel), id);
      expect(filterPresetOf(layer)).toBe(id);
      expect(fits(layer)).toBe(true);
    }
  for (const channels of CHANNELS)
    for (const id of MIX_PRESETS.filter((one) => mixPresetFits(one, channels))) {
      const layer = withMixPreset(withMultiplier(withChannels(opening, channels), 4), id);
      expect(mixPresetOf({ ...layer })).not.toBeNull();
      expect(fits(layer)).toBe(true);
    }
});

test('a preset stays what it is where the size or the channels change, and own kernels keep their middle', () => {
  const edges = withMixPreset(withFilterPreset(opening, 'signed-edges'), 'energy-each');
  const large = withKernelSize(edges, [5, 5]);
  expect([filterPresetOf(large), mixPresetOf(large)]).toEqual(['signed-edges', 'energy-each']);
  const grey = withChannels(edges, 'grey');
  expect([filterPresetOf(grey), grey.filters]).toEqual(['signed-edges', 1]);
  expect(fits(grey)).toBe(true);

  const own = withKernel(opening, { c: 1, m: 0 }, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(filterPresetOf(own)).toBeNull();
  expect([...kernelOf(withKernelSize(own, [5, 5]), 1, 0)].filter((weight) => weight !== 0)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
  expect([...kernelOf(withKernelSize(own, [1, 1]), 1, 0)]).toEqual([5]);
  expect([...kernelOf(withKernelSize(own, [2, 2]), 1, 0)]).toEqual([5, 6, 8, 9]);
  expect(kernelOf(own, 0, 0)).toEqual(kernelOf(opening, 0, 0));
});

test('weights whose map stays are kept when kernels, channels or outputs come and go', () => {
  const own = withMixingWeight(withFilterPreset(opening, 'gradient'), 3, 1, 0.5);
  expect(mixPresetOf(own)).toBeNull();
  const weightAt = ({ pointwise, filters, depthMultiplier }: PictureLayer, c: number, m: number, n: number) =>
    pointwise[(c * depthMultiplier + m) * filters + n];
  for (const next of [
    withMultiplier(own, 4),
    withFilters(own, 9),
    withFilters(own, 2),
    withChannels(own, 'luma'),
  ]) {
    expect(fits(next)).toBe(true);
    expect(weightAt(next, 1, 1, 1)).toBe(0.5);
  }
  expect(fits(withChannels(own, 'grey'))).toBe(true);
  // What is new is not empty: an output without weights would show nothing.
  const more = withFilters(own, 9);
  for (let n = 3; n < 9; n++)
    expect([...more.pointwise].filter((weight, i) => i % 9 === n && weight !== 0)).toEqual([1]);
});

test('one kernel for all channels is in all of them', () => {
  const layer = withKernel(opening, { c: 'all', m: 1 }, [0, 0, 0, 0, 7, 0, 0, 0, 0]);
  for (const c of [0, 1, 2]) expect(kernelOf(layer, c, 1)[4]).toBe(7);
  expect(kernelOf(layer, 2, 0)).toEqual(kernelOf(opening, 2, 0));
});
