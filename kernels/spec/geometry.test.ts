import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, kernelExtent, outputSize, pytorchPadding, samePadding } from './geometry.ts';
import type { LayerSpec } from './layer.ts';
import { layers } from '../testing/random-layers.ts';

const square = (n: number, channels: number, filters: number): LayerSpec => ({
  ...{ kind: 'separable', height: n, width: n, channels, filters, kernel: 3, padding: 'same' },
});

test.each([
  // n, k, s: TensorFlow's padding, PyTorch's, output sizes of both
  [224, 3, 2, [0, 1], [1, 1], 112, 112],
  [225, 3, 2, [1, 1], [1, 1], 113, 113],
  [28, 5, 2, [1, 2], [2, 2], 14, 14],
  [49, 10, 2, [4, 5], [4, 4], 25, 24],
] as const)(
  '%i cells, kernel %i, stride %i: TensorFlow pads %j, PyTorch %j',
  (n, k, s, tf, torch, tfSize, torchSize) => {
    expect(samePadding(n, k, s)).toEqual(tf);
    expect(pytorchPadding(k)).toEqual(torch);
    expect(outputSize(n, k, s, 1, 'same')).toBe(tfSize);
    expect(outputSize(n, k, s, 1, torch)).toBe(torchSize);
  },
);

test("eight cells at stride 2: TensorFlow's windows are centred on 1, 3, 5, 7 and PyTorch's on 0, 2, 4, 6", () => {
  const centres = ([before]: [number, number]) => [0, 1, 2, 3].map((y) => 2 * y - before + 1);
  expect(centres(samePadding(8, 3, 2))).toEqual([1, 3, 5, 7]);
  expect(centres(pytorchPadding(3))).toEqual([0, 2, 4, 6]);
});

test('same-lower is the mirror of same', () => {
  const padding = (rule: 'same' | 'same-lower') =>
    describe({ ...square(28, 1, 1), kernel: 4, padding: rule }).padding;
  expect(padding('same')).toEqual([1, 2, 2, 1]);
  expect(padding('same-lower')).toEqual([2, 1, 1, 2]);
});

test('explicit padding is top, right, bottom, left', () => {
  const { padding, output } = describe({ ...square(4, 1, 1), kernel: 1, padding: [1, 2, 3, 4] });
  expect(padding).toEqual([1, 2, 3, 4]);
  expect(output).toEqual({ height: 8, width: 10, channels: 1 });
});

test('SAME gives ⌈n/s⌉ cells, and its last window ends inside the padded axis', () => {
  const axis = fc.tuple(...[40, 9, 6, 4].map((max) => fc.integer({ min: 1, max })));
  fc.assert(
    fc.property(axis, ([n, k, s, d]) => {
      expect(outputSize(n, k, s, d, 'same')).toBe(Math.ceil(n / s));
      expect(outputSize(n, k, s, d, 'same-lower')).toBe(Math.ceil(n / s));
      const [before, after] = samePadding(n, k, s, d);
      expect(after - before === 0 || after - before === 1).toBe(true);
      expect((Math.ceil(n / s) - 1) * s + kernelExtent(k, d)).toBeLessThanOrEqual(n + before + after);
    }),
  );
});

test('count example B: 5×5×3 to 3×3×4 takes 108 weights and 972 multiply-adds, or 27 + 12 and 243 + 108', () => {
  const geometry = describe({ ...square(5, 3, 4), padding: 'valid' });
  expect(geometry.output).toEqual({ height: 3, width: 3, channels: 4 });
  expect(geometry.standard).toMatchObject({ weights: 108, multiplyAdds: 972 });
  expect(
    geometry.stages.map(({ stage, weights, multiplyAdds, start }) => [stage, weights, multiplyAdds, start]),
  ).toEqual([
    ['depthwise', 27, 243, 0],
    ['pointwise', 12, 108, 243],
  ]);
  expect(geometry).toMatchObject({ weights: 39, multiplyAdds: 351 });
  expect(geometry.multiplyAdds / geometry.standard.multiplyAdds).toBe(13 / 36);
});

test('a standard layer of 14×14, 512 to 512 takes 462,422,016 multiply-adds', () => {
  const spec = square(14, 512, 512);
  expect(describe(spec).standard.multiplyAdds).toBe(462_422_016);
  expect(describe({ ...spec, kind: 'standard' }).multiplyAdds).toBe(462_422_016);
});

test('the worked weights of the lessons come out', () => {
  expect(describe(square(8, 16, 32)).weights).toBe(144 + 512);
  const inTime = describe({ ...square(1, 256, 256), height: 1, width: 100, kernel: [1, 33] });
  expect(inTime.weights).toBe(73_984);
  expect(inTime.standard.weights).toBe(2_162_688);
});

test('fewer multiply-adds can mean more traffic', () => {
  const traffic = (n: number, channels: number, filters: number, batch = 1) => {
    const { bytes, multiplyAdds, standard } = describe({ ...square(n, channels, filters), batch });
    const times = (x: number) => Number(x.toFixed(2));
    const moved = standard.bytes.fused;
    return [
      times(standard.multiplyAdds / multiplyAdds),
      times(bytes.unfused / moved),
      times(bytes.fused / moved),
    ];
  };
  expect(traffic(112, 32, 64)).toEqual([7.89, 1.64, 0.99]);
  expect(traffic(56, 128, 128)).toEqual([8.41, 1.71, 0.86]);
  expect(traffic(14, 512, 512)).toEqual([8.84, 0.26, 0.18]);
  expect(traffic(14, 512, 512, 64)).toEqual([8.84, 1.71, 0.86]);
});

test('the ratio separable : standard is M(1/N + 1/k²) for every layer', () => {
  fc.assert(
    fc.property(layers('separable'), (spec) => {
      const geometry = describe({ ...spec, groups: undefined });
      const [kh, kw] = geometry.stages[0].kernel;
      const expected = (spec.depthMultiplier ?? 1) * (1 / spec.filters! + 1 / (kh * kw));
      expect(geometry.multiplyAdds / geometry.standard.multiplyAdds).toBeCloseTo(expected, 12);
      expect(geometry.weights / geometry.standard.weights).toBeCloseTo(expected, 12);
    }),
  );
});

test('the first step of a separable layer is named after its groups', () => {
  const names = [1, 2, 4].map((groups) => describe({ ...square(4, 4, 6), groups }).stages[0]);
  expect(names.map(({ stage }) => stage)).toEqual(['standard', 'grouped', 'depthwise']);
  expect(names.map(({ weightShape }) => weightShape)).toEqual([
    [3, 3, 4, 4],
    [3, 3, 2, 4],
    [3, 3, 4, 1],
  ]);
  expect(describe(square(4, 1, 6)).stages[0].stage).toBe('depthwise');
});

test('every stage multiplies its taps by its output cells, and the stages follow one another', () => {
  fc.assert(
    fc.property(layers(), (spec) => {
      const { stages, batch, multiplyAdds, weights } = describe(spec);
      let start = 0;
      for (const stage of stages) {
        const { height, width, channels } = stage.output;
        expect(stage.start).toBe(start);
        expect(stage.multiplyAdds).toBe(batch * height * width * channels * stage.taps);
        expect(stage.weights).toBe(stage.weightShape.reduce((a, b) => a * b));
        start += stage.multiplyAdds;
      }
      expect(multiplyAdds).toBe(start);
      expect(weights).toBe(stages.reduce((sum, stage) => sum + stage.weights, 0));
    }),
  );
});
