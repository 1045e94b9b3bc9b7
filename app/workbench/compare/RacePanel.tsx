import { useEffect, useMemo } from 'react';
import { act } from '../../state/act.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { comparison } from '../../state/board/compare.ts';
import { raceLength, raceOf } from '../../state/board/race.ts';
import type { Race, RaceCell } from '../../state/board/board-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel, PanelTitle } from '../../ui/Panel.tsx';
import { goToSection } from '../../board/go-to-section.ts';
import { useSize } from '../../ui/use-size.ts';
import { currentOutput } from './compare-view.ts';
import { RaceControls } from './RaceControls.tsx';
import { RaceCounts } from './RaceCounts.tsx';
import { RaceFinish } from './RaceFinish.tsx';
import { tapLayout } from './race-layout.ts';
import { layerLane, standardLane } from './race-view.ts';
import { TapLane } from './TapLane.tsx';
import { useCompareWords } from './use-compare-words.ts';
import { useRacePlay } from './use-race-play.ts';
import './race.css';

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** One output cell, tap by tap in both layers, so that the saving is seen before its formula. */
export function RacePanel() {
  const words = useCompareWords().race;
  const race = useBoardState((state) => state.race);
  const computed = useBoardState((state) => state.computed);
  const { isRunning, run, hold } = useRacePlay();
  const track = raceOf(useBoard());
  useEffect(() => act(() => track.refresh()), [track, computed]);
  const start = (cell: RaceCell) => {
    hold();
    act(() =>
      track.start(cell).then(() => {
        // The lanes come into view before anything runs in them.
        requestAnimationFrame(() => goToSection('race'));
        if (!reducedMotion()) run();
      }),
    );
  };
  return (
    <Panel id="race" label={words.title} className="race-panel">
      <PanelTitle>{words.title}</PanelTitle>
      <p>{words.intro}</p>
      <Start onStart={start} />
      {race && <Lanes race={race} {...{ isRunning, run, hold }} />}
    </Panel>
  );
}

/** The cell that the step is at, to be raced; apart from the lanes, since it follows every step. */
function Start({ onStart }: { onStart: (cell: RaceCell) => void }) {
  const words = useCompareWords().race;
  const key = useBoardState(({ frame, computed }) => {
    const { row, column } = frame.step.output;
    return `${row},${column},${currentOutput(computed.made.settings, frame)}`;
  });
  const [row, column, channel] = key.split(',').map(Number);
  return (
    <p className="race-start">
      <Button onClick={() => onStart({ row, column, channel })}>{words.start}</Button>
      <span>{words.cell(channel + 1, row + 1, column + 1)}</span>
    </p>
  );
}

interface LanesProps {
  race: Race;
  isRunning: boolean;
  run: () => void;
  hold: () => void;
}

function Lanes({ race, isRunning, run, hold }: LanesProps) {
  const words = useCompareWords().race;
  const { settings } = useBoardState((state) => state.computed.made);
  const geometry = useBoardState((state) => state.computed.geometry);
  const mode = useBoardState((state) => comparison(state.compare, state.computed.made));
  const [place, { width }] = useSize<HTMLDivElement>();
  const { reply, step, cell: at } = race;
  const lanes = useMemo(() => [standardLane(reply), layerLane(reply)] as const, [reply]);
  const { cell, inBlocks } = tapLayout(lanes, width);
  const [standard, layer] = lanes;
  const name = reply.separable.length > 1 ? words.lanes.separable : words.lanes.layer;
  return (
    <div ref={place} className="race">
      <h3>{words.now(words.cell(at.channel + 1, at.row + 1, at.column + 1))}</h3>
      <TapLane
        lane={standard}
        name={words.lanes.standard}
        {...{ settings, step, cell, inBlocks }}
        onTouch={hold}
      />
      <TapLane lane={layer} name={name} {...{ settings, step, cell, inBlocks }} onTouch={hold} />
      <RaceControls {...{ lanes, step, isRunning }} length={raceLength(reply)} onRun={run} onHold={hold} />
      <RaceFinish {...{ reply, step, settings, mode }} />
      <RaceCounts {...{ geometry, settings }} />
    </div>
  );
}
