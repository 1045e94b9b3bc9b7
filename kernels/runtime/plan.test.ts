import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../spec/geometry.ts';
import { resolve } from '../spec/layer.ts';
import type { LayerSpec } from '../spec/layer.ts';
import { layers } from '../testing/random-layers.ts';
import { planLayer } from './plan.ts';

const planOf = (spec: LayerSpec, threads = 1) => planLayer(resolve(spec), describe(spec), threads);
const sum = (values: object) => (Object.values(values) as number[]).reduce((a, b) => a + b, 0);

const square = (size: number, channels: number, filters: number): LayerSpec => ({
  ...{ kind: 'separable', height: size, width: size, channels, filters, kernel: 3, padding: 'same' },
});

test('the jobs of a plan do the whole layer, and scratch stays under 8 MB', () => {
  fc.assert(
    fc.property(layers(), fc.integer({ min: 1, max: 8 }), (spec, threads) => {
      const plan = planOf(spec, threads);
      expect(plan.jobs * plan.jobMacs).toBeCloseTo(describe(spec).multiplyAdds, 3);
      expect(sum(plan.scratch)).toBeLessThan(8e6);
      expect(plan.tile).toBeGreaterThan(0);
    }),
  );
});

test('large layers too: no job takes 50 ms on a slow device, no scratch exceeds 8 MB', () => {
  for (const layout of ['nhwc', 'nchw'] as const)
    for (const kind of ['separable', 'standard'] as const)
      for (const [size, channels, filters] of [
        [7, 1024, 1024],
        [112, 32, 64],
        [1000, 3, 8],
        [300, 512, 512],
        [2, 4096, 4096],
      ]) {
        const plan = planOf({ ...square(size, channels, filters), kind, layout }, 2);
        expect(sum(plan.scratch)).toBeLessThan(8e6);
        expect(plan.jobMacs).toBeLessThan(1.5e8);
      }
});

test('a small layer is not worth a second thread, a larger one is', () => {
  expect(planOf(square(8, 4, 4), 4).threads).toBe(1);
  expect(planOf(square(56, 64, 64), 4)).toMatchObject({ threads: 4, reason: 'fits-cache' });
});

test('where the weights exceed the cache, threads share the filters and not the pixels', () => {
  const plan = planOf(square(7, 1024, 1024), 2);
  expect(plan).toMatchObject({ reason: 'weights-exceed-cache', tile: 49, filters: 512, jobs: 2 });
});

test('two threads end together: the busiest has at most 5 % more than its share', () => {
  for (const [size, channels, filters] of [
    [112, 32, 64],
    [56, 64, 128],
    [56, 128, 128],
    [28, 256, 256],
    [14, 512, 512],
    [7, 1024, 1024],
  ])
    for (const kind of ['separable', 'standard'] as const) {
      const { tile, split, jobs } = planOf({ ...square(size, channels, filters), kind }, 2);
      const panels = filters / 8;
      const pieces = Math.ceil(panels / split);
      const done = [0, 0];
      for (let j = 0; j < jobs; j++) {
        const pixels = Math.min(tile, size * size - Math.floor(j / pieces) * tile);
        const next = done[0] <= done[1] ? 0 : 1; // who is free first
        done[next] += pixels * Math.min(split, panels - (j % pieces) * split);
      }
      expect(done[0] + done[1]).toBe(size * size * panels);
      expect(Math.max(...done) / (done[0] + done[1])).toBeLessThan(0.525);
    }
});
