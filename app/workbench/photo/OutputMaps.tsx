import type { Domain } from '../../image/colour-map.ts';
import { act } from '../../state/act.ts';
import { useBoard } from '../../state/board/use-board.ts';
import type { WholePhoto } from '../../state/board/board-state.ts';
import { useNow } from '../../board/use-step-view.ts';
import { useColours } from '../../state/page/use-theme.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/use-words.ts';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { MapCanvas } from '../../pictures/MapCanvas.tsx';
import { usePhotoWords } from '../../pictures/use-photo-words.ts';
import './whole-photo.css';

/** Outputs shown at once. */
export const SHOWN = 4;

interface OutputMapsProps {
  whole: WholePhoto | null;
  /** Colour scale of each map; null while there are none. */
  domains: readonly Domain[] | null;
  /** Width over height of a map, before there is one. */
  aspect: number;
  /** First map shown, and how many of all. */
  first: number;
  count: number;
}

/** What the layer makes of the whole photograph: each output a small picture that turns the board to it. */
export function OutputMaps({ whole, domains, aspect, first, count }: OutputMapsProps) {
  const board = useBoard();
  const words = usePanelWords().photo;
  const label = usePhotoWords().whole.maps;
  const { table } = useColours().signed;
  const { stages } = useNow((now) => now.computed.geometry);
  const isLast = useNow((now) => now.view.focus.stage) === stages.length - 1;
  const shown = useNow((now) => now.frame.step.output.channel);

  const turnTo = (channel: number) => {
    board.player.pause();
    // The same place in the other output; from the first of two steps, its beginning.
    const { output } = board.getState().frame.step;
    const [row, column] = isLast ? [output.row, output.column] : [0, 0];
    act(() => board.stepper.goToCell({ stage: stages[stages.length - 1].stage, row, column, channel }));
  };

  return (
    <div className="whole-maps" role="group" aria-label={label} data-single={count === 1}>
      {Array.from({ length: count }, (_, i) => {
        const map = first + i;
        const isHere = !!whole && !!domains && map < whole.maps;
        return (
          <button
            key={map}
            type="button"
            className="whole-map"
            aria-label={words.map(map + 1)}
            aria-current={isLast && shown === map ? 'true' : undefined}
            style={{ aspectRatio: isHere ? `${whole.outWidth} / ${whole.outHeight}` : `${aspect}` }}
            onClick={() => turnTo(map)}
          >
            {isHere && <MapCanvas whole={whole} map={map} domain={domains[map]} table={table} />}
            <span className="whole-map-number" aria-hidden="true">
              {map + 1}
            </span>
          </button>
        );
      })}
    </div>
  );
}

interface MapPagerProps {
  first: number;
  count: number;
  of: number;
  onTurn: (by: number) => void;
}

/** Which of many outputs are shown, and the way to the others. */
export function MapPager({ first, count, of, onTurn }: MapPagerProps) {
  const words = useWords().step;
  const own = usePhotoWords().whole;
  return (
    <div className="whole-photo-pager">
      <IconButton
        kind="ghost"
        icon="left"
        label={own.earlier}
        disabled={first === 0}
        onClick={() => onTurn(-1)}
      />
      <span>{words.columns.page(first + 1, first + count, of)}</span>
      <IconButton
        kind="ghost"
        icon="right"
        label={own.later}
        tipAlign="end"
        disabled={first + count === of}
        onClick={() => onTurn(1)}
      />
    </div>
  );
}
