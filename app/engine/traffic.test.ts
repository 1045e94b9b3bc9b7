// What crosses between page and worker, counted: the bytes of every view in every message, and which of them moved.
import { describe, expect, test } from 'vitest';
import type { NamedInput, Request } from '../../kernels/worker/protocol.ts';
import { OPENING } from '../model/settings.ts';
import { defaultBank } from '../model/default-bank.ts';
import { standardWeights } from '../model/standard-layer.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { createClient } from './client.ts';
import type { EngineClient, LayerJob } from './client.ts';
import { JobError } from './job-error.ts';
import { startInProcess } from './in-process.ts';

function viewsIn(value: unknown): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(viewsIn) : [];
}

/** A client of the real server, and what it posts. */
function counted() {
  let crash = () => {};
  const posts: { request: Request; copied: number; moved: number }[] = [];
  const client = createClient(
    () => undefined,
    () => {
      const worker = startInProcess();
      const postMessage = worker.postMessage.bind(worker);
      worker.postMessage = (request, options) => {
        const buffers = new Set(viewsIn(request).map(({ buffer }) => buffer));
        const moving = new Set(options?.transfer);
        const bytes = (isMoving: boolean) =>
          [...buffers]
            .filter((buffer) => moving.has(buffer as ArrayBuffer) === isMoving)
            .reduce((sum, { byteLength }) => sum + byteLength, 0);
        posts.push({ request, copied: bytes(false), moved: bytes(true) });
        postMessage(request, options);
      };
      crash = () => worker.onerror?.({} as ErrorEvent);
      return worker;
    },
  );
  const totals = () => {
    const sum = (of: 'copied' | 'moved') => posts.reduce((total, post) => total + post[of], 0);
    return { copied: sum('copied'), moved: sum('moved') };
  };
  /** What is posted while `act` goes on. */
  const during = async (act: () => Promise<unknown>) => {
    posts.length = 0;
    await act();
    return totals();
  };
  return { client, posts, during, crash: () => crash() };
}

const settings = { ...OPENING, height: 64, width: 64, channels: 12, groups: 12, filters: 16 };
const input = Float32Array.from({ length: 64 * 64 * 12 }, (_, i) => Math.sin(i));
const bank = defaultBank(settings);

/** The board's job for the largest layer while a weight is dragged. */
function tick(value: number, change: Partial<LayerJob> = {}): LayerJob {
  const mixing = bank.mixing.slice();
  mixing[0] = value;
  return {
    ...{ slot: 'a', spec: toSpec(settings), weights: toWeights(settings, { ...bank, mixing }), input },
    ...{ want: { filtered: true, standard: 'none' }, at: { step: 7 } },
    ...change,
  };
}

const drag = async (client: EngineClient, change: Partial<LayerJob> = {}) => {
  for (let i = 0; i < 10; i++) await client.layer(tick(i, change));
};

describe('a drag of one weight on 64×64×12→16', () => {
  test('posts the weights only: 1,200 bytes a tick, where the input has 196,608', async () => {
    const { client, during } = counted();
    expect(await during(() => client.layer(tick(0)))).toEqual({ copied: 196_608 + 1200, moved: 0 });
    expect(await during(() => drag(client))).toEqual({ copied: 10 * 1200, moved: 0 });
    client.close();
  });

  test('stays under 16 kB beside a standard layer of its own weights', async () => {
    const { client, during } = counted();
    await client.layer(tick(0));
    const { standard, bias } = standardWeights(settings);
    const want = { filtered: true, standard: 'own', standardWeights: { standard: standard!, bias } } as const;
    const { copied } = await during(() => drag(client, { want }));
    expect(copied / 10).toBe(1200 + 4 * 9 * 12 * 16);
    expect(copied / 10).toBeLessThan(16_000);
    client.close();
  });
});

describe('an input', () => {
  const length = input.byteLength;

  test('crosses once for several slots and a measurement, and again only when nobody has used it meanwhile', async () => {
    const { client, during, posts } = counted();
    const all = await during(async () => {
      await client.layer(tick(1));
      await client.layer(tick(2, { slot: 'b' }));
      const { spec, weights } = tick(3);
      await client.measure({ spec, weights, input, standard: 'none', rounds: 3, budgetMs: 20 });
    });
    expect(all.copied).toBe(length + 3 * 1200);
    const next = input.slice();
    expect((await during(() => client.layer(tick(4, { input: next })))).copied).toBe(length + 1200);
    expect((await during(() => client.layer(tick(5)))).copied).toBe(1200); // slot b still has it
    client.closeSlot('b');
    posts.length = 0;
    await client.layer(tick(6, { input: next }));
    const forgotten = posts.filter(({ request }) => request.kind === 'forget');
    expect(forgotten).toHaveLength(1);
    expect((await during(() => client.layer(tick(7)))).copied).toBe(length + 1200);
    client.close();
  });

  test('of a layer that failed is not kept for it', async () => {
    const { client, posts } = counted();
    const wrong = tick(0, { spec: { ...tick(0).spec, stride: 0 } });
    await expect(client.layer(wrong)).rejects.toBeInstanceOf(JobError);
    expect(posts.map(({ request }) => request.kind)).toEqual(['layer', 'forget']);
    expect((await client.layer(tick(1))).kind).toBe('layer');
    client.close();
  });

  test('gives the same results as one that is sent every time', async () => {
    const { client } = counted();
    const fresh = counted();
    for (const value of [3, -2]) {
      const job = tick(value);
      const { output } = await client.layer(job);
      expect(output).toEqual((await fresh.client.layer({ ...job, input: input.slice() })).output);
    }
    client.close();
    fresh.client.close();
  });
});

