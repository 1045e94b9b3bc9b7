import { useId } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { useSheet } from '../ui/use-sheet.ts';
import { useShellWords } from './use-shell-words.ts';
import './menu.css';

/** A sheet under the header, opened by three lines. A press outside, Esc, or a button or link in it closes it. */
export function Menu({ children }: { children: ReactNode }) {
  const words = useShellWords();
  const id = useId();
  const { root, isOpen, setOpen } = useSheet<HTMLDivElement>();

  const closeAfter = ({ target }: MouseEvent) => {
    if ((target as Element).closest('button, a')) setOpen(false);
  };

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
