import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankSizes, groupOf, kernelIndex } from './bank.ts';
import type { Bank } from './bank.ts';
import { defaultBank } from './default-bank.ts';
import { KERNEL_PRESETS, kernelPreset } from './kernel-presets.ts';
import { smallSettings } from '../testing/random-settings.ts';
import { firstOutputs, OPENING } from './settings.ts';
import type { LayerSettings } from './settings.ts';

function kernelOf(s: LayerSettings, bank: Bank, c: number, q: number): number[] {
  const [kh, kw] = s.kernel;
  return Array.from(
    { length: kh * kw },
    (_, uv) => bank.kernels[kernelIndex(s, Math.floor(uv / kw), uv % kw, c, q)],
  );
}

describe('defaultBank', () => {
  it('opens with Sobel on red, Laplacian on green, Gaussian on blue and four mixes', () => {
    const bank = defaultBank(OPENING);
    expect(kernelOf(OPENING, bank, 0, 0)).toEqual([1, 0, -1, 2, 0, -2, 1, 0, -1]);
    expect(kernelOf(OPENING, bank, 1, 1)).toEqual([0, -1, 0, -1, 4, -1, 0, -1, 0]);
    expect(kernelOf(OPENING, bank, 2, 2)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16));
    const outputs = [0, 1, 2, 3].map((o) => [0, 1, 2].map((q) => bank.mixing[q * 4 + o]));
    expect(outputs).toEqual([
      [0.5, 0.5, 0],
      [1, -1, 0],
      [0, 0.5, 1],
      [-0.5, 0, 1],
    ]);
  });

  it('fills arrays of the right sizes with tidy numbers, none of them −0, and the same every time', () => {
    fc.assert(
      fc.property(smallSettings, (s) => {
        const bank = defaultBank(s);
        const sizes = bankSizes(s);
        for (const part of Object.keys(sizes) as (keyof Bank)[]) {
          expect(bank[part]).toHaveLength(sizes[part]);
          expect(bank[part].every((weight) => Number.isFinite(weight) && !Object.is(weight, -0))).toBe(true);
        }
        for (const weight of bank.mixing) expect(weight * 64).toBe(Math.round(weight * 64));
        expect(defaultBank(s)).toEqual(bank);
      }),
    );
  });

  it('lets no filtered map, no output and no pair within a group be empty, nor two outputs be equal', () => {
    fc.assert(
      fc.property(smallSettings, (drawn) => {
        const s = { ...drawn, filters: 16, groups: drawn.channels };
        const bank = defaultBank(s);
        const Q = firstOutputs(s);
        for (let q = 0; q < Q; q++)
          for (let c = 0; c < s.channels; c++)
            expect(kernelOf(s, bank, c, q).some((weight) => weight !== 0)).toBe(true);
        if (!s.mixing) return;
        const rows = Array.from({ length: 16 }, (_, o) =>
          Array.from({ length: Q }, (_, q) => bank.mixing[q * 16 + o]),
        );
        for (const row of rows) expect(row.some((weight) => weight !== 0)).toBe(true);
        if (Q > 2) expect(new Set(rows.map((row) => row.join())).size).toBe(16);
      }),
    );
  });

  it('does not depend on the groups while the 1×1 step follows, nor on switches', () => {
    const s: LayerSettings = { ...OPENING, channels: 12, groups: 12 };
    const bank = defaultBank(s);
    for (const groups of [1, 2, 3, 4, 6]) expect(defaultBank({ ...s, groups })).toEqual(bank);
    expect(defaultBank({ ...s, bias: true, activation: 'relu', height: 5 })).toEqual(bank);
  });

  it('gives every filtered map a preset at full strength on a channel that is in its group whatever G is', () => {
    fc.assert(
      fc.property(smallSettings, (s) => {
        const bank = defaultBank(s);
        const Q = firstOutputs(s);
        for (let q = 0; q < Q; q++) {
          const own = Math.floor((q * s.channels) / Q);
          const group = groupOf(s, q);
          expect(own >= group.start && own < group.start + group.size).toBe(true);
          const presets = KERNEL_PRESETS.map((id) => [
            ...kernelPreset(id, ...s.kernel, q * s.channels + own),
          ]);
          expect(presets).toContainEqual(kernelOf(s, bank, own, q));
        }
      }),
    );
    const s: LayerSettings = { ...OPENING, channels: 2, groups: 1, depthMultiplier: 2 };
    expect(kernelOf(s, defaultBank(s), 1, 3)).toEqual([...kernelPreset('sobel-y', 3, 3)]);
  });
});
