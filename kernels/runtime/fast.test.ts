// The life of the fast builds: choice, threads, memory, slices.
import { afterEach, expect, test, vi } from 'vitest';
import { createEngine, LayerError, measureMachine } from '../index.ts';
import type { LayerSpec } from '../index.ts';
import { sampleOf } from '../testing/sample.ts';
import { createCrew } from './crew.ts';
import { hasRelaxedSimd } from './detect.ts';
import { fastPrograms } from './fast-program.ts';
import { VARIANTS } from './gen/variants.ts';
import { compile, instantiate } from './load.ts';
import { createHeap, createMemory } from './memory.ts';
import { startHelpers } from './threads.ts';
import { describe as geometryOf } from '../spec/geometry.ts';
import { resolve } from '../spec/layer.ts';
import { stageWeights } from '../spec/weights.ts';

afterEach(() => vi.restoreAllMocks());

const spec: LayerSpec = {
  ...{ kind: 'separable', height: 60, width: 60, channels: 32, filters: 40, kernel: 3, padding: 'same' },
  ...{ activation: 'relu6', between: 'relu6' },
};
const sample = sampleOf(spec, 3, 'rough');
/** All numbers, comparable at a glance. */
const digest = (values: Float32Array) =>
  values.reduce((sum, value, i) => Math.fround(sum * 0.9 + value * (i % 7)), 0);

test('auto gives the fastest build that works here', async () => {
  const engine = await createEngine();
  expect(engine.build).toBe(hasRelaxedSimd() ? 'relaxed' : 'simd');
  expect(engine.threads).toBe(1);
});

test('without relaxed SIMD it is simd, and without SIMD the reference, and it says why', async () => {
  const validate = vi.spyOn(WebAssembly, 'validate');
  validate.mockImplementation((bytes) => (bytes as Uint8Array).length < 36);
  expect(await createEngine()).toMatchObject({ build: 'simd', notes: ['no-relaxed-simd'] });
  await expect(createEngine({ build: 'relaxed' })).rejects.toMatchObject({ code: 'unavailable' });
  validate.mockReturnValue(false);
  expect(await createEngine()).toMatchObject({ build: 'reference', threads: 1, notes: ['no-simd'] });
  await expect(createEngine({ build: 'simd' })).rejects.toMatchObject({
    code: 'unavailable',
    field: 'build',
  });
});

test('where memory may not be shared there is one thread, and it says why', async () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  const engine = await createEngine({ build: 'simd', threads: 4 });
  vi.unstubAllGlobals();
  expect(engine).toMatchObject({
    threads: 1,
    notes: expect.arrayContaining(['no-shared-memory']) as unknown,
  });
});

test('threads give the same numbers as one', async () => {
  const digests = await Promise.all(
    [1, 2, 3].map(async (threads) => {
      const engine = await createEngine({ build: 'simd', threads });
      expect(engine.threads).toBe(threads);
      const layer = engine.createLayer(spec, sample.weights);
      layer.input.set(sample.input);
      const result = digest(layer.run());
      expect(digest(await layer.runAsync({ budgetMs: 0 }))).toBe(result);
      engine.dispose();
      return result;
    }),
  );
  expect(new Set(digests).size).toBe(1);
});

test('a thread that does not answer in time is given up', async () => {
  const module = await compile(
    VARIANTS.find(({ build, hasThreads }) => build === 'simd' && hasThreads)!.url(),
  );
  await expect(startHelpers(1, Promise.resolve(module), createMemory(true), 0)).rejects.toThrow(
    'no-thread-answer',
  );
});

test('a thread that dies in a run costs a second, not the result', async () => {
  const module = await compile(
    VARIANTS.find(({ build, hasThreads }) => build === 'simd' && hasThreads)!.url(),
  );
  const memory = createMemory(true);
  const heap = createHeap(memory);
  const lost = vi.fn();
  const dead = { count: 1, stop: vi.fn() };
  const crew = createCrew(await instantiate(module, memory), heap, 2, lost, 50);
  crew.join(dead);
  const geometry = geometryOf(spec);
  const weights = stageWeights('separable', geometry, sample.weights);
  const program = fastPrograms(heap, crew)(resolve(spec), geometry, weights);
  program.input.set(sample.input);
  program.run!();
  expect(lost).toHaveBeenCalledOnce();
  expect(dead.stop).toHaveBeenCalledOnce();
  expect(crew.threads).toBe(1);

  const alone = await createEngine({ build: 'simd' });
  const layer = alone.createLayer(spec, sample.weights);
  layer.input.set(sample.input);
  expect(digest(program.output)).toBe(digest(layer.run()));
});

