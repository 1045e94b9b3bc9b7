import { expect, test, vi } from 'vitest';
import { plainLayer } from '../../testing/random-picture.ts';
import { NotArrived } from '../../late/late.ts';
import { Superseded } from '../job-error.ts';
import type { PictureReply, PictureRequest } from './messages.ts';
import { createPictureEngine, PICTURE_TIMING } from './picture-engine.ts';
import type { PictureWorkerLike } from './picture-engine.ts';

/** Workers that answer when the test says so. */
function byHand() {
  const workers: (PictureWorkerLike & { asked: PictureRequest[]; isEnded: boolean })[] = [];
  const start = () => {
    const asked: PictureRequest[] = [];
    const worker = {
      ...{ asked, isEnded: false, onmessage: null, onerror: null, onmessageerror: null },
      terminate: () => void (worker.isEnded = true),
      postMessage: (request: PictureRequest) => void asked.push(request),
    };
    workers.push(worker);
    return worker;
  };
  const last = () => workers.at(-1)!;
  const say = (reply: PictureReply) => last().onmessage!({ data: reply } as MessageEvent<PictureReply>);
  const asked = (kind: PictureRequest['kind']) => last().asked.filter((request) => request.kind === kind);
  const done = (kind: PictureRequest['kind']) =>
    say({ kind: 'done', id: asked(kind).at(-1)!.id, answer: ANSWERS[kind as keyof typeof ANSWERS] });
  const die = () => last().onerror!({ message: 'out of memory' } as ErrorEvent);
  return { workers, start, asked, say, done, die };
}

const ANSWERS = {
  open: { width: 4, height: 3, bits: 8, name: 'a.png', notes: [] },
  look: { views: [], exactness: 'full', ms: 1 },
  run: { maps: [], width: 4, height: 3, ms: 1, multiplyAdds: 1, standardMultiplyAdds: 1, threads: 1 },
} as const satisfies Partial<Record<PictureRequest['kind'], unknown>> as unknown as Record<string, never>;

const layer = plainLayer([[1]]);
const blob = new Blob(['a picture']);

async function opened() {
  const hand = byHand();
  const onRestart = vi.fn();
  const engine = createPictureEngine({ onRestart }, hand.start);
  expect(hand.workers).toHaveLength(0);
  const opening = engine.open(blob, 'a.png', 'shown');
  hand.done('open');
  await opening;
  return { ...hand, engine, onRestart };
}

test('of views asked for while others are painted only the newest are; those between are superseded', async () => {
  const { engine, asked, done } = await opened();
  const views = [1, 2, 3].map(() => engine.look(layer, []));
  expect(asked('look')).toHaveLength(1);
  done('look');
  await expect(views[1]).rejects.toBeInstanceOf(Superseded);
  await views[0];
  await vi.waitFor(() => expect(asked('look')).toHaveLength(2));
  done('look');
  await expect(views[2]).resolves.toMatchObject({ exactness: 'full' });
});

test('a run that a newer one ended is superseded; one that its asker ended is cancelled', async () => {
  const { engine, asked, say } = await opened();
  const cancelled = (index: number) => {
    const failure = { of: 'job', code: 'cancelled', detail: {} } as const;
    say({ kind: 'failed', id: asked('run')[index].id, failure });
  };
  const older = engine.run(layer);
  const stop = new AbortController();
  const newer = engine.run(layer, { signal: stop.signal });
  cancelled(0);
  await expect(older).rejects.toBeInstanceOf(Superseded);
  stop.abort();
  expect(asked('cancel')).toEqual([{ kind: 'cancel', id: asked('run')[1].id }]);
  cancelled(1);
  await expect(newer).rejects.toMatchObject({ code: 'cancelled' });
});

test('a worker that dies is started once more: it opens the picture again and does what was asked', async () => {
  const { engine, workers, asked, done, die, onRestart } = await opened();
  const running = engine.run(layer);
  die();
  expect(workers).toHaveLength(2);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect(onRestart).toHaveBeenCalledOnce();
  expect(asked('open')).toMatchObject([{ blob, name: 'a.png', reading: 'shown' }]);
  expect(workers[1].asked.map(({ kind }) => kind)).toEqual(['open', 'run']);
  done('open');
  done('run');
  await expect(running).resolves.toMatchObject({ width: 4 });
});

test('one that dies twice in a row is left alone; the next job tries again, with the picture', async () => {
  const { engine, workers, asked, done, die } = await opened();
  const running = engine.run(layer);
  die();
  die();
  await expect(running).rejects.toMatchObject({ code: 'worker-broken' });
  expect(workers).toHaveLength(2);
  const again = engine.run(layer);
  expect(workers).toHaveLength(3);
  expect(asked('open')).toHaveLength(1);
  done('open');
  done('run');
  await again;
});

test('a worker that cannot be had is told as such, and a closed engine asks for none', async () => {
  const refused = createPictureEngine(undefined, () => {
    throw new Error('no workers here');
  });
  await expect(refused.open(blob, 'a', 'shown')).rejects.toMatchObject({ code: 'worker-refused' });
  const { engine, workers } = await opened();
  const running = engine.run(layer);
  engine.close();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  await expect(engine.run(layer)).rejects.toMatchObject({ code: 'cancelled' });
  expect(workers).toHaveLength(1);
});

test('a worker whose script does not come is tried once more, in silence; then it is a part that did not arrive', async () => {
  const hand = byHand();
  const onRestart = vi.fn();
  const engine = createPictureEngine({ onRestart }, hand.start);
  const opening = engine.open(blob, 'a.png', 'shown');
  const stayAway = () => hand.workers.at(-1)!.onerror!({ message: '' } as ErrorEvent);
  stayAway();
  expect(hand.asked('open')).toHaveLength(1);
  stayAway();
  await expect(opening).rejects.toBeInstanceOf(NotArrived);
  expect([hand.workers.length, onRestart.mock.calls.length]).toEqual([2, 0]);
  const again = engine.open(blob, 'a.png', 'shown');
  hand.done('open');
  await expect(again).resolves.toMatchObject({ name: 'a.png' });
});

test('that a worker is on its way is known from its start until it speaks, or is given up', async () => {
  const hand = byHand();
  const arrived: boolean[] = [];
  const onStart = (arrival: Promise<void>) => {
    const at = arrived.push(false) - 1;
    void arrival.then(() => (arrived[at] = true));
  };
  const engine = createPictureEngine({ onStart }, hand.start);
  engine.open(blob, 'a.png', 'shown').catch(() => {});
  await Promise.resolve();
  expect(arrived).toEqual([false]);
  hand.workers[0].onerror!({ message: '' } as ErrorEvent);
  await Promise.resolve();
  expect(arrived).toEqual([true, false]);
  hand.say({ kind: 'ready', id: 0 });
  await Promise.resolve();
  expect(arrived).toEqual([true, true]);
});

test('a worker that gives no sign of life is replaced while something is asked of it, and only then', async () => {
  vi.useFakeTimers();
  const { engine, workers, asked, done, say, onRestart } = await opened();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked('ping')).toHaveLength(0);
  const running = engine.run(layer);
  await vi.advanceTimersByTimeAsync(PICTURE_TIMING.silence);
  expect(asked('ping')).toHaveLength(1);
  say({ kind: 'ready', id: 0 });
  await vi.advanceTimersByTimeAsync(PICTURE_TIMING.silence + PICTURE_TIMING.patience - 1);
  expect(workers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect([workers.length, onRestart.mock.calls.length]).toEqual([2, 1]);
  vi.useRealTimers();
  done('open');
  done('run');
  await running;
});
