import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';

/** A press goes on after this time, in ms, then at this pace. */
const WAIT = 400;
const PACE = 90;

/**
 * Handlers of a button that acts at once, and again and again while it is held. `phase` tells a single press ('once') from
 * a held one ('drag', then 'end').
 */
export function useHeld(act: (phase: 'once' | 'drag' | 'end') => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);

  const again = () => {
    wasHeld.current = true;
    latest.current('drag');
    timer.current = setTimeout(again, PACE);
  };
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (wasHeld.current) latest.current('end');
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerDown({ button }: PointerEvent) {
      wasHeld.current = false;
      if (button === 0) timer.current = setTimeout(again, WAIT);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    /** Also Enter and Space; not at the end of a held press, which has acted already. */
    onClick() {
      if (!wasHeld.current) latest.current('once');
      wasHeld.current = false;
    },
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
}
