import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { act } from '../../state/act.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { rateAt, unitsIn } from '../../state/board/player.ts';
import { UNITS } from '../../state/board/stepper.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useNow } from '../use-step-view.ts';
import { useWords } from '../../ui/use-words.ts';
import { positionText } from '../view.ts';
import './transport.css';

/** A press with the mouse leaves the focus where it was, so that the arrow keys go on stepping. Sliders need it for dragging. */
function useKeptFocus(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const node = ref.current;
    const keep = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button, label')) event.preventDefault();
    };
    node?.addEventListener('mousedown', keep);
    return () => node?.removeEventListener('mousedown', keep);
  }, []);
  return ref;
}

/** Step controls, unit, speed and the scrubber; only the last changes at every step. In a pane it takes two rows. */
export function Transport({ inPane = false }: { inPane?: boolean }) {
  const footer = useKeptFocus();
  return (
    <footer ref={footer} data-skip="controls" className={`transport ${inPane ? 'transport-pane' : ''}`}>
      <Buttons />
      <Units />
      <Speed />
      <Scrubber />
    </footer>
  );
}

function Buttons() {
  const { player, stepper } = useBoard();
  /** Any press stops the playing first. */
  const then = (move: () => Promise<void>) => () => {
    player.pause();
    act(move);
  };
  const t = useWords().step.transport;
  const isNarrow = useNarrow();
  const playing = useBoardState((state) => state.playing);
  const isFirst = useNow(({ frame }) => frame.step.step === 0);
  const isLast = useNow(({ frame }) => frame.step.step === frame.length - 1);
  return (
    <Toolbar label={t.label} full={isNarrow} className="transport-buttons">
      <IconButton
        size="large"
        icon="first"
        label={t.first}
        keys="Home"
        tip="above"
        tipAlign="start"
        disabled={isFirst}
        onClick={then(stepper.goToFirst)}
      />
      <IconButton
        size="large"
        icon="back"
        label={t.previous}
        keys="←"
        tip="above"
        disabled={isFirst}
        onClick={then(stepper.stepBack)}
      />
      <IconButton
        size="large"
        kind="solid"
        icon={playing ? 'pause' : 'play'}
        label={playing ? t.pause : t.play}
        keys="Space"
        tip="above"
        onClick={player.toggle}
      />
      <IconButton
        size="large"
        icon="forward"
        label={t.next}
        keys="→"
        tip="above"
        disabled={isLast}
        onClick={then(stepper.stepForward)}
      />
      <IconButton
        size="large"
        icon="last"
        label={t.last}
        keys="End"
        tip="above"
        disabled={isLast}
        onClick={then(stepper.goToLast)}
      />
    </Toolbar>
  );
}

function Units() {
  const t = useWords().step.transport;
  const isNarrow = useNarrow();
  const board = useBoard();
  const unit = useBoardState((state) => state.unit);
  return (
    <RadioGroup
      label={t.stepBy}
      className="transport-units"
      size="large"
      full={isNarrow}
      value={unit}
      options={UNITS.map((value) => ({ value, label: t.units[value], short: t.unitsShort[value] }))}
      onChange={(chosen) => board.setState({ unit: chosen })}
    />
  );
}

function Speed() {
  const t = useWords().step.transport;
  const geometry = useNow((now) => now.computed.geometry);
  const unit = useBoardState((state) => state.unit);
  const board = useBoard();
  const speed = useBoardState((state) => state.speed);
  return (
    <Slider
      label={t.speed}
      className="transport-speed"
      heading={t.speed}
      value={Math.round(speed * 100)}
      min={0}
      max={100}
      valueText={t.speedValue(rateAt(speed, unitsIn(geometry, unit)), t.units[unit])}
      onInput={(percent) => board.setState({ speed: percent / 100 })}
    />
  );
}

function Scrubber() {
  const { player, stepper } = useBoard();
  const words = useWords().step;
  const t = words.transport;
  const frame = useNow((now) => now.frame);
  const { step } = frame.step;
  const [before, number, after] = words.now.position(step + 1, frame.length);
  const border = frame.stages[1]?.start;
  return (
    <>
      <Slider
        label={t.step}
        className="transport-step"
        value={step}
        min={0}
        max={frame.length - 1}
        valueText={positionText(frame, words)}
        marks={
          border === undefined
            ? [{ at: 0, label: t.marks.first, align: 'start', tick: false }]
            : [
                { at: 0, label: t.marks.first, align: 'start', tick: false },
                { at: border, label: t.marks.second, align: 'start' },
              ]
        }
        onInput={(to) => {
          player.pause();
          act(() => stepper.goToStep(to));
        }}
      />
      <p className="transport-count">
        {before} <strong>{number}</strong> {after}
      </p>
    </>
  );
}
