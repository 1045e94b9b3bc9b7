import { useSyncExternalStore } from 'react';

/** A hook that tells whether a media query holds. */
function createQuery(query: string): () => boolean {
  const list = window.matchMedia(query);
  const watch = (changed: () => void) => {
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  };
  const now = () => list.matches;
  return () => useSyncExternalStore(watch, now, now);
}

/** Whether the page is as narrow as a phone: the board then shows one stage at a time. */
export const useNarrow = createQuery('(max-width: 639.9px)');

/** Whether the page is so low (a phone on its side, a page enlarged four times) that what stays at its edge would cover the rest. */
export const useLow = createQuery('(max-height: 479.9px)');

/** Whether the screen has room for more than what one came for. */
export const useRoomy = createQuery('(min-width: 80rem) and (min-height: 50rem)');
