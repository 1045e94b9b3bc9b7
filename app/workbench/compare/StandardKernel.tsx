import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { exact, tight } from '../../i18n/numbers.ts';
import { domainOf } from '../../image/colour-map.ts';
import { CellGrid } from '../../ui/cell-grid/CellGrid.tsx';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { useBoard } from '../../state/board/use-board.ts';
import { useColours } from '../../state/page/use-theme.ts';
import { useWords } from '../../ui/use-words.ts';
import { listOf } from './compare-view.ts';
import { nudgeOwn, typeOwn } from './own-weights.ts';
import type { OwnRef } from './own-weights.ts';
import './compare.css';

interface StandardKernelProps {
  label: string;
  cells: Cells;
  cell: number;
  /** Null where the weights are merged: to be looked at. */
  refAt: ((row: number, column: number) => OwnRef) | null;
  selected: CellPosition | null;
  onSelect: (ref: OwnRef) => void;
  /** The keyboard's cursor went there. */
  onMove: (ref: OwnRef) => void;
  children?: ReactNode;
}

/** One kernel (or bias) of the standard layer; edited in place like those of the board. */
export function StandardKernel(props: StandardKernelProps) {
  const { label, cells, cell, refAt, selected, onSelect, onMove, children } = props;
  const board = useBoard();
  const words = useWords().step.maps;
  const colours = useColours().signed;
  const nameOf = useCallback(
    (row: number, column: number) => words.cell(row + 1, column + 1, exact(valueAt(cells, row, column))),
    [cells, words],
  );
  return (
    <figure className="standard-kernel" style={{ width: Math.max(cells.columns * cell, 64) }}>
      <CellGrid
        label={label}
        rows={cells.rows}
        columns={cells.columns}
        cellWidth={cell}
        cellHeight={cell}
        nameOf={nameOf}
        rowKey={() => nameOf}
        hasCells
        editable={refAt !== null}
        textOf={(row, column) => exact(valueAt(cells, row, column))}
        editLabel={(row, column) => words.edit(words.within(label, nameOf(row, column)))}
        selected={selected}
        onPoint={() => undefined}
        onPick={({ row, column }) => refAt && onSelect(refAt(row, column))}
        onMove={({ row, column }) => refAt && onMove(refAt(row, column))}
        onType={({ row, column }, value) => refAt && typeOwn(board, refAt(row, column), value)}
        onNudge={({ row, column }, steps, coarse, phase) =>
          refAt && nudgeOwn(board, refAt(row, column), steps, coarse, phase)
        }
      >
        <FeatureMap
          cells={cells}
          cellWidth={cell}
          cellHeight={cell}
          domain={domainOf(listOf(cells), true)}
          colours={colours}
          done={cells.rows * cells.columns}
          text={tight}
        />
      </CellGrid>
      <figcaption>{children}</figcaption>
    </figure>
  );
}
