import { useEffect, useRef, useState } from 'react';
import './cell-grid.css';

interface CellEditorProps {
  label: string;
  text: string;
  /** Whether the text is the cell's own, to be replaced by typing, or what was typed already. */
  isFresh: boolean;
  /** Middle of the cell, in the grid. */
  x: number;
  y: number;
  /** False: no number; the editor stays. */
  onCommit: (text: string) => boolean;
  onClose: (refocus: boolean) => void;
}

/** The field over a cell being typed into. Enter commits, Escape gives up, leaving commits what is a number. */
export function CellEditor({ label, text: initial, isFresh, x, y, onCommit, onClose }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const closed = useRef(false);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (isFresh) field.current?.select();
  }, [isFresh]);

  const close = (refocus: boolean) => {
    closed.current = true;
    onClose(refocus);
  };

  return (
    <input
      ref={field}
      className="cell-editor"
      style={{ left: x, top: y }}
      aria-label={label}
      aria-invalid={isRefused}
      inputMode="decimal"
      enterKeyHint="done"
      autoComplete="off"
      size={6}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setRefused(false);
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          if (onCommit(text)) close(true);
          else setRefused(true);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          close(true);
        }
      }}
      onBlur={() => {
        if (closed.current) return;
        onCommit(text);
        close(false);
      }}
    />
  );
}
