import { memo } from 'react';
import { tight } from '../../i18n/numbers.ts';
import { domainsOf } from '../../board/domains.ts';
import { useColours } from '../../state/page/use-theme.ts';
import type { Computed } from '../../state/board/board-state.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import type { LaneState, RaceLane } from './lanes.ts';
import type { LaneLayout } from './tap-layout.ts';
import './input-maps.css';

interface InputMapsProps {
  of: Computed;
  /** The standard lane: its groups are the channels. */
  lane: RaceLane;
  layout: LaneLayout;
  state: LaneState;
  /** Side of a map, px. */
  side: number;
}

/** The inputs over their squares, with the window and the cell that is being read. */
export function InputMaps({ of, lane, layout, state, side }: InputMapsProps) {
  const { height: rows, width: columns } = of.made.settings;
  const cell = side / Math.max(rows, columns);
  return (
    <div className="race-inputs" aria-hidden="true">
      {lane.groups.map((group, i) => {
        const { terms, from, count } = group;
        const taps = Array.from({ length: count }, (_, t) => from + t);
        const ys = taps.map((t) => terms.inputRows[t]);
        const xs = taps.map((t) => terms.inputColumns[t]);
        const [top, left] = [Math.min(...ys), Math.min(...xs)];
        const isHere = state.group === group && state.tap >= 0 && !state.isThrough;
        return (
          <div
            key={group.first}
            className="race-input"
            style={{ left: layout.groups[i].x + 2, width: columns * cell, height: rows * cell }}
          >
            <InputMap of={of} channel={group.lane} cell={cell} />
            <svg width={columns * cell} height={rows * cell}>
              <rect
                className="race-input-window"
                x={left * cell}
                y={top * cell}
                width={(Math.max(...xs) - left + 1) * cell}
                height={(Math.max(...ys) - top + 1) * cell}
              />
              {isHere && (
                <rect
                  className="race-input-now"
                  x={terms.inputColumns[state.tap] * cell}
                  y={terms.inputRows[state.tap] * cell}
                  width={cell}
                  height={cell}
                />
              )}
            </svg>
          </div>
        );
      })}
    </div>
  );
}

const InputMap = memo(function InputMap({
  of,
  channel,
  cell,
}: {
  of: Computed;
  channel: number;
  cell: number;
}) {
  const colours = useColours();
  const scale = useBoardState((state) => state.scale);
  const { height: rows, width: columns, channels } = of.made.settings;
  const domain = domainsOf(of, scale).input[channel];
  return (
    <FeatureMap
      cells={{ values: of.input, offset: channel, stride: channels, rows, columns }}
      cellWidth={cell}
      cellHeight={cell}
      domain={domain}
      colours={domain.isSigned ? colours.signed : colours.input}
      done={rows * columns}
      text={tight}
    />
  );
});
