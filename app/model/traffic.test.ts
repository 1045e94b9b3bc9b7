import { expect, test } from 'vitest';
import { ridgeOf, secondsUnder, specsOf, trafficOf, under } from './traffic.ts';
import type { SeparableSpec } from './traffic.ts';
import { describe as geometry } from '../../kernels/spec/geometry.ts';

const layer = (size: number, channels: number, filters: number, batch = 1): SeparableSpec => ({
  ...{ batch, height: size, width: size, channels, filters },
  ...{ kind: 'separable', kernel: 3, padding: 'same' },
});

test.each([
  [112, 32, 64, 1, '7.89', '1.64', '0.99', '94.6', '2.25', '10.6'],
  [56, 128, 128, 1, '8.41', '1.71', '0.86', '243', '2.25', '31.4'],
  [14, 512, 512, 1, '8.84', '0.26', '0.18', '90.3', '2.20', '55.5'],
  [14, 512, 512, 64, '8.84', '1.71', '0.86', '973', '2.25', '125'],
])(
  '%i², %i→%i, batch %i: multiply-adds, traffic and intensity are as the chapter states them',
  (size, C, N, batch, saved, unfusedTimes, fusedTimes, ...intensities) => {
    const { standard, depthwise, pointwise, unfused, fused } = trafficOf(layer(size, C, N, batch));
    expect((standard.flops / fused.flops).toFixed(2)).toBe(saved);
    expect((unfused.bytes / standard.bytes).toFixed(2)).toBe(unfusedTimes);
    expect((fused.bytes / standard.bytes).toFixed(2)).toBe(fusedTimes);
    expect([standard, depthwise, pointwise].map(({ intensity }) => intensity.toPrecision(3))).toEqual(
      intensities,
    );
  },
);

test('elements moved are the three formulas', () => {
  for (const [H, C, N, B] of [
    [112, 32, 64, 1],
    [14, 512, 512, 64],
  ]) {
    const { standard, unfused, fused } = trafficOf(layer(H, C, N, B));
    const [input, output, between] = [H * H * C, H * H * N, H * H * C];
    const weights = 9 * C + C * N;
    expect(standard.bytes / 4).toBe(B * (input + output) + 9 * C * N);
    expect(unfused.bytes / 4).toBe(B * (input + 2 * between + output) + weights);
    expect(fused.bytes / 4).toBe(B * (input + output) + weights);
  }
});

test('an unfused layer moves what its two steps move together', () => {
  const { depthwise, pointwise, unfused } = trafficOf(layer(56, 128, 128));
  expect(depthwise.bytes + pointwise.bytes).toBe(unfused.bytes);
  expect(depthwise.flops + pointwise.flops).toBe(unfused.flops);
});

test('what is run for a way does the work that is counted for it', () => {
  const spec = layer(14, 512, 512, 64);
  const all = trafficOf(spec);
  for (const way of ['standard', 'depthwise', 'pointwise', 'unfused', 'fused'] as const) {
    const flops = specsOf(spec, way).reduce((sum, one) => sum + 2 * geometry(one).multiplyAdds, 0);
    expect(flops).toBe(all[way].flops);
  }
});

test('below the ridge memory decides, above it the arithmetic', () => {
  const roof = { flops: 100e9, bytes: 10e9 };
  expect(ridgeOf(roof)).toBe(10);
  expect(under(roof, 2)).toBe(20e9);
  expect(under(roof, 40)).toBe(100e9);
  const { depthwise, pointwise, unfused } = trafficOf(layer(112, 32, 64));
  expect(secondsUnder(roof, depthwise)).toBeCloseTo(depthwise.bytes / roof.bytes, 12);
  expect(secondsUnder(roof, depthwise, pointwise)).toBeGreaterThanOrEqual(unfused.bytes / roof.bytes);
});
