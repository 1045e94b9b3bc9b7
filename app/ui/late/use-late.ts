import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Arrival, Late } from '../../late/late.ts';

/** Fetches a part once it is wanted and follows it. One that did not come is tried again when the network is back. */
export function useLate<T>(part: Late<T>, isWanted = true): Arrival<T> {
  const now = useSyncExternalStore(part.subscribe, part.now, part.now);
  const isThere = now.kind === 'there';
  useEffect(() => {
    if (!isWanted || isThere) return undefined;
    part.again(); // also where it did not come before, as for a dialog that is opened once more
    window.addEventListener('online', part.again);
    return () => window.removeEventListener('online', part.again);
  }, [part, isThere, isWanted]);
  return now;
}

/** What is not there after this time (ms) is spoken of. */
const PATIENCE = 5000;

/** True once it has been drawn for so long that a person wonders. */
export function useOverdue(): boolean {
  const [isOverdue, setOverdue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOverdue(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isOverdue;
}
