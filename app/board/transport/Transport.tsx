import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { endEn } from '../../i18n/words/end.en.ts';
import { endZh } from '../../i18n/words/end.zh.ts';
import type { TraceUnit } from '../../../kernels/trace/trace.ts';
import { act } from '../../state/act.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { UNITS } from '../../state/board/stepper.ts';
import { useWall } from '../../state/page/use-theme.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { usePair } from '../../ui/use-words.ts';
import { useSteppingWords } from '../use-stepping-words.ts';
import { useCalmNow } from '../use-calm-now.ts';
import { Scrubber } from './Scrubber.tsx';
import { SpeedMenu } from './SpeedMenu.tsx';
import './transport.css';

/**
 * A press with the mouse leaves the focus where it was, so that the arrow keys go on stepping; a unit chosen with the mouse lets
 * go of it. Sliders need it for dragging.
 */
function useKeptFocus(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const node = ref.current;
    const keep = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button, label')) event.preventDefault();
    };
    const chosen = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement && !target.matches(':focus-visible')) target.blur();
    };
    node?.addEventListener('mousedown', keep);
    node?.addEventListener('change', chosen);
    return () => {
      node?.removeEventListener('mousedown', keep);
      node?.removeEventListener('change', chosen);
    };
  }, []);
  return ref;
}

/**
 * Step controls, unit, speed, the scrubber and where it is: one row, where it is not as narrow as a phone. `inPane`: as narrow as the
 * box that it stands in.
 */
export function Transport({ inPane = false }: { inPane?: boolean }) {
  const footer = useKeptFocus();
  return (
    <footer ref={footer} data-skip="controls" className={`transport ${inPane ? 'transport-pane' : ''}`}>
      <div className="transport-row">
        <Buttons />
        <div className="transport-pace">
          <Unit />
          <SpeedMenu />
        </div>
        <Scrubber />
        <Count />
      </div>
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
  const t = useSteppingWords().transport;
  const { replay } = usePair(endEn, endZh);
  const isNarrow = useNarrow();
  // On a wall and in a hand they are large, and three: the ends are the scrubber's.
  const isBrief = useWall() || isNarrow;
  const playing = useBoardState((state) => state.playing);
  const isFirst = useBoardState(({ frame }) => frame.step.step === 0);
  const isLast = useBoardState(({ frame }) => frame.step.step === frame.length - 1);
  return (
    <Toolbar label={t.label} full={isNarrow} className="transport-buttons">
      {!isBrief && (
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
      )}
      <IconButton
        size="large"
        icon="back"
        label={t.previous}
        keys="←"
        tip="above"
        tipAlign={isBrief ? 'start' : 'centre'}
        disabled={isFirst}
        onClick={then(stepper.stepBack)}
      />
      <IconButton
        size="large"
        kind="solid"
        className="transport-play"
        icon={playing ? 'pause' : isLast ? 'replay' : 'play'}
        label={playing ? t.pause : isLast ? replay : t.play}
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
      {!isBrief && (
        <IconButton
          size="large"
          icon="last"
          label={t.last}
          keys="End"
          tip="above"
          disabled={isLast}
          onClick={then(stepper.goToLast)}
        />
      )}
    </Toolbar>
  );
}

function Unit() {
  const t = useSteppingWords().transport;
  const board = useBoard();
  const unit = useBoardState((state) => state.unit);
  return (
    <SelectField<TraceUnit>
      label={t.stepBy}
      hideLabel
      className="transport-unit"
      value={unit}
      options={UNITS.map((value) => ({ value, label: t.units[value] }))}
      onChange={(chosen) => board.setState({ unit: chosen })}
    />
  );
}

/** Where it is; the word for a step gives way where room is short. */
function Count() {
  const words = useSteppingWords();
  const step = useCalmNow(({ frame }) => frame.step.step);
  const length = useCalmNow(({ frame }) => frame.length);
  const isBrief = useWall();
  const [before, number, after] = words.now.position(step + 1, length);
  return (
    <p className="transport-count">
      {isBrief ? (
        <>
          <strong>{number}</strong> <span>{words.now.of(length)}</span>
        </>
      ) : (
        <>
          <span className="transport-word">{before}</span> <strong>{number}</strong> <span>{after}</span>
        </>
      )}
    </p>
  );
}
