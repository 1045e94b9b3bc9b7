import { memo } from 'react';
import type { CellPosition } from './cells.ts';
import './cell-grid.css';

/** A grid of more cells than this has only the row of the cursor in the page: screen readers ask for no more at once. */
export const MOST_CELLS = 400;

interface GridRowsProps {
  id: string;
  rows: number;
  columns: number;
  active: CellPosition;
  hasCells: boolean;
  nameOf: (row: number, column: number) => string;
  rowKey: (row: number) => unknown;
}

/** The cells as assistive technology meets them: nothing to see, each named. */
export function GridRows({ id, rows, columns, active, hasCells, nameOf, rowKey }: GridRowsProps) {
  if (!hasCells) return null;
  const whole = rows * columns <= MOST_CELLS;
  const shown = whole ? Array.from({ length: rows }, (_, row) => row) : [active.row];
  return shown.map((row) => (
    <GridRow key={row} id={id} row={row} columns={columns} nameOf={nameOf} version={rowKey(row)} />
  ));
}

interface GridRowProps {
  id: string;
  row: number;
  columns: number;
  nameOf: (row: number, column: number) => string;
  version: unknown;
}

const GridRow = memo(
  function GridRow({ id, row, columns, nameOf }: GridRowProps) {
    return (
      <div role="row" aria-rowindex={row + 1} className="cell-grid-row">
        {Array.from({ length: columns }, (_, column) => (
          <div
            key={column}
            id={`${id}-${row}-${column}`}
            role="gridcell"
            aria-colindex={column + 1}
            aria-label={nameOf(row, column)}
            style={{ gridRow: row + 1, gridColumn: column + 1 }}
          />
        ))}
      </div>
    );
  },
  (a, b) => a.version === b.version && a.columns === b.columns && a.row === b.row,
);
