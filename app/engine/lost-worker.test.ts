import { describe, expect, test } from 'vitest';
import type { LayerRequest, NamedInput, Reply, Request } from '../../kernels/worker/protocol.ts';
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

/** The numbers that go with a request. */
const valuesOf = (request: Request) => ((request as LayerRequest).input as NamedInput).values;

describe('a crash', () => {
  test('starts another worker, which gets the slots and then the open jobs under their old ids; the person is told', async () => {
    const { client, workers, troubles } = bench();
    const known = client.layer(tall(5));
    workers[0].say(layerReply(workers[0].sent[0].id));
    await known;
    await turn();
    const open = [client.frame(frameJob(7)), client.layer(tall(6))];
    const ids = workers[0].sent.slice(1).map(({ id }) => id);
    workers[0].crash();

    expect([workers.length, workers[0].isOver, troubles]).toEqual([2, true, ['restarted crash']]);
    const [slot, ...again] = workers[1].sent;
    expect(slot).toMatchObject({ kind: 'layer', slot: 'board', spec: { height: 5 } });
    expect(valuesOf(slot)).toEqual(job().input);
    expect(again.map(({ id, kind }) => [id, kind])).toEqual([
      [ids[0], 'frame'],
      [ids[1], 'layer'],
    ]);
    workers[1].say(layerReply(slot.id));
    workers[1].say(frameReply(ids[0]));
    workers[1].say(layerReply(ids[1]));
    expect((await Promise.all(open)).map(({ id }) => id)).toEqual(ids);
  });

  test('without open jobs is told and repaired too', async () => {
    const { client, workers, troubles } = bench();
    const known = client.layer(job());
    workers[0].say(layerReply(workers[0].sent[0].id));
    await known;
    await turn();
    workers[0].crash();
    expect(troubles).toEqual(['restarted crash']);
    expect(workers[1].sent).toMatchObject([{ kind: 'layer', slot: 'board' }]);
  });

  test('replays what each slot was last given: not a layer that failed, and an input that was left out is put in', async () => {
    const { client, workers } = bench();
    const say = async (asked: Promise<unknown>, reply: (id: number) => Reply) => {
      workers[0].say(reply(workers[0].sent.at(-1)!.id));
      await asked.catch(() => undefined);
      await turn();
    };
    await say(client.layer(job({ slot: 'whole', input: Float32Array.of(9) })), layerReply);
    await say(client.layer(tall(3)), layerReply);
    await say(client.layer({ ...tall(4), input: null }), layerReply);
    await say(client.layer(tall(5)), (id) => ({ kind: 'failed', id, code: 'no-output', detail: {} }));
    workers[0].crash();
    const replayed = new Map(workers[1].of('layer').map((request) => [request.slot, request]));
    expect([...replayed.keys()].sort()).toEqual(['board', 'whole']);
    expect(replayed.get('board')!.spec.height).toBe(4);
    expect(valuesOf(replayed.get('board')!)).toEqual(job().input);
    expect(valuesOf(replayed.get('whole')!)).toEqual(Float32Array.of(9));
  });

  test('keeps a layer that was cancelled: the worker had taken it', async () => {
    const { client, workers } = bench();
    const asked = client.layer(tall(3));
    workers[0].say({ kind: 'failed', id: workers[0].sent[0].id, code: 'cancelled', detail: {} });
    await asked.catch(() => undefined);
    workers[0].crash();
    expect(heights(workers[1].of('layer'))).toEqual([3]);
  });

  test('twice over the same job ends it: it is sent again once only', async () => {
    const { client, workers, troubles } = bench();
    const asked = client.frame(frameJob());
    workers[0].crash();
    expect(workers[1].of('frame')).toHaveLength(1);
    workers[1].crash();
    expect((await errorOf(asked)).code).toBe('crash');
    expect(workers[2].sent).toEqual([]);
    expect(troubles).toEqual(['restarted crash', 'restarted crash']);
  });

  test('that cannot be repaired fails the open jobs and says so', async () => {
    const { client, workers, troubles, start } = bench();
    const asked = [client.frame(frameJob()), client.layer(job())];
    start.mockImplementationOnce(() => {
      throw new Error('blocked');
    });
    workers[0].crash();
    for (const one of asked) expect((await errorOf(one)).code).toBe('worker-refused');
    expect(troubles).toEqual(['gave-up worker-refused']);
  });

  test('of a worker that was replaced does not touch the new one, nor do its late answers', async () => {
    const { client, workers, troubles } = bench();
    const asked = client.frame(frameJob());
    const { id } = workers[0].sent[0];
    workers[0].crash();
    workers[0].crash();
    workers[0].say(frameReply(id));
    expect(workers).toHaveLength(2);
    expect(troubles).toEqual(['restarted crash']);
    workers[1].say({ ...frameReply(id), slot: 'new' } as Reply);
    await expect(asked).resolves.toMatchObject({ slot: 'new' });
  });

  test('a message that cannot be read counts as one', () => {
    const { client, workers, troubles } = bench();
    void client.frame(frameJob());
    workers[0].onmessageerror!({} as MessageEvent);
    expect([workers.length, troubles]).toEqual([2, ['restarted crash']]);
  });
});