test('a thousand layers made, run and disposed leave memory as it was', async () => {
  const engine = await createEngine({ build: 'simd' });
  const round = (filters: number): number => {
    const own: LayerSpec = { ...spec, height: 12, width: 12, filters };
    const layer = engine.createLayer(own, sampleOf(own, 1, 'rough').weights);
    layer.run();
    const size = layer.input.buffer.byteLength;
    layer.dispose();
    return size;
  };
  const weights = Array.from({ length: 10 }, (_, i) => round(60 - i));
  const before = engine.bytes;
  for (let i = 0; i < 1000; i++) expect(round(51 + (i % 10))).toBe(weights[9]);
  expect(engine.bytes).toBe(before);
});

test('a layer that cannot fit says how many bytes it needs, and the others live on', async () => {
  const engine = await createEngine({ build: 'simd' });
  const layer = engine.createLayer(spec, sample.weights);
  layer.input.set(sample.input);
  const before = digest(layer.run());
  const large: LayerSpec = { kind: 'pointwise', height: 23170, width: 23170, channels: 1, filters: 1 };
  const refuse = () => engine.createLayer(large, { pointwise: Float32Array.of(1) });
  expect(refuse).toThrow(LayerError);
  try {
    refuse();
  } catch (error) {
    const { code, detail } = error as LayerError;
    expect(code).toBe('too-large');
    expect(detail.bytes).toBeGreaterThan(2 * 4 * 23170 ** 2);
  }
  expect(digest(layer.run())).toBe(before);
});

test('memory stays within input, output, weights and 8 MB for each thread', async () => {
  for (const layout of ['nhwc', 'nchw'] as const)
    for (const threads of [1, 2]) {
      const engine = await createEngine({ build: 'simd', threads });
      const own: LayerSpec = { ...spec, height: 300, width: 200, channels: 48, layout };
      const layer = engine.createLayer(own, sampleOf(own, 1, 'rough').weights);
      expect(engine.bytes).toBeLessThanOrEqual(layer.geometry.bytes.fused + threads * 8e6);
      engine.dispose();
    }
});

test('a long run tells its progress and stops when asked', async () => {
  const engine = await createEngine({ build: 'simd', threads: 2 });
  const long: LayerSpec = { ...spec, kind: 'standard', between: undefined, height: 200, width: 200 };
  const layer = engine.createLayer(long, sampleOf(long, 1, 'rough').weights);
  const total = layer.geometry.multiplyAdds;
  const seen: number[] = [];
  await layer.runAsync({ budgetMs: 0, onProgress: (done) => seen.push(done) });
  expect(seen.length).toBeGreaterThan(20);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen[seen.length - 1]).toBeCloseTo(total, -1);

  const stop = new AbortController();
  let asked = 0;
  const run = layer.runAsync({
    signal: stop.signal,
    onProgress: () => ((asked ||= performance.now()), stop.abort()),
  });
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  expect(performance.now() - asked).toBeLessThan(50);
  const other = new AbortController();
  setTimeout(() => other.abort(), 1);
  await expect(layer.runAsync({ signal: other.signal })).rejects.toMatchObject({ name: 'AbortError' });
  engine.dispose();
});

test('the machine is measured on the threads of the engine', async () => {
  const engine = await createEngine({ build: 'simd', threads: 2 });
  const before = engine.bytes;
  const limits = await measureMachine(engine);
  expect(limits).toMatchObject({ build: 'simd', threads: 2 });
  expect(limits.multiplyAdds).toBeGreaterThan(1e8);
  expect(limits.bytes).toBeGreaterThan(1e8);
  expect(engine.bytes).toBeLessThan(before + 1e6);
  engine.dispose();
});
