import { act } from '../act.ts';
import { isUpToDate, madeOf, photoIn, wholeIn } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { computeWhole, sameOnWhole } from './whole.ts';

/** A run that an edit has overtaken may still go on for so long (ms): short ones finish, and the maps follow a drag. */
const PATIENCE = 60;
/** The maps come after what the person waits for, but not later than this (ms). */
const LATEST = 300;

/** Runs `act` when the browser has a moment; the answer takes it back. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 50);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(act, { timeout: LATEST });
  return () => cancelIdleCallback(id);
}

/**
 * Keeps the maps of the whole photograph in step with weights, settings and photograph: after the board's own result, when
 * there is a moment. A long run is stopped by the edit that overtakes it, so that the worker is free for the board.
 */
export function followWhole(board: Board): () => void {
  let running: { controller: AbortController; begun: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack = () => {};
  let hasStopped = false;

  const isThere = () => {
    const state = board.getState();
    const [photo, whole] = [photoIn(state), wholeIn(state)];
    return !photo || (whole?.photo === photo && sameOnWhole(whole.made, state.computed.made));
  };
  const begin = () => {
    const state = board.getState();
    const [photo, { computed }] = [photoIn(state), state];
    // The board's own result comes first, and then asks again.
    if (running || !isUpToDate(state) || isThere()) return;
    const controller = new AbortController();
    running = { controller, begun: performance.now() };
    act(() =>
      computeWhole(board, controller.signal).finally(() => {
        running = null;
        clearTimeout(timer);
        const now = board.getState();
        const isOvertaken = photoIn(now) !== photo || !sameOnWhole(now.computed.made, computed.made);
        if (isOvertaken || controller.signal.aborted) schedule();
      }),
    );
  };
  const schedule = () => {
    takeBack();
    takeBack = isThere() || hasStopped ? () => {} : whenIdle(begin);
  };
  const overtake = () => {
    if (!running) return;
    const { controller, begun } = running;
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), Math.max(0, PATIENCE - (performance.now() - begun)));
  };

  const stop = board.subscribe((state, old) => {
    const isOtherPhoto = photoIn(state) !== photoIn(old);
    if (isOtherPhoto || !sameOnWhole(madeOf(state), madeOf(old))) overtake();
    if (isOtherPhoto || state.computed.made !== old.computed.made) schedule();
  });
  schedule();
  return () => {
    hasStopped = true;
    stop();
    takeBack();
    clearTimeout(timer);
    running?.controller.abort();
  };
}
