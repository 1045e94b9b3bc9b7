import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { setDrawing } from '../../state/board/drawing.ts';
import type { BoardState, Drawing } from '../../state/board/board-state.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/Switch.tsx';
import { PanelNote } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { emptySheet } from '../../state/picture/typed-numbers.ts';
import { usePhotoWords } from '../../pictures/use-photo-words.ts';
import './draw-tools.css';

/** Brush, eraser and where they paint, while drawing is on. */
export function DrawTools({ drawing }: { drawing: Drawing }) {
  const board = useBoard();
  const words = usePhotoWords();
  const { drawing: own } = words;
  const channels = useBoardState((state) => madeOf(state).settings.channels);
  const [low, high] = useBoardState(rangeOf).split(' ').map(Number);
  const step = high > 4 ? 1 : 0.1;
  const isErasing = drawing.value === null;
  return (
    <div className="draw-tools" role="group" aria-label={own.label}>
      <Slider
        label={own.value}
        heading={
          <>
            {own.value} <b>{isErasing ? own.eraser : own.valueIs(drawing.value!)}</b>
          </>
        }
        value={drawing.value ?? low}
        {...{ min: low, max: high, step }}
        valueText={own.valueIs(drawing.value ?? low)}
        onInput={(value) => setDrawing(board, { ...drawing, value: Number(value.toFixed(2)) })}
      />
      <div className="draw-row">
        <Button
          pressed={isErasing}
          onClick={() => setDrawing(board, { ...drawing, value: isErasing ? high : null })}
        >
          {own.eraser}
        </Button>
        <Button icon="grid" onClick={() => act(() => emptySheet(board))}>
          {words.picture.sheet}
        </Button>
        {channels > 1 && (
          <CheckField
            label={own.everyChannel}
            checked={drawing.everyChannel}
            onChange={(everyChannel) => setDrawing(board, { ...drawing, everyChannel })}
          />
        )}
      </div>
      <PanelNote>{own.hint}</PanelNote>
    </div>
  );
}

/** What a brush can paint: 0 to 1 on pictures, as far as the numbers go (and below zero) among numbers. */
function rangeOf(state: BoardState): string {
  let reach = 1;
  let isSigned = madeOf(state).source.kind === 'numbers';
  for (const value of state.computed.input) {
    reach = Math.max(reach, Math.ceil(Math.abs(value)));
    if (value < 0) isSigned = true;
  }
  return `${isSigned ? -reach : 0} ${reach}`;
}
