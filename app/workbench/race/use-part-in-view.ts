import { useEffect, useRef } from 'react';

/** Where the sheet has to be scrolled, the part that begins comes into view. */
export function usePartInView(isInAll: boolean): void {
  const last = useRef(isInAll);
  useEffect(() => {
    if (last.current === isInAll) return;
    last.current = isInAll;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const part = document.getElementById(isInAll ? 'race-all' : 'race-one');
    part?.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' });
  }, [isInAll]);
}
