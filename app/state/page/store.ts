import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../../engine/late-engine.ts';
import type { Board } from '../board/board.ts';
import type { AppState } from './app-state.ts';
import { beginNotices } from '../notices.ts';
import { createOnce } from '../once.ts';

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
