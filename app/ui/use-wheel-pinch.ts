import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What a unit of such a turn adds to the logarithm of the distance. */
const PINCH = 0.01;

/**
 * A pinch on a trackpad, which browsers tell as a turn of the wheel with Ctrl: how many times as far the fingers are apart. Only for
 * what shows a picture that can be zoomed; everywhere else a pinch zooms the page.
 */
export function useWheelPinch(
  element: RefObject<HTMLElement | null>,
  onPinch: (factor: number, event: WheelEvent) => void,
): void {
  const latest = useRef(onPinch);
  useEffect(() => {
    latest.current = onPinch;
  });
  useEffect(() => {
    const node = element.current;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(Math.exp(-event.deltaY * PINCH), event);
    };
    // A distance is no number of steps.
    // eslint-disable-next-line no-restricted-syntax
    node?.addEventListener('wheel', turn, { passive: false });
    return () => node?.removeEventListener('wheel', turn);
  }, [element]);
}
