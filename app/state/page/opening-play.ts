import { act } from '../act.ts';
import type { Board } from '../board/board.ts';

const KINDS = ['pointerdown', 'wheel'] as const;

/** Tells of every key that goes down, until the returned function is called. */
export type OnKey = (see: (event: KeyboardEvent) => void) => () => void;

/** Play and Pause are pressed by what follows: a click. They say themselves what is to happen. */
function pressesTransport(event: Event): boolean {
  const isPress = !(event instanceof KeyboardEvent) || ['Enter', ' '].includes(event.key);
  return isPress && event.target instanceof Element && !!event.target.closest('.transport-buttons');
}

const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The play that the page opens with. Any press, key or turn of the wheel ends it, or keeps it from beginning. */
export function createOpeningPlay(
  { player, getState }: Board,
  onKey: OnKey,
): { begin: () => void; cancel: () => void } {
  let hasBegun = false;
  let isOver = false;

  function cancel(): void {
    isOver = true;
    forgetKeys();
    for (const kind of KINDS) window.removeEventListener(kind, touch, true);
  }
  function touch(event: Event): void {
    cancel();
    if (!hasBegun || !getState().playing || pressesTransport(event)) return;
    // After the key has done its own work: Space has paused by then, and would otherwise play on.
    setTimeout(player.pause);
  }
  const forgetKeys = onKey(touch);
  for (const kind of KINDS) window.addEventListener(kind, touch, { capture: true, passive: true });

  return {
    begin() {
      if (isOver || isMotionReduced()) return cancel();
      hasBegun = true;
      act(() => player.play());
    },
    cancel,
  };
}
