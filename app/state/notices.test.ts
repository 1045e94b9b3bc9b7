import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaited, beginNotices, dismiss, noticesNow, notifyNotLoaded, PATIENCE } from './notices.ts';

beforeEach(() => {
  vi.useFakeTimers();
  beginNotices();
});
afterEach(() => void vi.useRealTimers());

/** Something on its way, and how it arrives. */
function underWay() {
  let arrive = () => {};
  let fail = () => {};
  const part = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    fail = () => reject(new Error('offline'));
  });
  return { part, arrive: () => arrive(), fail: () => fail() };
}

const lateNow = () => noticesNow().map((notice) => (notice.kind === 'part-late' ? notice.parts.length : 0));

test('what is soon here is never spoken of', async () => {
  const one = underWay();
  const wait = awaited(one.part);
  vi.advanceTimersByTime(PATIENCE - 1);
  one.arrive();
  await wait;
  vi.advanceTimersByTime(PATIENCE);
  expect(noticesNow()).toEqual([]);
});

test('several that are late are one notice, which goes with the last of them, however that ends', async () => {
  const [one, two, three] = [underWay(), underWay(), underWay()];
  const waits = [one, two, three].map(({ part }) => awaited(part));
  vi.advanceTimersByTime(PATIENCE);
  expect(lateNow()).toEqual([3]);
  one.arrive();
  await waits[0];
  expect(lateNow()).toEqual([2]);
  two.fail();
  await expect(waits[1]).rejects.toThrow('offline');
  expect(lateNow()).toEqual([1]);
  three.arrive();
  await waits[2];
  expect(noticesNow()).toEqual([]);
});

test('a notice that was closed comes again only for what is late after it', async () => {
  const [one, two] = [underWay(), underWay()];
  const first = awaited(one.part);
  vi.advanceTimersByTime(PATIENCE);
  dismiss(noticesNow()[0].id);
  const second = awaited(two.part);
  vi.advanceTimersByTime(PATIENCE);
  expect(lateNow()).toEqual([1]);
  one.arrive();
  await first;
  expect(lateNow()).toEqual([1]);
  two.arrive();
  await second;
  expect(noticesNow()).toEqual([]);
});

test('of several actions that did not happen none is forgotten: trying again tries all, in their order', () => {
  const done: string[] = [];
  for (const what of ['reset', 'draw', 'picture']) notifyNotLoaded(() => done.push(what));
  const [notice, ...others] = noticesNow();
  expect(others).toEqual([]);
  if ('again' in notice) notice.again();
  expect(done).toEqual(['reset', 'draw', 'picture']);
});
