import { expect, test } from 'vitest';
import { openingPictureLayer } from './picture-layer.ts';
import { fitSeparable } from './separable-fit.ts';
import { STANDARD_BANKS, standardBank, standardBankFits, standardBankOf } from './standard-banks.ts';
import { withFit } from './compared-layer.ts';

/** Kernel of channel 0 in output n, row by row. */
const kernelOf = (id: (typeof STANDARD_BANKS)[number], n: number) => {
  const { kernel, channels, filters, weights } = standardBank(id, 'grey');
  return Array.from({ length: kernel[0] * kernel[1] }, (_, tap) => weights[tap * channels * filters + n]);
};
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test('the compass begins with Sobel x and turns it by 45° from output to output', () => {
  expect(kernelOf('compass', 0)).toEqual([1, 0, -1, 2, 0, -2, 1, 0, -1]);
  expect(kernelOf('compass', 1)).toEqual([2, 1, 0, 1, 0, -1, 0, -1, -2]);
  expect(kernelOf('compass', 2)).toEqual([1, 2, 1, 0, 0, 0, -1, -2, -1]);
  expect(kernelOf('compass', 4)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
});

test('edges and lines add up to 0, so that an even grey gives nothing; motion to 1, so that it stays as it is', () => {
  for (let n = 0; n < 8; n++) {
    expect(sum(kernelOf('compass', n))).toBe(0);
    expect(sum(kernelOf('lines', n))).toBe(0);
    expect(sum(kernelOf('motion', n))).toBe(1);
  }
});

test('each bank has what its name says: no layer of one kernel for each channel is equal to it, four come near to most', () => {
  const errors = Object.fromEntries(
    STANDARD_BANKS.map((id) => {
      const bank = standardBank(id, 'rgb');
      return [id, [1, 2, 3, 4].map((M) => fitSeparable(bank, M).relativeError)];
    }),
  );
  for (const id of STANDARD_BANKS) expect(errors[id][0]).toBeGreaterThan(0.2);
  // Two turned edges make nearly all of the others, four make them all; two colours against each other are two kernels.
  expect(errors.compass[1]).toBeCloseTo(0.169, 2);
  expect(errors.compass[3]).toBeLessThan(1e-6);
  expect(errors.opponent[1]).toBeLessThan(1e-6);
  expect(errors.random[3]).toBeGreaterThan(0.3);
});

test('a bank is known by its numbers, among the colours that it is meant for', () => {
  for (const id of STANDARD_BANKS) {
    const bank = standardBank(id, 'rgb');
    const layer = withFit(openingPictureLayer(), bank, fitSeparable(bank, 2), 2);
    expect(standardBankOf(layer)).toBe(id);
    expect(standardBankOf({ ...layer, standard: layer.standard!.map((weight) => 2 * weight) })).toBeNull();
  }
  expect(standardBankOf(openingPictureLayer())).toBeNull();
  expect(standardBankFits('opponent', 'grey')).toBe(false);
});
