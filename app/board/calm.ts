import type { BoardState } from '../state/board/board-state.ts';

/** What a step changes, and what it is a step of. */
export type Facts = Pick<BoardState, 'computed' | 'frame'>;

/** Ten times a second is as fast as words and numbers can be read, and no step stays unsaid for longer, in ms. */
export const PACE = 100;

/** What the calm reads the time by; a test moves it by hand. */
export interface Clock {
  now: () => number;
  /** Calls back after `ms`; the returned function calls it off. */
  after: (ms: number, act: () => void) => () => void;
  /** Calls back when the browser has nothing else to do, after `ms` at the latest. */
  idle: (ms: number, act: () => void) => () => void;
}

interface Source {
  getState: () => Facts;
  subscribe: (heard: () => void) => () => void;
}

/** The facts of a board as they are read: newest ones, but not every one. */
export interface Calm {
  facts: () => Facts;
  subscribe: (heard: () => void) => () => void;
  close: () => void;
}

/**
 * Follows the steps of a board at idle, at most once in `PACE` ms, and stands on the last one within `PACE` ms of rest. A change of
 * the layer passes at once, together with the step on it: the person made it and looks for it.
 */
export function createCalm(source: Source, clock: Clock): Calm {
  const listeners = new Set<() => void>();
  const read = (): Facts => {
    const { computed, frame } = source.getState();
    return { computed, frame };
  };
  let shown = read();
  let shownAt = -Infinity;
  let callOff: (() => void) | null = null;

  function show(): void {
    callOff?.();
    callOff = null;
    shown = read();
    shownAt = clock.now();
    for (const heard of listeners) heard();
  }

  function wait(): void {
    const now = clock.now();
    const latest = now + PACE;
    const atIdle = () => {
      callOff = clock.idle(Math.max(1, latest - clock.now()), show);
    };
    const rest = shownAt + PACE - now;
    if (rest > 0) callOff = clock.after(rest, atIdle);
    else atIdle();
  }

  const stop = source.subscribe(() => {
    const { computed, frame } = source.getState();
    if (computed !== shown.computed) return show();
    if (frame === shown.frame && callOff) {
      // It went on and came back before anyone had read of it.
      callOff();
      callOff = null;
    } else if (frame !== shown.frame && !callOff) wait();
  });
  return {
    facts: () => shown,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close() {
      callOff?.();
      stop();
    },
  };
}
