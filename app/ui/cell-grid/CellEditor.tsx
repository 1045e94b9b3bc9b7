import { useEffect, useRef, useState } from 'react';
import { CellNote } from './CellNote.tsx';
import './cell-grid.css';

interface CellEditorProps {
  label: string;
  text: string;
  /** Whether the text is the cell's own, to be replaced by typing, or what was typed already. */
  isFresh: boolean;
  /** Middle of the cell, in the grid. */
  x: number;
  y: number;
  /** Takes the text; a sentence where it is no number: the editor stays. */
  onCommit: (text: string) => string | null;
  /** The text, left without Enter. */
  onLeave: (text: string) => void;
  onClose: (refocus: boolean) => void;
}

/** The field over a cell being typed into. Enter commits, Escape gives up, leaving commits what is a number. */
export function CellEditor(props: CellEditorProps) {
  const { label, text: initial, isFresh, x, y, onCommit, onLeave, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
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
    <>
      <input
        ref={field}
        className="cell-editor"
        style={{ left: x, top: y }}
        aria-label={label}
        aria-invalid={refusal !== null}
        inputMode="decimal"
        enterKeyHint="done"
        autoComplete="off"
        size={6}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefusal(null);
        }}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          // While signs are still being composed, Enter takes those.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            const why = onCommit(text);
            setRefusal(why);
            if (why === null) close(true);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            close(true);
          }
        }}
        onBlur={() => {
          if (closed.current) return;
          if (text !== initial || !isFresh) onLeave(text);
          close(false);
        }}
      />
      <CellNote x={x} y={y}>
        {refusal}
      </CellNote>
    </>
  );
}
