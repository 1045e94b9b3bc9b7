import { expect, test } from 'vitest';
import { FILTER_PRESETS, filterPreset, filterPresetFits, furtherKernel } from './filter-presets.ts';
import { kernelPreset } from './kernel-presets.ts';

/** Kernel m of channel c out of (kh, kw, C, M). */
const kernelAt = (all: Float32Array, C: number, M: number, c: number, m: number) =>
  Array.from({ length: all.length / (C * M) }, (_, tap) => all[(tap * C + c) * M + m]);

test('a preset gives every channel its kernels, at every size and number of channels', () => {
  for (const id of FILTER_PRESETS)
    for (const size of [
      [1, 1],
      [2, 2],
      [3, 3],
      [3, 5],
      [7, 7],
    ] as const)
      for (const channels of [1, 3]) {
        const { depthMultiplier, depthwise } = filterPreset(id, size, channels);
        expect(depthwise).toHaveLength(size[0] * size[1] * channels * depthMultiplier);
        expect(depthwise.some((weight) => weight !== 0)).toBe(
          filterPresetFits(id, size) || id === 'emboss' || (id === 'one-each' && channels === 3),
        );
        expect(depthwise.every((weight) => !Object.is(weight, -0))).toBe(true);
      }
});

test('signed edges are the two Sobel kernels and the same with all signs turned, in each channel', () => {
  const { depthMultiplier, depthwise } = filterPreset('signed-edges', [3, 3], 3);
  expect(depthMultiplier).toBe(4);
  for (const c of [0, 1, 2]) {
    const [x, minusX, y, minusY] = [0, 1, 2, 3].map((m) => kernelAt(depthwise, 3, 4, c, m));
    expect(x).toEqual([1, 0, -1, 2, 0, -2, 1, 0, -1]);
    expect(y).toEqual([1, 2, 1, 0, 0, 0, -1, -2, -1]);
    expect(x.map((weight, i) => weight + minusX[i])).toEqual(new Array(9).fill(0));
    expect(y.map((weight, i) => weight + minusY[i])).toEqual(new Array(9).fill(0));
  }
});

test('“one each” gives the channels different kernels, and random ones are never the same', () => {
  const { depthwise } = filterPreset('one-each', [3, 3], 3);
  expect([0, 1, 2].map((c) => kernelAt(depthwise, 3, 1, c, 0))).toEqual(
    (['sobel-x', 'laplacian', 'gaussian'] as const).map((id) => [...kernelPreset(id, 3, 3)]),
  );
  const random = (seed: number) =>
    [0, 1, 2].map((c) => kernelAt(filterPreset('random', [3, 3], 3, seed).depthwise, 3, 1, c, 0).join());
  expect(new Set([...random(1), ...random(2)]).size).toBe(6);
  expect(random(1)).toEqual(random(1));
});

test('a further kernel is one that its size can show', () => {
  expect([...furtherKernel(1, [3, 3])]).toEqual([...kernelPreset('sobel-y', 3, 3)]);
  for (const m of [0, 1, 2, 3]) expect(furtherKernel(m, [1, 1])).toEqual(Float32Array.of(1));
});
