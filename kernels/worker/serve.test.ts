import { expect, test } from 'vitest';
import { createEngine, createTrace, LayerError } from '../index.ts';
import type { LayerSpec, LayerWeights } from '../index.ts';
import { openServer } from '../testing/open-server.ts';
import { fill } from '../testing/sample.ts';
import type { Reply } from './protocol.ts';
import { createServer } from './serve.ts';
import { spec, weights, input, want, layer, large } from '../testing/requests.ts';

const engine = await createEngine({ build: 'reference' });

function runOf(spec: LayerSpec, weights: LayerWeights): Float32Array {
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  return layer.run();
}

test('a ping is answered', async () => {
  expect(await openServer().ask({ kind: 'ping', id: 7 })).toEqual({ kind: 'pong', id: 7 });
});

test('a layer job gives the output, and only what was wanted beside it', async () => {
  const reply = await openServer().askFor('layer', layer(1));
  expect(reply).toMatchObject({
    slot: 'board',
    filtered: null,
    standard: null,
    frame: null,
    build: 'reference',
    threads: 1,
  });
  expect(reply.output).toEqual(runOf(spec, weights));
  expect(reply.ms).toBeGreaterThan(0);
});

test('a layer job gives the filtered map and a frame, its step clamped', async () => {
  const reply = await openServer().askFor(
    'layer',
    layer(1, { want: { ...want, filtered: true }, at: { step: 1e9 } }),
  );
  expect(reply.filtered).toHaveLength(126);
  const { frame } = reply;
  expect(frame!.length).toBe(6 * 7 * 3 * (9 + 4));
  expect(frame!.step).toMatchObject({ step: frame!.length - 1, last: true });
  expect(frame!.step.result).toBeCloseTo(reply.output.at(-1)!, 5);
  expect(frame!.stages.map(({ stage }) => stage)).toEqual(['depthwise', 'pointwise']);
});

test('the merged standard layer differs by rounding only, which is written as 0', async () => {
  const { standard, output } = await openServer().askFor(
    'layer',
    layer(1, { want: { ...want, standard: 'merged' } }),
  );
  expect(standard).toMatchObject({ largest: 0, difference: new Float32Array(output.length) });
  expect(standard!.scale).toBe(Math.max(...output.map(Math.abs), ...standard!.output.map(Math.abs)));
  expect(standard!.weights.standard).toHaveLength(108);
  expect(standard!.weights.bias).toEqual(weights.bias);
});

test('a standard layer of its own weights is compared value by value and activated alike', async () => {
  const own = { standard: fill(108, 9, 'rough') };
  const relu: LayerSpec = { ...spec, activation: 'relu' };
  const request = layer(1, { spec: relu, want: { ...want, standard: 'own', standardWeights: own } });
  const { standard, output } = await openServer().askFor('layer', request);
  expect(standard!.output).toEqual(runOf({ ...relu, kind: 'standard' }, own));
  expect(Math.min(...standard!.output)).toBe(0);
  expect(standard!.weights).toEqual({ standard: own.standard, bias: null });
  const apart = output.map((value, i) => value - standard!.output[i]); // a Float32Array
  expect(standard!.largest).toBe(Math.max(...apart.map(Math.abs)));
  for (const [i, value] of standard!.difference.entries()) expect(value).toBeCloseTo(apart[i], 4);
});

test('own standard weights that are missing or do not fit fail before anything runs', async () => {
  const { ask, replies } = openServer();
  const ownWant = { ...want, standard: 'own' as const };
  expect(await ask(layer(1, { want: ownWant }))).toMatchObject({
    kind: 'failed',
    code: 'missing',
    field: 'standardWeights',
  });
  const short = { ...ownWant, standardWeights: { standard: new Float32Array(3) } };
  expect(await ask(layer(2, { want: short }))).toMatchObject({
    ...{ kind: 'failed', code: 'length', field: 'standard' },
    detail: { got: 3, expected: 108 },
  });
  expect(replies).toHaveLength(2);
});

test('input null keeps the input of the slot', async () => {
  const { ask, askFor } = openServer();
  expect(await ask(layer(1, { input: null }))).toEqual({
    kind: 'failed',
    id: 1,
    code: 'no-slot',
    detail: { slot: 'board' },
  });
  const first = await askFor('layer', layer(2));
  const again = await askFor('layer', layer(3, { input: null }));
  expect(again.output).toEqual(first.output);
  const smaller = layer(4, { input: null, spec: { ...spec, height: 5 } });
  expect(await ask(smaller)).toMatchObject({ kind: 'failed', code: 'length', field: 'input' });
});

test('an impossible layer fails with its code, field and values, and the slot stays as it was', async () => {
  const { ask, askFor } = openServer();
  await ask(layer(1));
  const answer = await ask(layer(2, { spec: { ...spec, stride: 0 } }));
  expect(answer).toEqual({
    kind: 'failed',
    id: 2,
    code: 'whole-number',
    field: 'stride',
    detail: { got: '0', min: 1 },
  });
  const { frame } = await askFor('frame', { kind: 'frame', id: 3, slot: 'board', step: 0 });
  expect(frame.length).toBe(6 * 7 * 3 * (9 + 4));
});

