import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame, LayerRequest, NamedInput, Reply, Request } from '../../kernels/worker/protocol.ts';
import { createClient } from './client.ts';
import type { LayerJob, WorkerLike, WorkerTrouble } from './client.ts';
import { startInProcess } from './in-process.ts';
import { JobError, Superseded } from './job-error.ts';

/** A worker in the hands of the test. It has started as soon as somebody listens, unless it is told to be mute. */
class HandWorker implements WorkerLike {
  readonly sent: Request[] = [];
  isOver = false;
  private listener: WorkerLike['onmessage'] = null;
  private readonly isMute: boolean;
  constructor(isMute: boolean) {
    this.isMute = isMute;
  }
  get onmessage() {
    return this.listener;
  }
  set onmessage(listener: WorkerLike['onmessage']) {
    this.listener = listener;
    if (!this.isMute) this.say({ kind: 'hello', id: 0 });
  }
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  postMessage(message: Request): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.isOver = true;
  }
  say(data: Reply): void {
    this.onmessage?.({ data } as MessageEvent<Reply>);
  }
  crash(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
  of<K extends Request['kind']>(kind: K): Extract<Request, { kind: K }>[] {
    return this.sent.filter((request) => request.kind === kind) as Extract<Request, { kind: K }>[];
  }
}

const timing = { silence: 30, patience: 40, late: 50 };
const PATIENT = { silence: 60_000, patience: 60_000, late: 60_000 };

/** A client whose workers are all in the hands of the test; `start` may be told to fail. Without `pace` it is very patient. */
function bench({ pace = PATIENT, isMute = false } = {}) {
  const workers: HandWorker[] = [];
  const troubles: string[] = [];
  const start = vi.fn(() => {
    const worker = new HandWorker(isMute);
    workers.push(worker);
    return worker;
  });
  const tell = (trouble: WorkerTrouble) => {
    troubles.push(`${trouble.kind} ${'part' in trouble ? trouble.part : trouble.cause}`);
  };
  const client = createClient(tell, start, pace);
  return { client, workers, troubles, start, newest: () => workers.at(-1)! };
}

const job = (change: Partial<LayerJob> = {}): LayerJob => ({
  slot: 'board',
  spec: { kind: 'depthwise', height: 2, width: 2, channels: 1, kernel: 1 },
  weights: { depthwise: Float32Array.of(2) },
  input: Float32Array.of(1, 2, 3, 4),
  want: { filtered: true, standard: 'none' },
  at: { step: 0 },
  ...change,
});
/** The numbers that go with a request. */
const valuesOf = (request: Request) => ((request as LayerRequest).input as NamedInput).values;
const heights = (requests: LayerRequest[]) => requests.map(({ spec }) => spec.height);
const tall = (height: number) => job({ spec: { ...job().spec, height } });
const frameJob = (step = 0) => ({ slot: 'board', step });

const layerReply = (id: number): Reply => ({
  ...{
    kind: 'layer',
    id,
    slot: 'board',
    output: Float32Array.of(2, 4, 6, 8),
    filtered: null,
    standard: null,
  },
  ...{ frame: null, build: 'reference', threads: 1, plan: null, notes: [], ms: 1 },
});
const frameReply = (id: number): Reply => ({
  kind: 'frame',
  id,
  slot: 'board',
  frame: { length: id } as Frame,
});

/** The error of a promise that must reject. */
const errorOf = async (promise: Promise<unknown>): Promise<JobError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JobError);
  return error as JobError;
};

/** Lets the promises that are settled by now call what waits for them. */
const turn = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

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

describe('a worker that does not start', () => {
  const error = (message?: string) => ({ preventDefault: () => undefined, message }) as ErrorEvent;

  test('because the browser starts none fails the job, and the next one tries again', async () => {
    const { client, newest, start, troubles } = bench();
    start.mockImplementationOnce(() => {
      throw new Error('workers are not allowed here');
    });
    expect((await errorOf(client.layer(job()))).code).toBe('worker-refused');
    const asked = client.layer(job());
    newest().say(layerReply(newest().sent[0].id));
    await expect(asked).resolves.toMatchObject({ kind: 'layer' });
    expect([start.mock.calls.length, troubles]).toEqual([2, []]);
  });

  test.each([
    ['worker-missing', 'its script does not arrive', undefined],
    ['worker-broken', 'its script stops at once', 'Uncaught SyntaxError: Unexpected token'],
  ])('(%s) because %s is tried once more without a word, then given up', async (code, _, message) => {
    const { client, workers, troubles } = bench({ isMute: true });
    const asked = client.layer(job());
    workers[0].onerror!(error(message));
    expect([workers.length, troubles, workers[1].of('layer').length]).toEqual([2, [], 1]);
    workers[1].onerror!(error(message));
    expect((await errorOf(asked)).code).toBe(code);
    expect([workers.length, troubles]).toEqual([2, [`gave-up ${code}`]]);
    const later = client.frame(frameJob());
    expect(workers).toHaveLength(3);
    workers[2].say({ kind: 'hello', id: 0 });
    workers[2].say(frameReply(workers[2].of('frame')[0].id));
    await expect(later).resolves.toMatchObject({ kind: 'frame' });
  });

  test('at first, and does with the second try, loses nothing', async () => {
    const { client, workers, troubles } = bench({ isMute: true });
    const asked = client.layer(job());
    workers[0].onerror!(error());
    workers[1].say(layerReply(workers[1].of('layer')[0].id));
    await expect(asked).resolves.toMatchObject({ kind: 'layer' });
    expect(troubles).toEqual([]);
  });
});

