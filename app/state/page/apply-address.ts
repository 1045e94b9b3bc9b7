import { openingAddress, writeAddress } from '../address/address.ts';
import type { Address, AddressRepair } from '../address/address.ts';
import { NOTHING_CHOSEN } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { compute } from '../board/compute.ts';
import { createHistory } from '../board/history.ts';
import { ownSpeed } from '../board/opening.ts';
import { raceOf } from '../board/race.ts';
import { setView } from '../board/whole-view.ts';
import type { Turn } from '../newest.ts';
import { lateRepairs, madeAt } from './made-at.ts';
import { notify, noticesNow, PATIENCE, retract } from '../notices.ts';
import { leavePlace, newBoard } from './place-board.ts';
import { followLang, lookAt } from './prefs.ts';
import { entryAt, routeOf } from '../routes.ts';
import { getState, setState } from './store.ts';

/** Puts what an address says on the screen, as long as no newer one is read. */
export async function applyAddress(address: Address, repairs: AddressRepair[], turn: Turn): Promise<void> {
  const isTold = noticesNow().some(({ kind }) => kind === 'words-late');
  const look = await lookAt(address, isTold ? 0 : PATIENCE);
  if (!turn.isNewest()) return;
  const { page, place, hide } = address;
  const { page: pageNow, places, boards } = getState();
  const isOther = entryAt(pageNow, places[pageNow] ?? '') !== entryAt(page, place);
  const stay = isOther ? leavePlace() : boards;
  const there = { page, places: { ...places, [page]: place } };
  const isAlone = isPlaceAlone(address);
  if (isAlone || routeOf(page).hasBoard)
    setState({ ...there, ...look, boards: stay, ...(isAlone ? {} : { hide }) });
  else setState({ ...look, boards: stay });
  followLang(address);
  retract('address-repaired', 'own-picture-absent', 'own-picture-newest', 'pieces-absent', 'work-waiting');
  const list = isAlone ? repairs : [...repairs, ...lateRepairs(address)];
  if (list.length > 0) notify({ kind: 'address-repaired', tone: 'note', repairs: list });
  if (isAlone) return;

  const known = stay[page];
  if (known) await putAddress(known, address, turn);
  // A layer that comes with a lesson is the lesson's. Its board is shown when the layer is on it.
  else {
    const board = newBoard(page);
    const show = () => setState({ ...there, hide, boards: { ...getState().boards, [page]: board } });
    await putAddress(board, address, turn, show);
    if (getState().boards[page] !== board) board.close();
  }
}

/** Whether an address names a place of a page without a board of its own, and no layer for it. */
function isPlaceAlone(address: Address): boolean {
  const { page, place } = address;
  if (routeOf(page).hasBoard) return false;
  const { fragment } = writeAddress({ ...openingAddress(), page, place });
  return fragment === writeAddress({ ...address, lang: null, theme: null }).fragment;
}

/** Puts the layer of an address on a board: how it is looked at at once, the layer when its numbers are there. */
async function putAddress(
  board: Board,
  address: Address,
  turn: Pick<Turn, 'isNewest'>,
  onMade: () => void = () => {},
): Promise<void> {
  const { settings, unit, speed, scale, code: codeTab, compare, step, race } = address;
  board.setState({
    ...{ unit, scale, codeTab, speed: speed ?? ownSpeed() },
    compare: compare === 'merged' && !settings.mixing ? 'own' : compare,
    ...{ ...NOTHING_CHOSEN, ghost: null },
  });
  // The page of the board opens on the whole layer unless a step is named; boards of lessons are always cells.
  setView(board, step === null && routeOf(address.page).hasBoard ? 'whole' : 'cells');
  const made = await madeAt(board, address);
  if (!turn.isNewest()) return;
  board.setState({ history: createHistory(made) });
  onMade();
  await compute(board, step ?? 0);
  if (!turn.isNewest()) return;
  await putRace(board, race);
}

/** An address tells which cell is raced, not how far: it stands at its end, where everything is told. */
export async function putRace(board: Board, race: Address['race']): Promise<void> {
  if (race) await raceOf(board).start(race, Infinity);
  else raceOf(board).end();
}
