import { useEffect, useRef } from 'react';
import { ACTIONS } from './actions.ts';
import type { Action, Page } from './actions.ts';
import { focusOf } from '../ui/key-focus.ts';
import type { Focus } from '../ui/key-focus.ts';
import { shownBoard } from '../state/page/store.ts';
import type { Press } from './press.ts';

/** What a key does where the focus is; null where it is left to others. */
export function actionOf(press: Press, focus: Focus, hasBoard = true): Action | null {
  if (focus === 'text' || focus === 'dialog') return null;
  return (
    ACTIONS.find(
      ({ is, reachesControls, everywhere }) =>
        (hasBoard || everywhere) && (reachesControls || focus === 'page') && is(press),
    ) ?? null
  );
}

/** The one listener for keys that act on the whole page, clickers included. */
export function useKeys(page: Page): void {
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // While signs are composed (Chinese input) keys belong to the composition.
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const focus = focusOf(target, !!document.querySelector('dialog[open]'));
      const action = actionOf(event, focus, shownBoard() !== null);
      if (!action) return;
      event.preventDefault();
      if (action.repeats || !event.repeat) action.perform(event, latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
