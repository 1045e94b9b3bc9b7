import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { beginsNumber } from '../../model/number-signs.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellNote } from './CellNote.tsx';
import type { CellPosition } from './cells.ts';
import { GridRows } from './GridRows.tsx';
import { useCellEditing } from './use-cell-editing.ts';
import type { Typing } from './use-cell-editing.ts';
import { useCellPointer } from './use-cell-pointer.ts';
import type { CellActions } from './use-cell-pointer.ts';
import './cell-grid.css';

export type { CellPosition } from './cells.ts';
export type { NudgePhase } from './use-cell-pointer.ts';

export interface CellGridProps extends CellActions, Typing {
  /** The grid's accessible name. */
  label: string;
  /** A cell's accessible name: "row 2, column 3, 0.25". A new function where names may have changed. */
  nameOf: (row: number, column: number) => string;
  /** Changes where the names of a row may have changed; keeps the other rows from being made again. */
  rowKey: (row: number) => unknown;
  /** Where to put cells for assistive technology; off while the page is still opening. */
  hasCells: boolean;
  /** Text that the editor begins with. */
  textOf: (row: number, column: number) => string;
  editLabel: (row: number, column: number) => string;
  /** The keyboard's cursor went to a cell: an arrow, or the focus itself. */
  onMove?: (cell: CellPosition) => void;
  children: ReactNode;
}

/** A grid of cells over a picture of them: one Tab stop, arrows move, Enter picks, digits edit. */
export function CellGrid(props: CellGridProps) {
  const { label, rows, columns, cellWidth, cellHeight, editable, selected } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<CellPosition>({ row: 0, column: 0 });
  const [hasFocus, setFocus] = useState(false);
  const { editing, note, begin, take, leave, close, hear } = useCellEditing(props);
  const at = { row: Math.min(cursor.row, rows - 1), column: Math.min(cursor.column, columns - 1) };

  const move = (row: number, column: number) => {
    const cell = {
      row: Math.max(0, Math.min(row, rows - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    };
    setCursor(cell);
    props.onPoint(cell, false);
    props.onMove?.(cell);
  };
  const edit = (cell: CellPosition, text: string | null) => {
    setCursor(cell);
    begin(cell, text);
  };
  const pointer = useCellPointer(props, grid, (cell) => setCursor(cell), edit);

  const onKeyDown = (event: KeyboardEvent) => {
    hear(event.key);
    if (editing || event.ctrlKey || event.metaKey) return;
    const { key, altKey } = event;
    const used = () => {
      event.preventDefault();
    };
    const arrows: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    if (altKey && editable && (key === 'ArrowUp' || key === 'ArrowDown')) {
      used();
      props.onNudge(at, key === 'ArrowUp' ? 1 : -1, event.shiftKey, 'once');
    } else if (key in arrows && !altKey) {
      used();
      move(at.row + arrows[key][0], at.column + arrows[key][1]);
    } else if (key === 'Home' || key === 'End') {
      used();
      move(at.row, key === 'Home' ? 0 : columns - 1);
    } else if (key === ' ' && props.onPaint) {
      used();
      props.onPaint([at], true);
    } else if (key === 'Enter') {
      used();
      props.onPick(at, 'key');
      if (editable) edit(at, null);
    } else if (key === 'F2' && editable) {
      used();
      edit(at, null);
    } else if (editable && beginsNumber(key)) {
      used();
      edit(at, key);
    }
  };

  return (
    <div
      ref={grid}
      className="cell-grid"
      style={{ width: columns * cellWidth, height: rows * cellHeight }}
      data-editable={editable}
      data-painting={!!props.onPaint}
    >
      {props.children}
      <div
        role="grid"
        translate="no"
        aria-label={label}
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-readonly={!editable}
        aria-activedescendant={hasFocus ? `${id}-${at.row}-${at.column}` : undefined}
        tabIndex={0}
        className="cell-grid-cells"
        style={{
          gridTemplateColumns: `repeat(${columns}, ${cellWidth}px)`,
          gridTemplateRows: `repeat(${rows}, ${cellHeight}px)`,
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setFocus(event.currentTarget.matches(':focus-visible'));
          if (!event.currentTarget.matches(':focus-visible')) return;
          // Where a cell is selected the cursor is on it.
          const to = selected ?? at;
          setCursor(to);
          props.onPoint(to, false);
          props.onMove?.(to);
        }}
        onBlur={() => {
          setFocus(false);
          props.onPoint(null, false);
        }}
        {...pointer}
      >
        <GridRows
          id={id}
          rows={rows}
          columns={columns}
          active={at}
          hasCells={props.hasCells}
          nameOf={props.nameOf}
          rowKey={props.rowKey}
        />
      </div>
      {hasFocus && !editing && (
        <div
          className="cell-grid-cursor"
          style={{
            left: at.column * cellWidth,
            top: at.row * cellHeight,
            width: cellWidth,
            height: cellHeight,
          }}
        />
      )}
      {selected && !editing && (
        <div
          className="cell-grid-selected"
          style={{
            left: selected.column * cellWidth,
            top: selected.row * cellHeight,
            width: cellWidth,
            height: cellHeight,
          }}
        />
      )}
      {editing && (
        <CellEditor
          label={props.editLabel(editing.cell.row, editing.cell.column)}
          text={editing.text ?? props.textOf(editing.cell.row, editing.cell.column)}
          isFresh={editing.text === null}
          x={(editing.cell.column + 0.5) * cellWidth}
          y={(editing.cell.row + 0.5) * cellHeight}
          onCommit={(text) => take(editing.cell, text)}
          onLeave={(text) => leave(editing.cell, text)}
          onClose={(refocus) => {
            close();
            if (refocus) grid.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
          }}
        />
      )}
      {editable && !editing && (
        <CellNote
          x={((note?.cell.column ?? 0) + 0.5) * cellWidth}
          y={((note?.cell.row ?? 0) + 0.5) * cellHeight}
        >
          {note?.text ?? null}
        </CellNote>
      )}
    </div>
  );
}
