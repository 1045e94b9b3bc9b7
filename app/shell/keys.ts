import { useEffect } from 'react';
import { pause, togglePlay } from '../state/player.ts';
import { goToFirst, goToLast, largerUnit, setUnit, stepBy, UNITS } from '../state/stepper.ts';
import { redo, undo } from '../state/make.ts';
import { reset } from '../state/edit.ts';
import { getState, setState } from '../state/store.ts';

/** Where keys belong to what has the focus. */
const TEXT =
  'input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
const OWN_KEYS = `${TEXT}, input, button, a, summary, [role=grid], [role=tab], [role=slider]`;

const step = (count: number, larger: boolean) => {
  const { unit } = getState();
  pause();
  void stepBy(count, larger ? largerUnit(unit) : unit);
};

/** What a key does: true when it was taken. */
export function act(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const target = event.target instanceof Element ? event.target : null;
  const inText = !!target?.closest(TEXT);
  if (document.querySelector('dialog[open]')) return false;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && !inText) {
    if (shiftKey) redo();
    else undo();
    return true;
  }
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'y' && !inText) {
    redo();
    return true;
  }
  if (ctrlKey || metaKey || altKey || inText) return false;
  if (key === 'PageDown' || key === 'PageUp') {
    step(key === 'PageDown' ? 1 : -1, false);
    return true;
  }
  if (target?.closest(OWN_KEYS)) return false;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      step(1, shiftKey);
      return true;
    case 'ArrowLeft':
    case 'ArrowUp':
      step(-1, shiftKey);
      return true;
    case 'Home':
      pause();
      void goToFirst();
      return true;
    case 'End':
      pause();
      void goToLast();
      return true;
    case ' ':
      togglePlay();
      return true;
    case 'b':
    case 'B':
    case '.':
      setState({ blank: !getState().blank });
      return true;
    case 'r':
    case 'R':
      void reset();
      return true;
    case 'Escape':
      setState({ selected: null, pinned: null, pointed: null, blank: false });
      return true;
  }
  const unit = UNITS[Number(key) - 1];
  if (/^[1-5]$/.test(key) && unit) {
    setUnit(unit);
    return true;
  }
  return false;
}

/** The one listener for keys that act on the whole page, clickers included. */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && act(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
