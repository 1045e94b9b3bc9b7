import { useEffect, useRef } from 'react';
import { ACTIONS } from './actions.ts';
import type { Action, Page } from './actions.ts';
import type { Press } from './press.ts';

/** To whom keys belong first: a text field keeps all, a control some, the page none. Under a dialog nothing is the page's. */
export type Focus = 'text' | 'control' | 'page' | 'dialog';

const TEXT =
  'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox], [type=button], [type=file])';
const CONTROL =
  'input, select, button, a[href], summary, [role=grid], [role=slider], [role=tab], [role=radio], [role=spinbutton]';

export function focusOf(target: Pick<Element, 'closest'> | null, isDialogOpen: boolean): Focus {
  if (isDialogOpen) return 'dialog';
  if (target?.closest(TEXT)) return 'text';
  return target?.closest(CONTROL) ? 'control' : 'page';
}

/** What a key does where the focus is; null where it is left to others. */
export function actionOf(press: Press, focus: Focus): Action | null {
  if (focus === 'text' || focus === 'dialog') return null;
  return (
    ACTIONS.find(({ is, reachesControls }) => (reachesControls || focus === 'page') && is(press)) ?? null
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
      const action = actionOf(event, focusOf(target, !!document.querySelector('dialog[open]')));
      if (!action) return;
      event.preventDefault();
      if (action.repeats || !event.repeat) action.perform(event, latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
