import { value } from '../../i18n/numbers.ts';
import { useBoard } from '../../state/board/use-board.ts';
import { raceOf } from '../../state/board/race.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { laneAt } from './race-view.ts';
import type { RaceLane } from './race-view.ts';
import { useCompareWords } from './use-compare-words.ts';
import './race.css';

interface RaceControlsProps {
  lanes: readonly [standard: RaceLane, layer: RaceLane];
  step: number;
  length: number;
  isRunning: boolean;
  onRun: () => void;
  onHold: () => void;
}

/** The race's own transport. */
export function RaceControls({ lanes, step, length, isRunning, onRun, onHold }: RaceControlsProps) {
  const track = raceOf(useBoard());
  const words = useCompareWords().race.controls;
  const [standard, layer] = lanes.map((lane) => {
    const { result, partial } = laneAt(lane, step);
    return value(result ?? partial);
  });
  const go = (to: number) => {
    onHold();
    track.setStep(to);
  };
  return (
    <div className="race-controls">
      <Toolbar label={words.label}>
        <IconButton
          icon="back"
          label={words.back}
          tip="above"
          tipAlign="start"
          disabled={step === 0}
          onClick={() => go(step - 1)}
        />
        <IconButton
          kind="solid"
          icon={isRunning ? 'pause' : 'play'}
          label={isRunning ? words.hold : words.run}
          tip="above"
          onClick={isRunning ? onHold : onRun}
        />
        <IconButton
          icon="forward"
          label={words.forward}
          tip="above"
          disabled={step === length}
          onClick={() => go(step + 1)}
        />
      </Toolbar>
      <Slider
        label={words.slider}
        className="race-slider"
        value={step}
        min={0}
        max={length}
        valueText={words.value(step, length, standard, layer)}
        onInput={go}
      />
    </div>
  );
}
