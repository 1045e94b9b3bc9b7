import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../index.ts';
import type { LayerSpec, LayerWeights } from '../index.ts';
import { samples } from '../testing/random-layers.ts';
import { HAND_EXAMPLE, interleaved } from '../spec/hand-example.ts';

const engine = await createEngine({ build: 'reference' });

function run(spec: LayerSpec, weights: LayerWeights, input: ArrayLike<number>) {
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  const output = Array.from(layer.run());
  const filtered = spec.kind === 'separable' ? Array.from(layer.filtered()) : null;
  layer.dispose();
  return { output, filtered };
}

// The formulas of the README once more, sharing nothing with the package: nested arrays, a padded copy, every default here.

type Maps = number[][][][]; // [b][row][column][channel]
type Two = [number, number];

const nested = (B: number, H: number, W: number, C: number, at: (...index: number[]) => number): Maps =>
  Array.from({ length: B }, (_, b) =>
    Array.from({ length: H }, (_, i) =>
      Array.from({ length: W }, (_, j) => Array.from({ length: C }, (_, c) => at(b, i, j, c))),
    ),
  );

const flat = (maps: Maps, layout: 'nhwc' | 'nchw' = 'nhwc'): number[] =>
  layout === 'nhwc'
    ? maps.flat(3)
    : maps.flatMap((rows) =>
        rows[0][0].flatMap((_, c) => rows.flatMap((columns) => columns.map((pixel) => pixel[c]))),
      );

const twice = (value: number | readonly [number, number] = 1): Two =>
  typeof value === 'number' ? [value, value] : [value[0], value[1]];

/** Zeros written around the map: rows and columns by the padding rule. */
function padded(X: Maps, spec: LayerSpec, k: Two, s: Two, d: Two): Maps {
  const sizes = [X[0].length, X[0][0].length];
  const [rows, columns] = [0, 1].map((axis) => {
    const [n, rule = 'valid'] = [sizes[axis], spec.padding];
    if (typeof rule !== 'string') return axis === 0 ? [rule[0], rule[2]] : [rule[3], rule[1]];
    if (rule === 'valid') return [0, 0];
    const total = Math.max((Math.ceil(n / s[axis]) - 1) * s[axis] + d[axis] * (k[axis] - 1) + 1 - n, 0);
    const [small, large] = [Math.floor(total / 2), Math.ceil(total / 2)];
    return rule === 'same' ? [small, large] : [large, small];
  });
  const [height, width] = [sizes[0] + rows[0] + rows[1], sizes[1] + columns[0] + columns[1]];
  const at = (b: number, i: number, j: number, c: number) => X[b]?.[i - rows[0]]?.[j - columns[0]]?.[c] ?? 0;
  return nested(X.length, height, width, X[0][0][0].length, at);
}

const activated = (value: number, activation: LayerSpec['activation'] = 'none') =>
  activation === 'none' ? value : Math.max(0, activation === 'relu6' ? Math.min(6, value) : value);

/** W[u][v][input of the group][o], flat; every output sums over the inputs of its own group. */
function convolve(
  X: Maps,
  spec: LayerSpec,
  [W, bias]: [Float32Array, Float32Array | undefined],
  { outputs, groups, activation }: { outputs: number; groups: number; activation: LayerSpec['activation'] },
): Maps {
  const [k, s, d] = [twice(spec.kernel), twice(spec.stride), twice(spec.dilation)];
  const P = padded(X, spec, k, s, d);
  const size = (n: number, axis: number) => Math.floor((n - d[axis] * (k[axis] - 1) - 1) / s[axis]) + 1;
  const I = X[0][0][0].length / groups;
  return nested(X.length, size(P[0].length, 0), size(P[0][0].length, 1), outputs, (b, y, x, o) => {
    const group = Math.floor((o * groups) / outputs);
    let sum = bias?.[o] ?? 0;
    for (let i = 0; i < I; i++)
      for (let v = 0; v < k[1]; v++)
        for (let u = 0; u < k[0]; u++)
          sum +=
            P[b][y * s[0] + u * d[0]][x * s[1] + v * d[1]][group * I + i] *
            W[((u * k[1] + v) * I + i) * outputs + o];
    return activated(sum, activation);
  });
}

