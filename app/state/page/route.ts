// Keeps the address and what is on the screen in step, both ways.
import { act } from '../act.ts';
import { parseAddress, writeAddress } from '../address/address.ts';
import { isPlain } from '../address/plain.ts';
import type { Address, Written } from '../address/address.ts';
import { withPieces } from '../address/pieces.ts';
import type { LongKey } from '../address/types.ts';
import { madeOf } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { createNewest } from '../newest.ts';
import { tell } from '../picture/tell.ts';
import { applyAddress, putRace } from './apply-address.ts';
import { GO_TO, KEEP_NOW, keepLayer } from './kept-layer.ts';
import type { WorkKeeping } from './keep-work.ts';
import { notify } from '../notices.ts';
import { namedLook } from './prefs.ts';
import { addressOf, followShown, shownNow } from './shown.ts';
import type { Shown } from './shown.ts';
import { entryAt, routeOf } from '../routes.ts';
import { getState, setState, shownBoard } from './store.ts';
import type { AppState } from './app-state.ts';

/** The address follows steps and edits once they have rested for so many ms. */
const REST = 500;

/** Parts of the state that an address tells of. */
const OF_PAGE = ['page', 'places', 'lang', 'theme', 'hide'] as const;
const OF_BOARD = [
  'view',
  'frame',
  'unit',
  'speed',
  'compare',
  'scale',
  'codeTab',
  'race',
  'playing',
] as const;

const madeIn = ({ board }: Shown) => board && madeOf(board);

const tellsTheSame = (a: Shown, b: Shown): boolean =>
  madeIn(a) === madeIn(b) &&
  OF_PAGE.every((key) => a.app[key] === b.app[key]) &&
  OF_BOARD.every((key) => a.board?.[key] === b.board?.[key]);

/** Whether a race lies over the board: Back takes it away. */
const isRacing = ({ board }: Shown): boolean => !!board?.race;

/** The board on the screen, where an address differs from it in nothing but the race: all else, and undo, then stays as it is. */
function sameButRace(fragment: string, address: Address): Board | null {
  const shown = shownNow();
  if (!shown.on || !shown.app.ready) return null;
  const there = writeAddress({ ...addressOf(shown), race: address.race }).fragment;
  return [fragment, writeAddress(address).fragment].includes(there) ? shown.on : null;
}

/** Where it differs the browser's history gets an entry of its own; all else changes the present one. */
function entryOf(shown: Shown): string {
  const { page, places } = shown.app;
  const at = entryAt(page, places[page] ?? '');
  const made = madeIn(shown);
  if (!routeOf(page).hasBoard || !made) return at;
  const { settings, source } = made;
  return JSON.stringify([at, shown.board!.view, settings, source.kind, 'id' in source ? source.id : '']);
}

/** The whole address for a link, and what is more than a link can hold. Language and theme are in it where it shall name them. */
export function shareLink(
  hide: AppState['hide'],
  names: { lang: boolean; theme: boolean },
): { link: string; leftOut: readonly LongKey[]; hasOwnPicture: boolean } {
  const shown = shownNow();
  const { lang, theme } = shown.app;
  const look = { lang: names.lang ? lang : null, theme: names.theme ? theme : null };
  const { fragment, leftOut } = writeAddress({ ...addressOf(shown), ...look, hide });
  const hasOwnPicture = madeIn(shown)?.source.kind === 'own';
  return { link: new URL(fragment, window.location.href).href, leftOut, hasOwnPicture };
}

export interface Route {
  /**
   * From now on the address follows what is on the screen, and the screen the address. `asked`: the place that the page began
   * with; whoever was quick is at another one by now.
   */
  follow: (asked: Pick<Address, 'page' | 'place'>) => void;
  /**
   * Puts what an address says on the screen: language and theme at once, the layer when its numbers are there. Of several in a
   * row the last one stays.
   */
  read: (fragment: string) => Promise<Address>;
}

