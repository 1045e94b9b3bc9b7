import { expect, test } from 'vitest';
import { createEngine, LayerError, measureMachine } from '../index.ts';
import type { Engine, LayerSpec } from '../index.ts';

const spec: LayerSpec = {
  kind: 'separable',
  height: 40,
  width: 40,
  channels: 3,
  filters: 8,
  kernel: 3,
  padding: 'same',
};
const weights = { depthwise: new Float32Array(27).fill(1), pointwise: new Float32Array(24).fill(2) };
// The reference, because its slices are small: every row is one.
const engine = await createEngine({ build: 'reference' });

const layerOf = (value = 1, by: Engine = engine) => {
  const layer = by.createLayer(spec, weights);
  layer.input.fill(value);
  return layer;
};
const codeOf = (call: () => unknown): string | null => {
  try {
    call();
    return null;
  } catch (error) {
    return error instanceof LayerError ? `${error.code} ${error.field}` : String(error);
  }
};

test('the reference is one thread however many are offered', async () => {
  expect(engine).toMatchObject({ build: 'reference', threads: 1, notes: [] });
  expect(await createEngine({ build: 'reference', threads: 4 })).toMatchObject({ threads: 1 });
});

test('options that make no sense are refused with a code', async () => {
  await expect(createEngine({ build: 'turbo' as never })).rejects.toMatchObject({
    code: 'one-of',
    field: 'build',
  });
  await expect(createEngine({ threads: 0 })).rejects.toMatchObject({
    code: 'whole-number',
    field: 'threads',
  });
});

test('run and runAsync give the same', async () => {
  const [one, other] = [layerOf(), layerOf()];
  expect(await one.runAsync()).toEqual(other.run());
  expect(one.run()[0]).toBe(4 * 3 * 2);
  expect(await one.runAsync({ budgetMs: 0 })).toEqual(other.run());
});

test('progress rises slice by slice to the total of multiply-adds', async () => {
  const layer = layerOf();
  const seen: number[] = [];
  await layer.runAsync({
    budgetMs: 0,
    onProgress: (done, total) => {
      expect(total).toBe(layer.geometry.multiplyAdds);
      seen.push(done);
    },
  });
  expect(seen.length).toBeGreaterThan(100);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(layer.geometry.multiplyAdds);
});

test('an aborted run ends with an AbortError, and the layer can run again', async () => {
  const layer = layerOf();
  const stop = new AbortController();
  const run = layer.runAsync({ signal: stop.signal, budgetMs: 0, onProgress: () => stop.abort() });
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  await expect(layer.runAsync({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  expect((await layer.runAsync())[0]).toBe(24);
});

test('the event loop runs between two slices', async () => {
  let isRunning = true;
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    if (isRunning) port2.postMessage(null);
    else port1.close();
  };
  port2.postMessage(null);
  await layerOf().runAsync({ budgetMs: 0 });
  isRunning = false;
  expect(turns).toBeGreaterThan(10);
});

test('a layer that runs is busy until it has ended', async () => {
  const layer = layerOf();
  const run = layer.runAsync({ budgetMs: 0 });
  expect(codeOf(() => layer.run())).toBe('busy run');
  expect(codeOf(() => layer.filtered())).toBe('busy filtered');
  expect(codeOf(() => layer.setWeights(weights))).toBe('busy setWeights');
  await expect(layer.runAsync()).rejects.toMatchObject({ code: 'busy' });
  expect((await run)[0]).toBe(24);
  expect(codeOf(() => layer.run())).toBeNull();
});

test('a progress callback that throws ends the run, not the layer', async () => {
  const layer = layerOf();
  const onProgress = () => {
    throw new Error('closed');
  };
  await expect(layer.runAsync({ onProgress })).rejects.toThrow('closed');
  expect(layer.run()[0]).toBe(24);
});

test('filtered gives the first step, with or without a run before it', () => {
  const layer = layerOf();
  expect(layer.filtered()[0]).toBe(4);
  layer.input.fill(2);
  expect(layer.filtered()[0]).toBe(8);
  layer.run();
  expect(layer.filtered()[0]).toBe(8);
  layer.setWeights({ ...weights, depthwiseBias: Float32Array.of(100, 0, 0) });
  expect(layer.filtered()[0]).toBe(108);
});

test('a layer of one step has no filtered map', () => {
  const layer = engine.createLayer({ ...spec, kind: 'depthwise', filters: 3 }, weights);
  expect(codeOf(() => layer.filtered())).toBe('one-of kind');
});

test('weights are copied, and setWeights changes them or leaves them as they were', () => {
  const given = { depthwise: weights.depthwise.slice(), pointwise: weights.pointwise.slice() };
  const layer = engine.createLayer(spec, given);
  layer.input.fill(1);
  given.pointwise.fill(99);
  expect(layer.run()[0]).toBe(24);
  expect(codeOf(() => layer.setWeights({ ...given, depthwise: new Float32Array(3) }))).toBe(
    'length depthwise',
  );
  expect(layer.run()[0]).toBe(24);
  layer.setWeights({ depthwise: given.depthwise, pointwise: weights.pointwise.map((p) => 2 * p) });
  expect(layer.run()[0]).toBe(48);
});

test('a layer is refused before anything is allocated', () => {
  expect(codeOf(() => engine.createLayer({ ...spec, height: 2 ** 30 }, weights))).toBe('too-large input');
  expect(codeOf(() => engine.createLayer(spec, { depthwise: weights.depthwise }))).toBe('missing pointwise');
});

test('disposing a layer ends its run and every later call', async () => {
  const layer = layerOf();
  const run = layer.runAsync({ budgetMs: 0 });
  layer.dispose();
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  for (const call of [() => layer.input, () => layer.run(), () => layer.filtered()]) {
    expect(codeOf(call)).toBe('disposed layer');
  }
  expect(codeOf(() => layer.dispose())).toBeNull();
});

test('disposing an engine disposes its layers', async () => {
  const own = await createEngine({ build: 'reference' });
  const layer = layerOf(1, own);
  own.dispose();
  expect(codeOf(() => layer.run())).toBe('disposed layer');
  expect(codeOf(() => own.createLayer(spec, weights))).toBe('disposed engine');
});

test('the machine is measured in multiply-adds and bytes per second', async () => {
  const limits = await measureMachine(engine);
  expect(limits).toMatchObject({ build: 'reference', threads: 1 });
  expect(limits.multiplyAdds).toBeGreaterThan(1e6);
  expect(limits.bytes).toBeGreaterThan(1e6);
});
