import { useLayoutEffect, useRef } from 'react';
import './cell-grid.css';

interface CellNoteProps {
  /** Middle of the cell, in the grid. */
  x: number;
  y: number;
  /** null: nothing is said. */
  children: string | null;
}

/** Between the note and the edges of the page. */
const EDGE = 8;

/** A sentence under a cell about what was typed there. It stays within the page. */
export function CellNote({ x, y, children }: CellNoteProps) {
  const note = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const node = note.current;
    if (!node || !children) return;
    node.style.translate = '';
    const { left, right } = node.getBoundingClientRect();
    const aside = Math.max(EDGE - left, 0) + Math.min(document.documentElement.clientWidth - EDGE - right, 0);
    node.style.translate = `calc(-50% + ${aside}px) 0`;
  }, [children, x, y]);
  return (
    <p ref={note} className="cell-note" style={{ left: x, top: y }} aria-live="polite">
      {children}
    </p>
  );
}
