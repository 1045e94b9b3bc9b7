import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { cellsBetween, isSameCell } from './cells.ts';
import type { CellPosition } from './cells.ts';

export type OnPaint = (cells: readonly CellPosition[], beginsStroke: boolean) => void;

/** Painting over cells by dragging. Each answers whether the event was part of a stroke. */
export function useCellPaint(
  onPaint: OnPaint | null,
  cellAt: (event: { clientX: number; clientY: number }) => CellPosition,
) {
  const last = useRef<CellPosition | null>(null);
  return {
    down(event: PointerEvent): boolean {
      if (!onPaint || event.button !== 0) return false;
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = cellAt(event);
      onPaint([last.current], true);
      return true;
    },
    move(event: PointerEvent): boolean {
      const from = last.current;
      if (!onPaint || !from) return false;
      const cell = cellAt(event);
      if (isSameCell(cell, from)) return true;
      last.current = cell;
      onPaint(cellsBetween(from, cell), false);
      return true;
    },
    end(): boolean {
      const was = last.current;
      last.current = null;
      return was !== null;
    },
  };
}
