import { expect, test } from 'vitest';
import { describe } from '../../../kernels/spec/geometry.ts';
import { groupOf, kernelIndex } from '../../model/bank.ts';
import { settle } from '../../model/limits.ts';
import { withFilterPreset, withKernelSize } from '../../model/picture-edits.ts';
import { usedDepthwise } from '../../model/picture-layer.ts';
import { toSpec } from '../../model/to-spec.ts';
import { EXAMPLE_ROUTES } from '../../testing/example-routes.ts';
import { parseAddress, writeAddress } from '../address/address.ts';
import { ROUTES } from '../routes.ts';
import { alignCrop, cropAbout, fitCrop, neededSide } from './crop.ts';
import { openingLayer } from './explore-state.ts';
import { stepAddress, stepSettings } from './into-stepper.ts';

ROUTES.set(EXAMPLE_ROUTES);

const picture = { width: 451, height: 300 };

test('a crop stays within the picture and its bounds, and a smaller picture is taken whole', () => {
  expect(fitCrop({ x: -3, y: 290, width: 20, height: 20 }, picture)).toEqual({
    x: 0,
    y: 280,
    width: 20,
    height: 20,
  });
  expect(fitCrop({ x: 5, y: 5, width: 1, height: 900 }, picture)).toEqual({
    x: 5,
    y: 5,
    width: 4,
    height: 64,
  });
  expect(fitCrop({ x: 5, y: 5, width: 16, height: 16 }, { width: 3, height: 8 })).toEqual({
    x: 0,
    y: 0,
    width: 3,
    height: 8,
  });
  const wide = { ...withKernelSize(openingLayer(), [7, 7]), dilation: 4, stride: 2 };
  expect(cropAbout({ x: 200, y: 150 }, picture, wide).width).toBeGreaterThan(neededSide(wide));
});

test('with a stride a crop begins where a window of the whole picture begins', () => {
  for (const stride of [1, 2, 3, 4])
    for (const x of [0, 1, 2, 17, 100]) {
      const layer = { ...openingLayer(), stride };
      const crop = alignCrop({ x, y: x, width: 16, height: 16 }, picture, layer);
      expect(crop.x).toBeGreaterThanOrEqual(0);
      expect(Math.abs(crop.x - x)).toBeLessThan(stride);
      // 451 = 4·112 + 3 and so on: the padding before is that of TensorFlow's rule.
      const before = describe({
        kind: 'depthwise',
        channels: 1,
        kernel: [3, 3],
        stride,
        padding: 'same',
        ...picture,
      }).padding[3];
      expect((crop.x + before) % stride).toBe(0);
    }
});

test('the weights go along as they are used, the numbers channel by channel, in a layer that Step can show', () => {
  const layer = {
    ...withFilterPreset(withKernelSize(openingLayer(), [3, 5]), 'gradient'),
    isNormalised: true,
  };
  const channels = [0, 1, 2].map((c) => Float32Array.from({ length: 48 }, (_, i) => 100 * c + i));
  const { settings, bank, source } = stepAddress(layer, { width: 8, height: 6 }, channels);
  expect(settle(settings, settings).repairs).toEqual([]);
  expect(describe(toSpec(settings)).output).toMatchObject({ height: 4, width: 4, channels: layer.filters });
  if (source.kind !== 'numbers') throw new Error(source.kind);
  expect([...source.values.slice(0, 6)]).toEqual([0, 100, 200, 1, 101, 201]);
  const used = usedDepthwise(layer);
  for (let q = 0; q < 6; q++) {
    const { start } = groupOf(settings, q);
    expect(bank.kernels[kernelIndex(settings, 1, 4, start, q)]).toBe(
      used[((1 * 5 + 4) * 3 + start) * 2 + (q % 2)],
    );
  }
  expect(bank.mixing).toEqual(layer.pointwise);
});

test('the address of it is one that Step reads without a repair', () => {
  const layer = openingLayer();
  const { height, width } = stepSettings(layer, 5, 5);
  const channels = [0, 1, 2].map(() => new Float32Array(height * width).fill(7));
  const { fragment } = writeAddress(stepAddress(layer, { width, height }, channels));
  const { address, repairs } = parseAddress(fragment);
  expect(repairs).toEqual([]);
  expect(address.settings).toEqual(stepSettings(layer, 5, 5));
});
