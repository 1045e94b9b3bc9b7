import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../../engine/late-engine.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { Progress } from '../../model/lesson.ts';
import type { Hideable } from '../address/types.ts';
import type { Board } from '../board/board.ts';
import { beginNotices } from '../notices.ts';
import { createOnce } from '../once.ts';
import type { PageName } from '../routes.ts';

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
  /** Which of the two the address names: by a link, or because the person chose it here. What it does not name is the reader's. */
  named: Readonly<{ lang: boolean; theme: boolean }>;
  hide: ReadonlySet<Hideable>;
  blank: boolean;
  /** False while an address other than the opening one is still being put on the board. */
  ready: boolean;
}

const STORE = createOnce<StoreApi<AppState>>('store');
const ENGINE = createOnce<Engine>('engine');

/** Begins a page: its facts, and who computes for it. */
export function setPage(initial: AppState, engine: Engine): void {
  STORE.set(createStore<AppState>(() => initial));
  ENGINE.set(engine);
  beginNotices();
}

export const appStore = (): StoreApi<AppState> => STORE.get();
export const engine = (): Engine => ENGINE.get();

export const getState = (): AppState => appStore().getState();
export const setState = (change: Partial<AppState>): void => appStore().setState(change);

/** The board that the page shows, which keys, address and links are about; null where it shows none. */
export const shownBoard = ({ page, boards }: Pick<AppState, 'page' | 'boards'> = getState()): Board | null =>
  boards[page] ?? null;
