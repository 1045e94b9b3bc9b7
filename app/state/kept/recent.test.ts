import { expect, test } from 'vitest';
import { memoryShelf } from '../../testing/shelf.ts';
import { createRecentKeeper, MOST_RECENT } from './recent.ts';
import type { Recent } from './recent.ts';

const work = (at: number, given: Partial<Recent> = {}): Recent => ({
  ...{ at, place: `s.${at}`, own: null, thumbnail: null },
  ...given,
});
const own = (id: string) => ({ own: { id, name: `${id}.png` } });
const file = (name: string) => ({ blob: new Blob([name]), name });
const idsOf = async (keeper: ReturnType<typeof createRecentKeeper>) => {
  const found = await keeper.list();
  return found.ok ? found.value.recent.map(([id]) => id) : null;
};

test('the newest five are kept, newest first; what is changed stays one, and the same settings are there once', async () => {
  const keeper = createRecentKeeper(memoryShelf());
  for (let at = 1; at <= MOST_RECENT + 2; at++) await keeper.keep(`w${at}`, work(at), null);
  expect(await idsOf(keeper)).toEqual(['w7', 'w6', 'w5', 'w4', 'w3']);
  await keeper.keep('w4', work(8), null);
  expect(await idsOf(keeper)).toEqual(['w4', 'w7', 'w6', 'w5', 'w3']);
  await keeper.keep('other', work(9, { place: 's.6' }), null);
  expect(await idsOf(keeper)).toEqual(['other', 'w4', 'w7', 'w5', 'w3']);
});

test('a picture goes with the last settings that name it, and not before', async () => {
  const shelf = memoryShelf();
  const keeper = createRecentKeeper(shelf);
  await keeper.keep('a', work(1, own('cat')), file('cat.png'));
  await keeper.keep('b', work(2, own('cat')), file('cat.png'));
  expect((await keeper.file('cat'))?.name).toBe('cat.png');
  for (let at = 3; at <= 6; at++) await keeper.keep(`w${at}`, work(at), null);
  expect(await idsOf(keeper)).toContain('b');
  expect(await keeper.file('cat')).not.toBeNull();
  await keeper.keep('w7', work(7), null);
  expect(await keeper.file('cat')).toBeNull();
  expect([...shelf.things.keys()].filter((key) => key.startsWith('file'))).toEqual([]);
});

test('pictures are kept once somebody says so; when they say no again, those that there are go, small ones too', async () => {
  const keeper = createRecentKeeper(memoryShelf());
  expect(await keeper.list()).toEqual({ ok: true, value: { recent: [], hasPictures: false } });
  await keeper.keepPictures(true);
  const small = { thumbnail: new Blob(['small']) };
  await keeper.keep('a', work(1, { ...own('cat'), ...small }), file('cat.png'));
  await keeper.keep('b', work(2, small), null);
  expect(await keeper.list()).toMatchObject({ value: { hasPictures: true } });
  await keeper.keepPictures(false);
  const found = await keeper.list();
  expect(found).toMatchObject({ value: { hasPictures: false } });
  const kept = found.ok ? found.value.recent.map(([id, { thumbnail }]) => [id, thumbnail !== null]) : [];
  expect(kept).toEqual([
    ['b', true],
    ['a', false],
  ]);
  expect(await keeper.file('cat')).toBeNull();
});

test('everything goes at once, also that pictures are wanted, and whoever shows it hears', async () => {
  const shelf = memoryShelf();
  const keeper = createRecentKeeper(shelf);
  let heard = 0;
  const stop = keeper.subscribe(() => heard++);
  await keeper.keepPictures(true);
  await keeper.keep('a', work(1, own('cat')), file('cat.png'));
  expect(await keeper.forgetAll()).toMatchObject({ ok: true });
  expect([...shelf.things.keys()]).toEqual([]);
  expect(heard).toBe(3);
  stop();
  await keeper.keep('a', work(1), null);
  expect(heard).toBe(3);
});

test('a device that keeps nothing says why, until it does again', async () => {
  const shelf = memoryShelf();
  const keeper = createRecentKeeper(shelf);
  shelf.refuse('no-storage');
  expect(await keeper.list()).toEqual({ ok: false, reason: 'no-storage' });
  expect(await keeper.keep('a', work(1), null)).toEqual({ ok: false, reason: 'no-storage' });
  expect(keeper.trouble()).toBe('no-storage');
  expect(await keeper.forgetAll()).toEqual({ ok: false, reason: 'no-storage' });
  expect(await keeper.file('a')).toBeNull();
  shelf.refuse(null);
  await keeper.keep('a', work(1), null);
  expect(keeper.trouble()).toBeNull();
});

test('settings stay where there is no room for their picture, and that is said', async () => {
  const shelf = memoryShelf();
  const put = shelf.put;
  shelf.put = (key, thing) =>
    key.startsWith('file') ? Promise.resolve({ ok: false, reason: 'no-room' } as const) : put(key, thing);
  const keeper = createRecentKeeper(shelf);
  expect(await keeper.keep('a', work(1, own('cat')), file('cat.png'))).toEqual({
    ok: false,
    reason: 'no-room',
  });
  expect(keeper.trouble()).toBe('no-room');
  expect(await idsOf(keeper)).toEqual(['a']);
});

test('what another version or another hand has put there is passed over', async () => {
  const shelf = memoryShelf();
  for (const [key, thing] of Object.entries({
    ...{ 'work.a': null, 'work.b': { at: 'now', place: '' }, 'work.c': { at: 1, place: 5 }, d: 'x' },
    ...{ 'work.e': { at: 1, place: 's.2', own: { id: 5 }, thumbnail: 'y' }, 'file.z': { blob: 'no' } },
  }))
    shelf.things.set(key, thing);
  const keeper = createRecentKeeper(shelf);
  const recent = [['e', { at: 1, place: 's.2', own: null, thumbnail: null }]];
  expect(await keeper.list()).toEqual({ ok: true, value: { recent, hasPictures: false } });
  expect(await keeper.file('z')).toBeNull();
});
