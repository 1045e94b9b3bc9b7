import { useStore } from 'zustand';
import { appStore } from './store.ts';
import type { AppState } from './app-state.ts';

/** The one hook: a part of the state, drawn again when it changes. Select facts; derive the rest in the view. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(appStore(), select);
}
