import type { ReactNode } from 'react';
import { CellGrid } from '../../ui/cell-grid/CellGrid.tsx';
import type { Cells } from '../../ui/feature-map/picture.ts';

interface PlainMapProps {
  label: string;
  cells: Cells;
  cell: number;
  nameOf: (row: number, column: number) => string;
  children: ReactNode;
}

/** A map to be read, not edited: arrows go from cell to cell. */
export function PlainMap({ label, cells, cell, nameOf, children }: PlainMapProps) {
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
      selected={null}
      onPoint={() => undefined}
      onPick={() => undefined}
      onType={() => false}
      onNudge={() => undefined}
    >
      {children}
    </CellGrid>
  );
}
