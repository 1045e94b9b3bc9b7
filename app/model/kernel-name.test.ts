import { expect, test } from 'vitest';
import { kernelIndex } from './bank.ts';
import { defaultBank } from './default-bank.ts';
import { kernelName } from './kernel-name.ts';
import { OPENING } from './settings.ts';
import type { LayerSettings } from './settings.ts';

const namesOf = (change: Partial<LayerSettings>) => {
  const s = { ...OPENING, ...change };
  const bank = defaultBank(s);
  return Array.from({ length: s.channels * s.depthMultiplier }, (_, q) => kernelName(s, bank, q));
};

test('kernels that are presets have their names, at every size and wherever they stand', () => {
  const all = ['sobel-x', 'laplacian', 'gaussian', 'sobel-y', 'sharpen', 'emboss', 'box', null, 'identity'];
  expect(namesOf({})).toEqual(all.slice(0, 3));
  for (const kernel of [
    [3, 3],
    [5, 5],
    [4, 3],
  ] as const)
    expect(namesOf({ kernel, depthMultiplier: 3 })).toEqual(all);
});

test('one number that is another is no preset any more, nor are zeros', () => {
  const bank = defaultBank(OPENING);
  const kernels = bank.kernels.slice();
  kernels[kernelIndex(OPENING, 0, 0, 0, 0)] += 0.01;
  expect([0, 1].map((q) => kernelName(OPENING, { kernels }, q))).toEqual([null, 'laplacian']);
  expect(kernelName(OPENING, { kernels: kernels.fill(0) }, 1)).toBeNull();
});

test('a map that sums several kernels has no name', () => {
  const s = { ...OPENING, groups: 1, mixing: false };
  expect(kernelName(s, defaultBank(s), 0)).toBeNull();
});

test('of presets that are the same the plainest is the name', () => {
  const s = { ...OPENING, kernel: [1, 1] as const };
  expect(kernelName(s, { kernels: defaultBank(s).kernels.fill(1) }, 0)).toBe('identity');
});
