import { NO_PROGRESS } from '../model/lesson.ts';
import { isPlain, openingAddress } from './address/opening.ts';
import type { Address } from './address/types.ts';
import { followAhead } from './ahead.ts';
import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { notify } from './notices.ts';
import { openingInput, openingResults } from './opening.ts';
import { createOpeningPlay } from './opening-play.ts';
import { homePage, setRoutes } from './page/routes.ts';
import type { PageRoute } from './page/routes.ts';
import { lookAt, ownSpeed } from './prefs.ts';
import { createAppStore, getState, setState, setStore } from './store.ts';
import type { AppState, Made } from './store.ts';

/** Whether an address asks for nothing that the baked opening does not show. */
function isOpening({
  page,
  settings,
  bank,
  standard,
  source,
  inputEdits,
  step,
  compare,
  race,
}: Address): boolean {
  const opening = openingAddress();
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (
    page === homePage() &&
    step === null &&
    compare === 'off' &&
    standard === null &&
    race === null &&
    inputEdits.size === 0 &&
    same(settings, opening.settings) &&
    same(source, opening.source) &&
    Object.entries(bank).every(([key, values]) =>
      same(Array.from(values as Float32Array), Array.from(opening.bank[key as keyof typeof bank])),
    )
  );
}

/**
 * What the address says, and whether the reader of addresses must look at it again when the board stands. It comes only where
 * there is something to read.
 */
async function addressIn(fragment: string): Promise<{ address: Address; isToRead: boolean }> {
  if (isPlain(fragment)) return { address: openingAddress(), isToRead: false };
  try {
    const { parseAddress } = await import('./address.ts');
    const { address, repairs } = parseAddress(fragment);
    return { address, isToRead: repairs.length > 0 || !isOpening(address) };
  } catch {
    return { address: openingAddress(), isToRead: true }; // it did not arrive: `begin` says so
  }
}

/** The store's beginning, made from the address, so that the first thing drawn is the real board. */
export function initialState(address: Address, look: Pick<AppState, 'lang' | 'theme'>): AppState {
  const opening = openingAddress();
  const input = openingInput();
  const { settings, bank, source } = opening;
  const made: Made = { settings, bank, standard: null, source, input, edits: new Map() };
  const { computed, frame } = openingResults(made);
  return {
    page: address.page,
    places: { [address.page]: address.place },
    progress: NO_PROGRESS,
    lent: null,
    ...{ made, computed, frame },
    history: createHistory(made),
    ...{ photo: null, whole: null, wholeProblem: null, race: null, ghost: null },
    unit: address.unit,
    playing: false,
    speed: address.speed ?? ownSpeed(),
    compare: address.compare,
    scale: address.scale,
    codeTab: 'typescript',
    ...{ pointed: null, pinned: null, selected: null, lanePage: null, outputPage: null },
    ...look,
    hide: address.hide,
    notices: [],
    ...{ working: null, draggedCrop: null, drawing: null, blank: false },
    ready: isOpening(address),
  };
}

/**
 * Begins: the store with the words that are read, then (after the first paint) the worker, the photograph, and the opening
 * play, unless the address names a step, motion is reduced, or the person has pressed anything in the meantime.
 */
export async function start(pages: readonly PageRoute[]): Promise<{ begin: () => void }> {
  setRoutes(pages);
  const opening = createOpeningPlay();
  const fragment = window.location.hash;
  const { address, isToRead } = await addressIn(fragment);
  const state = initialState(address, await lookAt(address));
  setStore(createAppStore(state));

  async function begin(): Promise<void> {
    // Neither is needed for the first picture: imported above, they would come before it.
    const later = Promise.all([import('./route.ts'), import('./picture.ts')]);
    if (!isToRead) await compute(getState().made, 0);
    const [{ followAddress, readAddress }, { showPhoto }] = await later;
    followAddress();
    followAhead();
    // By now the person may be somewhere else.
    const isHere = !isToRead && window.location.hash === fragment;
    if (isHere) void showPhoto();
    const { page, step } = isHere ? address : await readAddress(window.location.hash);
    if (step === null && page === homePage()) opening.begin();
    else opening.cancel();
  }
  return {
    begin() {
      begin().catch(() => {
        // A part of the page did not arrive. The opening board is real without it.
        setState({ ready: true });
        notify({ kind: 'part-not-loaded', tone: 'alert' });
      });
    },
  };
}
