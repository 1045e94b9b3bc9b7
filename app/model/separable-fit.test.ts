import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSeparable } from '../../kernels/spec/weights.ts';
import { fitSeparable } from './separable-fit.ts';
import type { SeparableFit, StandardBank } from './separable-fit.ts';

const banks: fc.Arbitrary<StandardBank> = fc
  .record({
    kernel: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    channels: fc.constantFrom(1, 3),
    filters: fc.integer({ min: 1, max: 8 }),
  })
  .chain((bank) => {
    const length = bank.kernel[0] * bank.kernel[1] * bank.channels * bank.filters;
    const weight = fc.integer({ min: -40, max: 40 }).map((n) => n / 8);
    return fc
      .array(weight, { minLength: length, maxLength: length })
      .map((weights) => ({ ...bank, weights: Float32Array.from(weights) }));
  });

/** The standard convolution that the layer is equal to, (kh, kw, C, N). */
function merged(
  { kernel, channels, filters }: StandardBank,
  fit: SeparableFit,
  depthMultiplier: number,
): Float32Array {
  const size = { height: kernel[0], width: kernel[1], channels, filters, kernel, depthMultiplier };
  return mergeSeparable({ kind: 'separable', ...size }, fit).standard;
}

const norm = (values: Float32Array) => Math.hypot(...values);

test('the error is the distance of the merged kernel from the bank, as the singular values left out tell it', () => {
  fc.assert(
    fc.property(banks, fc.integer({ min: 1, max: 4 }), (bank, m) => {
      const fit = fitSeparable(bank, m);
      const standard = merged(bank, fit, m);
      const distance = norm(bank.weights.map((weight, i) => weight - standard[i]));
      expect(distance).toBeCloseTo(fit.relativeError * norm(bank.weights), 3);
    }),
  );
});

test('with as many kernels as a channel has rank the layer is the bank, and one more never makes it worse', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const most = Math.min(bank.kernel[0] * bank.kernel[1], bank.filters);
      const errors = Array.from({ length: most }, (_, i) => fitSeparable(bank, i + 1).relativeError);
      for (let i = 1; i < most; i++) expect(errors[i]).toBeLessThanOrEqual(errors[i - 1] + 1e-12);
      expect(errors.at(-1)).toBe(0);
      const standard = merged(bank, fitSeparable(bank, most), most);
      for (const [i, weight] of bank.weights.entries()) expect(standard[i]).toBeCloseTo(weight, 4);
    }),
  );
});

test('no other layer of one kernel is nearer: here by moving a little in a direction of chance', () => {
  const weights = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 400, maxLength: 400 });
  fc.assert(
    fc.property(banks, weights, (bank, by) => {
      const fit = fitSeparable(bank, 1);
      const moved = (values: Float32Array, from: number) =>
        values.map((value, i) => value + 0.05 * by[(from + i) % 400]);
      const other = { ...fit, depthwise: moved(fit.depthwise, 0), pointwise: moved(fit.pointwise, 100) };
      const away = (one: SeparableFit) => {
        const standard = merged(bank, one, 1);
        return norm(bank.weights.map((weight, i) => weight - standard[i]));
      };
      expect(away(other)).toBeGreaterThanOrEqual(away(fit) - 1e-3);
    }),
  );
});

test('a bank that is separable is found again; a bank of zeros has no error', () => {
  const bank: StandardBank = {
    ...{ kernel: [1, 2], channels: 1, filters: 3 },
    weights: Float32Array.of(1, 2, 3, -1, -2, -3),
  };
  expect(fitSeparable(bank, 1).relativeError).toBe(0);
  const nothing = fitSeparable({ ...bank, weights: new Float32Array(6) }, 2);
  expect(nothing.relativeError).toBe(0);
  expect([...nothing.depthwise, ...nothing.pointwise].every((weight) => weight === 0)).toBe(true);
});