describe('giving up', () => {
  /** Crashes without one answer in between until no other worker is started. */
  function crashUntilOver({ workers }: ReturnType<typeof bench>): void {
    for (let i = 0; i < workers.length && i < 20; i++) workers[i].crash();
  }

  test('comes after a few crashes in a row, with the jobs failed and the person told', async () => {
    const b = bench();
    const asked = b.client.frame(frameJob());
    crashUntilOver(b);
    expect((await errorOf(asked)).code).toBe('crash');
    expect(b.workers).toHaveLength(4);
    expect(b.troubles).toEqual(['restarted crash', 'restarted crash', 'restarted crash', 'gave-up crash']);
    expect(b.newest().isOver).toBe(true);
  });

  test('fails a job that was asked for between the crashes', async () => {
    const b = bench();
    const first = b.client.frame(frameJob());
    for (let i = 0; i < 3; i++) b.workers[i].crash();
    const second = b.client.frame(frameJob());
    b.workers[3].crash();
    expect((await errorOf(first)).code).toBe('crash');
    expect((await errorOf(second)).code).toBe('crash');
    expect(b.troubles.at(-1)).toBe('gave-up crash');
  });

  test('does not come when jobs are answered between crashes', async () => {
    const { client, workers, troubles } = bench();
    for (let i = 0; i < 9; i++) {
      const asked = client.frame(frameJob());
      workers[i].say(frameReply(workers[i].sent.at(-1)!.id));
      await asked;
      workers[i].crash();
    }
    expect(troubles).toEqual(new Array(9).fill('restarted crash'));
  });

  test('comes also when a fresh worker answers for the slots and nothing else', async () => {
    const { client, workers, troubles } = bench();
    const known = client.layer(job());
    workers[0].say(layerReply(workers[0].sent[0].id));
    await known;
    await turn();
    for (let i = 0; i < workers.length && i < 20; i++) {
      workers[i].say(layerReply(workers[i].sent[0].id));
      workers[i].crash();
    }
    expect(troubles.at(-1)).toBe('gave-up crash');
    expect(workers).toHaveLength(4);
  });

  test('is no farewell: a later job starts anew, with the slots in place', async () => {
    const b = bench();
    const known = b.client.layer(tall(3));
    b.workers[0].say(layerReply(b.workers[0].sent[0].id));
    await known;
    await turn();
    crashUntilOver(b);
    const later = b.client.frame(frameJob());
    expect(b.workers).toHaveLength(5);
    expect(b.newest().sent.map(({ kind }) => kind)).toEqual(['layer', 'frame']);
    b.newest().say(frameReply(b.newest().sent[1].id));
    await later;
    b.newest().crash();
    expect(b.troubles.slice(-2)).toEqual(['gave-up crash', 'restarted crash']);
  });
});
