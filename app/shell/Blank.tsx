import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { setState } from '../state/page/store.ts';
import { useActions } from '../ui/keys/use-actions.ts';
import { useShellWords } from './use-shell-words.ts';
import './blank.css';

/** Nothing under it takes a key. */
const NONE = [] as const;

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
    return () => node?.close();
  }, []);
  useActions('cover', NONE);
  const press = (event: KeyboardEvent) => {
    if (MODIFIERS.includes(event.key)) return;
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    end();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it has the focus, and any key or press ends it
    <dialog
      ref={dialog}
      className="blank"
      aria-label={words.label}
      onCancel={end}
      onClick={end}
      onKeyDown={press}
    >
      <p className="visually-hidden">{words.words}</p>
    </dialog>
  );
}
