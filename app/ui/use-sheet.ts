import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Action } from './keys/action.ts';
import { alone } from './keys/press.ts';
import { useActions } from './keys/use-actions.ts';

interface Sheet<E extends HTMLElement> {
  /** Of the element that holds the button and what it opens. */
  root: RefObject<E | null>;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

/** What a button opens beside itself: a press or the focus outside closes it, and so does Esc, which goes back to the button. */
export function useSheet<E extends HTMLElement>(): Sheet<E> {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<E>(null);
  const escape: Action = {
    id: 'closeMenu',
    keys: [['Esc']],
    is: alone('Escape'),
    ...{ reachesControls: true, repeats: false },
    perform() {
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    },
  };
  useActions('sheet', isOpen ? [escape] : []);

  useEffect(() => {
    if (!isOpen) return;
    const sheet = root.current!;
    const onPress = ({ target }: Event) => {
      if (!sheet.contains(target as Node)) setOpen(false);
    };
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('focusin', onPress);
    return () => {
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('focusin', onPress);
    };
  }, [isOpen]);
  return { root, isOpen, setOpen };
}
