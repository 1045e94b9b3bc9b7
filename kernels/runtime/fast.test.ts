import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createEngine } from '../index.ts';
import type { Engine } from '../index.ts';
import { samples, sampleOf, seeds } from '../spec/random-layers.ts';
import type { Sample } from '../spec/random-layers.ts';
import type { LayerSpec } from '../spec/layer.ts';
import { hasRelaxedSimd } from './detect.ts';

const reference = await createEngine({ build: 'reference' });
const engines: Engine[] = [await createEngine({ build: 'simd' })];
engines.push(await createEngine({ build: 'simd', threads: 2 }));
if (hasRelaxedSimd()) engines.push(await createEngine({ build: 'relaxed' }));
afterAll(() => engines.forEach((engine) => engine.dispose()));

function results(engine: Engine, { spec, weights, input }: Sample) {
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  const output = layer.run().slice();
  const filtered = spec.kind === 'separable' ? layer.filtered().slice() : output;
  layer.dispose();
  return [output, filtered];
}

/** Largest distance as a share of the scale. */
function apart(a: Float32Array, b: Float32Array): number {
  let [scale, most] = [1e-30, 0];
  for (let i = 0; i < a.length; i++) {
    scale = Math.max(scale, Math.abs(b[i]));
    most = Math.max(most, Math.abs(a[i] - b[i]) || (Number.isNaN(a[i]) ? Infinity : 0));
  }
  return most / scale;
}

function agrees(sample: Sample): void {
  const expected = results(reference, sample);
  for (const engine of engines) {
    const got = results(engine, sample);
    got.forEach((array, i) => {
      expect(array.length).toBe(expected[i].length);
      const error = apart(array, expected[i]);
      if (error > 1e-5) throw new Error(`${engine.build} ×${engine.threads} is off by ${error}`);
    });
  }
}

test.each(['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const)(
  'random small %s layers agree with the reference',
  (kind) => {
    fc.assert(fc.property(samples('rough', kind), agrees), { numRuns: 300 });
  },
);

const near = (...tiles: number[]) =>
  fc.constantFrom(...tiles.flatMap((t) => [t - 1, t, t + 1]).filter((n) => n > 0));
const tileSpecs: fc.Arbitrary<LayerSpec> = fc
  .record({
    kind: fc.constantFrom('separable', 'depthwise', 'pointwise', 'standard', 'grouped'),
    height: near(10, 12, 16),
    width: near(10, 16, 32, 40),
    channels: near(4, 8, 12, 16),
    filters: near(6, 8, 12, 16, 24),
    kernel: fc.constantFrom(1, 2, 3, 5),
    stride: fc.constantFrom(1, 2),
    dilation: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same', 'valid', 'same-lower'),
    depthMultiplier: fc.constantFrom(1, 1, 2),
    activation: fc.constantFrom('none', 'relu6'),
    layout: fc.constantFrom('nhwc', 'nchw'),
  })
  .map(({ kind, kernel, stride, dilation, padding, depthMultiplier, filters, ...common }) => {
    const spatial = { kind, kernel, stride, dilation, padding, ...common } as LayerSpec;
    if (kind === 'pointwise') return { kind, filters, ...common };
    if (kind === 'depthwise') return { ...spatial, depthMultiplier };
    if (kind === 'separable') return { ...spatial, filters, depthMultiplier, between: common.activation };
    if (kind === 'grouped' && common.channels % 2 === 0 && filters % 2 === 0)
      return { ...spatial, filters, groups: 2 };
    return { ...spatial, filters };
  });

test('layers around every tile agree with the reference', () => {
  fc.assert(
    fc.property(fc.tuple(tileSpecs, seeds), ([spec, seed]) => agrees(sampleOf(spec, seed, 'rough'))),
    { numRuns: 300 },
  );
});
