// What was made in each tab, kept on this device: the address of each board, and the pieces that are more than an address can hold.
import { isPiece } from '../address/pieces.ts';
import type { Piece } from '../address/pieces.ts';
import type { PageName } from '../routes.ts';
import { databaseShelf } from './database.ts';
import type { Kept, Shelf } from './shelf.ts';

/** A board as it stands: what an address holds, and what it only names. */
export interface KeptBoard {
  fragment: string;
  pieces: ReadonlyMap<string, Piece>;
}

export interface Work {
  /** When something was made last, ms since 1970. */
  at: number;
  /** By page. */
  boards: Readonly<Partial<Record<PageName, KeptBoard>>>;
  /** Whether a person has said that they do not want it back: it is not offered again. */
  isDeclined: boolean;
}

/** Tabs whose work is kept; those made in longest ago make room. */
export const MOST_TABS = 12;

export interface WorkKeeper {
  keep: (tab: string, work: Work) => Promise<Kept<undefined>>;
  find: (tab: string) => Promise<Work | null>;
  /** By tab, newest first. */
  list: () => Promise<[tab: string, work: Work][]>;
  /** A piece by its content, in whichever tab it was made. */
  piece: (id: string) => Promise<Piece | null>;
  /** It is not offered again. */
  decline: (tab: string) => Promise<void>;
  forgetAll: () => Promise<Kept<undefined>>;
}

export function createWorkKeeper(shelf: Shelf): WorkKeeper {
  /** Tabs that were written under since the page came: the shelf had room for these. */
  const written = new Set<string>();
  async function find(tab: string): Promise<Work | null> {
    const kept = await shelf.get(tab);
    return kept.ok ? workIn(kept.value) : null;
  }
  async function list(): Promise<[string, Work][]> {
    const kept = await shelf.all();
    if (!kept.ok) return [];
    const found = [...kept.value].flatMap(([tab, thing]): [string, Work][] => {
      const work = workIn(thing);
      return work ? [[tab, work]] : [];
    });
    return found.sort(([, a], [, b]) => b.at - a.at);
  }

  return {
    ...{ find, list },
    async keep(tab, work) {
      const kept = await shelf.put(tab, work);
      if (written.has(tab)) return kept;
      written.add(tab);
      const old = (await list()).slice(MOST_TABS).map(([name]) => name);
      if (old.length > 0) await shelf.remove(old);
      return kept;
    },
    async piece(id) {
      for (const [, { boards }] of await list()) {
        for (const { pieces } of Object.values(boards)) {
          const piece = pieces.get(id);
          if (piece) return piece;
        }
      }
      return null;
    },
    async decline(tab) {
      const work = await find(tab);
      if (work) await shelf.put(tab, { ...work, isDeclined: true });
    },
    forgetAll: () => shelf.clear(),
  };
}

function workIn(thing: unknown): Work | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { at, boards, isDeclined } = thing as Partial<Work>;
  if (typeof at !== 'number' || typeof boards !== 'object' || boards === null) return null;
  const whole = Object.entries(boards).filter(([, board]) => isBoard(board));
  return { at, boards: Object.fromEntries(whole), isDeclined: isDeclined === true };
}

function isBoard(thing: unknown): thing is KeptBoard {
  if (typeof thing !== 'object' || thing === null) return false;
  const { fragment, pieces } = thing as Partial<KeptBoard>;
  return typeof fragment === 'string' && pieces instanceof Map && [...pieces.values()].every(isPiece);
}

/** The work of all tabs of this browser. */
export const keptWork: WorkKeeper = createWorkKeeper(databaseShelf('work'));
