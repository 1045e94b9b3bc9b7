import { useEffect, useRef } from 'react';
import { setState } from '../state/page/store.ts';
import { useShellWords } from './use-shell-words.ts';
import './blank.css';

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

const end = (): void => setState({ blank: false });

/** Nothing but black, for the time when a class should look at the teacher. The key or press that ends it does nothing else. */
export function Blank() {
  const words = useShellWords().blank;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    // As a modal dialog it lies over everything and gives the focus back afterwards.
    node?.showModal();
    const onKeyDown = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      if (MODIFIERS.includes(event.key)) return;
      if (!event.ctrlKey && !event.metaKey) event.preventDefault();
      end();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      node?.close();
    };
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- keys: above
    <dialog ref={dialog} className="blank" aria-label={words.label} onCancel={end} onClick={end}>
      <p className="visually-hidden">{words.words}</p>
    </dialog>
  );
}
