import type { TraceUnit } from '../../kernels/trace/trace.ts';
import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { entryAt, routeOf } from './page/routes.ts';
import type { PageName } from './page/routes.ts';
import { pause } from './player.ts';
import { showPhoto } from './picture.ts';
import { getState, setState } from './store.ts';
import type { CompareMode, Made } from './store.ts';

const NOTHING_POINTED = { pinned: null, pointed: null, selected: null, ghost: null } as const;

/** Goes to a place of a page, by default where the person was last on it. */
export async function goTo(page: PageName, to?: string): Promise<void> {
  pause();
  const { page: before, places } = getState();
  const place = to ?? places[page] ?? '';
  const isOther = entryAt(page, place) !== entryAt(before, places[before] ?? '');
  setState({ page, places: { ...places, [page]: place } });
  if (isOther) await giveBack();
  if (routeOf(page).hasBoard) void showPhoto();
}

/** Another place that counts as the same: what is on the screen stays. */
export function moveWithin(place: string): void {
  const { page, places } = getState();
  if (places[page] !== place) setState({ places: { ...places, [page]: place } });
}

/**
 * Puts a lesson's layer on the board. What the person had there is kept aside, history and step included, until `giveBack`; a
 * board that is lent already keeps what is on it.
 */
export async function lendBoard(
  made: Made,
  { unit, step, compare: shown = 'off' }: { unit: TraceUnit; step: number; compare?: CompareMode },
): Promise<void> {
  const { lent, made: own, history, frame, unit: ownUnit, compare } = getState();
  if (lent) return;
  pause();
  setState({
    lent: { made: own, history, unit: ownUnit, step: frame.step.step, compare },
    ...{ made, history: createHistory(made), unit, compare: shown },
    ...NOTHING_POINTED,
  });
  await compute(made, step);
}

/** Puts the person's own layer back on the board, as it was. */
export async function giveBack(): Promise<void> {
  const { lent } = getState();
  if (!lent) return;
  const { made, history, unit, step, compare } = lent;
  pause();
  setState({ lent: null, made, history, unit, compare, ...NOTHING_POINTED });
  await compute(made, step);
}
