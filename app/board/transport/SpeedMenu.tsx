import { useId } from 'react';
import { rateAt, unitsIn } from '../../state/board/player.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useSheet } from '../../ui/use-sheet.ts';
import { useSteppingWords } from '../use-stepping-words.ts';
import './transport.css';

/** How fast it plays, behind a button: it is set once, and read not at all. A press outside or Esc closes it. */
export function SpeedMenu() {
  const t = useSteppingWords().transport;
  const id = useId();
  const { root, isOpen, setOpen } = useSheet<HTMLDivElement>();
  return (
    <div ref={root} className="transport-speed">
      <IconButton
        size="large"
        kind="ghost"
        icon="speed"
        label={t.speed}
        tip="above"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div id={id} className="transport-sheet">
          <SpeedSlider />
        </div>
      )}
    </div>
  );
}

function SpeedSlider() {
  const t = useSteppingWords().transport;
  const board = useBoard();
  const geometry = useBoardState((state) => state.computed.geometry);
  const unit = useBoardState((state) => state.unit);
  const speed = useBoardState((state) => state.speed);
  const said = t.speedValue(rateAt(speed, unitsIn(geometry, unit)), t.units[unit]);
  return (
    <Slider
      label={t.speed}
      heading={
        <>
          <span>{t.speed}</span> <b>{said}</b>
        </>
      }
      value={Math.round(speed * 100)}
      min={0}
      max={100}
      valueText={said}
      onInput={(percent) => board.setState({ speed: percent / 100 })}
    />
  );
}
