// Where things are kept on this device, as seen by those who keep: a shelf of things by name.

/**
 * Keeping is a convenience: it fails as a value, never as an exception. `no-storage`: the browser has none here
 * (private window, storage switched off); `no-room`: the quota is used up; `failed`: anything else, also no answer.
 */
export type Kept<T> = { ok: true; value: T } | { ok: false; reason: NotKept };
export type NotKept = 'no-storage' | 'no-room' | 'failed';

/** What it gives may have been written by another version of the page, or by somebody's tools: whoever takes it looks at it. */
export interface Shelf {
  get: (key: string) => Promise<Kept<unknown>>;
  /** Everything on it, by name. A blob stays where it is until it is read. */
  all: () => Promise<Kept<ReadonlyMap<string, unknown>>>;
  /** In place of what has this name. Resolves when it is really kept. */
  put: (key: string, thing: unknown) => Promise<Kept<undefined>>;
  remove: (keys: readonly string[]) => Promise<Kept<undefined>>;
  clear: () => Promise<Kept<undefined>>;
}
