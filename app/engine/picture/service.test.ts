import { expect, test, vi } from 'vitest';
import { ImageError } from '../../image/image-error.ts';
import { noise, plainLayer } from '../../testing/random-picture.ts';
import { NO_HANDS } from './hands.ts';
import { openKitchen } from './kitchen.ts';
import type { PictureReply } from './messages.ts';
import { createService } from './service.ts';
import type { Decoded, Means } from './service.ts';

const kitchen = openKitchen();
const otherTasks = () => new Promise<void>((resolve) => setImmediate(resolve));

function begin(given: Partial<Means> = {}) {
  const replies: PictureReply[] = [];
  const decode = vi.fn((): Promise<Decoded> => Promise.resolve({ pixels: noise(900, 700), notes: [] }));
  const means: Means = {
    ...{ kitchen, hands: NO_HANDS, decode, pause: otherTasks },
    readFrame: () => noise(64, 48),
    toBitmap: ({ width, height }) => ({ width, height, close: () => {} }),
    ...given,
  };
  const service = createService(means, (reply) => replies.push(reply));
  const replyTo = (id: number) => replies.filter((reply) => reply.id === id && reply.kind !== 'progress');
  return { service, replies, replyTo, decode };
}

const open = { kind: 'open', blob: new Blob(), name: 'a.png', reading: 'shown' } as const;
const layer = plainLayer([[1, 2, 1]]);

test('a newer run ends an older one, which says that it was cancelled; then it runs itself', async () => {
  const { service, replies, replyTo } = begin();
  await service.receive({ ...open, id: 1 });
  const runs = [2, 3].map((id) => service.receive({ kind: 'run', id, layer }));
  await Promise.all(runs);
  expect(replyTo(2)).toMatchObject([{ kind: 'failed', failure: { code: 'cancelled' } }]);
  expect(replyTo(3)).toMatchObject([{ kind: 'done', answer: { width: 900, height: 700 } }]);
  const told = replies.filter(({ kind, id }) => kind === 'progress' && id === 3);
  expect(told.at(-1)).toEqual({ kind: 'progress', id: 3, done: told.length, total: told.length });
});

test('a run is cancelled within a band, and views are answered while it runs', async () => {
  const { service, replyTo } = begin();
  await service.receive({ ...open, id: 1 });
  const running = service.receive({ kind: 'run', id: 2, layer });
  await otherTasks();
  await service.receive({ kind: 'look', id: 3, layer, views: [] });
  expect(replyTo(2)).toEqual([]);
  expect(replyTo(3)).toHaveLength(1);
  await service.receive({ kind: 'cancel', id: 2 });
  await running;
  expect(replyTo(2)).toMatchObject([{ kind: 'failed', failure: { code: 'cancelled' } }]);
});

test('a picture that cannot be opened leaves the former one; the failure is the picture’s own', async () => {
  const { service, replyTo, decode } = begin();
  await service.receive({ kind: 'probe', id: 1, layer, map: { stage: 'output', index: 0 }, x: 0, y: 0 });
  expect(replyTo(1)).toMatchObject([{ kind: 'failed', failure: { of: 'job', code: 'no-input' } }]);
  await service.receive({ ...open, id: 2 });
  decode.mockRejectedValueOnce(new ImageError({ code: 'broken', name: 'b.png' }));
  await service.receive({ ...open, id: 3 });
  expect(replyTo(3)).toMatchObject([
    { failure: { of: 'picture', problem: { code: 'broken', name: 'b.png' } } },
  ]);
  await service.receive({ kind: 'values', id: 4, layer, map: { stage: 'output', index: 0 } });
  expect(replyTo(4)).toMatchObject([{ answer: { width: 900, height: 700 } }]);
});

test('of two pictures that are opened the newer is the one, whichever is decoded first', async () => {
  const { service, replyTo, decode } = begin();
  let finish!: (decoded: Decoded) => void;
  decode.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
  const older = service.receive({ ...open, id: 1 });
  await service.receive({ ...open, id: 2 });
  finish({ pixels: noise(5, 5), notes: [] });
  await older;
  expect(replyTo(1)).toMatchObject([{ kind: 'failed', failure: { problem: { code: 'cancelled' } } }]);
  await service.receive({ kind: 'values', id: 3, layer, map: { stage: 'input', index: 0 } });
  expect(replyTo(3)).toMatchObject([{ answer: { width: 900 } }]);
});
