// Fast paths of the server: what is kept between the jobs of a slot, when it is given back, and that the numbers are the same.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createEngine, LayerError } from '../index.ts';
import type { Engine, Layer, LayerSpec } from '../index.ts';
import { layers, seeds } from '../testing/random-layers.ts';
import { fill, sampleOf } from '../testing/sample.ts';
import type { Sample } from '../testing/sample.ts';
import { createKeptLayers } from './kept-layers.ts';
import { openServer } from '../testing/open-server.ts';
import type { JobId, LayerRequest } from './protocol.ts';
import { createSlot } from './slots.ts';

const spec: LayerSpec = { kind: 'separable', height: 40, width: 30, channels: 3, filters: 4, kernel: 3 };
const sample = sampleOf(spec, 3, 'rough');
const { weights, input } = sample;
const want: LayerRequest['want'] = { filtered: true, standard: 'none' };
const layer = (id: JobId, change: Partial<LayerRequest> = {}): LayerRequest => ({
  ...{ kind: 'layer', id, slot: 'a', spec, weights, input, want },
  ...change,
});
const other = (seed: number) => ({ weights: sampleOf(spec, seed, 'rough').weights });

/** An engine whose layers are counted, and what was called on them. */
async function watchedEngine() {
  const engine = await createEngine({ build: 'simd' });
  const calls: string[] = [];
  const createLayer: Engine['createLayer'] = (spec, weights) => {
    calls.push('create');
    const made = engine.createLayer(spec, weights);
    const watched: Layer = {
      ...made,
      get output() {
        return made.output;
      },
      get input() {
        calls.push('input');
        return made.input;
      },
      setWeights(weights) {
        calls.push('weights');
        made.setWeights(weights);
      },
      dispose() {
        calls.push('dispose');
        made.dispose();
      },
    };
    return watched;
  };
  // Not spread: threads and bytes are asked for anew every time.
  const watched = Object.create(engine, { createLayer: { value: createLayer, writable: true } }) as Engine;
  return { engine: watched, calls, callsOf: async (act: Promise<unknown>) => (await act, calls.splice(0)) };
}

/** What a fresh engine makes of a layer. */
const plain = await createEngine({ build: 'simd' });
function outputOf({ spec, weights, input }: Sample): Float32Array {
  const layer = plain.createLayer(spec, weights);
  layer.input.set(input);
  const output = layer.run().slice();
  layer.dispose();
  return output;
}

