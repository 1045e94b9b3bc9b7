// Makes the page one that works without a network: begins its service worker, once the page stands.
import { mayReload } from '../../offline/may-reload.ts';
import { versionLock } from '../../offline/protocol.ts';
import type { Asked } from '../../offline/protocol.ts';
import { act } from '../act.ts';
import { appStore, setState } from '../page/store.ts';
import { takePictures } from './hand-over.ts';
import { createOffline, keepAll, OFFLINE } from './offline.ts';
import { followUpdates } from './update.ts';

/** `filter-and-mix.` as all that the page keeps: page/forget-all.ts. */
const RELOADED = 'filter-and-mix.reloaded';

/** `isTouched`: whether the person has done anything since the page began. */
export async function beginOffline(isTouched: () => boolean): Promise<void> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  if (!entry) return; // all of the page is in one file
  OFFLINE.set(createOffline());
  await pageStands();
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const registration = await register(serviceWorker);
  if (!serviceWorker || !registration) return OFFLINE.get().setState({ trouble: 'no-worker' });
  const scope = new URL('.', document.baseURI).href;
  const isHeld = holdVersion(entry);
  followUpdates(registration, serviceWorker);
  const active = await activeWorker(registration, serviceWorker);
  if (!active) return OFFLINE.get().setState({ trouble: 'failed' });
  if (reloadOnce(isTouched())) return;
  takePictures(scope);
  followNetwork();
  await isHeld;
  active.postMessage({ kind: 'tidy', entry: entry.slice(scope.length) } satisfies Asked);
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  // Who pays for each megabyte is asked: by the button in the help.
  if (!connection?.saveData) act(() => keepAll(active));
}

/** Its board is there, or what its address asks for, and the browser has a moment. */
async function pageStands(): Promise<void> {
  const store = appStore();
  if (!store.getState().ready) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(({ ready }) => {
        if (!ready) return;
        stop();
        resolve();
      });
    });
  }
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 500);
  });
}

/** null: the browser does not let the page have a worker (private windows, settings), or its script did not come. */
async function register(container?: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | null> {
  try {
    const script = new URL('sw.js', document.baseURI);
    return (await container?.register(script, { updateViaCache: 'none' })) ?? null;
  } catch {
    return null;
  }
}

/** The worker that answers, once it does; null: the first one did not get what it needs, another visit may. */
function activeWorker(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
): Promise<ServiceWorker | null> {
  const { installing } = registration;
  return new Promise((resolve, reject) => {
    container.ready.then(({ active }) => resolve(active), reject);
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !registration.active) resolve(null);
    });
  });
}

/** As long as this page is open, what its version has kept stays. Resolves when it is held, or the browser has no locks. */
function holdVersion(entry: string): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  return new Promise((resolve) => {
    const hold = () => {
      resolve();
      return new Promise(() => {}); // for as long as the page is open
    };
    if (!locks) return resolve();
    locks.request(versionLock(entry), { mode: 'shared' }, hold).catch(() => resolve());
  });
}

/** True: the page goes, and comes back isolated. */
function reloadOnce(isTouched: boolean): boolean {
  const moment = {
    isIsolated: window.crossOriginIsolated,
    isOnTop: window.top === window,
    threads: navigator.hardwareConcurrency,
    hasReloaded: hasReloaded(),
    isTouched,
    age: performance.now(),
  };
  if (!mayReload(moment)) return false;
  try {
    sessionStorage.setItem(RELOADED, 'yes');
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

function hasReloaded(): boolean | null {
  try {
    return sessionStorage.getItem(RELOADED) !== null;
  } catch {
    return null;
  }
}

/** Whether the host can be reached: the browser knows of a cable, and not of what is at its end. */
function followNetwork(): void {
  const look = async () => {
    const isThere = navigator.onLine && (await isReached());
    setState({ isOffline: !isThere });
  };
  const lookNow = () => act(look);
  window.addEventListener('online', lookNow);
  window.addEventListener('offline', lookNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookNow();
  });
  lookNow();
}

/** Any answer is one. The worker lets this request pass. */
const isReached = (): Promise<boolean> =>
  fetch(new URL('sw.js', document.baseURI), { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
