import type { KeyboardEvent } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Slider } from '../../ui/Slider.tsx';
import type { SliderMark } from '../../ui/Slider.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useSize } from '../../ui/use-size.ts';
import type { Progress } from './progress.ts';
import { useRaceWords } from './use-race-words.ts';
import './race-controls.css';

interface RaceControlsProps {
  progress: Progress;
  outputs: number;
  isRunning: boolean;
  onRun: () => void;
  onHold: () => void;
  /** One step on or back. */
  onStep: (direction: 1 | -1) => void;
  onGo: (tick: number) => void;
}

const DIRECTIONS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The race's own transport: back, run, on, and a track in two parts. */
export function RaceControls({
  progress,
  outputs,
  isRunning,
  onRun,
  onHold,
  onStep,
  onGo,
}: RaceControlsProps) {
  const { controls: words } = useRaceWords();
  const { one, all, inOne, inAll } = progress;
  const [track, { width }] = useSize<HTMLDivElement>();
  const step = inOne + (inAll ?? 0);
  const [n, of, part] = inAll === null ? [inOne, one, words.one] : [inAll, all, words.all(outputs)];
  /** In the second part one press goes to the next whole cell, and so do the arrows on the track. */
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (!direction || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onStep(direction);
  };
  // The first part has its name where there is room for it before the second's.
  const hasName = (width * one) / (one + all) > rem() * 0.5 * words.one.length + rem();
  const marks: SliderMark[] = [
    ...(hasName ? [{ at: 0, label: words.one, align: 'start', tick: false } as const] : []),
    { at: one, label: words.all(outputs), align: 'start' },
  ];
  const isAtEnd = step === one + all;
  return (
    <div className="race-controls">
      <Toolbar label={words.label}>
        <IconButton
          icon="back"
          size="large"
          label={words.back}
          tip="above"
          tipAlign="start"
          keys="←"
          disabled={step === 0}
          onClick={() => onStep(-1)}
        />
        <IconButton
          kind="solid"
          size="large"
          className="race-run"
          icon={isRunning ? 'pause' : 'play'}
          label={isRunning ? words.hold : words.run}
          tip="above"
          keys="Space"
          onClick={isRunning ? onHold : onRun}
        />
        <IconButton
          icon="forward"
          size="large"
          label={words.forward}
          tip="above"
          keys="→"
          disabled={isAtEnd}
          onClick={() => onStep(1)}
        />
      </Toolbar>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the slider within */}
      <div ref={track} className="race-track" onKeyDown={onKeyDown}>
        <Slider
          label={words.slider}
          value={step}
          min={0}
          max={one + all}
          valueText={words.value(n, of, part)}
          marks={all > 0 ? marks : []}
          onInput={onGo}
        />
      </div>
    </div>
  );
}