describe('an input that is given away', () => {
  const gift = (client: EngineClient) => {
    let remakes = 0;
    const values = input.slice();
    const given = client.give(values, () => {
      remakes++;
      return Promise.resolve(input.slice());
    });
    return { given, values, remakes: () => remakes };
  };
  const small = (slot: string): LayerJob => ({
    ...{ slot, spec: { kind: 'depthwise', height: 1, width: 2, channels: 1, kernel: 1 } },
    ...{ weights: { depthwise: Float32Array.of(3) }, input: Float32Array.of(1, 2) },
    want: { filtered: false, standard: 'none' },
  });

  test('moves: not one of its bytes is copied, for any slot or measurement, and it is empty here', async () => {
    const { client, during } = counted();
    const { given, values } = gift(client);
    const expected = (await client.layer(tick(0))).output;
    const crossed = await during(async () => {
      expect((await client.layer(tick(0, { input: given }))).output).toEqual(expected);
      await client.layer(tick(1, { slot: 'b', input: given }));
      const { spec, weights } = tick(2);
      await client.measure({ spec, weights, input: given, standard: 'none', rounds: 3, budgetMs: 20 });
    });
    expect(crossed).toEqual({ copied: 3 * 1200, moved: input.byteLength });
    expect([values.length, given.length]).toEqual([0, input.length]);
    client.close();
  });

  test('stays until it is released and no slot has it', async () => {
    const { client, posts } = counted();
    const { given } = gift(client);
    const forgets = () => posts.filter(({ request }) => request.kind === 'forget').length;
    await client.layer(tick(0, { input: given }));
    await client.layer(tick(0));
    expect(forgets()).toBe(0);
    await client.layer(tick(0, { input: given }));
    given.release();
    given.release();
    expect(forgets()).toBe(1); // of the input in between
    client.closeSlot('a');
    expect(forgets()).toBe(2);
    client.close();
  });

  test('is asked for again when a fresh worker needs it, once; other slots do not wait for it', async () => {
    const { client, crash, posts } = counted();
    const { given, remakes } = gift(client);
    const expected = (await client.layer(tick(0, { input: given }))).output;
    await client.layer(tick(0, { slot: 'b', input: given }));
    await client.layer(small('c'));
    posts.length = 0;
    crash();
    const frames = ['a', 'b', 'c'].map((slot) => client.frame({ slot, step: 1 }));
    const again = client.layer(tick(0, { input: given }));
    expect(posts.map(({ request }) => `${request.kind} ${'slot' in request ? request.slot : ''}`)).toEqual([
      'layer c',
      'frame c',
    ]);
    expect((await Promise.all(frames)).map(({ frame }) => frame.step.step)).toEqual([1, 1, 1]);
    expect((await again).output).toEqual(expected);
    expect(remakes()).toBe(1);
    expect(posts.reduce((sum, { moved }) => sum + moved, 0)).toBe(input.byteLength);
    client.close();
  });

  test('is not asked for again when nobody needs it', async () => {
    const { client, crash } = counted();
    const { given, remakes } = gift(client);
    await client.layer(tick(0, { input: given }));
    client.closeSlot('a');
    crash();
    await client.layer(small('c'));
    expect(remakes()).toBe(0);
    client.close();
  });

  test('fails its jobs as lost when it cannot be made again; the rest goes on, and a later job asks anew', async () => {
    const { client, crash } = counted();
    let isBroken = true;
    const given = client.give(input.slice(), () => {
      if (isBroken) throw new Error('the file is gone');
      return input.slice();
    });
    await client.layer(tick(0, { input: given }));
    crash();
    const asked = client.layer(tick(0, { input: given }));
    await expect(asked).rejects.toMatchObject({ code: 'input-lost' });
    await expect(client.frame({ slot: 'a', step: 0 })).rejects.toMatchObject({ code: 'no-slot' });
    expect((await client.layer(small('c'))).output).toEqual(Float32Array.of(3, 6));
    isBroken = false;
    expect((await client.layer(tick(0, { input: given }))).kind).toBe('layer');
    client.close();
  });

  test('that is being made again does not hold up the end of what waits for it: cancelled, closed, crashed once more', async () => {
    const { client, crash, posts } = counted();
    let arrive = (_: Float32Array) => {};
    const given = client.give(input.slice(), () => new Promise((resolve) => (arrive = resolve)));
    await client.layer(tick(0, { input: given }));
    crash();
    const stop = new AbortController();
    const cancelled = client.layer(tick(1, { slot: 'd', input: given }), { signal: stop.signal });
    stop.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    const closed = client.layer(tick(2, { slot: 'b', input: given }));
    client.closeSlot('b');
    await expect(closed).rejects.toThrow('a newer job');
    crash();
    const frame = client.frame({ slot: 'a', step: 2 });
    posts.length = 0;
    arrive(input.slice());
    expect((await frame).frame.step.step).toBe(2);
    expect(posts.map(({ request }) => request.kind)).toEqual(['layer', 'frame']);
    expect((posts[0].request as { input: NamedInput }).input.values).toBeDefined();
    client.close();
  });

  test('belongs to the engine that it was given to', async () => {
    const [one, two] = [counted().client, counted().client];
    const { given } = gift(one);
    await expect(two.layer(tick(0, { input: given }))).rejects.toThrow('another engine');
    one.close();
    two.close();
  });
});
