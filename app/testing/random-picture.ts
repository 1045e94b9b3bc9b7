// Random pictures and layers over them, for property tests.
import fc from 'fast-check';
import type { Pixels } from '../image/full/pixels.ts';
import { BORDERS, CHANNELS, channelCount } from '../model/picture-layer.ts';
import type { PictureLayer } from '../model/picture-layer.ts';
import { seeded } from '../../kernels/spec/random.ts';

/** Bytes that a seed decides. */
export function noise(width: number, height: number, seed = 1): Pixels {
  const next = seeded(seed);
  const rgba = Uint8ClampedArray.from({ length: 4 * width * height }, () => 256 * next());
  return { width, height, bits: 8, rgba };
}

/** Grey bytes row by row. */
export function grey(rows: readonly (readonly number[])[]): Pixels {
  const values = rows.flat();
  const rgba = Uint8ClampedArray.from({ length: 4 * values.length }, (_, i) => values[Math.floor(i / 4)]);
  return { width: rows[0].length, height: rows.length, bits: 8, rgba };
}

/** One kernel for each channel, mixed by the identity, unless it says otherwise. */
export function plainLayer(
  kernel: readonly (readonly number[])[],
  given: Partial<PictureLayer> = {},
): PictureLayer {
  const channels = given.channels ?? 'grey';
  const C = channelCount(channels);
  const weights = kernel.flat();
  return {
    ...{ channels, kernel: [kernel.length, kernel[0].length], stride: 1, dilation: 1, depthMultiplier: 1 },
    ...{ border: 'zero', isNormalised: false, between: 'none', filters: C },
    depthwise: Float32Array.from({ length: weights.length * C }, (_, i) => weights[Math.floor(i / C)]),
    pointwise: Float32Array.from({ length: C * C }, (_, i) => Number(i % (C + 1) === 0)),
    ...given,
  };
}

const weights = (length: number) =>
  fc.array(fc.integer({ min: -16, max: 16 }), { minLength: length, maxLength: length }).map((all) => {
    return Float32Array.from(all, (weight) => weight / 8);
  });

export const pictureLayers: fc.Arbitrary<PictureLayer> = fc
  .record({
    channels: fc.constantFrom(...CHANNELS),
    kernel: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
    stride: fc.integer({ min: 1, max: 4 }),
    dilation: fc.integer({ min: 1, max: 4 }),
    depthMultiplier: fc.integer({ min: 1, max: 4 }),
    border: fc.constantFrom(...BORDERS),
    isNormalised: fc.boolean(),
    between: fc.constantFrom('none' as const, 'relu' as const),
    filters: fc.integer({ min: 1, max: 16 }),
  })
  .chain((layer) => {
    const C = channelCount(layer.channels);
    const taps = layer.kernel[0] * layer.kernel[1];
    return fc.record({
      ...Object.fromEntries(Object.entries(layer).map(([name, value]) => [name, fc.constant(value)])),
      depthwise: weights(taps * C * layer.depthMultiplier),
      pointwise: weights(C * layer.depthMultiplier * layer.filters),
      standard: weights(taps * C * layer.filters),
    }) as unknown as fc.Arbitrary<PictureLayer>;
  });

export const smallPictures: fc.Arbitrary<Pixels> = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    seed: fc.integer({ min: 1, max: 1000 }),
    kind: fc.constantFrom(8, 1, 3),
  })
  .map(({ width, height, seed, kind }) => {
    if (kind === 8) return noise(width, height, seed);
    const next = seeded(seed);
    const channels = kind;
    const values = Uint16Array.from({ length: channels * width * height }, () => 65536 * next());
    return { width, height, bits: 16, channels, values };
  });
