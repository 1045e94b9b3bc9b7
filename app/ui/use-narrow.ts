import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 639.9px)');

function watch(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the page is as narrow as a phone: the board then shows one stage at a time. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
