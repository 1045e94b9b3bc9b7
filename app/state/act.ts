import { Superseded } from '../engine/job-error.ts';
import { NotArrived } from '../late/late.ts';
import { notify, notifyNotLoaded } from './notices.ts';

/**
 * Begins an action whose end nobody awaits. One that does not come to its end is told, and offered again; what is at fault is
 * reported to the browser where it is the page itself.
 */
export function act(action: () => Promise<unknown>): void {
  action().catch((error: unknown) => tellFailed(error, () => act(action)));
}

/** Says that an action did not happen, as part of it did not arrive or the page is at fault. */
export function tellFailed(error: unknown, again: () => void): void {
  if (error instanceof Superseded) return;
  if (error instanceof NotArrived) return notifyNotLoaded(again);
  notify({ kind: 'action-failed', tone: 'alert', again });
  reportError(error);
}
