// Which tab this is: the same one after a reload, another one where the browser has copied it.

/** The page's own words for what `window` gives, so that a test can be a browser. */
export interface TabWindow {
  storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  locks: Pick<LockManager, 'request' | 'query'> | undefined;
  /** How the page was come to, as the browser says it. */
  navigation: string;
}

export interface Tab {
  /** What this tab alone writes under. */
  id: string;
  /** Under which name the work lies that came with it: its own, or that of the tab that it is a copy of; null: a fresh tab. */
  from: string | null;
  /** Whether another tab that is open now writes under this name, as far as the browser tells. */
  isOpen: (id: string) => Promise<boolean>;
}

const PLACE = 'filter-and-mix.tab';
const lockOf = (id: string) => `filter-and-mix.tab.${id}`;
/** While a page is loaded again, the one before it may still hold the lock for so long (ms). */
const PATIENCE = 500;

function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join('');
}

/**
 * A tab is who holds the lock of its name for as long as it is open. Who finds it held is a copy and takes a name of its own.
 * Where a browser has no locks, only a tab that was loaded again or come back to keeps its name: what else has one is a copy.
 */
export async function claimTab(window: TabWindow): Promise<Tab> {
  const { locks, navigation } = window;
  const from = storedId(window);
  const isOpen = async (id: string) => {
    const held = (await locks?.query().catch(() => null))?.held ?? [];
    return held.some(({ name }) => name === lockOf(id));
  };
  const isOwn = from !== null && (locks ? await hold(locks, from) : navigation !== 'navigate');
  if (isOwn) return { id: from, from, isOpen };
  const id = freshId();
  if (locks) await hold(locks, id);
  try {
    window.storage().setItem(PLACE, id);
  } catch {
    // Storage is switched off: the tab has this name for as long as the page is open.
  }
  return { id, from, isOpen };
}

function storedId(window: TabWindow): string | null {
  try {
    const id = window.storage().getItem(PLACE);
    return id !== null && /^[0-9a-z]{1,20}$/.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** True: from now on this page holds the lock, until it is gone. */
function hold(locks: Pick<LockManager, 'request'>, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), PATIENCE);
    locks
      .request(lockOf(id), { signal: waiting.signal }, () => {
        clearTimeout(timer);
        resolve(true);
        return new Promise(() => {}); // held for as long as the page is open
      })
      .catch(() => {
        clearTimeout(timer);
        resolve(false);
      });
  });
}

export const thisWindow = (): TabWindow => ({
  storage: () => sessionStorage,
  locks: (navigator as { locks?: LockManager }).locks,
  navigation:
    (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ??
    'navigate',
});
