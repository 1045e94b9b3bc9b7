import { useCallback, useEffect, useState } from 'react';
import type { Race } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { cellTicks, pixelTicks, raceLength, raceOf } from '../../state/board/race.ts';

/** Ticks a second at least, and seconds that a part lasts at most, however many ticks it has. */
const ONE = { slowest: 7, longest: 6 };
const ALL = { slowest: 14, longest: 8 };

/** One multiply-add is followed by eyes in the first part; in the second it is the rows that are. */
function rateOf(race: Race): number {
  const one = cellTicks(race);
  return race.step < one
    ? Math.max(ONE.slowest, one / ONE.longest)
    : Math.max(ALL.slowest, pixelTicks(race) / ALL.longest);
}

const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface RacePlay {
  isRunning: boolean;
  run: () => void;
  hold: () => void;
}

/** Runs the race by itself, to its end. One that stands at its start when it is opened runs at once, where motion is welcome. */
export function useRacePlay(): RacePlay {
  const board = useBoard();
  const [isPlaying, setPlaying] = useState(() => board.getState().race?.step === 0 && !isMotionReduced());
  const isThrough = useBoardState(({ race }) => !race || race.step >= raceLength(race));

  const hold = useCallback(() => setPlaying(false), []);
  /** From the start if it stands at the end. */
  const run = useCallback(() => {
    const { race } = board.getState();
    if (race && race.step >= raceLength(race)) raceOf(board).setStep(0);
    setPlaying(true);
  }, [board]);

  const isRunning = isPlaying && !isThrough;
  useEffect(() => {
    if (!isRunning) return;
    let owed = 0;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const { race } = board.getState();
      if (!race) return;
      owed += (Math.min(now - last, 250) / 1000) * rateOf(race);
      last = now;
      const whole = Math.floor(owed);
      owed -= whole;
      if (whole > 0) raceOf(board).setStep(race.step + whole);
      frame = requestAnimationFrame(tick);
    });
    return () => {
      cancelAnimationFrame(frame);
      setPlaying(false); // at the end it stops, and does not go on when somebody steps back
    };
  }, [board, isRunning]);
  return { isRunning, run, hold };
}
