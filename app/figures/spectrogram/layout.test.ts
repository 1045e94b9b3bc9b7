import { expect, test } from 'vitest';
import { FIXTURE } from './fixture.ts';
import { CHANNELS, costOf, filterSpec, filterWeights, kernelBox, KERNELS, plotOf } from './layout.ts';
import { madeSound, RATE } from './sound.ts';
import { BANDS, FRAMES, spectrogramOf, TOP_HERTZ } from './spectrogram.ts';
import { describe as geometry } from '../../../kernels/spec/geometry.ts';

test('256 filters of length 33 have 73,984 weights separable, 2,162,688 standard: 29.2 times fewer', () => {
  const { separable, standard, saving, filter, mix } = costOf(FIXTURE);
  expect([filter, mix, separable.weights, standard.weights]).toEqual([8448, 65_536, 73_984, 2_162_688]);
  expect(saving.toFixed(1)).toBe('29.2');
  expect(standard.multiplyAdds / separable.multiplyAdds).toBeCloseTo(saving, 10);
});

test('the saving is 1 / (1/N + 1/K), whatever the channels are', () => {
  for (const length of [3, 33, 75])
    for (const filters of [1, 4, 256, 1024])
      expect(costOf({ length, filters }).saving).toBeCloseTo(1 / (1 / filters + 1 / length), 10);
  expect(CHANNELS).toBe(256);
});

test('the layer along time keeps bands and moments, and has one kernel for each band', () => {
  for (const length of [KERNELS.least, 33, KERNELS.most]) {
    const { output, weights } = geometry(filterSpec(length));
    expect(output).toEqual({ height: 1, width: FRAMES, channels: BANDS });
    expect(weights).toBe(filterWeights(length, 'change').length);
  }
});

test('an average sums to 1, a change to 0, for every band', () => {
  for (const [shape, sum] of [
    ['average', 1],
    ['change', 0],
  ] as const) {
    const weights = filterWeights(33, shape);
    const band = Array.from({ length: 33 }, (_, v) => weights[v * BANDS + 7]);
    expect(band.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 5);
  }
});

test('a pure tone is loudest in its own band, all the time, and 0 to 1 is kept to', () => {
  const hertz = 1000;
  const tone = Float32Array.from(
    { length: 2 * RATE },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * hertz * i) / RATE),
  );
  const picture = spectrogramOf(tone);
  const own = Math.floor((hertz / TOP_HERTZ) * BANDS);
  for (const frame of [10, 100, 190]) {
    const bands = [...picture.slice(frame * BANDS, (frame + 1) * BANDS)];
    // 1,000 Hz is the border of two bands.
    expect(Math.abs(bands.indexOf(Math.max(...bands)) - own)).toBeLessThanOrEqual(1);
  }
  expect(Math.max(...picture)).toBeLessThanOrEqual(1);
  expect(Math.min(...picture)).toBeGreaterThanOrEqual(0);
});

test('silence stays dark', () => {
  expect(Math.max(...spectrogramOf(new Float32Array(2 * RATE)))).toBe(0);
});

test('the made sound does not clip, begins and ends in silence, and is the same every time', () => {
  const { samples } = madeSound();
  expect(samples).toHaveLength(2 * RATE);
  expect(samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0)).toBeLessThanOrEqual(1);
  expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  expect(madeSound().samples).toBe(samples);
});

test('the kernel on the picture stays inside it at every length', () => {
  for (const width of [328, 590])
    for (const length of [KERNELS.least, KERNELS.most]) {
      const plot = plotOf({ width, height: 140, letter: 12 }, true);
      const box = kernelBox(plot, length);
      expect(box.x).toBeGreaterThan(plot.left);
      expect(box.x + box.width).toBeLessThan(plot.right);
      expect(box.y).toBeGreaterThan(plot.top);
      expect(box.y + box.height).toBeLessThan(plot.bottom);
    }
});
