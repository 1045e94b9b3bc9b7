import { beforeEach, expect, test } from 'vitest';
import { beginHeadless } from '../../testing/headless.ts';
import { memoryShelf } from '../../testing/shelf.ts';
import { parseAddress, writeAddress } from '../address/address.ts';
import { withPieces } from '../address/pieces.ts';
import type { Board } from '../board/board.ts';
import { dismissAll, noticesNow } from '../notices.ts';
import { setValue } from '../board/edit.ts';
import { changeLayer } from '../board/layer.ts';
import { undo } from '../board/made.ts';
import { createWorkKeeper } from '../kept/work.ts';
import { emptySheet } from '../picture/typed-numbers.ts';
import { createWorkKeeping } from './keep-work.ts';
import type { WorkKeeping } from './keep-work.ts';
import { addressOf, shownNow } from './shown.ts';

let board: Board;
let shelf: ReturnType<typeof memoryShelf>;
beforeEach(async () => {
  board = await beginHeadless();
  shelf = memoryShelf();
});

const openTabs = new Set<string>();
const keepingOf = (id: string, from: string | null = null) => {
  openTabs.add(id);
  const tab = { id, from, isOpen: (name: string) => Promise.resolve(openTabs.has(name)) };
  return createWorkKeeping(createWorkKeeper(shelf), Promise.resolve(tab));
};
/** What the page does when it writes the address; gives the fragment. */
async function write(keeping: WorkKeeping): Promise<string> {
  const address = addressOf(shownNow());
  const written = writeAddress(address);
  await keeping.wrote('step', board.getState(), address, written);
  return written.fragment;
}
/** A sheet of 20×20 with numbers of its own: more than an address holds. */
async function draw(value: number): Promise<void> {
  await changeLayer(board, { height: 20, width: 20, channels: 1 });
  await emptySheet(board);
  await setValue(board, { kind: 'in', row: 3, column: 4, channel: 0 }, value);
}
const notices = () => noticesNow().map(({ kind }) => kind);

test('what an address only names is found again by the tab, by its copies and by others', async () => {
  const keeping = keepingOf('a');
  await draw(0.5);
  const { source, inputEdits } = addressOf(shownNow());
  const { address: named } = parseAddress(await write(keeping));
  expect(named.kept.size).toBe(2);
  for (const tab of [keeping, keepingOf('a', 'a'), keepingOf('b', 'a'), keepingOf('c')]) {
    const { address, missing } = await withPieces(named, tab.find);
    expect(missing).toEqual([]);
    expect(address).toMatchObject({ source, inputEdits });
  }
});

test('a copy of a tab keeps what it shows, whatever the first tab draws next', async () => {
  const first = keepingOf('a');
  await draw(0.5);
  const { address: named } = parseAddress(await write(first));
  await write(keepingOf('b', 'a'));
  await draw(0.75);
  await write(first);
  const again = await withPieces(named, keepingOf('b', 'b').find);
  expect(again.missing).toEqual([]);
  expect([...again.address.inputEdits.values()]).toEqual([0.5]);
});

test('back and forth finds what was drawn before, also where the device keeps nothing; that is said once', async () => {
  shelf.refuse('no-room');
  const keeping = keepingOf('a');
  await draw(0.5);
  const { address: named } = parseAddress(await write(keeping));
  expect(noticesNow()).toMatchObject([{ kind: 'work-not-kept', reason: 'no-room' }]);
  dismissAll();
  await draw(0.75);
  await write(keeping);
  expect(notices()).toEqual([]);
  expect((await withPieces(named, keeping.find)).missing).toEqual([]);
});

test('nothing is kept of what nobody has changed, and nothing more when a change is taken back', async () => {
  const keeping = keepingOf('a');
  await write(keeping);
  expect(shelf.things.size).toBe(0);
  await setValue(board, { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  await write(keeping);
  undo(board);
  await write(keeping);
  openTabs.delete('a');
  await keepingOf('b').offer();
  expect(notices()).toEqual([]);
});

test('a page opened by its plain name offers the last layer of a closed tab, not of an open one, and not twice', async () => {
  const keeping = keepingOf('a');
  await setValue(board, { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  const fragment = await write(keeping);
  await keepingOf('b').offer();
  expect(notices()).toEqual([]);
  openTabs.delete('a');
  await keepingOf('c').offer();
  expect(noticesNow()).toMatchObject([{ kind: 'work-waiting', tab: 'a', fragment }]);
  dismissAll();
  await createWorkKeeper(shelf).decline('a');
  await keepingOf('d').offer();
  expect(notices()).toEqual([]);
});

test('a tab is offered its own layer where its address was taken away', async () => {
  await setValue(board, { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  await write(keepingOf('a'));
  await keepingOf('a', 'a').offer();
  expect(notices()).toEqual(['work-waiting']);
});
