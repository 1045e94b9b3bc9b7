import { expect, test } from 'vitest';
import { describe } from '../../../kernels/spec/geometry.ts';
import { CHANNELS, FILTERED, MIXING, OUTPUTS, PIXEL, SIDE } from './fixture.ts';
import {
  barOf,
  comparison,
  EQUAL,
  indexOf,
  layerOf,
  MOST,
  outputsOf,
  pairOf,
  reachOf,
  scrambled,
  sizesOf,
  STEP,
  termsOf,
  withEqual,
  withWeight,
} from './layout.ts';

/** The formula of the chapter, without bias, for all pixels and outputs. */
function mixed(maps: Float32Array, mixing: Float32Array): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE * OUTPUTS }, (_, i) => {
    const [pixel, o] = [Math.floor(i / OUTPUTS), i % OUTPUTS];
    let sum = 0;
    for (let q = 0; q < CHANNELS; q++) sum += mixing[q * OUTPUTS + o] * maps[pixel * CHANNELS + q];
    return sum;
  });
}

test('the maps are whole numbers and the layer is possible', () => {
  expect(FILTERED.every(Number.isInteger)).toBe(true);
  const pair = pairOf(FILTERED, FILTERED);
  const { spec, weights, input } = layerOf(pair, MIXING);
  expect(input).toHaveLength(spec.batch! * SIDE * SIDE * CHANNELS);
  const { output, stages } = describe(spec);
  expect(output).toEqual({ height: SIDE, width: SIDE, channels: OUTPUTS });
  expect(weights.pointwise).toHaveLength(stages[0].weights);
});

test('at the opening pixel 1·(−8) + 0.5·5 − 1·9 makes −14.5', () => {
  const terms = termsOf(FILTERED, MIXING, PIXEL, 0);
  expect(terms.map(({ value }) => value)).toEqual([-8, 5, 9]);
  expect(terms.map(({ product }) => product)).toEqual([-8, 2.5, -9]);
  expect(terms.map(({ to }) => to)).toEqual([-8, -5.5, -14.5]);
});

test('the terms add up to what the layer gives, at every pixel of every output', () => {
  const Y = mixed(FILTERED, MIXING);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++)
      for (let o = 0; o < OUTPUTS; o++) {
        const pixel = { row, column };
        const sum = termsOf(FILTERED, MIXING, pixel, o)[CHANNELS - 1].to;
        expect(sum).toBe(Y[indexOf(pixel) * OUTPUTS + o]);
      }
});

test('scrambling moves every other pixel, keeps the triples together, and leaves the pixel alone', () => {
  const triples = (maps: Float32Array) =>
    Array.from({ length: SIDE * SIDE }, (_, i) => maps.slice(i * CHANNELS, (i + 1) * CHANNELS).join());
  for (const seed of [1, 2, 77])
    for (const pixel of [PIXEL, { row: 0, column: 0 }, { row: 9, column: 9 }]) {
      const moved = triples(scrambled(FILTERED, pixel, seed));
      expect(moved[indexOf(pixel)]).toBe(triples(FILTERED)[indexOf(pixel)]);
      expect(moved.toSorted()).toEqual(triples(FILTERED).toSorted());
    }
});

test('after scrambling most outputs change and the one at the pixel does not', () => {
  const [before, after] = [FILTERED, scrambled(FILTERED, PIXEL, 1)].map((maps) => mixed(maps, MIXING));
  for (let o = 0; o < OUTPUTS; o++) {
    const { others, isSame } = comparison(before, after, o, PIXEL);
    expect(isSame).toBe(true);
    expect(others).toBeGreaterThan(60);
  }
});

test('the shown maps are the second picture of the pair, and their output is the second', () => {
  const shown = scrambled(FILTERED, PIXEL, 1);
  const pair = pairOf(shown, FILTERED);
  expect(pair.slice(0, FILTERED.length)).toEqual(FILTERED);
  expect(pair.slice(FILTERED.length)).toEqual(shown);
  const outputs = outputsOf(Float32Array.from([...mixed(FILTERED, MIXING), ...mixed(shown, MIXING)]));
  expect(outputs.plain).toEqual(mixed(FILTERED, MIXING));
  expect(outputs.shown).toEqual(mixed(shown, MIXING));
});

test('a change of one weight touches its output only', () => {
  const [before, after] = [MIXING, withWeight(MIXING, 1, 2, -2)].map((mixing) => mixed(FILTERED, mixing));
  const changed = Array.from({ length: OUTPUTS }, (_, o) => comparison(before, after, o, PIXEL).others > 0);
  expect(changed).toEqual([false, false, true, false]);
});

test('equal weights are equal, and a step of the sliders', () => {
  const mixing = withEqual(MIXING, 1);
  expect([1, 5, 9].map((i) => mixing[i])).toEqual([EQUAL, EQUAL, EQUAL]);
  expect(EQUAL % STEP).toBe(0);
});

test('no bar of the waterfall leaves its place, whatever the weights', () => {
  for (const signs of [
    [MOST, MOST, MOST],
    [-MOST, MOST, -MOST],
    [MOST, -MOST, MOST],
  ]) {
    const mixing = signs.reduce<Float32Array>((old, w, q) => withWeight(old, q, 0, w), MIXING);
    const terms = termsOf(FILTERED, mixing, PIXEL, 0);
    for (const { from, to } of terms) {
      const { at, part } = barOf(from, to, reachOf(terms));
      expect(at).toBeGreaterThanOrEqual(-1e-9);
      expect(at + part).toBeLessThanOrEqual(1 + 1e-9);
    }
  }
  expect(reachOf([{ value: 0, weight: 1, product: 0, from: 0, to: 0 }])).toBe(1);
});

test('three maps fit side by side into every pane', () => {
  for (const [width, letter] of [
    [324, 18],
    [328, 16],
    [358, 16],
    [555, 24],
    [592, 16],
  ]) {
    const { cell, gap } = sizesOf(width, letter);
    expect(CHANNELS * SIDE * cell + (CHANNELS - 1) * gap).toBeLessThanOrEqual(width);
  }
});
