// Hands what is made in this tab to the device, and finds it again.
import { isOpening } from '../address/address.ts';
import type { Address, Written } from '../address/address.ts';
import type { Piece } from '../address/pieces.ts';
import type { BoardState } from '../board/board-state.ts';
import type { NotKept } from '../kept/shelf.ts';
import { claimTab, thisWindow } from '../kept/tab.ts';
import type { Tab } from '../kept/tab.ts';
import { keptWork } from '../kept/work.ts';
import type { Work, WorkKeeper } from '../kept/work.ts';
import { notify } from '../notices.ts';
import type { PageName } from '../routes.ts';
import { homePage } from '../routes.ts';

/** Pieces that are found again while the page is open, also where the device keeps nothing: as one goes back and forth. */
const MOST_REMEMBERED = 40;

export interface WorkKeeping {
  /** The board of a page was written as this address. Nothing is kept of what nobody has changed. */
  wrote: (page: PageName, board: BoardState, address: Address, written: Written) => Promise<void>;
  /** Pieces that an address will name which is about to be read. */
  remember: (pieces: ReadonlyMap<string, Piece>) => void;
  /** A piece that an address names; null: it is not on this device. */
  find: (id: string) => Promise<Piece | null>;
  /** Where a page was opened by its plain name: says what work lies ready, this tab's or the last of a tab that is closed. */
  offer: () => Promise<void>;
}

export function createWorkKeeping(keeper: WorkKeeper, claimed: Promise<Tab>): WorkKeeping {
  const remembered = new Map<string, Piece>();
  let said: NotKept | null = null;
  /** The work so far: what came with the tab, until something is made in it. One thing is kept after the other. */
  let work: Promise<{ tab: Tab; boards: Work['boards'] }> = claimed.then(async (tab) => {
    const found = tab.from === null ? null : await keeper.find(tab.from);
    return { tab, boards: found?.boards ?? {} };
  });

  function remember(pieces: ReadonlyMap<string, Piece>): void {
    for (const [id, piece] of pieces) {
      remembered.delete(id);
      remembered.set(id, piece);
    }
    for (const id of [...remembered.keys()].slice(0, -MOST_REMEMBERED)) remembered.delete(id);
  }

  async function keep(tab: Tab, boards: Work['boards'], isAllInAddress: boolean): Promise<void> {
    const kept = await keeper.keep(tab.id, { at: Date.now(), boards, isDeclined: false });
    if (kept.ok || isAllInAddress) said = null;
    else if (said !== kept.reason) {
      said = kept.reason;
      notify({ kind: 'work-not-kept', tone: 'note', reason: said });
    }
  }

  return {
    remember,
    wrote(page, { history }, address, { fragment, pieces }) {
      remember(pieces);
      const isMade = history.past.length > 0 || history.future.length > 0 || pieces.size > 0;
      if (!isMade) return Promise.resolve();
      const isPlain = isOpening({ ...address, step: null });
      const next = work.then(async ({ tab, boards: before }) => {
        const boards = { ...before, [page]: isPlain ? undefined : { fragment, pieces } };
        await keep(tab, boards, pieces.size === 0);
        return { tab, boards };
      });
      work = next;
      return next.then(() => {});
    },
    async find(id) {
      return remembered.get(id) ?? keeper.piece(id);
    },
    async offer() {
      const { tab } = await work;
      for (const [name, { boards, isDeclined }] of await keeper.list()) {
        const board = boards[homePage()] ?? Object.values(boards)[0];
        if (!board || isDeclined) continue;
        if (name !== tab.id && (await tab.isOpen(name))) continue;
        return notify({ kind: 'work-waiting', tone: 'note', tab: name, fragment: board.fragment });
      }
    },
  };
}

export const keepingOfThisTab = (): WorkKeeping => createWorkKeeping(keptWork, claimTab(thisWindow()));
