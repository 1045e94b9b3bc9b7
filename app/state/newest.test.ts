import { expect, test } from 'vitest';
import { createNewest } from './newest.ts';

test('a turn is the newest until another begins, which aborts it', () => {
  const newest = createNewest();
  const first = newest.begin();
  expect([first.isNewest(), first.signal.aborted]).toEqual([true, false]);
  const second = newest.begin();
  expect([first.isNewest(), first.signal.aborted]).toEqual([false, true]);
  expect([second.isNewest(), second.signal.aborted]).toEqual([true, false]);
});

test('a turn that was cancelled is aborted and still the newest: nobody has taken its place', () => {
  const newest = createNewest();
  const turn = newest.begin();
  turn.cancel();
  expect([turn.isNewest(), turn.signal.aborted]).toEqual([true, true]);
});

test('after the end no turn counts, and the next one begins as if it were the first', () => {
  const newest = createNewest();
  const turn = newest.begin();
  newest.end();
  expect([turn.isNewest(), turn.signal.aborted]).toEqual([false, true]);
  expect(newest.begin().isNewest()).toBe(true);
});

test('two series know nothing of each other', () => {
  const [a, b] = [createNewest(), createNewest()];
  const turn = a.begin();
  b.begin();
  b.end();
  expect(turn.isNewest()).toBe(true);
});
