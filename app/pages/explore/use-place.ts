import { useEffect } from 'react';
import { act } from '../../state/act.ts';
import { openSource } from '../../state/explore/choose-picture.ts';
import type { Explore } from '../../state/explore/create-explore.ts';
import { push } from '../../state/board/history.ts';
import { readPlace, writePlace } from '../../state/explore/place.ts';
import { clipped } from '../../state/address/repairs.ts';
import { notify } from '../../state/notices.ts';
import { moveWithin } from '../../state/page/pages.ts';
import { appStore, getState as pageState } from '../../state/page/store.ts';

/** Reads where an address leads to, and says what of it was passed over. */
export function readAndTell(place: string) {
  const { start, unread } = readPlace(place);
  if (unread.length > 0) {
    const repairs = unread.slice(0, 5).map((part) => ({ code: 'unknown', key: clipped(part) }) as const);
    notify({ kind: 'address-repaired', tone: 'note', repairs });
  }
  return start;
}

export const placeNow = (): string => pageState().places.explore ?? '';

/** Keeps the page and its part of the address in step, both ways. */
export function usePlace(explore: Explore): void {
  useEffect(() => {
    let written = placeNow();
    const stopWriting = explore.subscribe((state) => {
      if (pageState().page !== 'explore' || !state.picture) return;
      const place = writePlace(state);
      if (place === written) return;
      written = place;
      moveWithin(place);
    });
    // Back, forward, or a link that somebody pasted.
    const stopReading = appStore().subscribe(({ page }) => {
      const place = placeNow();
      if (page !== 'explore' || place === written) return;
      written = place;
      const { layer, source, viewport, ...look } = readAndTell(place);
      const now = explore.getState();
      const settings = { ...look, history: push(now.history, layer) };
      // On the picture that there is at once; with another one when that is there.
      if (JSON.stringify(source) === JSON.stringify(now.source) && look.reading === now.reading)
        explore.setState({ ...settings, viewport });
      else act(() => openSource(explore, source, viewport, settings));
    });
    return () => {
      stopWriting();
      stopReading();
    };
  }, [explore]);
}
