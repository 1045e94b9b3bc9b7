import type { ReactNode } from 'react';
import type { Cells } from '../feature-map/picture.ts';
import { CellGrid } from './CellGrid.tsx';
import type { CellPosition } from './CellGrid.tsx';

export interface ReadGridProps {
  label: string;
  cells: Cells;
  /** Side of a cell in CSS pixels. */
  cell: number;
  nameOf: (row: number, column: number) => string;
  selected?: CellPosition | null;
  onPoint?: (cell: CellPosition | null) => void;
  onPick?: (cell: CellPosition) => void;
  children: ReactNode;
}

const nothing = () => undefined;

/** A grid over a map that is read, not edited: arrows go from cell to cell, a press may choose one. */
export function ReadGrid({
  label,
  cells,
  cell,
  nameOf,
  selected = null,
  onPoint = nothing,
  onPick = nothing,
  children,
}: ReadGridProps) {
  return (
    <CellGrid
      label={label}
      rows={cells.rows}
      columns={cells.columns}
      cellWidth={cell}
      cellHeight={cell}
      nameOf={nameOf}
      rowKey={() => nameOf}
      hasCells
      editable={false}
      textOf={() => ''}
      editLabel={() => ''}
      selected={selected}
      onPoint={onPoint}
      onPick={onPick}
      onType={nothing}
      onNudge={nothing}
    >
      {children}
    </CellGrid>
  );
}