export function createRoute(keeping: WorkKeeping): Route {
  /** The fragment that was written or read last, as the browser spells it, and what its entry is about. */
  let here = '';
  let entry = '';
  /** The undo entry that the newest entry of the browser's history goes with. */
  let undoEntry: unknown = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the newest entry of the browser's history is there for the race that was opened here. */
  let hasRaceEntry = false;
  /** While an address is put on the screen nothing is written. */
  let isReading = false;
  /** When something that was made was last written at once (ms). */
  let written = -Infinity;
  const reads = createNewest();

  /** The address of what is on the screen; what it holds and what it only names is kept on this device. */
  function putOut(shown: Shown): Written {
    const address = addressOf(shown);
    const text = writeAddress(address);
    const { board } = shown;
    if (board) act(() => keeping.wrote(address.page, board, address, text));
    return text;
  }

  function write(shown: Shown, method: 'pushState' | 'replaceState'): void {
    clearTimeout(timer);
    timer = undefined;
    // Where the fragment is another one the person has gone there, and the event that says so is on its way.
    if (!shown.app.ready || isReading || window.location.hash !== here) return;
    const { fragment } = putOut(shown);
    entry = entryOf(shown);
    undoEntry = shown.board?.history.past;
    try {
      if (method === 'pushState' || fragment !== here) window.history[method](null, '', fragment);
    } catch {
      // A browser that has had enough of changes for now refuses one; the next one carries everything.
    }
    here = window.location.hash;
  }

  function writeAtRest(): void {
    // From the last change on: whoever holds an arrow key pays for no address on the way.
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      const now = shownNow();
      // A playing figure does not rest; its pause comes here again.
      if (!now.board?.playing) write(now, 'replaceState');
    }, REST);
  }

  function onChange(now: Shown, before: Shown): void {
    const { page } = before.app;
    if (page !== now.app.page && routeOf(page).hasBoard) {
      putOut(before);
      keepLayer(page, writeAddress({ ...addressOf(before), lang: null, theme: null }).fragment);
    }
    if (isReading || tellsTheSame(now, before)) return;
    if (now.on === before.on && isRacing(now) !== isRacing(before)) return openOrClose(now, before);
    const isOtherPlace = now.app.page !== before.app.page || now.app.places !== before.app.places;
    // Another board that comes onto the screen is nothing that was made just now.
    const isMade = now.on === before.on && madeIn(now) !== madeIn(before);
    const isDived = now.on === before.on && now.board?.view !== before.board?.view;
    const isNewEntry = (isOtherPlace || isMade || isDived) && entryOf(now) !== entry;
    // A change that joins the newest entry of undo (a slider on its way) joins the newest entry of the browser too.
    if (!isNewEntry || (!isOtherPlace && !isDived && now.board?.history.past === undoEntry)) {
      // What a person made is in the address at once, so that no reload is too quick for it; a drag then waits for its rest.
      const isDue = isMade && performance.now() - written > REST;
      if (!isDue) return writeAtRest();
      written = performance.now();
      return write(now, 'replaceState');
    }
    if (timer !== undefined && !isOtherPlace) write(before, 'replaceState');
    write(now, 'pushState');
  }

  /** A race has an entry of its own, which goes when it is closed by hand. */
  function openOrClose(now: Shown, before: Shown): void {
    if (isRacing(now)) {
      write(before, 'replaceState'); // Back leads to just this
      const alone = here;
      write(now, 'pushState');
      hasRaceEntry = here !== alone;
    } else if (hasRaceEntry) {
      hasRaceEntry = false;
      window.history.back();
    } else write(now, 'replaceState');
  }

  async function read(fragment: string): Promise<Address> {
    const turn = reads.begin();
    const { address, repairs } = parseAddress(fragment);
    const raced = repairs.length === 0 ? sameButRace(fragment, address) : null;
    hasRaceEntry = false;
    isReading = true;
    here = fragment;
    clearTimeout(timer);
    timer = undefined;
    try {
      if (raced) {
        await putRace(raced, address.race);
        return address;
      }
      const { address: whole, missing } = await withPieces(address, keeping.find);
      if (!turn.isNewest()) return address;
      await applyAddress(whole, repairs, turn);
      if (missing.length > 0 && turn.isNewest())
        notify({ kind: 'pieces-absent', tone: 'note', keys: missing });
    } catch (error) {
      if (turn.isNewest()) tell(error, () => act(() => read(fragment)));
    } finally {
      if (turn.isNewest()) {
        isReading = false;
        entry = entryOf(shownNow());
        undoEntry = null;
        setState({ ready: true });
        // A copy of a tab keeps what it shows under its own name, before the other one changes it.
        if (address.kept.size > 0) putOut(shownNow());
        // A page may have gone on meanwhile, as the quiz does that draws its questions.
        const { page, places } = getState();
        if (page !== address.page || places[page] !== address.place) write(shownNow(), 'replaceState');
        performance.mark('address'); // for those who measure what it asked for: e2e/boxes.spec.ts
      }
    }
    return address;
  }

  return {
    read,
    follow(asked) {
      here = window.location.hash;
      entry = entryOf(shownNow());
      followShown(onChange);
      // Whoever was quick has gone to another place by now, or has dived: Back leads to what was asked for, or to the whole.
      const { page, places } = getState();
      const isElsewhere = entryAt(page, places[page] ?? '') !== entryAt(asked.page, asked.place);
      if (isElsewhere) setState({ ready: true });
      const now = shownNow();
      if (isElsewhere || (isPlain(here) && now.board?.view === 'cells')) write(now, 'pushState');
      // What waits for a rest is not lost where the page goes before.
      const keepNow = () => {
        if (timer !== undefined) write(shownNow(), 'replaceState');
      };
      KEEP_NOW.set(keepNow);
      GO_TO.set((address) => {
        keepNow(); // Back leads to just this
        const { fragment, pieces } = writeAddress({ ...address, ...namedLook(getState()) });
        keeping.remember(pieces);
        window.location.hash = fragment;
      });
      window.addEventListener('pagehide', keepNow);
      window.addEventListener('hashchange', () => {
        if (window.location.hash === here) return;
        shownBoard()?.player.pause();
        act(() => read(window.location.hash));
      });
    },
  };
}
