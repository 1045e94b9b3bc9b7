import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import type { Action } from './keys/action.ts';
import { useActions } from './keys/use-actions.ts';
import './Dialog.css';

/** A dialog has the keys of its controls; nothing behind it has any. */
const NONE = [] as const;

export interface DialogProps {
  open: boolean;
  title: string;
  /** The accessible name, where the heading says more than what this is. */
  label?: string;
  /** Under the title. */
  lead?: ReactNode;
  closeLabel: string;
  /** What keys do while it is open. */
  keys?: readonly Action[];
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  /** `over`: over all of the page but its header, as wide as the window. */
  size?: 'normal' | 'wide' | 'over';
  className?: string;
  children: ReactNode;
  /** Asked for by Esc, the close button or a press outside: set `open` to false. */
  onClose: () => void;
}

/**
 * Modal. The browser traps the focus and gives it back to where it came from. It begins at the close button, or at the
 * element marked `data-autofocus`.
 */
export function Dialog({
  open,
  title,
  label,
  lead,
  closeLabel,
  keys = NONE,
  actions,
  size = 'normal',
  className = '',
  children,
  onClose,
}: DialogProps) {
  const id = useId();
  const isOver = size === 'over';
  const dialog = useRef<HTMLDialogElement>(null);
  /** Whether it is to be there; the browser may have closed it by itself. */
  const isWanted = useRef(false);

  useActions(open ? 'dialog' : 'app', open ? keys : NONE);
  useLayoutEffect(() => {
    const node = dialog.current;
    if (!open || !node) return;
    node.showModal();
    isWanted.current = true;
    node.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      isWanted.current = false;
      node.close();
    };
  }, [open]);

  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const node = dialog.current;
    if (!node) return;
    // Only a press that begins and ends on the backdrop: selecting text may end there too.
    let began = false;
    const down = (event: PointerEvent) => (began = event.target === node);
    const click = (event: MouseEvent) => began && event.target === node && latest.current();
    const cancel = (event: Event) => {
      event.preventDefault();
      latest.current();
    };
    // A second Esc without anything in between closes it without asking (Chromium does so, lest a page hold people back).
    const closed = () => isWanted.current && latest.current();
    node.addEventListener('close', closed);
    node.addEventListener('pointerdown', down);
    node.addEventListener('click', click);
    node.addEventListener('cancel', cancel);
    return () => {
      node.removeEventListener('close', closed);
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('click', click);
      node.removeEventListener('cancel', cancel);
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`ui-dialog ui-dialog-${size} ${className}`}
      aria-label={label}
      aria-labelledby={label ? undefined : id}
    >
      {open && (
        <div className="ui-dialog-sheet">
          <header>
            <div className="ui-dialog-title">
              {/* Keys mean what lies over the page, not one of its buttons: the focus begins at what it says. */}
              <h2 id={id} tabIndex={isOver ? -1 : undefined} data-autofocus={isOver ? '' : undefined}>
                {title}
              </h2>
              {lead && <p>{lead}</p>}
            </div>
            {isOver && <kbd aria-hidden="true">Esc</kbd>}
            <IconButton
              kind={isOver ? 'plain' : 'ghost'}
              icon="close"
              label={closeLabel}
              tip="none"
              onClick={onClose}
            />
          </header>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part must be reachable by keys */}
          <div className="ui-dialog-body" tabIndex={0} role="group" aria-labelledby={id}>
            {children}
          </div>
          {actions && <footer>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
