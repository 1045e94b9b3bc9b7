import { useMemo } from 'react';
import type { Ref } from '../../model/refs.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import type { Computed } from '../../state/board/board-state.ts';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { valueAt } from '../../ui/feature-map/picture.ts';
import { usePointing } from '../../board/interaction.ts';
import { openRace } from '../open-race.ts';
import { fitCell } from '../../board/layout/fit.ts';
import { useColours } from '../../state/page/use-theme.ts';
import type { CompareView } from './compare-view.ts';
import { ResultMap } from './ResultMap.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { useCompareWords } from './use-compare-words.ts';
import './compare.css';

interface CompareMapsProps {
  computed: Computed;
  view: CompareView;
  output: number;
  /** Room in CSS pixels. */
  width: number;
}

const GAP = 14;
const MOST_CELL = 34;

/** Separable, standard, difference: one output of each, side by side, read at one place. */
export function CompareMaps({ computed, view, output, width }: CompareMapsProps) {
  const board = useBoard();
  const pointTo = usePointing();
  const words = useCompareWords();
  const colours = useColours().signed;
  const { mixing } = computed.made.settings;
  const { rows, columns } = view.separable;
  const side = (width - 2 * GAP) / 3;
  const cell = fitCell(rows, columns, side, Math.max(side, 150), MOST_CELL);

  const pointedKey = useBoardState(({ pointed, pinned }) => placeIn(pointed ?? pinned, output, mixing));
  const pointed = usePlace(pointedKey);
  const raced = usePlace(
    useBoardState(({ race }) =>
      race && race.cell.channel === output ? `${race.cell.row},${race.cell.column}` : '',
    ),
  );
  const point = (at: CellPosition | null) =>
    pointTo(at && (mixing ? { kind: 'out', ...at, filter: output } : { kind: 'mid', ...at, map: output }));
  const pick = (at: CellPosition) => openRace(board, { ...at, channel: output });

  const name = mixing ? words.maps.separable : words.maps.layer;
  const maps = [
    { name, cells: view.separable, domain: view.domain },
    { name: words.maps.standard, cells: view.standard, domain: view.domain },
    { name: words.maps.difference, cells: view.difference, domain: view.differenceDomain },
  ];
  const read = pointed && maps.map(({ cells }) => valueAt(cells, pointed.row, pointed.column));
  return (
    <>
      <div className="compare-maps" style={{ gap: GAP }}>
        {maps.map((map) => (
          <ResultMap
            key={map.name}
            {...map}
            label={words.maps.grid(map.name, output + 1)}
            {...{ cell, colours, raced, pointed }}
            onPoint={point}
            onPick={pick}
          />
        ))}
      </div>
      <div className="compare-scales">
        <ScaleBar
          name={words.scale.both}
          domain={view.domain}
          table={colours.table}
          isOpen={view.domain.high < view.scale}
        />
        <ScaleBar
          name={words.scale.difference}
          domain={view.differenceDomain}
          table={colours.table}
          zero={view.largest === 0 ? words.scale.zero : undefined}
        />
      </div>
      <p className="compare-readout">
        {read && pointed ? (
          words.readout(pointed.row + 1, pointed.column + 1, read[0], read[1], read[2])
        ) : (
          <span className="compare-quiet">{words.hint}</span>
        )}
      </p>
    </>
  );
}

/** "row,column" of what is pointed at, if it is a cell of this output. */
function placeIn(ref: Ref | null, output: number, mixing: boolean): string {
  if (mixing) return ref?.kind === 'out' && ref.filter === output ? `${ref.row},${ref.column}` : '';
  return ref?.kind === 'mid' && ref.map === output ? `${ref.row},${ref.column}` : '';
}

function usePlace(key: string): CellPosition | null {
  return useMemo(() => {
    if (!key) return null;
    const [row, column] = key.split(',').map(Number);
    return { row, column };
  }, [key]);
}
