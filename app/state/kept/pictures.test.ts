import { expect, test } from 'vitest';
import { memoryShelf } from '../../testing/shelf.ts';
import { createPictureKeeper } from './pictures.ts';
import { databaseShelf, reasonOf } from './database.ts';

const picture = (at: number, bytes = 10) => ({
  blob: new Blob([new Uint8Array(bytes)]),
  ...{ name: `${at}.png`, thumbnail: null, at },
});
const idsOf = (list: [string, unknown][]) => list.map(([id]) => id);

test('pictures are found by their content, however many others were kept since', async () => {
  const keeper = createPictureKeeper(memoryShelf());
  await keeper.keep('a', picture(1));
  await keeper.keep('b', picture(2));
  expect((await keeper.find('a'))?.name).toBe('1.png');
  expect((await keeper.find('b'))?.name).toBe('2.png');
  expect(await keeper.find('c')).toBeNull();
  expect(idsOf(await keeper.list())).toEqual(['b', 'a']);
});

test('beyond the number, and beyond the bytes, the oldest make room; the newest stays whatever its size', async () => {
  const shelf = memoryShelf();
  const keeper = createPictureKeeper(shelf, { pictures: 3, bytes: 100 });
  for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) await keeper.keep(id, picture(i));
  expect(idsOf(await keeper.list())).toEqual(['d', 'c', 'b']);
  await keeper.keep('e', picture(9, 85));
  expect(idsOf(await keeper.list())).toEqual(['e', 'd']);
  await keeper.keep('f', picture(10, 500));
  expect(idsOf(await keeper.list())).toEqual(['f']);
  expect([...shelf.things.keys()]).toEqual(['f']);
});

test('what the device does not keep is in reach as long as the page is open, and the reason is said', async () => {
  const shelf = memoryShelf();
  const keeper = createPictureKeeper(shelf);
  for (const reason of ['no-room', 'no-storage', 'failed'] as const) {
    shelf.refuse(reason);
    expect(await keeper.keep(reason, picture(1))).toEqual({ ok: false, reason });
    expect((await keeper.find(reason))?.name).toBe('1.png');
  }
  expect(await keeper.list()).toHaveLength(3);
  shelf.refuse(null);
  expect((await keeper.find('no-room'))?.name).toBe('1.png');
  await keeper.forget('no-room');
  expect(await keeper.find('no-room')).toBeNull();
  await keeper.forgetAll();
  expect(await keeper.list()).toEqual([]);
});

test('whoever shows the pictures hears of one that is kept or forgotten, until they have seen enough', async () => {
  const keeper = createPictureKeeper(memoryShelf());
  let heard = 0;
  const stop = keeper.subscribe(() => heard++);
  await keeper.keep('a', picture(1));
  await keeper.forget('a');
  await keeper.forgetAll();
  expect(heard).toBe(3);
  stop();
  await keeper.keep('a', picture(1));
  expect(heard).toBe(3);
});

test('what another version or another hand has put on the shelf is taken where it is a picture, else passed over', async () => {
  const shelf = memoryShelf();
  const blob = new Blob(['x']);
  for (const [key, thing] of Object.entries({
    old: { blob, name: 'cat.png' },
    no: { blob: 'x', name: 'y' },
    none: null,
  })) {
    shelf.things.set(key, thing);
  }
  const keeper = createPictureKeeper(shelf);
  expect(await keeper.list()).toEqual([['old', { blob, name: 'cat.png', thumbnail: null, at: 0 }]]);
});

test('a browser without a database keeps nothing and says so', async () => {
  const shelf = databaseShelf('pictures'); // there is none where this test runs
  const refused = { ok: false, reason: 'no-storage' };
  expect(await shelf.get('a')).toEqual(refused);
  expect(await shelf.all()).toEqual(refused);
  expect(await shelf.put('a', 1)).toEqual(refused);
  expect(await shelf.remove(['a'])).toEqual(refused);
  expect(await shelf.clear()).toEqual(refused);
});

test('what a database throws is no room, no storage, or a failure', () => {
  const named = (name: string) => new DOMException('', name);
  expect(reasonOf(named('QuotaExceededError'))).toBe('no-room');
  for (const name of ['SecurityError', 'InvalidStateError', 'InvalidAccessError']) {
    expect(reasonOf(named(name))).toBe('no-storage');
  }
  expect([reasonOf(named('UnknownError')), reasonOf(new Error('no answer')), reasonOf('odd')]).toEqual(
    Array(3).fill('failed'),
  );
});
