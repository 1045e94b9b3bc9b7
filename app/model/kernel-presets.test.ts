import { describe, expect, it } from 'vitest';
import { KERNEL_PRESETS, kernelPreset, presetFits } from './kernel-presets.ts';

const sizes = Array.from({ length: 49 }, (_, i) => [Math.floor(i / 7) + 1, (i % 7) + 1] as const);
const sum = (kernel: Float32Array) => kernel.reduce((total, weight) => total + weight, 0);

describe('kernelPreset', () => {
  it("gives the textbook's kernels at 3×3", () => {
    const at3 = (id: (typeof KERNEL_PRESETS)[number]) => [...kernelPreset(id, 3, 3)];
    expect(at3('identity')).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(at3('sobel-x')).toEqual([1, 0, -1, 2, 0, -2, 1, 0, -1]);
    expect(at3('sobel-y')).toEqual([1, 2, 1, 0, 0, 0, -1, -2, -1]);
    expect(at3('laplacian')).toEqual([0, -1, 0, -1, 4, -1, 0, -1, 0]);
    expect(at3('gaussian')).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16));
    expect(at3('sharpen')).toEqual([0, -1, 0, -1, 5, -1, 0, -1, 0]);
    expect(at3('emboss')).toEqual([-2, -1, 0, -1, 1, 1, 0, 1, 2]);
  });

  it('sums to 0 for edges and to 1 for the rest at every size from 1×1 to 7×7', () => {
    for (const [kh, kw] of sizes) {
      for (const id of ['sobel-x', 'sobel-y', 'laplacian'] as const) {
        expect(sum(kernelPreset(id, kh, kw))).toBeCloseTo(0, 5);
      }
      for (const id of ['identity', 'box', 'gaussian', 'sharpen', 'emboss'] as const) {
        expect(sum(kernelPreset(id, kh, kw))).toBeCloseTo(1, 5);
      }
    }
  });

  it('is never empty where it fits, and never shouts', () => {
    for (const [kh, kw] of sizes) {
      for (const id of KERNEL_PRESETS) {
        const kernel = kernelPreset(id, kh, kw, 5);
        expect(kernel).toHaveLength(kh * kw);
        expect(kernel.every((weight) => Number.isFinite(weight) && !Object.is(weight, -0))).toBe(true);
        const isEmpty = kernel.every((weight) => weight === 0);
        expect(isEmpty).toBe(!presetFits(id, kh, kw) && id !== 'emboss');
        expect(Math.max(...kernel.map(Math.abs))).toBeLessThanOrEqual(kh + kw);
      }
    }
  });

  it('mirrors Sobel x in its columns and is Sobel y transposed', () => {
    for (const [kh, kw] of sizes) {
      const [x, y] = [kernelPreset('sobel-x', kh, kw), kernelPreset('sobel-y', kw, kh)];
      x.forEach((weight, i) => {
        const [u, v] = [Math.floor(i / kw), i % kw];
        expect(weight + x[u * kw + kw - 1 - v]).toBe(0);
        expect(weight).toBe(y[v * kh + u]);
      });
    }
  });

  it('draws the same random kernel from the same seed and quarters only, never 0', () => {
    expect(kernelPreset('random', 7, 7, 3)).toEqual(kernelPreset('random', 7, 7, 3));
    expect(kernelPreset('random', 7, 7, 3)).not.toEqual(kernelPreset('random', 7, 7, 4));
    const quarters = kernelPreset('random', 7, 7, 3).map((weight) => weight * 4);
    expect(quarters.every((n) => Number.isInteger(n) && n !== 0 && Math.abs(n) <= 4)).toBe(true);
  });
});
