import { useMemo } from 'react';
import { exact, tight } from '../../i18n/numbers.ts';
import { domainsOf } from '../../board/domains.ts';
import { useColours } from '../../state/page/use-theme.ts';
import type { Computed, RaceCell } from '../../state/board/board-state.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { ReadGrid } from '../../ui/cell-grid/ReadGrid.tsx';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { useWords } from '../../ui/use-words.ts';
import { useRaceWords } from './use-race-words.ts';
import './cell-picker.css';

interface CellPickerProps {
  of: Computed;
  cell: RaceCell;
  /** Side of a map at most, px. */
  side: number;
  onPick: (cell: RaceCell) => void;
}

const MOST_CELL = 24;
const LEAST_CELL = 4;

/** The outputs as small maps: a press on a cell races it. */
export function CellPicker({ of, cell: raced, side, onPick }: CellPickerProps) {
  const { picker: words } = useRaceWords();
  const names = useWords().step.maps;
  const colours = useColours().signed;
  const scale = useBoardState((state) => state.scale);
  const { height: rows, width: columns, channels } = of.geometry.output;
  const cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, Math.floor(side / Math.max(rows, columns))));
  const domains = useMemo(() => {
    const { mid, out } = domainsOf(of, scale);
    return out.length > 0 ? out : mid;
  }, [of, scale]);
  return (
    <div className="race-picker">
      <p>{words.hint}</p>
      <div className="race-picker-maps">
        {Array.from({ length: channels }, (_, channel) => {
          const cells: Cells = { values: of.output, offset: channel, stride: channels, rows, columns };
          const isHere = channel === raced.channel;
          return (
            <figure key={channel}>
              <figcaption aria-hidden="true">{channel + 1}</figcaption>
              <ReadGrid
                label={words.map(channel + 1)}
                {...{ cells, cell }}
                nameOf={(row, column) => names.cell(row + 1, column + 1, exact(valueAt(cells, row, column)))}
                selected={isHere ? raced : null}
                onPick={(at) => onPick({ ...at, channel })}
              >
                <FeatureMap
                  {...{ cells, colours }}
                  cellWidth={cell}
                  cellHeight={cell}
                  domain={domains[channel]}
                  done={rows * columns}
                  text={tight}
                />
              </ReadGrid>
            </figure>
          );
        })}
      </div>
    </div>
  );
}
