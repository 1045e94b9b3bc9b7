import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { scrollWatch } from './wheel-steps.ts';

const watch = scrollWatch();
let isWatching = false;

/** Scrolls that begin anywhere on the page count, from the first control on that takes the wheel. */
function watchPage(): void {
  if (isWatching) return;
  isWatching = true;
  const early = { capture: true, passive: true };
  window.addEventListener('wheel', watch.hear, early);
  window.addEventListener('pointerdown', watch.end, early);
}

/**
 * The wheel over an element as steps, upwards positive. `spotOf` names what the pointer is on there, null where the wheel
 * is to scroll the page. Every control that takes the wheel takes it here.
 */
export function useWheelSteps(
  element: RefObject<HTMLElement | null>,
  spotOf: (event: WheelEvent) => string | null,
  onSteps: (steps: number, event: WheelEvent) => void,
): void {
  const latest = useRef({ spotOf, onSteps });
  useEffect(() => {
    latest.current = { spotOf, onSteps };
  });
  useEffect(() => {
    watchPage();
    const node = element.current;
    // React listens to the wheel passively, and then the page would scroll along.
    const turn = (event: WheelEvent) => {
      const steps = watch.stepsAt(event, node, latest.current.spotOf(event));
      if (steps === null) return;
      event.preventDefault();
      if (steps !== 0) latest.current.onSteps(steps, event);
    };
    node?.addEventListener('wheel', turn, { passive: false });
    return () => node?.removeEventListener('wheel', turn);
  }, [element]);
}
