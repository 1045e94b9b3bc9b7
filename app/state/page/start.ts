import { createClient } from '../../engine/client.ts';
import type { EngineClient } from '../../engine/client.ts';
import { NO_PROGRESS } from '../../model/lesson.ts';
import { isPlain, openingAddress } from '../address/opening.ts';
import type { Address } from '../address/types.ts';
import type { Board } from '../board/board.ts';
import { compute } from '../board/compute.ts';
import { createBoard } from '../board/create-board.ts';
import { openingState } from '../board/opening.ts';
import { notify, retractLate } from './notices.ts';
import { createOpeningPlay } from './opening-play.ts';
import { homePage, setRoutes } from './routes.ts';
import type { PageRoute } from './routes.ts';
import { lookAt } from './prefs.ts';
import { setPage, setState } from './store.ts';
import type { AppState } from './store.ts';

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
    const { parseAddress } = await import('../address/address.ts');
    const { address, repairs } = parseAddress(fragment);
    return { address, isToRead: repairs.length > 0 || !isOpening(address) };
  } catch {
    return { address: openingAddress(), isToRead: true }; // it did not arrive: `begin` says so
  }
}

/** The page's beginning, made from the address, so that the first thing drawn is the real board. */
export function initialState(
  address: Address,
  look: Pick<AppState, 'lang' | 'theme'>,
  board: Board,
): AppState {
  return {
    ...{ page: address.page, places: { [address.page]: address.place }, progress: NO_PROGRESS },
    boards: { [homePage()]: board },
    ...{ ...look, hide: address.hide, notices: [], blank: false },
    ready: isOpening(address),
  };
}

/** The client of the worker, which starts with the first job. What becomes of it is told. */
const startEngine = (): EngineClient =>
  createClient((trouble) => {
    switch (trouble.kind) {
      case 'restarted':
        return notify({ kind: 'worker-restarted', tone: 'note' });
      case 'gave-up':
        return notify({ kind: 'worker-gave-up', tone: 'alert', cause: trouble.cause });
      case 'late':
        return notify({ kind: 'engine-late', tone: 'note', part: trouble.part });
      case 'arrived':
        return retractLate(trouble.part);
    }
  });

/**
 * Begins: the store with the words that are read, then (after the first paint) the worker, the photograph, and the opening
 * play, unless the address names a step, motion is reduced, or the person has pressed anything in the meantime.
 */
export async function start(pages: readonly PageRoute[]): Promise<{ begin: () => void }> {
  setRoutes(pages);
  const fragment = window.location.hash;
  const engine = startEngine();
  const board = createBoard(homePage(), engine, openingState());
  const opening = createOpeningPlay(board);
  const { address, isToRead } = await addressIn(fragment);
  const { unit, compare, scale, code: codeTab, speed } = address;
  board.setState({ unit, compare, scale, codeTab, ...(speed === null ? {} : { speed }) });
  setPage(initialState(address, await lookAt(address), board), engine);

  async function begin(): Promise<void> {
    // Neither is needed for the first picture: imported above, they would come before it.
    const later = Promise.all([import('./route.ts'), import('../board/ahead.ts')]);
    if (!isToRead) await compute(board, 0);
    const [{ createRoute }, { lookAhead }] = await later;
    const route = createRoute();
    route.follow();
    lookAhead(board);
    // By now the person may be somewhere else.
    const isHere = !isToRead && window.location.hash === fragment;
    const { page, step } = isHere ? address : await route.read(window.location.hash);
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
