import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../kernels/worker/protocol.ts';
import { bench, job, frameJob, layerReply, frameReply, errorOf } from '../testing/hand-worker.ts';

const timing = { silence: 30, patience: 40, late: 50 };

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

  test('because it was asked for while the network was away, which is back meanwhile, is tried again', async () => {
    const network = new EventTarget();
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
    vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network));
    const { client, workers, troubles } = bench({ isMute: true });
    const asked = client.layer(job());
    workers[0].onerror!(error());
    network.dispatchEvent(new Event('online'));
    workers[1].onerror!(error());
    expect([workers.length, troubles]).toEqual([3, []]);
    workers[2].say(layerReply(workers[2].of('layer')[0].id));
    await expect(asked).resolves.toMatchObject({ kind: 'layer' });
    vi.unstubAllGlobals();
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
