// What of the page is kept on this device, so that it works without a network.
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { askToKeep } from '../../offline/ask.ts';
import type { Kept, NotKept } from '../../offline/protocol.ts';
import { createOnce } from '../once.ts';

export interface OfflineState {
  /** null: not known yet. */
  kept: Kept | null;
  isKeeping: boolean;
  /** `no-worker`: this browser, or this window of it, lets the page keep nothing of itself. */
  trouble: NotKept | 'no-worker' | null;
}

/** Not there where the page is not kept at all: opened as a file, or from the development server. */
export const OFFLINE = createOnce<StoreApi<OfflineState>>('offline');

export const createOffline = (): StoreApi<OfflineState> =>
  createStore<OfflineState>(() => ({ kept: null, isKeeping: false, trouble: null }));

/** Keeps whatever is not kept yet. What becomes of it is in the store. */
export async function keepAll(worker: Pick<ServiceWorker, 'postMessage'>): Promise<void> {
  const { getState, setState } = OFFLINE.get();
  if (getState().isKeeping) return;
  setState({ isKeeping: true, trouble: null });
  const end = await askToKeep(worker, (kept) => setState({ kept }));
  setState({ isKeeping: false, trouble: end.ok ? null : end.reason });
}

/** The same, because the person asked for it: the browser then shall not take it away when room gets scarce. */
export async function keepForGood(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
  const active = (await navigator.serviceWorker.getRegistration())?.active;
  if (active) await keepAll(active);
  else OFFLINE.get().setState({ trouble: 'failed' });
}