function formula(spec: LayerSpec, weights: LayerWeights, input: Float32Array) {
  const {
    batch = 1,
    height: H,
    width: W,
    channels: C,
    depthMultiplier: M = 1,
    layout,
    kind,
    activation,
  } = spec;
  const X = nested(batch, H, W, C, (b, i, j, c) =>
    layout === 'nchw' ? input[((b * C + c) * H + i) * W + j] : input[((b * H + i) * W + j) * C + c],
  );
  const { standard, depthwise, pointwise, depthwiseBias, bias } = weights;
  const mixing: LayerSpec = { ...spec, kernel: 1, stride: 1, dilation: 1, padding: 'valid' };
  const mix = (A: Maps) =>
    convolve(A, mixing, [pointwise!, bias], { outputs: spec.filters!, groups: 1, activation });
  const filter = (groups: number, activation: LayerSpec['activation']) =>
    convolve(X, spec, [depthwise!, depthwiseBias], { outputs: C * M, groups, activation });

  if (kind === 'separable') {
    const A = filter(spec.groups ?? C, spec.between);
    return { output: flat(mix(A), layout), filtered: flat(A, layout) };
  }
  if (kind === 'pointwise') return { output: flat(mix(X), layout), filtered: null };
  if (kind === 'depthwise') return { output: flat(filter(C, activation), layout), filtered: null };
  const all = { outputs: spec.filters!, groups: spec.groups ?? 1, activation };
  return { output: flat(convolve(X, spec, [standard!, bias], all), layout), filtered: null };
}

test.each(['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const)(
  'a %s layer gives exactly what the formula says',
  (kind) => {
    fc.assert(
      fc.property(samples('exact', kind), ({ spec, weights, input }) => {
        expect(run(spec, weights, input)).toEqual(formula(spec, weights, input));
      }),
    );
  },
);

test('sums are double precision: what float32 would lose stays', () => {
  const spec: LayerSpec = { kind: 'pointwise', height: 1, width: 1, channels: 3, filters: 1 };
  const weights = { pointwise: Float32Array.of(1, 1, 1) };
  expect(run(spec, weights, [2 ** 24, 1, -(2 ** 24)]).output).toEqual([1]);
});

const exampleA: LayerSpec = {
  kind: 'separable',
  height: 4,
  width: 4,
  channels: 2,
  filters: 3,
  kernel: 3,
  layout: 'nchw',
};
const { input: X, kernels: D, mixing: P, filtered: Z, output: Y } = HAND_EXAMPLE;
const weightsA: LayerWeights = {
  depthwise: Float32Array.from(interleaved(D)),
  pointwise: Float32Array.from(D.flatMap((_, q) => P.map((row) => row[q]))),
};
const inputA = X.flat(2);

test('hand example A comes out number by number', () => {
  const { filtered, output } = run(exampleA, weightsA, inputA);
  expect(filtered).toEqual(Z.flat(2));
  expect(output).toEqual(Y.flat(2));
});

test('a one-dimensional convolution is a layer of height 1', () => {
  const spec: LayerSpec = {
    kind: 'depthwise',
    height: 1,
    width: 5,
    channels: 1,
    kernel: [1, 3],
    dilation: [1, 2],
  };
  expect(run(spec, { depthwise: Float32Array.of(1, 2, 4) }, [1, 2, 3, 4, 5]).output).toEqual([1 + 6 + 20]);
});

test('the layout changes where numbers lie, not what they are', () => {
  const { output } = run({ ...exampleA, layout: 'nhwc' }, weightsA, interleaved(X));
  expect(output).toEqual(interleaved(Y));
});
