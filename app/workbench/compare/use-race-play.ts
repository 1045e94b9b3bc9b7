import { useCallback, useEffect, useState } from 'react';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { raceLength, raceOf } from '../../state/board/race.ts';

const SLOWEST = 7; // taps a second
const LONGEST = 10; // seconds, however many taps there are

/** Runs the race by itself, to its end. */
export function useRacePlay() {
  const board = useBoard();
  const [isPlaying, setPlaying] = useState(false);
  const isThrough = useBoardState(({ race }) => !race || race.step >= raceLength(race.reply));

  const hold = useCallback(() => setPlaying(false), []);
  /** From the start if it stands at the end. */
  const run = useCallback(() => {
    const { race } = board.getState();
    if (race && race.step >= raceLength(race.reply)) raceOf(board).setStep(0);
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
      const rate = Math.max(SLOWEST, raceLength(race.reply) / LONGEST);
      owed += (Math.min(now - last, 250) / 1000) * rate;
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