test('a frame is what the trace says, moved and found as asked', async () => {
  const { ask, askFor } = openServer();
  await ask(layer(1));
  const trace = createTrace(spec, weights, input);
  const cell = { stage: 'pointwise', row: 2, column: 3, channel: 1 } as const;
  const frame = async (request: object) =>
    (await askFor('frame', { kind: 'frame', id: Math.random(), slot: 'board', step: 20, ...request })).frame;
  const at = (step: number) => ({
    ...{ step: trace.at(step), terms: trace.terms(step), length: trace.length, stages: trace.stages },
  });
  expect(await frame({})).toEqual(at(20));
  expect(await frame({ step: -5 })).toEqual(at(0));
  expect(await frame({ step: NaN })).toEqual(at(0));
  expect(await frame({ move: { unit: 'row', count: 2 } })).toEqual(at(trace.move(20, 'row', 2)));
  expect(await frame({ find: { cell, edge: 'first' } })).toEqual(at(trace.find(cell)));
  expect(await frame({ find: { cell, edge: 'last' } })).toEqual(at(trace.find(cell) + 2));
  const found = { find: { cell, edge: 'last' }, move: { unit: 'cell', count: 1 } };
  expect(await frame(found)).toEqual(at(trace.find(cell) + 5));
  expect(await ask({ kind: 'frame', id: 2, slot: 'elsewhere', step: 0 })).toMatchObject({
    kind: 'failed',
    code: 'no-slot',
  });
  const outside = { find: { cell: { ...cell, row: 6 }, edge: 'first' as const } };
  expect(await ask({ kind: 'frame', id: 3, slot: 'board', step: 0, ...outside })).toMatchObject({
    ...{ kind: 'failed', code: 'out-of-range', field: 'row', detail: { got: '6', min: 0, max: 5 } },
  });
});

test('a race gives one cell both ways: 27 taps against 9 + 9 + 9 + 3', async () => {
  const { ask, askFor } = openServer();
  await ask(layer(1));
  const race = { kind: 'race', slot: 'board', row: 2, column: 3, channel: 1 } as const;
  const merged = await askFor('race', { ...race, id: 2, standardWeights: 'merged' });
  expect(merged.standard.count).toBe(27);
  expect(merged.separable.map(({ count }) => count)).toEqual([9, 9, 9, 3]);
  expect(merged.separable[3].values).toEqual(
    Float32Array.from(merged.separable.slice(0, 3), ({ result }) => result),
  );
  expect(merged.standard.result).toBeCloseTo(merged.separable[3].result, 5);
  expect(merged.standard.output).toEqual({ batch: 0, row: 2, column: 3, channel: 1 });
  const zeros = { standard: new Float32Array(108), bias: Float32Array.of(0, 5, 0, 0) };
  expect((await askFor('race', { ...race, id: 3, standardWeights: zeros })).standard.result).toBe(5);
});

test('a layer of one step races alone', async () => {
  const { ask, askFor } = openServer();
  const depthwise: LayerSpec = { ...spec, kind: 'depthwise', filters: undefined };
  await ask(layer(1, { spec: depthwise }));
  const own = { standard: new Float32Array(81) };
  const reply = await askFor('race', {
    kind: 'race',
    id: 2,
    slot: 'board',
    row: 0,
    column: 0,
    channel: 2,
    standardWeights: own,
  });
  expect([reply.standard.count, reply.separable.length]).toEqual([27, 1]);
  const merge = layer(3, { spec: depthwise, want: { ...want, standard: 'merged' } });
  expect(await ask(merge)).toMatchObject({ kind: 'failed', code: 'one-of', field: 'kind' });
});

test('frames and pings are answered while a layer runs, with progress in between', async () => {
  const { server, replies, ask } = openServer();
  const job = ask(layer(1, { ...large, want: { ...want, standard: 'merged' } }));
  server.receive({ kind: 'frame', id: 2, slot: 'board', step: 10 });
  setTimeout(() => server.receive({ kind: 'ping', id: 3 }), 20);
  expect((await job).kind).toBe('layer');
  const order = replies.map(({ id, kind }) => (kind === 'progress' ? 'progress' : `${kind} ${id}`));
  expect(order[0]).toBe('frame 2');
  expect(order.at(-1)).toBe('layer 1');
  expect(order.slice(0, -1)).toContain('pong 3');
  const progress = replies.filter((reply) => reply.kind === 'progress');
  expect(progress.every(({ done, total }, i) => done <= total && done >= (progress[i - 1]?.done ?? 0))).toBe(
    true,
  );
  expect(progress.at(-1)!.done).toBe(600 * 700 * (3 * (9 + 4) + 108));
});

test('a cancelled layer job fails with that code, and the server goes on', async () => {
  const { server, ask, replies } = openServer();
  const job = ask(layer(1, large));
  setTimeout(() => server.receive({ kind: 'cancel', id: 2, target: 1 }), 10);
  expect(await job).toEqual({ kind: 'failed', id: 1, code: 'cancelled', detail: {} });
  server.receive({ kind: 'cancel', id: 3, target: 99 });
  expect((await ask(layer(4))).kind).toBe('layer');
  expect(replies.filter(({ kind }) => kind !== 'progress')).toHaveLength(2);
});

test('a job may be cancelled before it begins', async () => {
  const { server, ask } = openServer();
  const job = ask(layer(1));
  server.receive({ kind: 'cancel', id: 2, target: 1 });
  expect(await job).toMatchObject({ kind: 'failed', code: 'cancelled' });
});

test('anything unforeseen is answered as a crash', async () => {
  const { ask } = openServer();
  const answer = await ask(layer(1, { weights: null as never }));
  expect(answer).toMatchObject({ kind: 'failed', id: 1, code: 'crash' });
});

test('an engine that does not start is reported by the job that needs it', async () => {
  const replies: Reply[] = [];
  const server = createServer(
    (reply) => replies.push(reply),
    Promise.reject(new LayerError('unavailable', 'build', { got: 'simd' })),
  );
  server.receive(layer(1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(replies).toMatchObject([{ kind: 'failed', code: 'unavailable', field: 'build' }]);
});
