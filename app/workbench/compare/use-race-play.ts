import { useCallback, useEffect, useState } from 'react';
import { raceLength, setRaceStep } from '../../state/race.ts';
import { getState } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';

const SLOWEST = 7; // taps a second
const LONGEST = 10; // seconds, however many taps there are

/** Runs the race by itself, to its end. */
export function useRacePlay() {
  const [isPlaying, setPlaying] = useState(false);
  const isThrough = useApp(({ race }) => !race || race.step >= raceLength(race.reply));

  const hold = useCallback(() => setPlaying(false), []);
  /** From the start if it stands at the end. */
  const run = useCallback(() => {
    const { race } = getState();
    if (race && race.step >= raceLength(race.reply)) setRaceStep(0);
    setPlaying(true);
  }, []);

  const isRunning = isPlaying && !isThrough;
  useEffect(() => {
    if (!isRunning) return;
    let owed = 0;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const { race } = getState();
      if (!race) return;
      const rate = Math.max(SLOWEST, raceLength(race.reply) / LONGEST);
      owed += (Math.min(now - last, 250) / 1000) * rate;
      last = now;
      const whole = Math.floor(owed);
      owed -= whole;
      if (whole > 0) setRaceStep(race.step + whole);
      frame = requestAnimationFrame(tick);
    });
    return () => {
      cancelAnimationFrame(frame);
      setPlaying(false); // at the end it stops, and does not go on when somebody steps back
    };
  }, [isRunning]);
  return { isRunning, run, hold };
}
