import { describe, expect, test } from 'vitest';
import { createClient } from './client.ts';
import type { LayerJob } from './client.ts';
import { startInProcess } from './in-process.ts';
import { Superseded } from './job-error.ts';
import {
  bench,
  job,
  heights,
  tall,
  frameJob,
  layerReply,
  frameReply,
  errorOf,
  turn,
} from '../testing/hand-worker.ts';

describe('replies', () => {
  test('settle the jobs that they belong to, in any order', async () => {
    const { client, newest } = bench();
    const jobs = [
      client.frame(frameJob(1)),
      client.race({ ...cell, slot: 'board' }),
      client.frame(frameJob(2)),
    ];
    const [first, race, last] = newest().sent.map(({ id }) => id);
    newest().say(frameReply(last));
    newest().say({ kind: 'race', id: race, slot: 'board', standard: null as never, separable: [] });
    newest().say(frameReply(first));
    expect((await Promise.all(jobs)).map(({ id, kind }) => [id, kind])).toEqual([
      [first, 'frame'],
      [race, 'race'],
      [last, 'frame'],
    ]);
  });

  test('that say no reject the job with code, field and values', async () => {
    const { client, newest } = bench();
    const asked = client.layer(job());
    const { id } = newest().sent[0];
    newest().say({ kind: 'failed', id, code: 'no-output', field: 'kernel', detail: { got: 9, max: 4 } });
    expect(await errorOf(asked)).toMatchObject({
      code: 'no-output',
      field: 'kernel',
      detail: { got: 9, max: 4 },
    });
  });

  test('of progress go to the one who asked, and do not end the job', async () => {
    const { client, newest } = bench();
    const seen: number[][] = [];
    const asked = client.layer(job(), { onProgress: (...now) => seen.push(now) });
    const other = client.frame(frameJob());
    const [{ id }, { id: otherId }] = newest().sent;
    newest().say({ kind: 'progress', id, done: 3, total: 4 });
    newest().say({ kind: 'progress', id: otherId, done: 1, total: 1 });
    newest().say({ kind: 'progress', id, done: 4, total: 4 });
    newest().say(layerReply(id));
    newest().say(frameReply(otherId));
    await expect(Promise.all([asked, other])).resolves.toHaveLength(2);
    expect(seen).toEqual([
      [3, 4],
      [4, 4],
    ]);
  });

  test('to nobody are ignored', async () => {
    const { client, newest } = bench();
    const asked = client.frame(frameJob());
    const { id } = newest().sent[0];
    newest().say(frameReply(id + 99));
    newest().say({ kind: 'failed', id: id + 98, code: 'crash', detail: {} });
    newest().say(frameReply(id));
    newest().say(frameReply(id));
    await expect(asked).resolves.toMatchObject({ id });
  });
});

const cell = { row: 0, column: 0, channel: 0, standardWeights: 'merged' } as const;

describe('layers of one slot', () => {
  test('are sent one at a time, and only the newest of those that wait', async () => {
    const { client, newest } = bench();
    const [first, second, third, last] = [1, 2, 3, 4].map((height) => client.layer(tall(height)));
    await expect(second).rejects.toBeInstanceOf(Superseded);
    await expect(third).rejects.toBeInstanceOf(Superseded);
    expect(heights(newest().of('layer'))).toEqual([1]);
    newest().say(layerReply(newest().sent[0].id));
    await first;
    await turn();
    expect(heights(newest().of('layer'))).toEqual([1, 4]);
    newest().say(layerReply(newest().sent[1].id));
    await expect(last).resolves.toMatchObject({ id: newest().sent[1].id });
  });

  test('do not hold up another slot or a frame', () => {
    const { client, newest } = bench();
    void client.layer(job());
    void client.layer(job({ slot: 'whole' }));
    void client.frame(frameJob());
    expect(newest().sent.map(({ kind }) => kind)).toEqual(['layer', 'layer', 'frame']);
  });
});

describe('an abort', () => {
  test('tells the worker to stop that job, whose own answer ends it', async () => {
    const { client, newest } = bench();
    const stop = new AbortController();
    const asked = client.layer(job(), { signal: stop.signal });
    const { id } = newest().sent[0];
    stop.abort();
    expect(newest().of('cancel')).toMatchObject([{ target: id }]);
    newest().say({ kind: 'failed', id, code: 'cancelled', detail: {} });
    expect((await errorOf(asked)).code).toBe('cancelled');
  });

  test('after the end says nothing', async () => {
    const { client, newest } = bench();
    const stop = new AbortController();
    const asked = client.layer(job(), { signal: stop.signal });
    newest().say(layerReply(newest().sent[0].id));
    await asked;
    stop.abort();
    expect(newest().of('cancel')).toEqual([]);
  });

  test('before the job is begun keeps it from being sent', async () => {
    const { client, newest } = bench();
    const stop = new AbortController();
    const first = client.layer(tall(1));
    const second = client.layer(tall(2), { signal: stop.signal });
    stop.abort();
    newest().say(layerReply(newest().sent[0].id));
    await first;
    await expect(second).rejects.toBeInstanceOf(Superseded);
    await turn();
    expect(heights(newest().of('layer'))).toEqual([1]);
  });
});