describe('the next layer of a slot', () => {
  test('sets only what has changed: weights, input, or all of it for another spec', async () => {
    const { engine, callsOf } = await watchedEngine();
    const { ask } = openServer(Promise.resolve(engine));
    const named = { name: 1, values: input };
    expect(await callsOf(ask(layer(1, { input: named })))).toEqual(['create', 'input']);
    expect(await callsOf(ask(layer(2, { ...other(8), input: { name: 1 } })))).toEqual(['weights']);
    expect(await callsOf(ask(layer(3, { input: null })))).toEqual(['weights']);
    expect(await callsOf(ask(layer(4, { input: input.slice() })))).toEqual(['weights', 'input']);
    const wider = sampleOf({ ...spec, filters: 5 }, 4, 'rough');
    expect(await callsOf(ask(layer(5, { ...wider, input: null })))).toEqual(['dispose', 'create', 'input']);
  });

  test('in another slot has a layer of its own; both stay', async () => {
    const { engine, callsOf } = await watchedEngine();
    const { ask } = openServer(Promise.resolve(engine));
    await callsOf(ask(layer(1, { input: { name: 1, values: input } })));
    expect(await callsOf(ask(layer(2, { slot: 'b', input: { name: 1 } })))).toEqual(['create', 'input']);
    expect(await callsOf(ask(layer(3, { input: { name: 1 } })))).toEqual(['weights']);
    expect(await callsOf(ask(layer(4, { slot: 'b', input: { name: 1 } })))).toEqual(['weights']);
  });

  test('keeps the standard one beside it too', async () => {
    const { engine, callsOf } = await watchedEngine();
    const { ask } = openServer(Promise.resolve(engine));
    const merged = { want: { ...want, standard: 'merged' as const } };
    expect(await callsOf(ask(layer(1, merged)))).toEqual(['create', 'input', 'create', 'input']);
    expect(await callsOf(ask(layer(2, { ...merged, ...other(8), input: null })))).toEqual([
      'weights',
      'weights',
    ]);
  });

  test('after one that was stopped is right all the same', async () => {
    const reference = await createEngine({ build: 'reference' });
    const { server, ask, askFor } = openServer(Promise.resolve(reference));
    const large = sampleOf({ ...spec, height: 400, width: 400 }, 5, 'rough');
    const stopped = ask(layer(1, large));
    setTimeout(() => server.receive({ kind: 'cancel', id: 2, target: 1 }), 10);
    expect(await stopped).toMatchObject({ code: 'cancelled' });
    const again = { ...large, weights: sampleOf(large.spec, 6, 'rough').weights };
    const { output } = await askFor('layer', layer(3, again));
    const alone = reference.createLayer(again.spec, again.weights);
    alone.input.set(again.input);
    expect(output).toEqual(alone.run());
  });

  test('gives the numbers that a fresh engine gives, whatever came before it', async () => {
    const engine = await createEngine({ build: 'simd' });
    /** Few of each, so that specs, weights and inputs often come again. */
    const specs = fc.array(layers(), { minLength: 1, maxLength: 2 });
    const jobs = fc.array(fc.record({ slot: fc.constantFrom('a', 'b'), of: fc.nat(1), seed: fc.nat(2) }), {
      minLength: 2,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(specs, jobs, seeds, async (specs, jobs, seed) => {
        const { askFor } = openServer(Promise.resolve(engine));
        const inputs = specs.map((spec) => sampleOf(spec, seed, 'rough').input);
        for (const [id, job] of jobs.entries()) {
          const of = job.of % specs.length;
          const asked = { ...sampleOf(specs[of], seed + 64 * job.seed, 'rough'), input: inputs[of] };
          const named = {
            name: of,
            ...(jobs.findIndex((one) => one.of % specs.length === of) === id && { values: inputs[of] }),
          };
          const { output } = await askFor('layer', layer(id, { ...asked, input: named, slot: job.slot }));
          expect(output).toEqual(outputOf(asked));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('layers of two slots that wait for the engine together both arrive, though the second makes its memory grow', async () => {
  const { ask } = openServer(createEngine({ build: 'simd' }));
  const replies = await Promise.all([ask(layer(1)), ask(layer(2, { slot: 'b' }))]);
  expect(replies.map(({ kind }) => kind)).toEqual(['layer', 'layer']);
});

describe('an input with a name', () => {
  test('is laid by for all slots and measurements, and unknown once it is forgotten; slots that hold it still do', async () => {
    const { server, ask, askFor } = openServer();
    const first = await askFor('layer', layer(1, { input: { name: 5, values: input } }));
    const again = await askFor('layer', layer(2, { slot: 'b', input: { name: 5 } }));
    expect(again.output).toEqual(first.output);
    const measure = { kind: 'measure', spec, weights, standard: 'none', rounds: 3, budgetMs: 20 } as const;
    await askFor('measure', { ...measure, id: 3, input: { name: 5 } });
    server.receive({ kind: 'forget', id: 4, input: 5 });
    expect(await ask(layer(5, { input: { name: 5 } }))).toEqual({
      ...{ kind: 'failed', id: 5, code: 'no-input', detail: { name: 5 } },
    });
    expect((await askFor('layer', layer(6, { slot: 'b', input: null }))).output).toEqual(first.output);
  });

  test('is laid by even when its layer is impossible', async () => {
    const { ask } = openServer();
    const wrong = layer(1, { spec: { ...spec, stride: 0 }, input: { name: 5, values: input } });
    expect(await ask(wrong)).toMatchObject({ code: 'whole-number' });
    expect((await ask(layer(2, { input: { name: 5 } }))).kind).toBe('layer');
  });
});

describe('a closed slot', () => {
  const frame = { kind: 'frame', slot: 'a', step: 0 } as const;

  test('is empty, and the kernels have its memory back', async () => {
    const engine = await createEngine({ build: 'simd' });
    const { server, ask } = openServer(Promise.resolve(engine));
    await ask(layer(1, { slot: 'b' }));
    const before = engine.bytes;
    await ask(layer(2, { want: { ...want, standard: 'merged' } }));
    expect(engine.bytes).toBeGreaterThan(before);
    server.receive({ kind: 'close', id: 3, slot: 'a' });
    expect(engine.bytes).toBe(before);
    expect(await ask({ ...frame, id: 4 })).toMatchObject({ code: 'no-slot' });
    expect((await ask({ ...frame, id: 5, slot: 'b' })).kind).toBe('frame');
    server.receive({ kind: 'close', id: 6, slot: 'never opened' });
  });

  test('keeps nothing of a layer that still runs in it, nor of the standard one that runs after it', async () => {
    const engine = await createEngine({ build: 'simd' });
    const { server, ask } = openServer(Promise.resolve(engine));
    await ask(layer(1, { slot: 'b' }));
    const before = engine.bytes;
    const running = ask(layer(2, { want: { ...want, standard: 'merged' } }));
    server.receive({ kind: 'close', id: 3, slot: 'a' });
    expect((await running).kind).toBe('layer');
    await new Promise((resolve) => setTimeout(resolve));
    expect(engine.bytes).toBe(before);
  });
});

describe('idle layers', () => {
  const slotOf = ({ spec, weights, input }: Sample) => createSlot(spec, weights, input);
  const small = slotOf(sample);
  const run = (layer: Layer) => Promise.resolve(layer.run());

  test('beyond the allowance are given back, the oldest first, never the newest', async () => {
    const { engine, callsOf, calls } = await watchedEngine();
    const each = plain.createLayer(spec, weights).geometry.bytes.fused;
    const kept = createKeptLayers(1.5 * each);
    for (const key of ['a', 'b']) await kept.use(engine, key, small, run);
    expect([calls.splice(0), kept.bytes]).toEqual([['create', 'input', 'create', 'input'], 2 * each]);
    expect(await callsOf(kept.use(engine, 'c', small, run))).toEqual(['create', 'input', 'dispose']);
    expect(await callsOf(kept.use(engine, 'b', small, run))).toEqual(['weights']);
    expect(await callsOf(kept.use(engine, 'a', small, run))).toEqual(['create', 'input', 'dispose']);
    const none = createKeptLayers(0);
    await none.use(engine, 'a', small, run);
    expect(none.bytes).toBe(each);
  });

  test('make room where memory is short', async () => {
    const { engine, calls } = await watchedEngine();
    const kept = createKeptLayers();
    await kept.use(engine, 'a', small, run);
    calls.length = 0;
    const short = vi.spyOn(engine, 'createLayer').mockImplementationOnce(() => {
      throw new LayerError('no-memory', 'layer', { bytes: 9 });
    });
    expect(await kept.use(engine, 'b', small, run)).toEqual(outputOf(sample));
    expect([short.mock.calls.length, calls]).toEqual([2, ['dispose', 'create', 'input']]);
    kept.close('b');
    short.mockImplementation(() => {
      throw new LayerError('no-memory', 'layer', { bytes: 9 });
    });
    await expect(kept.use(engine, 'c', small, run)).rejects.toMatchObject({ code: 'no-memory' });
  });

  test('of another engine are not used', async () => {
    const { engine, calls } = await watchedEngine();
    const kept = createKeptLayers();
    await kept.use(engine, 'a', small, run);
    calls.length = 0;
    await kept.use(plain, 'a', small, run);
    expect(calls).toEqual(['dispose']);
  });

  test('are two for two runs at once under one key, of which one stays', async () => {
    const { engine, calls } = await watchedEngine();
    const kept = createKeptLayers();
    const other = slotOf({ spec, input: fill(input.length, 9, 'rough'), weights });
    const outputs = await Promise.all(
      [small, other].map((slot) =>
        kept.use(engine, 'a', slot, (layer) => layer.runAsync().then(() => layer.output.slice())),
      ),
    );
    expect(outputs).toEqual([small, other].map(outputOf));
    expect(calls.filter((call) => call !== 'input')).toEqual(['create', 'create', 'dispose']);
  });

  test('that broke while running are not kept', async () => {
    const { engine, calls } = await watchedEngine();
    const kept = createKeptLayers();
    const broken = kept.use(engine, 'a', small, () => Promise.reject(new Error('a kernel stopped')));
    await expect(broken).rejects.toThrow('a kernel stopped');
    expect(calls).toEqual(['create', 'input', 'dispose']);
  });
});
