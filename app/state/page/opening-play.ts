import type { Board } from '../board/board.ts';
import { createRun } from '../board/whole-view.ts';

const KINDS = ['pointerdown', 'wheel'] as const;

/** Tells of every key that goes down, until the returned function is called. */
export type OnKey = (see: (event: KeyboardEvent) => void) => () => void;

const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The finished picture stands so long (ms) before the layer runs through. */
const REST = 1000;

/** The run through the whole that the page opens with, once. Any press, key or turn of the wheel ends it, or keeps it from beginning. */
export function createOpeningPlay(board: Board, onKey: OnKey): { begin: () => void; cancel: () => void } {
  let isOver = false;
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    isOver = true;
    stop();
    clearTimeout(timer);
    forgetKeys();
    for (const kind of KINDS) window.removeEventListener(kind, cancel, true);
    if (board.getState().running !== null) board.part(createRun).end();
  }
  const forgetKeys = onKey(cancel);
  for (const kind of KINDS) window.addEventListener(kind, cancel, { capture: true, passive: true });

  /** The picture comes first, and the run when it has been looked at. */
  function beginOnceThere(): void {
    const { overview, view } = board.getState();
    if (!overview || view !== 'whole') return;
    stop();
    timer = setTimeout(() => board.part(createRun).begin(), REST);
  }
  return {
    begin() {
      if (isOver || isMotionReduced()) return cancel();
      stop = board.subscribe(beginOnceThere);
      beginOnceThere();
    },
    cancel,
  };
}