describe('closing a slot', () => {
  const settled = async ({ client, newest }: ReturnType<typeof bench>, change: Partial<LayerJob> = {}) => {
    const asked = client.layer(job(change));
    newest().say(layerReply(newest().of('layer').at(-1)!.id));
    await asked;
    await turn();
  };

  test('ends its layers as superseded and its other jobs as cancelled, in the worker too; other slots go on', async () => {
    const { client, newest } = bench();
    const running = client.layer(tall(1));
    const waiting = client.layer(tall(2));
    const frame = client.frame(frameJob());
    const other = client.layer(job({ slot: 'other' }));
    const { id } = newest().sent[0];
    client.closeSlot('board');
    await expect(running).rejects.toBeInstanceOf(Superseded);
    await expect(waiting).rejects.toBeInstanceOf(Superseded);
    expect((await errorOf(frame)).code).toBe('cancelled');
    expect(newest().of('cancel')[0]).toMatchObject({ target: id });
    expect(newest().of('close')).toMatchObject([{ slot: 'board' }]);
    await turn();
    expect(heights(newest().of('layer'))).toEqual([1, 2]); // the second one is the other slot's
    newest().say({ kind: 'failed', id, code: 'cancelled', detail: {} });
    newest().say(layerReply(newest().of('layer')[1].id));
    await expect(other).resolves.toMatchObject({ kind: 'layer' });
    newest().crash();
    expect(
      newest()
        .of('layer')
        .map(({ slot }) => slot),
    ).toEqual(['other']);
  });

  test('takes its input from the worker unless another slot has it', async () => {
    const b = bench();
    const input = Float32Array.of(1, 2, 3, 4);
    await settled(b, { input });
    await settled(b, { slot: 'other', input });
    b.client.closeSlot('board');
    expect(b.newest().of('forget')).toEqual([]);
    b.client.closeSlot('other');
    expect(b.newest().of('forget')).toHaveLength(1);
    b.newest().crash();
    expect(b.newest().sent).toEqual([]);
  });

  test('leaves the name free for another layer, and starts no worker', async () => {
    const b = bench();
    b.client.closeSlot('board');
    expect(b.workers).toEqual([]);
    await settled(b);
    b.client.closeSlot('board');
    await settled(b, { spec: { ...job().spec, height: 7 } });
    b.newest().crash();
    expect(heights(b.newest().of('layer'))).toEqual([7]);
  });
});

describe('closing', () => {
  test('ends the worker and every job, also one that waits; nothing is started for it', async () => {
    const { client, workers } = bench();
    const asked = [client.layer(tall(1)), client.layer(tall(2)), client.frame(frameJob())];
    client.close();
    for (const one of asked) expect((await errorOf(one)).code).toBe('cancelled');
    await turn();
    expect([workers.length, workers[0].isOver]).toEqual([1, true]);
  });
});

describe('with the real server', () => {
  test('a layer, a frame of it and a race come back as computed', async () => {
    const client = createClient(() => undefined, startInProcess);
    const { output, frame } = await client.layer(job());
    expect([...output]).toEqual([2, 4, 6, 8]);
    expect(frame).toMatchObject({ length: 4, step: { step: 0, product: 2 } });
    const moved = await client.frame({ slot: 'board', step: 0, move: { unit: 'cell', count: 2 } });
    expect(moved.frame.step).toMatchObject({ step: 2, result: 6 });
    const own = { standard: Float32Array.of(5) };
    const { standard } = await client.race({ slot: 'board', ...cell, standardWeights: own });
    expect(standard.result).toBe(5);
    client.close();
  });

  test('a measurement and the limits of the machine come back, and a measurement is cancelled', async () => {
    const client = createClient(() => undefined, startInProcess);
    const { spec, weights, input } = job();
    const measured = { spec, weights, input, standard: 'random', rounds: 3, budgetMs: 50 } as const;
    const shares: number[] = [];
    const onProgress = (done: number, total: number) => void shares.push(done / total);
    const reply = await client.measure(measured, { onProgress });
    expect(reply.layer!.multiplyAdds).toBe(4);
    expect(reply.standard!.median).toBeGreaterThan(0);
    expect(shares.at(-1)).toBe(1);
    const limits = await client.machine();
    expect(limits.multiplyAdds).toBeGreaterThan(1e6);
    expect(await client.machine()).toEqual({ ...limits, id: expect.any(Number) as number });
    const stop = new AbortController();
    const long = { ...measured, rounds: 1e6, budgetMs: 1e6 };
    const asked = client.measure(long, { signal: stop.signal, onProgress: () => stop.abort() });
    expect((await errorOf(asked)).code).toBe('cancelled');
    client.close();
  });

  test('a long layer is cancelled while it runs, and the slot then serves the next', async () => {
    const client = createClient(() => undefined, startInProcess);
    const stop = new AbortController();
    const side = 600;
    const long = job({
      spec: { kind: 'standard', height: side, width: side, channels: 4, filters: 8, kernel: 3 },
      weights: { standard: new Float32Array(9 * 4 * 8) },
      input: new Float32Array(side * side * 4),
    });
    const asked = client.layer(long, { signal: stop.signal, onProgress: () => stop.abort() });
    expect((await errorOf(asked)).code).toBe('cancelled');
    expect([...(await client.layer(job())).output]).toEqual([2, 4, 6, 8]);
    client.close();
  });
});
