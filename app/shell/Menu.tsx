import { useEffect, useId, useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import type { Action } from '../ui/keys/action.ts';
import { alone } from '../ui/keys/press.ts';
import { useActions } from '../ui/keys/use-actions.ts';
import { useShellWords } from './use-shell-words.ts';
import './menu.css';

/** A sheet under the header, opened by three lines. A press outside, Esc, or a button or link in it closes it. */
export function Menu({ children }: { children: ReactNode }) {
  const words = useShellWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const closeAfter = ({ target }: MouseEvent) => {
    if ((target as Element).closest('button, a')) setOpen(false);
  };

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
    const close = () => setOpen(false);
    const onPress = ({ target }: Event) => {
      if (!sheet.contains(target as Node)) close();
    };
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('focusin', onPress);
    return () => {
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('focusin', onPress);
    };
  }, [isOpen]);

  return (
    <div ref={root}>
      <IconButton
        kind="ghost"
        icon={isOpen ? 'close' : 'menu'}
        label={words.menu}
        tip="none"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- presses that pass through
        <div id={id} className="menu-sheet" onClick={closeAfter}>
          {children}
        </div>
      )}
    </div>
  );
}
