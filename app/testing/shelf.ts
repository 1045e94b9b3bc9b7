// A device without a browser: what is kept, as long as the test lasts.
import type { Kept, NotKept, Shelf } from '../state/kept/shelf.ts';

/** A shelf in memory that takes everything, until it is told to refuse. */
export function memoryShelf(): Shelf & {
  things: Map<string, unknown>;
  refuse: (reason: NotKept | null) => void;
} {
  const things = new Map<string, unknown>();
  let refusal: NotKept | null = null;
  const answer = <T>(work: () => T): Promise<Kept<T>> =>
    Promise.resolve(refusal ? { ok: false, reason: refusal } : { ok: true, value: work() });
  const done = (work: () => unknown): Promise<Kept<undefined>> =>
    answer(() => {
      work();
      return undefined;
    });
  return {
    things,
    refuse: (reason) => void (refusal = reason),
    get: (key) => answer(() => things.get(key)),
    all: () => answer(() => new Map(things)),
    put: (key, thing) => done(() => things.set(key, structuredClone(thing))),
    remove: (keys) => done(() => keys.forEach((key) => things.delete(key))),
    clear: () => done(() => things.clear()),
  };
}
