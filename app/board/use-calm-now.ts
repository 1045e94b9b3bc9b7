import { useSyncExternalStore } from 'react';
import { shownIn } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { useBoard } from '../state/board/use-board.ts';
import { useLang } from '../ui/use-words.ts';
import { createCalm } from './calm.ts';
import type { Clock } from './calm.ts';
import { createView } from './use-step-view.ts';
import type { Now } from './use-step-view.ts';

/** Safari has no idle callback: there a task of its own comes after the frame that is being made. */
const hasIdle = typeof requestIdleCallback === 'function';
const browser: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  idle(timeout, act) {
    if (!hasIdle) return browser.after(0, act);
    const handle = requestIdleCallback(act, { timeout });
    return () => cancelIdleCallback(handle);
  },
};

/** The calm of a board and what was derived of it last, apart from what the board itself draws in the frame of its step. */
function createCalmView(board: Board) {
  const source = { getState: () => shownIn(board.getState()), subscribe: board.subscribe };
  const calm = createCalm(source, browser);
  const { nowOf } = createView();
  return { calm, nowOf, close: calm.close };
}

/**
 * The current step as it is read: for words, numbers and bars beside the board, and for assistive technology. What is drawn on the
 * board itself follows each step and takes `useNow`.
 */
export function useCalmNow(): Now;
export function useCalmNow<T>(select: (now: Now) => T): T;
export function useCalmNow<T>(select?: (now: Now) => T): Now | T {
  const { calm, nowOf } = useBoard().part(createCalmView);
  const lang = useLang();
  return useSyncExternalStore(calm.subscribe, () => {
    const now = nowOf(calm.facts(), lang);
    return select ? select(now) : now;
  });
}
