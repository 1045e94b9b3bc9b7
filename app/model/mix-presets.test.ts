import { expect, test } from 'vitest';
import { MIX_PRESETS, mixPreset, mixPresetFits } from './mix-presets.ts';
import { CHANNELS, channelCount } from './picture-layer.ts';

const rgb = (depthMultiplier: number, filters = 3) =>
  ({ channels: 'rgb', depthMultiplier, filters }) as const;

/** Weights of output n, one for each filtered map. */
const rowOf = ({ pointwise, filters }: { pointwise: Float32Array; filters: number }, n: number) =>
  [...pointwise].filter((_, i) => i % filters === n).map((weight) => Math.round(weight * 1e6) / 1e6);

test('every preset has as many weights as maps and outputs, whatever is read and however many kernels there are', () => {
  for (const id of MIX_PRESETS)
    for (const channels of CHANNELS)
      for (const M of [1, 2, 3, 4]) {
        const { filters, pointwise } = mixPreset(id, { channels, depthMultiplier: M, filters: 5 });
        expect(pointwise).toHaveLength(channelCount(channels) * M * filters);
        expect(filters).toBeGreaterThanOrEqual(1);
        expect(filters).toBeLessThanOrEqual(16);
        expect(pointwise.some((weight) => weight !== 0)).toBe(true);
      }
});

test('energy adds the maps of a channel and asks for ReLU before, grey weighs the channels as JPEG does', () => {
  expect(rowOf(mixPreset('energy', rgb(2)), 0)).toEqual(new Array(6).fill(0.333333));
  const each = mixPreset('energy-each', rgb(2));
  expect([each.filters, each.between]).toEqual([3, 'relu']);
  expect(rowOf(each, 1)).toEqual([0, 0, 1, 1, 0, 0]);
  expect(rowOf(mixPreset('grey', rgb(1)), 0)).toEqual([0.299, 0.587, 0.114]);
  expect(rowOf(mixPreset('grey', rgb(2)), 0).reduce((sum, weight) => sum + weight)).toBeCloseTo(1);
  expect(rowOf(mixPreset('grey', { ...rgb(1), channels: 'luma' }), 0)).toEqual([1, 0, 0]);
});

test('opponents weigh colours against each other, so that grey gives nothing in two of them', () => {
  const mixing = mixPreset('opponent', rgb(1));
  const sums = [0, 1, 2].map((n) => rowOf(mixing, n).reduce((sum, weight) => sum + weight));
  expect(sums.map((sum) => Math.abs(Math.round(sum * 1e4)))).toEqual([10000, 0, 0]);
  expect(CHANNELS.filter((channels) => mixPresetFits('opponent', channels))).toEqual(['rgb', 'linear']);
});

test('identity gives each filtered map an output of its own, random ones differ by their seed', () => {
  const { filters, pointwise } = mixPreset('identity', rgb(4));
  expect(filters).toBe(12);
  pointwise.forEach((weight, i) => expect(weight).toBe(Number(Math.floor(i / 12) === i % 12)));
  expect(mixPreset('random', rgb(2), 1)).toEqual(mixPreset('random', rgb(2), 1));
  expect(mixPreset('random', rgb(2), 1)).not.toEqual(mixPreset('random', rgb(2), 2));
});
