import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { openingAddress, parseAddress, writeAddress } from './address.ts';
import type { Address, AddressKey, AddressRepair } from './address.ts';
import { lateRepairs, madeOf } from './from-address.ts';
import { notify, retract } from './notices.ts';
import { entryAt, routeOf } from './page/routes.ts';
import { showPhoto, tell } from './picture.ts';
import { isBoardShown } from './is-board-shown.ts';
import { giveBack } from './pages.ts';
import { pause } from './player.ts';
import { lookAt, namedLook, ownSpeed } from './prefs.ts';
import { endRace, startRace } from './race.ts';
import { appStore, getState, setState } from './store.ts';
import type { AppState } from './store.ts';

/** The address follows steps and edits once they have rested for so many ms. */
const REST = 500;

/** Parts of the state that an address tells of. */
const TOLD = [
  'page',
  'places',
  'made',
  'frame',
  'unit',
  'speed',
  'compare',
  'scale',
  'lang',
  'theme',
  'hide',
  'race',
  'playing',
] as const satisfies (keyof AppState)[];

/** The address of what is on the screen. */
export function addressOf(state: AppState): Address {
  const { page, places, made, frame, unit, speed, compare, scale, hide, race } = state;
  const place = places[page] ?? '';
  // The layer belongs to an address only where it is on the screen.
  if (!isBoardShown(state)) return { ...openingAddress(), page, place, ...namedLook(state) };
  return {
    page,
    place,
    ...namedLook(state),
    ...{ unit, compare, scale, hide },
    speed: speed === ownSpeed() ? null : Math.round(100 * speed) / 100,
    settings: made.settings,
    bank: made.bank,
    standard: made.standard,
    source: made.source,
    inputEdits: made.edits,
    step: frame.step.step,
    race: race?.cell ?? null,
  };
}

/** Where it differs the browser's history gets an entry of its own; all else changes the present one. */
function entryOf({ page, places, made: { source, settings } }: AppState): string {
  const at = entryAt(page, places[page] ?? '');
  if (!routeOf(page).hasBoard) return at;
  return JSON.stringify([at, settings, source.kind, source.kind === 'sample' ? source.id : '']);
}

/** The fragment that was written or read last, as the browser spells it, and what its entry is about. */
let here = '';
let entry = '';
/** The undo entry that the newest entry of the browser's history goes with. */
let undoEntry: unknown = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** While an address is put on the screen nothing is written. */
let reading = false;
/** When the address was last written (ms). */
let written = -Infinity;

function write(state: AppState, method: 'pushState' | 'replaceState'): void {
  clearTimeout(timer);
  timer = undefined;
  // Where the fragment is another one the person has gone there, and the event that says so is on its way.
  if (!state.ready || reading || window.location.hash !== here) return;
  const { fragment } = writeAddress(addressOf(state));
  written = performance.now();
  entry = entryOf(state);
  undoEntry = state.history.past;
  try {
    if (method === 'pushState' || fragment !== here) window.history[method](null, '', fragment);
  } catch {
    // A browser that has had enough of changes for now refuses one; the next one carries everything.
  }
  here = window.location.hash;
}

const writeAtRest = (): void => {
  // From the last change on: whoever holds an arrow key pays for no address on the way.
  clearTimeout(timer);
  timer = setTimeout(() => {
    timer = undefined;
    // A playing figure does not rest; its pause comes here again.
    if (!getState().playing) write(getState(), 'replaceState');
  }, REST);
};

function onChange(state: AppState, old: AppState): void {
  if (reading || TOLD.every((key) => state[key] === old[key])) return;
  const isOtherPlace = state.page !== old.page || state.places !== old.places;
  const isNewEntry = (isOtherPlace || state.made !== old.made) && entryOf(state) !== entry;
  // A change that joins the newest entry of undo (a slider on its way) joins the newest entry of the browser too.
  if (!isNewEntry || (!isOtherPlace && state.history.past === undoEntry)) {
    // What a person made is in the address at once, so that no reload is too quick for it; a drag then waits for its rest.
    const isDue = state.made !== old.made && performance.now() - written > REST;
    return isDue ? write(state, 'replaceState') : writeAtRest();
  }
  if (timer !== undefined && !isOtherPlace) write(old, 'replaceState');
  write(state, 'pushState');
}

