import { photoBehind, pictureKey, showPhoto } from './picture.ts';
import { appStore, getState, setState } from './store.ts';
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
export function followWhole(): () => void {
  let running: { controller: AbortController; begun: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack = () => {};
  let hasStopped = false;

  const isUpToDate = () => {
    const { photo, whole, computed } = getState();
    return !photo || (whole?.photo === photo && sameOnWhole(whole.made, computed.made));
  };
  const begin = () => {
    const { photo, made, computed } = getState();
    // The board's own result comes first, and then asks again.
    if (running || made !== computed.made || isUpToDate()) return;
    const controller = new AbortController();
    running = { controller, begun: performance.now() };
    void computeWhole(controller.signal).finally(() => {
      running = null;
      clearTimeout(timer);
      const now = getState();
      const isOvertaken = now.photo !== photo || !sameOnWhole(now.computed.made, computed.made);
      if (isOvertaken || controller.signal.aborted) schedule();
    });
  };
  const schedule = () => {
    takeBack();
    takeBack = isUpToDate() || hasStopped ? () => {} : whenIdle(begin);
  };
  const overtake = () => {
    if (!running) return;
    const { controller, begun } = running;
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), Math.max(0, PATIENCE - (performance.now() - begun)));
  };

  const stop = appStore().subscribe((state, old) => {
    if (state.photo !== old.photo || !sameOnWhole(state.made, old.made)) overtake();
    if (state.photo !== old.photo || state.computed.made !== old.computed.made) schedule();
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

/** Keeps the photograph in step with what is on the board, also through undo, redo and numbers. */
export function followPhoto(): () => void {
  return appStore().subscribe(({ made, photo }, old) => {
    if (made.source === old.made.source && made.input === old.made.input) return;
    const behind = photoBehind(made);
    if (!pictureKey(made.source)) {
      if (photo) setState({ photo: null, whole: null, wholeProblem: null });
    } else if (behind) {
      if (behind !== photo) setState({ photo: behind });
    } else if (pictureKey(made.source) !== pictureKey(old.made.source)) void showPhoto();
  });
}
