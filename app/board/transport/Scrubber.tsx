import { useMemo, useState } from 'react';
import { act } from '../../state/act.ts';
import { useBoard } from '../../state/board/use-board.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useCalmNow } from '../use-calm-now.ts';
import { useSteppingWords } from '../use-stepping-words.ts';
import { positionText } from '../view.ts';
import { ScrubberTrack } from './ScrubberTrack.tsx';
import { segmentsOf } from './segments.ts';
import './transport.css';

/** Where a hand has put the slider: the step on the board comes after it, and must not pull it back meanwhile. */
interface Asked {
  step: number;
  isHeld: boolean;
  /** The step that was shown when it let go. */
  shown: number;
}

/** All steps as one slider, cut into lanes and outputs. */
export function Scrubber() {
  const { player, stepper } = useBoard();
  const { kinds } = useWords().step.stages;
  const words = useSteppingWords();
  const computed = useCalmNow((now) => now.computed);
  const frame = useCalmNow((now) => now.frame);
  const segments = useMemo(() => segmentsOf(computed.geometry), [computed.geometry]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const shown = frame.step.step;
  const step = asked && (asked.isHeld || asked.shown === shown) ? asked.step : shown;
  return (
    <Slider
      label={words.transport.step}
      className="transport-step"
      value={step}
      min={0}
      max={frame.length - 1}
      valueText={positionText(frame, kinds, words)}
      track={
        <ScrubberTrack
          segments={segments}
          settings={computed.made.settings}
          step={step}
          marks={words.transport.marks}
        />
      }
      onInput={(to) => {
        setAsked({ step: to, isHeld: true, shown });
        player.pause();
        act(() => stepper.goToStep(to));
      }}
      onCommit={(to) => setAsked({ step: to, isHeld: false, shown })}
    />
  );
}
