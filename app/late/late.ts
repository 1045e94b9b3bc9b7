// What comes after the page: code, words and sheets that are fetched when they are wanted, or when there is a moment. Whoever
// fetches does it here, so that nothing that fails to come is passed over (tools/check/late.ts).

import { watchReturn } from './network-return.ts';

/** A part of the page did not come over the network. Whoever asks again tries again. */
export class NotArrived extends Error {
  constructor(cause: unknown) {
    super('a part of the page did not arrive', { cause });
    this.name = 'NotArrived';
  }
}

export type Arrival<T> = { kind: 'awaited' } | { kind: 'there'; part: T } | { kind: 'absent' };

export interface Late<T> {
  /** The part, fetched at most once at a time. Rejects with `NotArrived`; the next call then tries anew. */
  fetch: () => Promise<T>;
  /** Fetches; how that ended is in `now`. */
  again: () => void;
  /** Resolves when the first attempt, which begins with this call, has come to an end of either kind. */
  settled: () => Promise<void>;
  now: () => Arrival<T>;
  subscribe: (listener: () => void) => () => void;
}

const AWAITED = { kind: 'awaited' } as const;

/**
 * A part that is fetched by `load`, which is an `import()` and what is taken from it. A browser fetches anew what did not come
 * (https://github.com/whatwg/html/pull/10327).
 */
export function late<T>(load: () => Promise<T>): Late<T> {
  let now: Arrival<T> = AWAITED;
  let running: Promise<T> | null = null;
  let first: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: Arrival<T>) => {
    now = next;
    listeners.forEach((listener) => listener());
  };
  const fetch = () => {
    running ??= insist(load).then(
      (part) => {
        become({ kind: 'there', part });
        return part;
      },
      (error: unknown) => {
        running = null;
        become({ kind: 'absent' });
        throw new NotArrived(error);
      },
    );
    return running;
  };
  return {
    fetch,
    again: () => void fetch().catch(nothing),
    settled: () => (first ??= fetch().then(nothing, nothing)),
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const nothing = () => {};

/**
 * What does not come is tried once more before anyone is told, as a network that changes loses what is under way; and again where it
 * was asked for while the network was away, which came back meanwhile: nobody would hear of that a second time.
 */
async function insist<T>(load: () => Promise<T>): Promise<T> {
  const network = watchReturn();
  try {
    return await load().catch(load);
  } catch (error) {
    if (!network.hasReturned()) throw error;
    return await load();
  } finally {
    network.end();
  }
}

// A sheet that did not come stays in the document, and the bundler, which looks there, would take it for one that is there.
if (typeof document !== 'undefined') {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.remove();
    },
    true,
  );
}
