// A newer version of the page: it is offered, and the person says when.
import { notify } from '../notices.ts';

/** A tab that is open for long asks for a newer version when one comes back to it after so long (ms). */
const HOUR = 3_600_000;

/** A worker that does not take over in this time (ms) has gone: the page is loaded again all the same. */
const PATIENCE = 3000;

/** Says so when a newer version waits. `container`: the browser's. */
export function followUpdates(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
): void {
  // Without a worker that answers this page, what comes is the first one and none waits.
  const offer = () => {
    if (registration.waiting && container.controller) notify({ kind: 'update-ready', tone: 'note' });
  };
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', follow);
  follow();
  offer();
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => undefined); // another time
  });
}

/** The newer version takes over, and this page becomes one of it. Other tabs go on with theirs. */
export async function takeOver(): Promise<void> {
  const { serviceWorker } = navigator;
  const waiting = (await serviceWorker.getRegistration())?.waiting;
  if (waiting) {
    const taken = new Promise((resolve) =>
      serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    waiting.postMessage({ kind: 'take-over' });
    await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
  window.location.reload();
}
