import { leavePlace, wakeBoard } from './place-board.ts';
import { entryAt } from './routes.ts';
import type { PageName } from './page-route.ts';
import { getState, setState, shownBoard } from './store.ts';

/** Goes to a place of a page, by default where the person was last on it. What was made elsewhere stays as it is. */
export async function goTo(page: PageName, to?: string): Promise<void> {
  shownBoard()?.player.pause();
  const { page: before, places, boards } = getState();
  const place = to ?? places[page] ?? '';
  const isOther = entryAt(page, place) !== entryAt(before, places[before] ?? '');
  setState({ page, places: { ...places, [page]: place }, boards: isOther ? leavePlace() : boards });
  await wakeBoard();
}

/** Another place that counts as the same: what is on the screen stays. */
export function moveWithin(place: string): void {
  const { page, places } = getState();
  if (places[page] !== place) setState({ places: { ...places, [page]: place } });
}
