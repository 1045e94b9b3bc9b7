import type { Action } from '../ui/keys/action.ts';
import { actionOf } from '../ui/keys/registry.ts';

type See = (event: KeyboardEvent) => void;

/**
 * The one listener for keys of the whole page, clickers included. Controls have had theirs by then and say so by `preventDefault`.
 * Whoever must know of any key at all, taken or not, sees it first.
 */
export function listenToKeys(): { onKey: (see: See) => () => void } {
  const seers = new Set<See>();
  /** What lasts as long as its key is held: until that goes up, another goes down, or the window is left. */
  let held: Action | null = null;
  const release = () => {
    held?.release?.();
    held = null;
  };
  window.addEventListener('keydown', (event) => {
    seers.forEach((see) => see(event));
    // While signs are composed (Chinese input) keys belong to the composition.
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionOf(event, event.target instanceof Element ? event.target : null);
    if (!action) return;
    event.preventDefault();
    if (event.repeat && !action.repeats) return;
    release();
    action.perform(event);
    held = action;
  });
  window.addEventListener('keyup', release);
  window.addEventListener('blur', release);
  return {
    onKey(see) {
      seers.add(see);
      return () => seers.delete(see);
    },
  };
}
