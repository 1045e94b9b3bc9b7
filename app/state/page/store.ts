import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../engine/client.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { Progress } from '../../model/lesson.ts';
import type { Hideable } from '../address/types.ts';
import type { Board } from '../board/board.ts';
import type { Notice } from './notice.ts';
import type { PageName } from './routes.ts';

export type Theme = 'light' | 'dark' | 'projector';

/** What belongs to the whole page. What a person makes belongs to a board: board/board-state.ts. */
export interface AppState {
  page: PageName;
  /** Where one is in the page, and where the other pages were left; nothing for those that were not opened. */
  places: Readonly<Partial<Record<PageName, string>>>;
  /** What was predicted, read and solved, as kept on this device. */
  progress: Progress;
  /** The board of each page that has one now: place-board.ts. */
  boards: Readonly<Partial<Record<PageName, Board>>>;
  lang: Lang;
  /** null: as the system says. */
  theme: Theme | null;
  hide: ReadonlySet<Hideable>;
  notices: readonly Notice[];
  blank: boolean;
  /** False while an address other than the opening one is still being put on the board. */
  ready: boolean;
}

export type Store = StoreApi<AppState>;

/** What there is once: the page's store, and the client of its worker. */
interface Once {
  store: Store;
  engine: EngineClient;
}

let once: Once | null = null;

/** Begins a page: its facts, and who computes for it. Before anything is drawn. */
export function setPage(initial: AppState, engine: EngineClient): void {
  once = { store: createStore<AppState>(() => initial), engine };
}

function get<K extends keyof Once>(part: K): Once[K] {
  if (!once) throw new Error(`the ${part} is used before start()`);
  return once[part];
}

/** The page's store. */
export const appStore = (): Store => get('store');
/** The engine's client. */
export const engine = (): EngineClient => get('engine');

export const getState = (): AppState => appStore().getState();
export const setState = (change: Partial<AppState>): void => appStore().setState(change);

/** The board that the page shows, which keys, address and links are about; null where it shows none. */
export const shownBoard = ({ page, boards }: Pick<AppState, 'page' | 'boards'> = getState()): Board | null =>
  boards[page] ?? null;
