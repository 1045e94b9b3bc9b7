import { expect, test, vi } from 'vitest';
import { late, NotArrived } from './late.ts';

test('a part is fetched once, however many ask, and is then there at once', async () => {
  const load = vi.fn(() => Promise.resolve('part'));
  const part = late(load);
  expect(part.now()).toEqual({ kind: 'awaited' });
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual(['part', 'part']);
  await part.settled();
  expect(part.now()).toEqual({ kind: 'there', part: 'part' });
  expect(load).toHaveBeenCalledTimes(1);
});

test('what did not come is tried once more without a word', async () => {
  const load = vi.fn(() => Promise.resolve('part')).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await late(load).fetch()).toBe('part');
});

test('what did not arrive is said with its cause, and the next call tries anew', async () => {
  const cause = new TypeError('Failed to fetch');
  const load = vi
    .fn(() => Promise.resolve('part'))
    .mockRejectedValueOnce('lost')
    .mockRejectedValueOnce(cause);
  const part = late(load);
  const failure = await part.fetch().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NotArrived);
  expect((failure as NotArrived).cause).toBe(cause);
  expect(part.now()).toEqual({ kind: 'absent' });
  expect(await part.fetch()).toBe('part');
});

test('its first end is an end whether it came or not, and a further attempt is told to who listens', async () => {
  const lost = new Error('offline');
  const load = vi
    .fn(() => Promise.resolve('part'))
    .mockRejectedValueOnce(lost)
    .mockRejectedValueOnce(lost);
  const part = late(load);
  await expect(part.settled()).resolves.toBeUndefined();
  const heard: string[] = [];
  const stop = part.subscribe(() => heard.push(part.now().kind));
  part.again();
  await part.fetch();
  expect(heard).toEqual(['there']);
  stop();
});

test('an attempt that fails after the network came back during it is made once more', async () => {
  const network = new EventTarget();
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
  vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network));
  const failures: ((error: Error) => void)[] = [];
  const load = vi.fn(() => new Promise<string>((_, fail) => failures.push(fail)));
  const part = late(load);
  const fetched = part.fetch().catch((error: unknown) => error);
  failures[0](new TypeError('Failed to fetch'));
  await vi.waitFor(() => expect(failures).toHaveLength(2));
  network.dispatchEvent(new Event('online'));
  load.mockResolvedValueOnce('part');
  failures[1](new TypeError('Failed to fetch'));
  expect(await fetched).toBe('part');
  expect(part.now()).toEqual({ kind: 'there', part: 'part' });
  vi.unstubAllGlobals();
});
