import { expect, test } from 'vitest';
import type { LayerSpec } from '../index.ts';
import { openServer } from '../testing/open-server.ts';
import type { JobId, MachineRequest, MeasureRequest } from './protocol.ts';
import { spec, weights, input, layer, large } from '../testing/requests.ts';

const measureRequest = (id: JobId, change: Partial<MeasureRequest> = {}): MeasureRequest => ({
  ...{ kind: 'measure', id, spec, weights, input, standard: 'merged', rounds: 3, budgetMs: 100 },
  ...change,
});

test('a measurement times the layer and the standard one, beside what is counted', async () => {
  const { askFor, replies } = openServer();
  const reply = await askFor('measure', measureRequest(1));
  expect(reply).toMatchObject({ missing: {}, build: 'reference', threads: 1, plan: null, notes: [] });
  expect(reply.layer!.multiplyAdds).toBe(6 * 7 * 3 * (9 + 4));
  expect(reply.standard!.multiplyAdds).toBe(6 * 7 * 108);
  for (const { low, median, high, runs } of [reply.layer!, reply.standard!, reply.ratio!].map((spread) => ({
    runs: 1,
    ...spread,
  }))) {
    expect(low).toBeGreaterThan(0);
    expect(median).toBeGreaterThanOrEqual(low);
    expect(high).toBeGreaterThanOrEqual(median);
    expect(runs).toBeGreaterThan(0);
  }
  expect(reply.resolution).toBeGreaterThan(0);
  expect(reply.rounds).toBeGreaterThanOrEqual(3);
  const told = replies.filter((one) => one.kind === 'progress').map(({ done, total }) => done / total);
  expect(told.at(-1)).toBe(1);
});

test('a measurement needs neither weights nor input, and no standard layer', async () => {
  const { ask, askFor } = openServer();
  const bare = { weights: null, input: null } as const;
  const kinds: LayerSpec[] = [
    spec,
    { ...spec, kind: 'standard' },
    { ...spec, kind: 'depthwise', filters: undefined },
    { kind: 'pointwise', height: 6, width: 7, channels: 3, filters: 4 },
  ];
  for (const [i, kind] of kinds.entries()) {
    const alone = await askFor('measure', measureRequest(i, { ...bare, spec: kind, standard: 'none' }));
    expect(alone.layer!.median).toBeGreaterThan(0);
    expect([alone.standard, alone.ratio]).toEqual([null, null]);
  }
  const random = await askFor('measure', measureRequest(8, { ...bare, standard: 'random' }));
  expect(random.standard!.median).toBeGreaterThan(0);
  await ask(layer(9));
  const ofSlot = await askFor('measure', measureRequest(10, { input: null, slot: 'board' }));
  expect(ofSlot.layer!.median).toBeGreaterThan(0);
  expect(await ask(measureRequest(11, { input: null, slot: 'elsewhere' }))).toMatchObject({
    code: 'no-slot',
  });
  expect(await ask(measureRequest(12, { input: new Float32Array(5) }))).toMatchObject({
    ...{ kind: 'failed', code: 'length', field: 'input', detail: { got: 5, expected: 126 } },
  });
});

test('a layer that is too large for the machine leaves the other half of a measurement', async () => {
  const { askFor } = openServer();
  // Its mixing weights fit; 441 times as many do not.
  const wide = { ...spec, channels: 1024, filters: 2048, kernel: 21 };
  const reply = await askFor(
    'measure',
    measureRequest(1, { spec: wide, weights: null, input: null, standard: 'random' }),
  );
  expect(reply.layer!.median).toBeGreaterThan(0);
  expect(reply).toMatchObject({ standard: null, missing: { standard: 'too-large' }, ratio: null });
});

test('frames and layers are answered during a measurement; it may be cancelled, also while it waits', async () => {
  const { server, replies, ask, askFor } = openServer();
  await ask(layer(1));
  const first = ask(measureRequest(2, { spec: large.spec, input: large.input, rounds: 1e6, budgetMs: 1e6 }));
  const second = ask(measureRequest(3));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await askFor('frame', { kind: 'frame', id: 4, slot: 'board', step: 1 });
  await askFor('layer', layer(5));
  expect(replies.some(({ id, kind }) => id <= 3 && id > 1 && kind !== 'progress')).toBe(false);
  server.receive({ kind: 'cancel', id: 6, target: 3 });
  server.receive({ kind: 'cancel', id: 7, target: 2 });
  expect(await first).toEqual({ kind: 'failed', id: 2, code: 'cancelled', detail: {} });
  expect(await second).toEqual({ kind: 'failed', id: 3, code: 'cancelled', detail: {} });
});

test('the machine is measured once, and anew when that is asked for', async () => {
  const { askFor } = openServer();
  const numbers = async (request: Partial<MachineRequest>) => {
    const reply = await askFor('machine', { kind: 'machine', id: Math.random(), ...request });
    expect(reply.multiplyAdds).toBeGreaterThan(1e6);
    expect(reply).toMatchObject({ build: 'reference', threads: 1 });
    return [reply.multiplyAdds, reply.bytes];
  };
  const first = await numbers({});
  expect(await numbers({})).toEqual(first);
  expect(await numbers({ again: true })).not.toEqual(first);
});
