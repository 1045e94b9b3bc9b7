// What the server does while a part of it is on its way, and when it does not come.
import { expect, test, vi } from 'vitest';
import { createEngine } from '../index.ts';
import type { Engine, LayerSpec } from '../index.ts';
import { openServer } from '../testing/open-server.ts';
import { sampleOf } from '../testing/sample.ts';
import type { JobId, LayerRequest, MeasureRequest } from './protocol.ts';

const spec: LayerSpec = { kind: 'separable', height: 6, width: 7, channels: 3, filters: 4, kernel: 3 };
const { weights, input } = sampleOf(spec, 3, 'rough');
const layer = (id: JobId): LayerRequest => ({
  ...{ kind: 'layer', id, slot: 'a', spec, weights, input, want: { filtered: false, standard: 'none' } },
});
const measure = (id: JobId): MeasureRequest => ({
  ...{ kind: 'measure', id, spec, weights, input, standard: 'none', rounds: 3, budgetMs: 20 },
});
const fast = await createEngine({ build: 'simd' });

/** Something that arrives when it is told to. */
function later<T>() {
  let arrive = (_: T) => {};
  let fail = (_: Error) => {};
  const coming = new Promise<T>((resolve, reject) => ([arrive, fail] = [resolve, reject]));
  return { coming, arrive: (it: T) => arrive(it), fail: (error: Error) => fail(error) };
}

const soon = { standIn: 5, late: 10 };
const loadMeasure = () => import('./measure.ts');

test('kernels that are late leave layers to the reference, which says so; when they come, they take over', async () => {
  const { coming, arrive } = later<Engine>();
  const { askFor, replies } = openServer(coming, { patience: soon });
  const first = await askFor('layer', layer(1));
  expect(first).toMatchObject({ build: 'reference', threads: 1, notes: ['late'] });
  await vi.waitFor(() => expect(replies).toContainEqual({ kind: 'late', id: 0, part: 'kernels' }));
  arrive(fast);
  await coming;
  const next = await askFor('layer', layer(2));
  expect(next).toMatchObject({ build: 'simd', notes: fast.notes });
  for (const [i, value] of next.output.entries()) expect(value).toBeCloseTo(first.output[i], 5);
  expect(replies.filter(({ id }) => id === 0).map(({ kind }) => kind)).toEqual(['late', 'arrived']);
});

test('kernels in time are not spoken of', async () => {
  vi.useFakeTimers();
  const { askFor, replies } = openServer(Promise.resolve(fast), { patience: soon });
  expect((await askFor('layer', layer(1))).build).toBe('simd');
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(replies.filter(({ id }) => id === 0)).toEqual([]);
});

test('what is measured waits for the kernels, since the reference would give other times; it can be cancelled meanwhile', async () => {
  const { coming, arrive } = later<Engine>();
  const { server, ask, replies } = openServer(coming, { patience: soon });
  const [stopped, kept] = [ask(measure(1)), ask(measure(2))];
  await ask(layer(3));
  server.receive({ kind: 'cancel', id: 4, target: 1 });
  expect(await stopped).toMatchObject({ kind: 'failed', code: 'cancelled' });
  expect(replies.some(({ id }) => id === 2)).toBe(false);
  arrive(fast);
  expect(await kept).toMatchObject({ kind: 'measure', build: 'simd' });
});

test('a layer that waits for the kernels may be cancelled', async () => {
  const { server, ask } = openServer(later<Engine>().coming, { patience: { standIn: 1e6, late: 1e6 } });
  const asked = ask(layer(1));
  server.receive({ kind: 'cancel', id: 2, target: 1 });
  expect(await asked).toMatchObject({ code: 'cancelled' });
});

test('code that measures and is late is told; it goes on by itself', async () => {
  const { coming, arrive } = later<Awaited<ReturnType<typeof loadMeasure>>>();
  const { ask, replies } = openServer(Promise.resolve(fast), { patience: soon, loadMeasure: () => coming });
  const asked = ask(measure(1));
  await vi.waitFor(() => expect(replies).toEqual([{ kind: 'late', id: 0, part: 'measure' }]));
  arrive(await loadMeasure());
  expect((await asked).kind).toBe('measure');
  expect(replies[1]).toEqual({ kind: 'arrived', id: 0, part: 'measure' });
});

test('code that measures and does not arrive fails the measurement as missing, and is asked for again by the next', async () => {
  const load = vi.fn(loadMeasure).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { ask } = openServer(Promise.resolve(fast), { loadMeasure: load });
  expect(await ask(measure(1))).toEqual({
    ...{ kind: 'failed', id: 1, code: 'part-missing', detail: { part: 'measure' } },
  });
  expect((await ask(measure(2))).kind).toBe('measure');
  await ask(measure(3));
  expect(load).toHaveBeenCalledTimes(2);
});

test('a page that has no memory left for a result says that, and not that it crashed', async () => {
  const short = Object.create(fast, {
    createLayer: {
      value: () => {
        throw new RangeError('Array buffer allocation failed');
      },
    },
  }) as Engine;
  expect(await openServer(Promise.resolve(short)).ask(layer(1))).toMatchObject({ code: 'no-memory' });
});
