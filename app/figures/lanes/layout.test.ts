import { expect, test } from 'vitest';
import { describe } from '../../../kernels/spec/geometry.ts';
import { CHANNELS, INPUT, OPENING, SIDE } from './fixture.ts';
import {
  changedCells,
  countOf,
  FILTERED,
  KERNEL,
  layerOf,
  MOST,
  outlineOf,
  PRESETS,
  presetKernel,
  presetOf,
  sizesOf,
  withKernel,
  withWeight,
} from './layout.ts';
import type { Kernels } from './fixture.ts';

/** The formula of the chapter, written out once more. */
function filtered(kernels: Kernels): Float32Array {
  const Z = new Float32Array(FILTERED * FILTERED * CHANNELS);
  for (let y = 0; y < FILTERED; y++)
    for (let x = 0; x < FILTERED; x++)
      for (let c = 0; c < CHANNELS; c++) {
        let sum = 0;
        for (let u = 0; u < KERNEL; u++)
          for (let v = 0; v < KERNEL; v++)
            sum += kernels[c][u * KERNEL + v] * INPUT[((y + u) * SIDE + x + v) * CHANNELS + c];
        Z[(y * FILTERED + x) * CHANNELS + c] = sum;
      }
  return Z;
}

const changesBetween = (before: Kernels, after: Kernels) => {
  const [a, b] = [filtered(before), filtered(after)];
  return Array.from({ length: CHANNELS }, (_, lane) => countOf(changedCells(a, b, lane)));
};

test('the picture is whole: 12×12 pixels of three numbers from 0 to 1', () => {
  expect(INPUT).toHaveLength(SIDE * SIDE * CHANNELS);
  expect(INPUT.every((v) => v >= 0 && v <= 1)).toBe(true);
});

test('the layer is possible and its filtered maps have the size that is drawn', () => {
  const { spec, weights } = layerOf(OPENING);
  const { output, stages } = describe(spec);
  expect(output).toEqual({ height: FILTERED, width: FILTERED, channels: CHANNELS });
  expect(weights.depthwise).toHaveLength(stages[0].weights);
});

test('weights stand as (kh, kw, C): a kernel can be read back from every third number', () => {
  const depthwise = layerOf(OPENING).weights.depthwise!;
  OPENING.forEach((kernel, c) =>
    expect(Array.from(kernel, (_, tap) => depthwise[tap * CHANNELS + c])).toEqual([...kernel]),
  );
});

test('zeroing the red kernel changes the red lane only', () => {
  const [red, green, blue] = changesBetween(OPENING, withKernel(OPENING, 0, presetKernel('zero')));
  expect(red).toBeGreaterThan(20);
  expect([green, blue]).toEqual([0, 0]);
});

test('whatever weight is edited, only its own lane changes', () => {
  for (let lane = 0; lane < CHANNELS; lane++)
    for (let tap = 0; tap < KERNEL * KERNEL; tap++) {
      const changes = changesBetween(OPENING, withWeight(OPENING, lane, tap, 5));
      changes.forEach((n, c) => expect(n > 0).toBe(c === lane));
    }
});

test('an edit leaves the kernels before it as they were, and stays within its bounds', () => {
  const before = OPENING.map((kernel) => [...kernel]);
  const after = withWeight(OPENING, 1, 4, 1e9);
  expect(after[1][4]).toBe(MOST);
  expect(OPENING.map((kernel) => [...kernel])).toEqual(before);
});

test('every preset is recognised by its numbers, and a kernel of one’s own by none', () => {
  for (const preset of PRESETS) expect(presetOf(presetKernel(preset))).toBe(preset);
  expect(presetOf(withWeight(OPENING, 0, 0, 3.3)[0])).toBe(null);
});

test('the outline of one cell has four sides, of a whole map only its border', () => {
  const one = Array.from({ length: 9 }, (_, i) => i === 4);
  expect(outlineOf(one, 3, 10).match(/M/g)).toHaveLength(4);
  expect(outlineOf(new Array<boolean>(9).fill(true), 3, 10).match(/M/g)).toHaveLength(12);
  expect(outlineOf(new Array<boolean>(9).fill(false), 3, 10)).toBe('');
});

test('a lane fits into every pane', () => {
  for (const [width, letter] of [
    [328, 16],
    [358, 16],
    [592, 16],
    [555, 24],
    [324, 18],
  ]) {
    const { cell, kernelWidth } = sizesOf(width, letter);
    expect((SIDE + FILTERED) * cell + KERNEL * kernelWidth + 28).toBeLessThanOrEqual(width);
    expect(kernelWidth).toBeGreaterThanOrEqual(38);
  }
});
