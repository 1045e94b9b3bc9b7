import { beforeEach, expect, test, vi } from 'vitest';
import { NO_PROGRESS } from '../../model/lesson.ts';
import { beginHeadless } from '../../testing/headless.ts';
import { clearProgress, markRead, markSolved, predict, readProgress } from './lesson.ts';
import { getState, setState } from './store.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(async () => {
  kept.clear();
  vi.stubGlobal('localStorage', storage);
  await beginHeadless();
});

const progress = () => getState().progress;

test('the first prediction counts, also a skipped one, and the next visit finds it', async () => {
  predict(5, 'ninth');
  predict(5, 'third');
  predict(6, null);
  expect(progress().predictions).toEqual({ 5: { answer: 'ninth' }, 6: { answer: null } });
  await beginHeadless();
  expect(progress()).toBe(NO_PROGRESS);
  readProgress();
  expect(progress().predictions).toEqual({ 5: { answer: 'ninth' }, 6: { answer: null } });
});

test('what another tab has kept meanwhile is not lost, and of two predictions the first one kept counts', async () => {
  predict(5, 'ninth');
  const here = progress();
  await beginHeadless(); // another tab, which was opened before that and knows nothing of it
  predict(5, 'third');
  predict(6, 'half');
  markRead(2);
  expect(progress().predictions).toEqual({ 5: { answer: 'ninth' }, 6: { answer: 'half' } });
  setState({ progress: here });
  markRead(3);
  expect(progress()).toEqual({
    predictions: { 5: { answer: 'ninth' }, 6: { answer: 'half' } },
    ...{ read: [2, 3], solved: [] },
  });
});

test('chapters and challenges are listed once', () => {
  markRead(3);
  markRead(3);
  markSolved(1);
  markSolved(1);
  expect(progress()).toMatchObject({ read: [3], solved: [1] });
});

test('cleared, nothing is left, here or on the device', () => {
  predict(1, '4');
  clearProgress();
  expect(progress()).toEqual(NO_PROGRESS);
  expect(kept.size).toBe(0);
});

test('whatever stands in the storage is read as far as it makes sense', async () => {
  const texts = [
    '',
    'no',
    'null',
    '[]',
    '{"predictions":7,"read":"x"}',
    '{"predictions":{"5":{"answer":8}},"read":[1.5]}',
  ];
  for (const text of texts) {
    await beginHeadless();
    kept.set('filter-and-mix.lesson', text);
    readProgress();
    expect(progress()).toEqual(NO_PROGRESS);
  }
});

test('a browser that keeps nothing remembers as long as the page is open', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  readProgress();
  predict(2, '108');
  expect(progress().predictions).toEqual({ 2: { answer: '108' } });
});
