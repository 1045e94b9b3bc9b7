import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import { smallSettings } from '../../testing/random-settings.ts';
import { OPENING } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import { layerForNumbers } from './typed-numbers.ts';

test('numbers give the layer their size and leave the rest of it as it is', () => {
  const layer = layerForNumbers([5, 6, 2], OPENING);
  expect(layer).toEqual({ ...OPENING, height: 5, width: 6, channels: 2, groups: 2 });
});

test('fewer numbers than a window make the kernel smaller, not the numbers more', () => {
  const layer = layerForNumbers([2, 4, 1], { ...OPENING, dilation: [2, 2] });
  expect(layer).toMatchObject({ height: 2, width: 4, channels: 1, kernel: [2, 3], dilation: [1, 1] });
});

test('whatever the layer was, it takes numbers of any shape at exactly their size', () => {
  const size = fc.integer({ min: 1, max: 64 });
  fc.assert(
    fc.property(smallSettings, size, size, fc.integer({ min: 1, max: 12 }), (now, h, w, c) => {
      const layer = layerForNumbers([h, w, c], now);
      expect([layer.height, layer.width, layer.channels]).toEqual([h, w, c]);
      expect(() => geometryOf(toSpec(layer))).not.toThrow();
    }),
  );
});
