import { useEffect, useMemo, useState } from 'react';
import { paragraph } from '../../i18n/both.ts';
import { act } from '../../state/act.ts';
import { comparison } from '../../state/board/compare.ts';
import { raceLength, raceOf } from '../../state/board/race.ts';
import type { Race } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLang } from '../../ui/use-words.ts';
import { AllOutputs } from './AllOutputs.tsx';
import { CellPicker } from './CellPicker.tsx';
import type { RaceLane } from './lanes.ts';
import { looksOf } from './looks.ts';
import { OneCell } from './OneCell.tsx';
import { progressOf, stopFrom } from './progress.ts';
import { RaceBars } from './RaceBars.tsx';
import { RaceControls } from './RaceControls.tsx';
import { raceFacts } from './race-facts.ts';
import { raceActions } from './race-keys.ts';
import { headingOf, leadOf, raceSentence } from './sentence.ts';
import { tapNames } from './tap-names.ts';
import { useRacePlay } from './use-race-play.ts';
import { useRaceNames, useRaceWords } from './use-race-words.ts';
import { usePartInView } from './use-part-in-view.ts';
import { useSheet } from './use-sheet.ts';
import { verdictOf } from './verdict.ts';
import './race.css';

/** One output cell computed both ways, then all outputs of its pixel, over the board. */
export function RaceDialog({ onClose }: { onClose: () => void }) {
  const race = useBoardState((state) => state.race);
  return race && <Shown race={race} onClose={onClose} />;
}

function Shown({ race, onClose }: { race: Race; onClose: () => void }) {
  const board = useBoard();
  const track = raceOf(board);
  const lang = useLang();
  const words = useRaceWords();
  const names = useRaceNames();
  const computed = useBoardState((state) => state.computed);
  const isMerged = useBoardState((state) => comparison(state.compare, state.computed.made) !== 'own');
  const { isRunning, run, hold } = useRacePlay();
  const [isPicking, setPicking] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  useEffect(() => act(() => track.refresh()), [track, computed]);

  const { reply, of } = race;
  const facts = useMemo(() => raceFacts({ reply, of }, words), [reply, of, words]);
  const tapNamesNow = useMemo(() => tapNames(words, names), [words, names]);
  const { settings } = of.made;
  const looks = useMemo(
    () =>
      [
        looksOf(facts.lanes[0], settings, tapNamesNow, words.one.mix),
        looksOf(facts.lanes[1], settings, tapNamesNow, words.one.mix),
      ] as const,
    [facts, settings, tapNamesNow, words],
  );
  const [place, sheet, height] = useSheet(facts);
  const progress = progressOf(race);

  const go = (to: number) => {
    hold();
    track.setStep(to);
  };
  const step = (direction: 1 | -1) => go(stopFrom(race, direction));
  const toggle = () => (isRunning ? hold() : run());
  const close = () => (isPicking ? setPicking(false) : onClose());
  const keys = raceActions(words.controls, {
    step,
    toggle,
    go: (to) => go(to === 'first' ? 0 : raceLength(race)),
  });
  const point = (lane: RaceLane, tap: number | null) => {
    const group = tap === null ? null : lane.groups.find(({ first, count }) => tap < first + count)!;
    setPointed(group && tapNamesNow.tap(group, group.from + tap! - group.first));
  };
  const now = raceSentence(progress, facts, tapNamesNow, words);
  const { cost, lanes } = facts;
  const isInAll = progress.inAll !== null;
  const hasOne = !sheet.isOnePart || !isInAll;
  const hasAll = !sheet.isOnePart || isInAll || progress.all === 0;
  usePartInView(isInAll);
  const inAll = progress.all > 0 ? (progress.inAll ?? 0) : Infinity;
  return (
    <Dialog
      open
      size="over"
      className="race-dialog"
      label={words.title}
      title={paragraph(headingOf(cost, words), lang)}
      lead={paragraph(leadOf(facts, words), lang)}
      closeLabel={words.close}
      keys={keys}
      onClose={close}
      actions={
        <>
          <div className="race-now">
            <p aria-hidden="true">{pointed ?? now}</p>
            <p role="status" aria-label={words.now.label} className="visually-hidden" translate="no">
              {isRunning ? '' : now}
            </p>
          </div>
          <RaceControls
            {...{ progress, isRunning }}
            outputs={cost.outputs}
            onRun={run}
            onHold={hold}
            onStep={step}
            onGo={go}
          />
          <Button pressed={isPicking} onClick={() => setPicking(!isPicking)}>
            {words.picker.open}
          </Button>
        </>
      }
    >
      <div ref={place} className="race-room" />
      <div className="race" style={{ minHeight: height }}>
        {isPicking ? (
          <CellPicker
            of={of}
            cell={race.cell}
            side={sheet.pickerSide}
            onPick={(cell) => {
              setPicking(false);
              act(() => track.start(cell, race.step));
            }}
          />
        ) : (
          <>
            {hasOne && (
              <OneCell
                {...{ race, facts, looks, sheet }}
                isOver={isInAll}
                ticks={progress.inOne}
                verdict={verdictOf(race, isMerged)}
                onPoint={point}
                onPick={go}
              />
            )}
            {progress.all > 0 && hasAll && (
              <AllOutputs {...{ facts, looks }} room={sheet.pixel} ticks={inAll} />
            )}
            {hasAll && (
              <RaceBars
                geometry={of.geometry}
                cost={cost}
                layer={lanes[1]}
                layerName={facts.names[1]}
                hueOf={(group) => looks[1][group].hue ?? 'ink'}
                done={inAll}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
