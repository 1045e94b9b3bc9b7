import { expect, test, vi } from 'vitest';
import type { EngineClient, FrameJob } from './client.ts';
import { createLateEngine } from './late-engine.ts';

/** A client that says what it was asked, in order. */
function listening() {
  const heard: string[] = [];
  const hear = (what: string) => () => {
    heard.push(what);
    return Promise.resolve({ kind: what });
  };
  const client = { layer: hear('layer'), frame: hear('frame'), closeSlot: hear('closeSlot') };
  return { heard, client: client as unknown as EngineClient };
}

const JOB: FrameJob = { slot: 'board', step: 0 };

test('what is asked before the client is there reaches it in the same order', async () => {
  const { heard, client } = listening();
  const fetch = vi.fn(() => Promise.resolve(client));
  const engine = createLateEngine(fetch);
  expect(fetch).not.toHaveBeenCalled();
  const frame = engine.frame(JOB);
  engine.closeSlot('board');
  const again = engine.frame(JOB);
  await expect(frame).resolves.toEqual({ kind: 'frame' });
  await again;
  expect(heard).toEqual(['frame', 'closeSlot', 'frame']);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a client that does not come is a worker that did not arrive, and the next job tries again', async () => {
  const { client } = listening();
  const fetch = vi.fn(() => Promise.resolve(client)).mockRejectedValueOnce(new TypeError('offline'));
  const engine = createLateEngine(fetch);
  const job = engine.frame(JOB);
  engine.closeSlot('board');
  await expect(job).rejects.toMatchObject({ code: 'worker-missing' });
  await expect(engine.frame(JOB)).resolves.toEqual({ kind: 'frame' });
});

test('a slot that nothing was run in is closed without fetching the client', () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError('not wanted')));
  createLateEngine(fetch).closeSlot('board');
  expect(fetch).not.toHaveBeenCalled();
});
