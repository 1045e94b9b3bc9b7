import type { EngineClient } from '../../engine/client.ts';
import { createLateEngine } from '../../engine/late-engine.ts';
import { late } from '../../late/late.ts';
import { watchReturn } from '../../late/network-return.ts';
import { NO_PROGRESS } from '../../model/lesson.ts';
import { openingAddress } from '../address/opening.ts';
import { isPlain } from '../address/plain.ts';
import type { Address } from '../address/types.ts';
import { act } from '../act.ts';
import type { Board } from '../board/board.ts';
import { compute } from '../board/compute.ts';
import { createBoard } from '../board/create-board.ts';
import { openingOverview, openingState } from '../board/opening.ts';
import { awaited, notify, PATIENCE, retract, retractLate } from '../notices.ts';
import { createOpeningPlay } from './opening-play.ts';
import type { OnKey } from './opening-play.ts';
import { homePage, ROUTES } from '../routes.ts';
import type { PageRoute } from '../routes.ts';
import { followLang, lookAt } from './prefs.ts';
import { setPage, setState } from './store.ts';
import type { AppState } from './app-state.ts';

const CLIENT = late(() => import('../../engine/client.ts'));
const ADDRESS = late(() => import('../address/address.ts'));
const ROUTE = late(() => import('./route.ts'));
const KEEPING = late(() => import('./keep-work.ts'));
const AHEAD = late(() => import('../board/ahead.ts'));

/** What is not there in time is not waited for: the opening board stands in. */
const within = <T>(part: Promise<T>): Promise<T> =>
  Promise.race([part, new Promise<never>((_, giveUp) => setTimeout(giveUp, PATIENCE))]);

interface Asked {
  address: Address;
  /** Whether the reader of addresses must look at it again when the board stands. It comes only where there is something to read. */
  isToRead: boolean;
  /** It could not be read at all yet. */
  isUnread?: boolean;
  /** Whether the baked opening is what it asks for. */
  isOpening: boolean;
}

async function addressIn(fragment: string): Promise<Asked> {
  const plain = { address: openingAddress(), isToRead: false, isOpening: true };
  if (isPlain(fragment)) return plain;
  try {
    const { isOpening: isOpeningAddress, parseAddress } = await within(ADDRESS.fetch());
    const { address, repairs } = parseAddress(fragment);
    const isOpening = isOpeningAddress(address);
    return { address, isOpening, isToRead: repairs.length > 0 || !isOpening };
  } catch {
    return { ...plain, isToRead: true, isUnread: true }; // it did not arrive: `begin` says so
  }
}

/** The page's beginning, made from the address, so that the first thing drawn is the real board. */
export function initialState(
  address: Address,
  look: Pick<AppState, 'lang' | 'theme' | 'named'>,
  board: Board,
  isOpening = true,
): AppState {
  return {
    ...{ page: address.page, places: { [address.page]: address.place }, progress: NO_PROGRESS },
    boards: { [homePage()]: board },
    ...{ ...look, hide: address.hide, blank: false, isOffline: false },
    ready: isOpening,
  };
}

/** The client of the worker, which comes and starts with the first job. What becomes of it is told. */
async function fetchClient(): Promise<EngineClient> {
  const { createClient } = await awaited(CLIENT.fetch());
  return createClient((trouble) => {
    switch (trouble.kind) {
      case 'restarted':
        return notify({ kind: 'worker-restarted', tone: 'note' });
      case 'gave-up':
        return notify({
          kind: 'worker-gave-up',
          tone: 'alert',
          cause: trouble.cause,
          network: watchReturn(),
        });
      case 'late':
        setState({ ready: true }); // the opening is real without it; what the address asks for follows
        return notify({ kind: 'engine-late', tone: 'note', part: trouble.part });
      case 'arrived':
        return retractLate(trouble.part);
    }
  });
}

/**
 * Begins: the store with the words that are read, then (after the first paint) the worker, the photograph, and the opening
 * play, unless the address names a step, motion is reduced, or the person has pressed anything in the meantime.
 */
export async function start(pages: readonly PageRoute[], onKey: OnKey): Promise<{ begin: () => void }> {
  ROUTES.set(pages);
  const fragment = window.location.hash;
  const engine = createLateEngine(fetchClient);
  const board = createBoard(homePage(), engine, openingState());
  const opening = createOpeningPlay(board, onKey);
  const { address, isToRead, isUnread = false, isOpening } = await addressIn(fragment);
  const { unit, compare, scale, code: codeTab, speed } = address;
  board.setState({
    view: address.step === null && !isUnread ? 'whole' : 'cells',
    unit,
    compare,
    scale,
    codeTab,
    ...(isOpening ? { overview: openingOverview(board.getState().computed.made) } : {}),
    ...(speed === null ? {} : { speed }),
  });
  const untouched = board.getState().history.past;
  setPage(initialState(address, await lookAt(address), board, isOpening), engine);

  /** How long what the address asks for is waited for, since the page was drawn (ms). */
  const patience = isUnread ? 0 : PATIENCE;

  async function begin(): Promise<void> {
    followLang(address);
    // None is needed for the first picture: imported above, they would come before it.
    const later = awaited(Promise.all([ROUTE.fetch(), AHEAD.fetch(), KEEPING.fetch()]), patience);
    later.catch(() => undefined); // below, once the board stands
    // Where the step stands: whoever has it tried again has gone on meanwhile. Links are followed though it be late.
    if (!isToRead) await Promise.race([compute(board), new Promise((goOn) => setTimeout(goOn, PATIENCE))]);
    const [{ createRoute }, { lookAhead }, { keepingOfThisTab }] = await later;
    const keeping = keepingOfThisTab();
    const route = createRoute(keeping);
    route.follow(address);
    lookAhead(board);
    // By now the person may be somewhere else.
    const isHere = !isToRead && window.location.hash === fragment;
    const { page, step } = isHere ? address : await route.read(window.location.hash);
    if (step === null && page === homePage()) opening.begin();
    else opening.cancel();
    if (isPlain(fragment) && isHere) await keeping.offer();
  }
  /** Where a part of this does not come, the opening board is real without it: it is shown, and can be stepped through. */
  function standIn(): void {
    if (isToRead && isUntouched()) act(() => compute(board)); // the worker has what is on the screen
    setState({ ready: true });
  }
  function tryToBegin(): void {
    window.removeEventListener('online', tryIfUntouched);
    retract('begin-not-loaded');
    const overdue = setTimeout(standIn, patience);
    begin()
      .finally(() => clearTimeout(overdue))
      .catch(() => {
        standIn();
        notify({ kind: 'begin-not-loaded', tone: 'alert', again: tryToBegin });
        window.addEventListener('online', tryIfUntouched, { once: true });
      });
  }
  /** Reading the address takes away what has been made meanwhile: that is left to the person. */
  function tryIfUntouched(): void {
    if (isUntouched()) tryToBegin();
  }
  /** Neither the person nor the address has changed the layer. */
  function isUntouched(): boolean {
    return board.getState().history.past === untouched;
  }
  return { begin: tryToBegin };
}
