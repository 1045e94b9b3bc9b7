// In the browser: draws layers, runs them on every engine, compares with the reference.
import fc from 'fast-check';
import { createEngine } from '../dist/index.js';
import { FILTERS } from '../dist/runtime/gen/kernels.js';
import { makeOdd, odd, samples, seeds } from '../testing/random-layers.ts';
import { sampleOf } from '../testing/sample.ts';

/** Kernels that some filter is made for, and others. */
const kernels = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom(...FILTERS.filter(({ kernel }) => kernel).map(({ kernel }) => kernel)),
);
/** Large enough for several jobs and threads. */
const sizes = (min, max) => fc.integer({ min, max });
const larger = fc
  .record({
    kind: fc.constantFrom('separable', 'separable', 'depthwise', 'pointwise', 'standard'),
    ...{ height: sizes(8, 40), width: sizes(8, 70), channels: sizes(1, 40), filters: sizes(1, 50) },
    ...{ kernel: kernels, stride: sizes(1, 2), dilation: sizes(1, 2), depthMultiplier: sizes(1, 2) },
    layout: fc.constantFrom('nhwc', 'nchw'),
    activation: fc.constantFrom('none', 'relu6'),
  })
  .map(({ kind, filters, kernel, stride, dilation, depthMultiplier, activation, ...maps }) => ({
    ...{ kind, ...maps, activation },
    ...(kind === 'pointwise' ? {} : { kernel, stride, dilation, padding: 'same' }),
    ...(kind === 'depthwise' || kind === 'separable' ? { depthMultiplier } : {}),
    ...(kind === 'depthwise' ? {} : { filters }),
    ...(kind === 'separable' ? { between: activation } : {}),
    ...(kind === 'standard' ? { channels: Math.min(maps.channels, 12), filters: Math.min(filters, 12) } : {}),
  }));
const largerSamples = fc.tuple(larger, seeds).map(([spec, seed]) => sampleOf(spec, seed, 'rough'));

const kinds = (values) => Array.from(values, (value) => (Number.isFinite(value) ? 0 : value)).join();

function resultsOf(engine, { spec, weights, input }) {
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  const output = layer.run().slice();
  const results = spec.kind === 'separable' ? [output, layer.filtered().slice()] : [output];
  layer.dispose();
  return results;
}

const largest = (values) => values.reduce((a, b) => Math.max(a, b), 0);

/** Sums of magnitudes: the scale of rounding. */
function scaleOf(reference, { spec, weights, input }) {
  const linear = { ...spec, activation: 'none', ...(spec.between ? { between: 'none' } : {}) };
  const positive = Object.fromEntries(
    Object.entries(weights).map(([name, values]) => [name, values.map(Math.abs)]),
  );
  const results = resultsOf(reference, { spec: linear, weights: positive, input: input.map(Math.abs) });
  return results.map((values) => largest(values) || 1e-30);
}

self.onmessage = async ({ data: { layers, seed } }) => {
  try {
    const reference = await createEngine({ build: 'reference' });
    const engines = [];
    for (const build of ['simd', 'relaxed'])
      for (const threads of [1, 2]) engines.push(await createEngine({ build, threads }));
    const agree = (sample) => {
      const expected = resultsOf(reference, sample);
      const scale = scaleOf(reference, sample);
      for (const engine of engines)
        resultsOf(engine, sample).forEach((got, step) => {
          const worst = largest(got.map((value, i) => Math.abs(value - expected[step][i]))) / scale[step];
          if (!(worst <= 1e-5)) throw new Error(`${engine.build} on ${engine.threads} is off by ${worst}`);
        });
    };
    fc.assert(fc.property(samples('rough'), agree), { numRuns: layers, seed });
    fc.assert(fc.property(largerSamples, agree), { numRuns: Math.ceil(layers / 5), seed });
    const stay = (sample, places) => {
      makeOdd(sample, places);
      const expected = resultsOf(reference, sample).map(kinds).join();
      for (const engine of engines)
        if (resultsOf(engine, sample).map(kinds).join() !== expected)
          throw new Error(`${engine.build} on ${engine.threads} has NaN or infinity elsewhere`);
    };
    fc.assert(fc.property(largerSamples, odd, stay), { numRuns: Math.ceil(layers / 10), seed });
    const names = engines.map((engine) => `${engine.build} × ${engine.threads}`).join(', ');
    self.postMessage(
      `agreed: ${layers} small and ${Math.ceil(layers / 5)} larger layers, ${Math.ceil(layers / 10)} with NaN and infinities, of seed ${seed} on ${names}`,
    );
  } catch (error) {
    self.postMessage(`seed ${seed}: ${error.message}`);
  }
};
