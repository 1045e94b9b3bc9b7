import { memo, useCallback } from 'react';
import { exact, tight } from '../../i18n/numbers.ts';
import type { Domain, MapColours } from '../../image/colour-map.ts';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { ReadGrid } from '../../ui/cell-grid/ReadGrid.tsx';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { useWords } from '../../ui/use-words.ts';
import './compare.css';

interface ResultMapProps {
  name: string;
  label: string;
  cells: Cells;
  cell: number;
  domain: Domain;
  colours: MapColours;
  raced: CellPosition | null;
  pointed: CellPosition | null;
  onPoint: (cell: CellPosition | null) => void;
  onPick: (cell: CellPosition) => void;
}

/** One whole result: point at a cell to read it, press it to race it. */
export const ResultMap = memo(function ResultMap(props: ResultMapProps) {
  const { name, label, cells, cell, domain, colours, raced, pointed } = props;
  const words = useWords().step.maps;
  const nameOf = useCallback(
    (row: number, column: number) => words.cell(row + 1, column + 1, exact(valueAt(cells, row, column))),
    [cells, words],
  );
  return (
    <figure className="result-map">
      <figcaption aria-hidden="true">{name}</figcaption>
      <ReadGrid
        label={label}
        cells={cells}
        cell={cell}
        nameOf={nameOf}
        selected={raced}
        onPoint={props.onPoint}
        onPick={props.onPick}
      >
        <FeatureMap
          cells={cells}
          cellWidth={cell}
          cellHeight={cell}
          domain={domain}
          colours={colours}
          done={cells.rows * cells.columns}
          text={tight}
        />
        {pointed && (
          <div
            className="result-pointed"
            style={{
              translate: `${pointed.column * cell}px ${pointed.row * cell}px`,
              width: cell,
              height: cell,
            }}
          />
        )}
      </ReadGrid>
    </figure>
  );
});
