import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankSizes, kernelIndex, mixingIndex } from './bank.ts';
import type { Bank } from './bank.ts';
import { defaultBank } from './default-bank.ts';
import { distinctBank, smallSettings } from '../testing/random-settings.ts';
import { reshapeBank } from './reshape-bank.ts';
import { OPENING } from './settings.ts';
import type { LayerSettings } from './settings.ts';

const five: LayerSettings = { ...OPENING, kernel: [5, 5] };

describe('reshapeBank', () => {
  it("turns one layer's default into the other's", () => {
    fc.assert(
      fc.property(smallSettings, smallSettings, (from, to) => {
        expect(reshapeBank(defaultBank(from), from, to)).toEqual(defaultBank(to));
      }),
    );
  });

  it('gives a bank of the new sizes and leaves the old one alone', () => {
    fc.assert(
      fc.property(smallSettings, smallSettings, (from, to) => {
        const bank = reshapeBank(distinctBank(from), from, to);
        const sizes = bankSizes(to);
        for (const part of Object.keys(sizes) as (keyof Bank)[]) expect(bank[part]).toHaveLength(sizes[part]);
        const old = distinctBank(from);
        reshapeBank(old, from, to);
        expect(old).toEqual(distinctBank(from));
      }),
    );
  });

  it('returns the same bank where its shape does not change', () => {
    const bank = distinctBank(OPENING);
    expect(reshapeBank(bank, OPENING, { ...OPENING, height: 7, groups: 1, bias: true })).toBe(bank);
  });

  it('keeps edits of the weights that survive when channels and outputs come and go', () => {
    const bank = distinctBank(OPENING);
    const wide: LayerSettings = { ...OPENING, channels: 4, groups: 4, filters: 6 };
    const wider = reshapeBank(bank, OPENING, wide);
    for (let q = 0; q < 3; q++) {
      for (let c = 0; c < 3; c++)
        expect(wider.kernels[kernelIndex(wide, 2, 1, c, q)]).toBe(
          bank.kernels[kernelIndex(OPENING, 2, 1, c, q)],
        );
      for (let o = 0; o < 4; o++)
        expect(wider.mixing[mixingIndex(wide, q, o)]).toBe(bank.mixing[mixingIndex(OPENING, q, o)]);
    }
    expect(wider.mixing[mixingIndex(wide, 3, 5)]).toBe(defaultBank(wide).mixing[mixingIndex(wide, 3, 5)]);
    expect(reshapeBank(wider, wide, OPENING)).toEqual(bank);
  });

  it('embeds a kernel in zeros around its centre, and crops it back', () => {
    const bank = distinctBank(OPENING);
    const larger = reshapeBank(bank, OPENING, five);
    expect(larger.kernels[kernelIndex(five, 2, 2, 1, 1)]).toBe(
      bank.kernels[kernelIndex(OPENING, 1, 1, 1, 1)],
    );
    expect(larger.kernels[kernelIndex(five, 0, 2, 1, 1)]).toBe(0);
    expect(reshapeBank(larger, five, OPENING)).toEqual(bank);
    const even: LayerSettings = { ...OPENING, kernel: [4, 2] };
    const cropped = reshapeBank(bank, OPENING, even);
    expect(cropped.kernels[kernelIndex(even, 1, 0, 0, 0)]).toBe(
      bank.kernels[kernelIndex(OPENING, 1, 1, 0, 0)],
    );
  });

  it('keeps the m-th kernel with its channel when M changes', () => {
    const bank = distinctBank(OPENING);
    const two: LayerSettings = { ...OPENING, depthMultiplier: 2 };
    const doubled = reshapeBank(bank, OPENING, two);
    expect(doubled.kernels[kernelIndex(two, 0, 0, 2, 4)]).toBe(
      bank.kernels[kernelIndex(OPENING, 0, 0, 2, 2)],
    );
    expect(doubled.firstBias[4]).toBe(bank.firstBias[2]);
    expect(doubled.mixing[mixingIndex(two, 4, 3)]).toBe(bank.mixing[mixingIndex(OPENING, 2, 3)]);
    expect(reshapeBank(doubled, two, OPENING)).toEqual(bank);
  });
});