describe('a worker that is long on its way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const slow = { pace: timing, isMute: true };

  test('is told after a while, waited for however long, and told when it has come; its jobs go on by themselves', async () => {
    const { client, workers, troubles } = bench(slow);
    const asked = client.layer(job());
    vi.advanceTimersByTime(timing.late - 1);
    expect(troubles).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(troubles).toEqual(['late worker']);
    vi.advanceTimersByTime(1e6);
    expect([workers.length, workers[0].of('ping'), troubles.length]).toEqual([1, [], 1]);
    workers[0].say({ kind: 'hello', id: 0 });
    expect(troubles).toEqual(['late worker', 'arrived worker']);
    workers[0].say(layerReply(workers[0].of('layer')[0].id));
    await expect(asked).resolves.toMatchObject({ kind: 'layer' });
  });

  test('is watched from its first word on', () => {
    const { client, workers } = bench(slow);
    void client.layer(job());
    vi.advanceTimersByTime(1e6);
    workers[0].say({ kind: 'hello', id: 0 });
    vi.advanceTimersByTime(timing.silence);
    expect(workers[0].of('ping')).toHaveLength(1);
    vi.advanceTimersByTime(timing.patience);
    expect(workers).toHaveLength(2);
  });

  test('is late no more when it is given up or nobody waits for it', async () => {
    const given = bench(slow);
    const asked = given.client.layer(job());
    vi.advanceTimersByTime(timing.late);
    given.workers[0].onerror!({} as ErrorEvent);
    given.workers[1].onerror!({} as ErrorEvent);
    expect((await errorOf(asked)).code).toBe('worker-missing');
    expect(given.troubles).toEqual(['late worker', 'arrived worker', 'gave-up worker-missing']);
    const closed = bench(slow);
    closed.client.layer(job()).catch(() => undefined);
    vi.advanceTimersByTime(timing.late);
    closed.client.close();
    vi.advanceTimersByTime(1e6);
    expect(closed.troubles).toEqual(['late worker', 'arrived worker']);
  });

  test('in time is not told', () => {
    const { client, workers, troubles } = bench(slow);
    void client.layer(job());
    vi.advanceTimersByTime(timing.late - 1);
    workers[0].say({ kind: 'hello', id: 0 });
    vi.advanceTimersByTime(1);
    expect(troubles).toEqual([]);
  });

  test('in a part only is told as it says, and that part is waited for no longer when the worker is lost', () => {
    const { client, workers, troubles } = bench({ pace: timing });
    void client.layer(job());
    workers[0].say({ kind: 'late', id: 0, part: 'kernels' });
    workers[0].say({ kind: 'arrived', id: 0, part: 'kernels' });
    workers[0].say({ kind: 'late', id: 0, part: 'measure' });
    workers[0].crash();
    expect(troubles).toEqual([
      ...['late kernels', 'arrived kernels', 'late measure', 'arrived measure'],
      'restarted crash',
    ]);
  });
});

describe('a silent worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pong: Reply = { kind: 'pong', id: 0 };

  test('is asked for a sign of life, and left alone as long as it gives one', () => {
    const { client, workers, troubles } = bench({ pace: timing });
    void client.layer(job());
    for (let i = 1; i <= 5; i++) {
      vi.advanceTimersByTime(timing.silence - 1);
      expect(workers[0].of('ping')).toHaveLength(i - 1);
      vi.advanceTimersByTime(1);
      expect(workers[0].of('ping')).toHaveLength(i);
      vi.advanceTimersByTime(timing.patience - 1);
      workers[0].say(pong);
    }
    expect([workers.length, troubles]).toEqual([1, []]);
  });

  test('that gives none is replaced, and its jobs are sent again', async () => {
    const { client, workers, troubles } = bench({ pace: timing });
    const asked = client.frame(frameJob(3));
    vi.advanceTimersByTime(timing.silence + timing.patience - 1);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect([workers.length, workers[0].isOver, troubles]).toEqual([2, true, ['restarted hung']]);
    workers[1].say(frameReply(workers[1].of('frame')[0].id));
    await expect(asked).resolves.toMatchObject({ kind: 'frame' });
  });

  test('that hangs again over the same job makes it fail, in a time that is known', async () => {
    const { client, troubles } = bench({ pace: timing });
    const asked = client.frame(frameJob());
    vi.advanceTimersByTime(2 * (timing.silence + timing.patience));
    expect((await errorOf(asked)).code).toBe('hung');
    expect(troubles).toEqual(['restarted hung', 'restarted hung']);
  });

  test('is not disturbed while it has nothing to do', async () => {
    const { client, workers, troubles } = bench({ pace: timing });
    const asked = client.frame(frameJob());
    workers[0].say(frameReply(workers[0].sent[0].id));
    await asked;
    vi.advanceTimersByTime(100 * (timing.silence + timing.patience));
    expect([workers[0].of('ping').length, workers.length, troubles]).toEqual([0, 1, []]);
  });

  test('is watched again for its next job', () => {
    const { client, workers } = bench({ pace: timing });
    void client.frame(frameJob());
    workers[0].say(frameReply(workers[0].sent[0].id));
    vi.advanceTimersByTime(1000);
    void client.frame(frameJob());
    vi.advanceTimersByTime(timing.silence);
    expect(workers[0].of('ping')).toHaveLength(1);
  });

  test('that reports progress is not asked', () => {
    const { client, workers } = bench({ pace: timing });
    void client.layer(job());
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(timing.silence - 1);
      workers[0].say({ kind: 'progress', id: workers[0].sent[0].id, done: i, total: 10 });
    }
    expect(workers[0].of('ping')).toHaveLength(0);
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