/** The whole address for a link, and what is more than a link can hold. Language and theme are in it where it shall name them. */
export function shareLink(
  hide: AppState['hide'],
  names: { lang: boolean; theme: boolean },
): { link: string; leftOut: readonly AddressKey[] } {
  const state = getState();
  const look = { lang: names.lang ? state.lang : null, theme: names.theme ? state.theme : null };
  const { fragment, leftOut } = writeAddress({ ...addressOf(state), ...look, hide });
  return { link: new URL(fragment, window.location.href).href, leftOut };
}

/** Keeps address and state in step, both ways. */
export function followAddress(): void {
  here = window.location.hash;
  entry = entryOf(getState());
  appStore().subscribe(onChange);
  window.addEventListener('hashchange', () => {
    if (window.location.hash !== here) void readAddress(window.location.hash);
  });
}

let turn = 0;

/**
 * Puts what an address says on the screen: language and theme at once, the layer when its numbers are there. Of several in a
 * row the last one stays.
 */
export async function readAddress(fragment: string): Promise<Address> {
  const mine = ++turn;
  pause();
  const { address, repairs } = parseAddress(fragment);
  reading = true;
  here = fragment;
  clearTimeout(timer);
  timer = undefined;
  try {
    await apply(address, repairs, () => mine === turn);
  } catch (error) {
    if (mine === turn) tell(error);
  } finally {
    if (mine === turn) {
      reading = false;
      entry = entryOf(getState());
      undoEntry = null;
      setState({ ready: true });
      // A page may have gone on meanwhile, as the quiz does that draws its questions.
      const { page, places } = getState();
      if (page !== address.page || places[page] !== address.place) write(getState(), 'replaceState');
    }
  }
  return address;
}

/** Whether an address names a place of a page without a board of its own, and no layer for it. */
function isPlaceAlone(address: Address): boolean {
  const { page, place } = address;
  if (routeOf(page).hasBoard) return false;
  const { fragment } = writeAddress({ ...openingAddress(), page, place });
  return fragment === writeAddress({ ...address, lang: null, theme: null }).fragment;
}

/** The board stays as it is, but the worker must know of it. */
async function applyPlace(
  { page, place }: Address,
  repairs: AddressRepair[],
  look: Awaited<ReturnType<typeof lookAt>>,
): Promise<void> {
  const { page: pageBefore, places } = getState();
  const isOther = entryAt(pageBefore, places[pageBefore] ?? '') !== entryAt(page, place);
  setState({ page, places: { ...places, [page]: place }, ...look });
  retract('address-repaired', 'own-picture-absent');
  if (repairs.length > 0) notify({ kind: 'address-repaired', tone: 'note', repairs });
  if (isOther) await giveBack();
  const { computed, made, lent } = getState();
  // A lesson that has the board already sees to it itself.
  if (computed.ms === null && !lent) await compute(made, 0);
}

/** What is on the board, to be given back after a lesson. */
function ownBoard(): AppState['lent'] {
  const { made, history, unit, compare, frame } = getState();
  return { made, history, unit, compare, step: frame.step.step };
}

async function apply(address: Address, repairs: AddressRepair[], isNewest: () => boolean): Promise<void> {
  const { settings, unit, speed, scale, hide, race } = address;
  const look = await lookAt(address);
  if (!isNewest()) return;
  if (isPlaceAlone(address)) return applyPlace(address, repairs, look);
  const list = [...repairs, ...lateRepairs(address)];
  const compare = address.compare === 'merged' && !settings.mixing ? 'own' : address.compare;
  const clean = { pinned: null, pointed: null, selected: null, ghost: null };
  const { page, place } = address;
  const places = { ...getState().places, [page]: place };
  // A layer that comes with a lesson is the lesson's: the person's own waits.
  const lent = routeOf(page).hasBoard ? null : (getState().lent ?? ownBoard());
  setState({ page, places, lent, ...look, unit, scale, hide, compare, speed: speed ?? ownSpeed(), ...clean });
  retract('address-repaired', 'own-picture-absent');
  if (list.length > 0) notify({ kind: 'address-repaired', tone: 'note', repairs: list });
  const { made, photo } = await madeOf(address);
  if (!isNewest()) return;
  setState({ made, photo, history: createHistory(made), ...(photo ? {} : { whole: null }) });
  await compute(made, address.step ?? 0);
  if (!isNewest()) return;
  if (race) void startRace(race);
  else endRace();
  void showPhoto();
}
