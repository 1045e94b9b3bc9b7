import { beforeEach, expect, test, vi } from 'vitest';
import { beginHeadless } from '../../testing/headless.ts';
import { forgetAll } from './forget-all.ts';
import { markRead } from './lesson.ts';
import { getState } from './store.ts';

function storage(entries: Record<string, string>) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const keeper = (ok: boolean) => ({
  forgetAll: vi.fn(() =>
    Promise.resolve(ok ? ({ ok, value: undefined } as const) : ({ ok, reason: 'failed' } as const)),
  ),
});

beforeEach(beginHeadless);

test('everything of this page is forgotten, and nothing of another page of the same host', async () => {
  const local = storage({ 'filter-and-mix.lang': 'zh', 'filter-and-mix.theme': 'dark', other: '1' });
  const session = storage({ 'filter-and-mix.layer.step': '#/?h=5', 'filter-and-mix.tab': 'abc' });
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  markRead(3);
  const [pictures, work, recent] = [keeper(true), keeper(true), keeper(true)];
  expect(await forgetAll(pictures, work, recent)).toBe(true);
  expect([...local.kept.keys()]).toEqual(['other']);
  expect([...session.kept.keys()]).toEqual(['filter-and-mix.tab']);
  expect(getState().progress.read).toEqual([]);
  expect(pictures.forgetAll).toHaveBeenCalledOnce();
  expect(work.forgetAll).toHaveBeenCalledOnce();
  expect(recent.forgetAll).toHaveBeenCalledOnce();
});

test('where the browser does not let the page at its storage that is told, and the rest is forgotten', async () => {
  vi.stubGlobal('localStorage', storage({}));
  vi.stubGlobal('sessionStorage', storage({}));
  expect(await forgetAll(keeper(true), keeper(false), keeper(true))).toBe(false);
  expect(await forgetAll(keeper(true), keeper(true), keeper(false))).toBe(false);
  vi.stubGlobal('sessionStorage', undefined);
  const pictures = keeper(true);
  expect(await forgetAll(pictures, keeper(true), keeper(true))).toBe(false);
  expect(pictures.forgetAll).toHaveBeenCalledOnce();
});
