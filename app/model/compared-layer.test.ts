import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bankBeside,
  farthestOutput,
  keepingStandard,
  mergedBank,
  weightError,
  withFit,
} from './compared-layer.ts';
import { withChannels, withFilters, withKernelSize, withMultiplier } from './picture-edits.ts';
import { channelCount, openingPictureLayer } from './picture-layer.ts';
import type { PictureLayer } from './picture-layer.ts';
import { fitSeparable } from './separable-fit.ts';
import { STANDARD_BANKS, standardBank } from './standard-banks.ts';

const fitted = (id: (typeof STANDARD_BANKS)[number], M: number): PictureLayer => {
  const bank = standardBank(id, 'rgb');
  return withFit(openingPictureLayer(), bank, fitSeparable(bank, M), M);
};
const compared = fc.record({ id: fc.constantFrom(...STANDARD_BANKS), M: fc.integer({ min: 1, max: 4 }) });

test('the error of the weights is that of the fit, and grows when a weight is changed by hand', () => {
  fc.assert(
    fc.property(compared, ({ id, M }) => {
      const layer = fitted(id, M);
      const { relativeError } = fitSeparable(bankBeside(layer)!, M);
      expect(weightError(layer)).toBeCloseTo(relativeError, 5);
      const changed = { ...layer, pointwise: layer.pointwise.map((weight, i) => weight + Number(i === 0)) };
      expect(weightError(changed)).toBeGreaterThan(relativeError + 1e-3);
    }),
  );
  expect(weightError({ ...fitted('compass', 2), between: 'relu' })).toBeNull();
  expect(weightError(openingPictureLayer())).toBeNull();
});

test('the output that is farthest is the edge that a kernel of the other direction cannot show at all', () => {
  expect(farthestOutput(fitted('compass', 1))).toBe(2);
  expect(farthestOutput(openingPictureLayer())).toBe(0);
});

test('a layer of as many kernels is its own merged bank, whether its kernels are divided by their sums or not', () => {
  for (const isNormalised of [false, true]) {
    const layer = { ...openingPictureLayer(), isNormalised };
    const bank = mergedBank(layer);
    const again = withFit(layer, bank, fitSeparable(bank, 2), 2);
    expect(again).toMatchObject({ isNormalised: false, between: 'none', depthMultiplier: 2 });
    expect(weightError(again)).toBeLessThan(1e-6);
  }
});

test('whatever sizes the layer is given, the kernels beside it have them too', () => {
  const size = fc.integer({ min: 1, max: 7 });
  const change = fc.oneof(
    fc.tuple(size, size).map((kernel) => (layer: PictureLayer) => withKernelSize(layer, kernel)),
    fc.integer({ min: 1, max: 16 }).map((N) => (layer: PictureLayer) => withFilters(layer, N)),
    fc.integer({ min: 1, max: 4 }).map((M) => (layer: PictureLayer) => withMultiplier(layer, M)),
    fc
      .constantFrom('rgb' as const, 'grey' as const, 'luma' as const)
      .map((channels) => (layer: PictureLayer) => withChannels(layer, channels)),
  );
  fc.assert(
    fc.property(compared, fc.array(change, { minLength: 1, maxLength: 4 }), ({ id, M }, changes) => {
      const end = changes.reduce((layer, one) => keepingStandard(layer, one(layer)), fitted(id, M));
      const [kh, kw] = end.kernel;
      expect(end.standard).toHaveLength(kh * kw * channelCount(end.channels) * end.filters);
    }),
  );
});

test('larger kernels, fewer and further outputs leave the two as near as they were', () => {
  const layer = fitted('compass', 4);
  for (const change of [
    (one: PictureLayer) => withKernelSize(one, [5, 6]),
    (one: PictureLayer) => withFilters(one, 3),
    (one: PictureLayer) => withFilters(one, 12),
    (one: PictureLayer) => withChannels(one, 'grey'),
  ]) {
    expect(weightError(keepingStandard(layer, change(layer)))).toBeLessThan(1e-6);
  }
  // What has another bank, or none any more, is left as it is.
  const ended = { ...withFilters(layer, 3), standard: undefined };
  expect(keepingStandard(layer, ended)).toBe(ended);
});
