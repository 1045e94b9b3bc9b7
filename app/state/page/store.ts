import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../../engine/late-engine.ts';
import type { Board } from '../board/board.ts';
import type { AppState } from './app-state.ts';
import { getOnce, setOnce } from './once.ts';

/** Begins a page: its facts, and who computes for it. */
export function setPage(initial: AppState, engine: Engine): void {
  setOnce({ store: createStore<AppState>(() => initial), engine });
}

export const appStore = (): StoreApi<AppState> => getOnce('store');
export const engine = (): Engine => getOnce('engine');

export const getState = (): AppState => appStore().getState();
export const setState = (change: Partial<AppState>): void => appStore().setState(change);

/** The board that the page shows, which keys, address and links are about; null where it shows none. */
export const shownBoard = ({ page, boards }: Pick<AppState, 'page' | 'boards'> = getState()): Board | null =>
  boards[page] ?? null;
