// What there is once, wherever it is asked for: the only variable of its kind in app/state.
import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../../engine/late-engine.ts';
import type { AppState } from './app-state.ts';
import type { PageRoute } from './page-route.ts';

interface Once {
  /** The pages, as the address knows them. */
  routes: readonly PageRoute[];
  /** The page's store. */
  store: StoreApi<AppState>;
  /** What runs the jobs. */
  engine: Engine;
  /** Writes down at once what waits for a rest. Comes with the reader of addresses: before that nothing was made. */
  keepNow: () => void;
}

let once: Partial<Once> = {};

/** Handed over at the start, before anything is read or drawn; by tests, before each of them. */
export function setOnce(parts: Partial<Once>): void {
  once = { ...once, ...parts };
}

/** For whoever must go on whatever is the matter, as the page that says so. */
export function keepNow(): void {
  try {
    once.keepNow?.();
  } catch {
    // What failed may be what would be written. What was written before is kept.
  }
}

export function getOnce<K extends keyof Once>(part: K): Once[K] {
  const found = once[part];
  if (!found) throw new Error(`the ${part} of the page is asked for before start()`);
  return found;
}
