import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { useWheelSteps } from '../use-wheel-steps.ts';
import { isSameCell } from './cells.ts';
import type { CellPosition } from './cells.ts';
import { useCellPaint } from './use-cell-paint.ts';
import type { OnPaint } from './use-cell-paint.ts';

export type NudgePhase = 'once' | 'drag' | 'end';

/** The cells that a pointer meets, and what it does to them. */
export interface CellActions {
  rows: number;
  columns: number;
  cellWidth: number;
  cellHeight: number;
  editable: boolean;
  selected: CellPosition | null;
  /** The cell under the pointer or the keyboard's cursor; null when it leaves. `pin`: it is to stay. */
  onPoint: (cell: CellPosition | null, pin: boolean) => void;
  /** Click, tap or Enter. */
  onPick: (cell: CellPosition, by: 'mouse' | 'touch' | 'key') => void;
  /** Arrow, wheel or drag: so many small (or large) steps up. `phase` marks begin and end of a drag. */
  onNudge: (cell: CellPosition, steps: number, coarse: boolean, phase: NudgePhase) => void;
  /** While drawing: the pointer paints over cells, and Space the cell of the cursor. */
  onPaint?: OnPaint | null;
}

/** A drag moves a value one small step for so many pixels; less movement than `SLACK` is a click. */
const PIXELS_PER_STEP = 4;
const SLACK = 3;

interface Drag {
  cell: CellPosition;
  startY: number;
  sent: number;
  moved: boolean;
  draggable: boolean;
  /** Before the press: a click on the selected cell edits it. */
  wasSelected: boolean;
}

/** Pointing, picking, dragging and wheeling of cells by coordinates: the nearest cell wins however small cells are. */
export function useCellPointer(
  props: CellActions,
  grid: RefObject<HTMLDivElement | null>,
  onCursor: (cell: CellPosition) => void,
  onEdit: (cell: CellPosition, text: string | null) => void,
) {
  const { rows, columns, cellWidth, cellHeight, editable, selected } = props;
  const drag = useRef<Drag | null>(null);
  const last = useRef('');

  const cellAt = (event: { clientX: number; clientY: number }): CellPosition => {
    const box = grid.current!.getBoundingClientRect();
    const clamp = (n: number, most: number) => Math.max(0, Math.min(Math.floor(n), most - 1));
    return {
      row: clamp((event.clientY - box.top) / cellHeight, rows),
      column: clamp((event.clientX - box.left) / cellWidth, columns),
    };
  };
  const paint = useCellPaint(props.onPaint ?? null, cellAt);
  const isSelected = (cell: CellPosition) => !!selected && isSameCell(selected, cell);

  const spotOf = (event: WheelEvent) => {
    const cell = cellAt(event);
    return editable && isSelected(cell) ? `${cell.row},${cell.column}` : null;
  };
  useWheelSteps(grid, spotOf, (steps, event) => props.onNudge(cellAt(event), steps, event.shiftKey, 'once'));

  return {
    onPointerMove(event: PointerEvent) {
      if (paint.move(event)) return;
      const going = drag.current;
      if (going) {
        const steps = Math.round((going.startY - event.clientY) / PIXELS_PER_STEP);
        if (Math.abs(event.clientY - going.startY) > SLACK) going.moved = true;
        if (going.draggable && going.moved && steps !== going.sent) {
          if (going.sent === 0 && !going.wasSelected) props.onPick(going.cell, 'mouse');
          props.onNudge(going.cell, steps - going.sent, event.shiftKey, 'drag');
          going.sent = steps;
        }
        return;
      }
      if (event.pointerType === 'touch') return;
      const cell = cellAt(event);
      const key = `${cell.row},${cell.column}`;
      if (key === last.current) return;
      last.current = key;
      props.onPoint(cell, false);
    },
    onPointerLeave(event: PointerEvent) {
      last.current = '';
      if (event.pointerType !== 'touch' && !drag.current) props.onPoint(null, false);
    },
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || paint.down(event)) return;
      const cell = cellAt(event);
      const wasSelected = isSelected(cell);
      // A mouse selects by dragging; a finger that moves scrolls, unless on the selected cell.
      const draggable = editable && (wasSelected || event.pointerType !== 'touch');
      drag.current = { cell, startY: event.clientY, sent: 0, moved: false, draggable, wasSelected };
      if (draggable) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerUp(event: PointerEvent) {
      if (paint.end()) return;
      const going = drag.current;
      drag.current = null;
      if (!going) return;
      if (going.draggable && going.sent !== 0) {
        props.onNudge(going.cell, 0, false, 'end');
        return;
      }
      if (going.moved && event.pointerType === 'touch') return; // a scroll that began here
      const cell = cellAt(event);
      onCursor(cell);
      const touch = event.pointerType === 'touch';
      props.onPoint(cell, touch);
      if (editable && going.wasSelected && isSelected(cell) && !touch) onEdit(cell, null);
      else props.onPick(cell, touch ? 'touch' : 'mouse');
    },
    onPointerCancel() {
      paint.end();
      if (drag.current?.sent) props.onNudge(drag.current.cell, 0, false, 'end');
      drag.current = null;
    },
  };
}
