// A host that does not isolate the page: the worker does, from the next load on. That load may come by itself, once.

/** A page that has stood so long (ms) is being read: it is left alone, and the next visit is isolated. */
const MOST_AGE = 30_000;

export interface Moment {
  /** It is isolated already, by its host or by the worker. */
  isIsolated: boolean;
  /** Within a page of others (an LMS) only that one could isolate it. */
  isOnTop: boolean;
  /** Threads that the machine has. */
  threads: number;
  /** In this tab, by itself. null: the browser does not let the page remember. */
  hasReloaded: boolean | null;
  /** The person has done anything at all. */
  isTouched: boolean;
  /** Since the page began (ms). */
  age: number;
}

/** Whether the page may load itself again, for its kernels' threads. Never twice in a tab, and never under the person's hands. */
export const mayReload = ({ isIsolated, isOnTop, threads, hasReloaded, isTouched, age }: Moment): boolean =>
  !isIsolated && isOnTop && threads > 1 && hasReloaded === false && !isTouched && age < MOST_AGE;
