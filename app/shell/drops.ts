import { notify } from '../state/notices.ts';

const TEXT_FIELD = 'input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"]), textarea';

/** A text field takes text that is dropped on it. Of files no field takes any: the browser would go to them. */
const isForField = ({ target, dataTransfer }: DragEvent): boolean =>
  target instanceof Element && target.closest(TEXT_FIELD) !== null && !dataTransfer?.types.includes('Files');

/**
 * What is dropped never takes the place of the page, as browsers do with files and links. A panel for pictures has had its own by
 * then and says so by `preventDefault`; of all else, unless it was dragged from this very page, the person is told where it goes.
 */
export function listenToDrops(): void {
  let isFromHere = false;
  window.addEventListener('dragstart', () => (isFromHere = true));
  window.addEventListener('dragend', () => (isFromHere = false));
  window.addEventListener('dragover', (event) => {
    if (!isForField(event)) event.preventDefault(); // else no drop is told
  });
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented || isForField(event)) return;
    event.preventDefault();
    if (!isFromHere) notify({ kind: 'not-taken', tone: 'note' });
  });
}
