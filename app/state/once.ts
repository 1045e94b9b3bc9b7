// What there is once, wherever it is asked for.

export interface Once<T> {
  /** Handed over at the start, before anything is read or drawn; by tests, before each of them. */
  set: (value: T) => void;
  /** Throws where it was not handed over: then `start` was forgotten. */
  get: () => T;
  /** For whoever can go on without it. */
  find: () => T | undefined;
}

/**
 * A place for the one thing of its kind: the routes, the page's store, what runs the jobs. Whoever knows what it is keeps the place.
 * All else belongs to a board or to the page's store; a test counts these places (tools/check/module-variables.test.ts).
 */
export function createOnce<T>(name: string): Once<T> {
  let held: { value: T } | null = null;
  return {
    set: (value) => void (held = { value }),
    get() {
      if (!held) throw new Error(`the ${name} of the page is asked for before start()`);
      return held.value;
    },
    find: () => held?.value,
  };
}
