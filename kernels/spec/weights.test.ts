import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../index.ts';
import { describe } from './geometry.ts';
import { standardSpec } from './layer.ts';
import type { LayerSpec } from './layer.ts';
import { samples } from '../testing/random-layers.ts';
import { fill } from '../testing/sample.ts';
import {
  depthwiseFromPytorch,
  depthwiseToPytorch,
  fromPytorch,
  mergeSeparable,
  stageWeights,
  toPytorch,
} from './weights.ts';

const engine = await createEngine();
const count = (length: number) => Float32Array.from({ length }, (_, i) => i);
const spec: LayerSpec = { kind: 'separable', height: 3, width: 3, channels: 2, filters: 3, kernel: 3 };

test("PyTorch's standard weights are TensorFlow's transposed by (3, 2, 0, 1)", () => {
  const [kh, kw, I, O] = [2, 3, 4, 5] as const;
  const tf = count(kh * kw * I * O);
  const torch = toPytorch(tf, [kh, kw, I, O]);
  for (let o = 0; o < O; o++)
    for (let i = 0; i < I; i++)
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++)
          expect(torch[((o * I + i) * kh + u) * kw + v]).toBe(tf[((u * kw + v) * I + i) * O + o]);
});

test('torch[c·M + m, 0, u, v] is keras[u, v, c, m]', () => {
  const [kh, kw, C, M] = [2, 3, 4, 2] as const;
  const keras = count(kh * kw * C * M);
  const torch = depthwiseToPytorch(keras, [kh, kw, C, M]);
  for (let c = 0; c < C; c++)
    for (let m = 0; m < M; m++)
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++)
          expect(torch[((c * M + m) * kh + u) * kw + v]).toBe(keras[((u * kw + v) * C + c) * M + m]);
});

test('converting there and back changes nothing', () => {
  const size = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.tuple(size, size, size, size), (shape) => {
      const weights = count(shape.reduce((a, b) => a * b));
      expect(fromPytorch(toPytorch(weights, shape), shape)).toEqual(weights);
      expect(depthwiseFromPytorch(depthwiseToPytorch(weights, shape), shape)).toEqual(weights);
    }),
  );
});

test('the merged kernel gives exactly what the two steps give, biases, groups and multipliers included', () => {
  fc.assert(
    fc.property(samples('exact', 'separable'), ({ spec, weights, input }) => {
      const linear: LayerSpec = { ...spec, between: 'none' };
      const two = engine.createLayer(linear, weights);
      const one = engine.createLayer(standardSpec(linear), mergeSeparable(linear, weights));
      two.input.set(input);
      one.input.set(input);
      expect(one.run()).toEqual(two.run());
    }),
  );
});

test('a merged kernel has a bias only if one of the steps has', () => {
  const weights = { depthwise: fill(18, 1, 'exact'), pointwise: fill(6, 2, 'exact') };
  expect(mergeSeparable(spec, weights)).not.toHaveProperty('bias');
  const withBias = { ...weights, depthwiseBias: Float32Array.of(1, 2) };
  expect(mergeSeparable(spec, withBias).bias).toHaveLength(3);
});

test('only a separable layer can be merged', () => {
  const standard: LayerSpec = { ...spec, kind: 'standard' };
  expect(() => mergeSeparable(standard, { standard: count(54) })).toThrow(
    'kind must be one of separable; got standard',
  );
});

test('weights that are missing or do not fit are named', () => {
  const check = (weights: object) => () => stageWeights('separable', describe(spec), weights);
  expect(check({ depthwise: count(18) })).toThrow('a separable layer needs pointwise, which is missing');
  expect(check({ depthwise: count(17), pointwise: count(6) })).toThrow(
    'depthwise must hold 18 numbers; got 17',
  );
  const fitting = { depthwise: count(18), pointwise: count(6) };
  expect(check({ ...fitting, depthwiseBias: count(3) })).toThrow('depthwiseBias must hold 2 numbers; got 3');
  expect(check({ ...fitting, bias: count(2) })).toThrow('bias must hold 3 numbers; got 2');
  expect(check({ ...fitting, standard: count(1) })).not.toThrow();
});
