import { useMemo, useState } from 'react';
import { exact, tight } from '../../../i18n/numbers.ts';
import { domainOf } from '../../../image/colour-map.ts';
import { nudged, toCellValue } from '../../../model/value-range.ts';
import { useColours } from '../../../state/page/use-theme.ts';
import { CellGrid } from '../../../ui/cell-grid/CellGrid.tsx';
import type { CellPosition } from '../../../ui/cell-grid/CellGrid.tsx';
import { FeatureMap } from '../../../ui/feature-map/FeatureMap.tsx';
import { useExplore, useExploreWords } from '../use-explore.ts';
import './settings.css';

interface WeightGridProps {
  label: string;
  /** Row by row. */
  values: Float32Array;
  rows: number;
  columns: number;
  /** Side of a cell, CSS pixels. */
  cell: number;
  /** Of a cell that holds `v`. */
  nameOf: (row: number, column: number, v: string) => string;
  /** Changes with the same gesture are one entry of undo. */
  onChange: (row: number, column: number, weight: number, gesture: string | null) => void;
}

/** Weights as numbers in coloured cells, edited like those of the board: typed, dragged, by wheel or by Alt and arrows. */
export function WeightGrid({ label, values, rows, columns, cell, nameOf, onChange }: WeightGridProps) {
  const { gestures } = useExplore();
  const words = useExploreWords().settings;
  const { signed } = useColours();
  const [selected, setSelected] = useState<CellPosition | null>(null);
  const cells = useMemo(() => ({ values, offset: 0, stride: 1, rows, columns }), [values, rows, columns]);
  const at = (row: number, column: number) => values[row * columns + column];
  const name = (row: number, column: number) => nameOf(row, column, exact(at(row, column)));
  const isThere = selected && selected.row < rows && selected.column < columns;
  return (
    <div className="explore-weights">
      <CellGrid
        label={label}
        {...{ rows, columns }}
        cellWidth={cell}
        cellHeight={cell}
        nameOf={name}
        rowKey={() => values}
        hasCells
        editable
        selected={isThere ? selected : null}
        textOf={(row, column) => exact(at(row, column))}
        editLabel={(row, column) => words.edit(name(row, column))}
        onPoint={() => undefined}
        onPick={setSelected}
        onMove={(to) => selected && setSelected(to)}
        onType={({ row, column }, weight) => {
          gestures.end();
          onChange(row, column, toCellValue(weight), null);
        }}
        onNudge={({ row, column }, steps, coarse, phase) => {
          if (phase === 'end') return gestures.end();
          const kind = `${label} ${row} ${column}`;
          const gesture = phase === 'drag' ? gestures.drag(kind) : gestures.press(kind);
          onChange(row, column, toCellValue(nudged(at(row, column), steps, coarse)), gesture);
        }}
      >
        <FeatureMap
          cells={cells}
          cellWidth={cell}
          cellHeight={cell}
          domain={domainOf(values, true)}
          colours={signed}
          done={rows * columns}
          text={tight}
        />
      </CellGrid>
    </div>
  );
}
