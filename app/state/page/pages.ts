import { parseAddress, writeAddress } from '../address/address.ts';
import { hasResults } from '../board/board-state.ts';
import { compute } from '../board/compute.ts';
import { keptLayer } from './kept-layer.ts';
import type { PageName } from '../routes.ts';
import { leavePlace } from './place-board.ts';
import { namedLook } from './prefs.ts';
import { entryAt, routeOf } from '../routes.ts';
import { getState, setState, shownBoard } from './store.ts';

/** Goes to a place of a page, by default where the person was last on it. What was made elsewhere stays as it is. */
export async function goTo(page: PageName, to?: string): Promise<void> {
  shownBoard()?.player.pause();
  const state = getState();
  const { page: before, places, boards } = state;
  const board = boards[page];
  // The app was opened on another page: this page has no board of its own yet, or one that the worker knows nothing of.
  const isNew = board ? !hasResults(board.getState()) : routeOf(page).hasBoard;
  const kept = isNew ? keptLayer(page) : null;
  if (kept) {
    const { address } = parseAddress(kept);
    window.location.hash = writeAddress({ ...address, ...namedLook(state) }).fragment;
    return;
  }
  const place = to ?? places[page] ?? '';
  const isOther = entryAt(page, place) !== entryAt(before, places[before] ?? '');
  setState({ page, places: { ...places, [page]: place }, boards: isOther ? leavePlace() : boards });
  if (isNew && board) await compute(board);
}

/** Another place that counts as the same: what is on the screen stays. */
export function moveWithin(place: string): void {
  const { page, places } = getState();
  if (places[page] !== place) setState({ places: { ...places, [page]: place } });
}
