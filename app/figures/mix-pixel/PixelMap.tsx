import { useCallback, useRef } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { exact, tight } from '../../i18n/numbers.ts';
import type { Domain, MapColours } from '../../image/colour-map.ts';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { ReadGrid } from '../../ui/cell-grid/ReadGrid.tsx';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { WORDS } from './words.ts';

interface PixelMapProps {
  lang: Lang;
  label: string;
  cells: Cells;
  cell: number;
  domain: Domain;
  colours: MapColours;
  /** Its values are there. */
  isDone: boolean;
  pixel: CellPosition;
  onPixel: (pixel: CellPosition) => void;
}

/** A map on which the pixel is chosen: by a press, or with the arrows. */
export function PixelMap(props: PixelMapProps) {
  const { lang, label, cells, cell, domain, colours, isDone, pixel, onPixel } = props;
  const words = WORDS[lang];
  const byArrow = useRef(false);
  const nameOf = useCallback(
    (row: number, column: number) => words.cell(row + 1, column + 1, exact(valueAt(cells, row, column))),
    [cells, words],
  );
  return (
    <div
      // The grid says only that a cell is pointed at: pointing with a mouse chooses none, an arrow does.
      onKeyDownCapture={(event) => (byArrow.current = /^(Arrow|Home|End)/.test(event.key))}
      onPointerMoveCapture={() => (byArrow.current = false)}
    >
      <ReadGrid
        label={label}
        cells={cells}
        cell={cell}
        nameOf={nameOf}
        selected={pixel}
        onPoint={(at) => {
          if (at && byArrow.current) onPixel(at);
          byArrow.current = false;
        }}
        onPick={onPixel}
      >
        <FeatureMap
          cells={cells}
          cellWidth={cell}
          cellHeight={cell}
          domain={domain}
          colours={colours}
          done={isDone ? cells.rows * cells.columns : 0}
          text={tight}
        />
      </ReadGrid>
    </div>
  );
}
