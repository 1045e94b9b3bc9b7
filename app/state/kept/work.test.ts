import { expect, test } from 'vitest';
import { memoryShelf } from '../../testing/shelf.ts';
import { createWorkKeeper, MOST_TABS } from './work.ts';
import type { Work } from './work.ts';

const piece = Float32Array.of(1, 2, 3);
const workAt = (at: number, pieces = new Map<string, Float32Array>()): Work => ({
  ...{ at, isDeclined: false },
  boards: { step: { fragment: `#/?h=${at}`, pieces } },
});

test('the work of a tab is found as it was kept, and its pieces by their content from any tab', async () => {
  const keeper = createWorkKeeper(memoryShelf());
  const work = workAt(5, new Map([['abc', piece]]));
  await keeper.keep('one', work);
  await keeper.keep('two', workAt(6));
  expect(await keeper.find('one')).toEqual(work);
  expect(await keeper.find('none')).toBeNull();
  expect(await keeper.piece('abc')).toEqual(piece);
  expect(await keeper.piece('abd')).toBeNull();
  expect((await keeper.list()).map(([tab]) => tab)).toEqual(['two', 'one']);
});

test('of too many tabs the one that was worked in longest ago makes room', async () => {
  const keeper = createWorkKeeper(memoryShelf());
  for (let at = 0; at <= MOST_TABS; at++) await keeper.keep(`tab${at}`, workAt(at));
  expect(await keeper.find('tab0')).toBeNull();
  expect(await keeper.list()).toHaveLength(MOST_TABS);
});

test('what is declined stays, and says so until it is kept anew', async () => {
  const keeper = createWorkKeeper(memoryShelf());
  await keeper.keep('one', workAt(1));
  await keeper.decline('one');
  await keeper.decline('none');
  expect(await keeper.find('one')).toEqual({ ...workAt(1), isDeclined: true });
  await keeper.keep('one', workAt(2));
  expect(await keeper.find('one')).toEqual(workAt(2));
  await keeper.forgetAll();
  expect(await keeper.list()).toEqual([]);
});

test('what another version or another hand has put there is passed over where it is no work', async () => {
  const shelf = memoryShelf();
  const bad = { fragment: 5, pieces: new Map() };
  for (const [tab, thing] of Object.entries({
    ...{ a: null, b: 'x', c: { at: 'now', boards: {} }, d: { at: 1, boards: null } },
    e: { at: 1, boards: { step: bad, learn: { fragment: '#/learn', pieces: new Map([['x', 'y']]) } } },
  })) {
    shelf.things.set(tab, thing);
  }
  expect(await createWorkKeeper(shelf).list()).toEqual([['e', { at: 1, boards: {}, isDeclined: false }]]);
});

test('a device that keeps nothing gives nothing, and says why', async () => {
  const shelf = memoryShelf();
  shelf.refuse('no-storage');
  const keeper = createWorkKeeper(shelf);
  expect(await keeper.keep('one', workAt(1))).toEqual({ ok: false, reason: 'no-storage' });
  expect(await keeper.find('one')).toBeNull();
  expect(await keeper.piece('abc')).toBeNull();
  expect(await keeper.list()).toEqual([]);
});
