/** The states before, now and after. Never changed in place; `T` itself must be immutable. */
export interface History<T> {
  readonly past: readonly Entry<T>[];
  readonly present: T;
  /** Nearest first. */
  readonly future: readonly Entry<T>[];
  /** While it lasts, pushes with the same key join the newest entry. Null between gestures. */
  readonly gesture: string | null;
}

/** A state that undo or redo returns to, and the name of the change between it and the present side. */
export interface Entry<T> {
  readonly state: T;
  readonly label: string | null;
}

/** Undo reaches back this many changes. */
export const MOST_ENTRIES = 200;

export function createHistory<T>(initial: T): History<T> {
  return { past: [], present: initial, future: [], gesture: null };
}

/**
 * A change made by a person. Consecutive changes with the same `mergeKey` (one drag, one wheel run) become one entry, until
 * another key, an undo, a redo or `endGesture`. What could have been redone is gone. Pushing the present itself changes nothing.
 */
export function push<T>(
  history: History<T>,
  next: T,
  mergeKey: string | null = null,
  label: string | null = null,
): History<T> {
  const { past, present, gesture } = history;
  if (next === present) return history;
  const joins = mergeKey !== null && mergeKey === gesture && past.length > 0;
  return {
    past: joins ? past : [...past, { state: present, label }].slice(-MOST_ENTRIES),
    present: next,
    future: [],
    gesture: mergeKey,
  };
}

/** The next push begins an entry of its own, whatever its key. */
export function endGesture<T>(history: History<T>): History<T> {
  return history.gesture === null ? history : { ...history, gesture: null };
}

/** One entry back; the same history if there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return {
    past: past.slice(0, -1),
    present: last.state,
    future: [{ state: present, label: last.label }, ...future],
    gesture: null,
  };
}

/** One entry forth; the same history if there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [first, ...rest] = future;
  if (!first) return history;
  return {
    past: [...past, { state: present, label: first.label }],
    present: first.state,
    future: rest,
    gesture: null,
  };
}

export const canUndo = (history: History<unknown>): boolean => history.past.length > 0;
export const canRedo = (history: History<unknown>): boolean => history.future.length > 0;

/** The name of what `undo` takes back, null if it has none. */
export const undoLabel = (history: History<unknown>): string | null => history.past.at(-1)?.label ?? null;
/** The name of what `redo` brings again, null if it has none. */
export const redoLabel = (history: History<unknown>): string | null => history.future[0]?.label ?? null;
