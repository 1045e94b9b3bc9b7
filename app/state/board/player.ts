import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import type { TraceUnit } from '../../../kernels/trace/trace.ts';
import { act } from '../act.ts';
import type { BoardBase } from './board-base.ts';
import type { Player } from './board.ts';
import type { Stepper } from './stepper.ts';

/** Units of a layer, to know how fast the fastest speed must be. */
export function unitsIn({ stages }: LayerGeometry, unit: TraceUnit): number {
  return stages.reduce((sum, { output, multiplyAdds }) => {
    const maps = output.channels;
    const per = {
      tap: multiplyAdds,
      cell: maps * output.height * output.width,
      row: maps * output.height,
      map: maps,
    };
    return sum + (unit === 'stage' ? 1 : per[unit]);
  }, 0);
}

const SLOWEST = 1; // units a second
const WHOLE_LAYER = 20; // seconds at the fastest speed
const OPENING_RATE = 10; // cells a second

/** Units a second at a speed from 0 to 1: from one a second to the whole layer in about 20 s, evenly in the logarithm. */
export function rateAt(speed: number, units: number): number {
  const fastest = Math.max(SLOWEST * 2, units / WHOLE_LAYER);
  return SLOWEST * (fastest / SLOWEST) ** speed;
}

/** The speed at which about ten units pass in a second. */
export function speedFor(units: number, rate = OPENING_RATE): number {
  const fastest = Math.max(SLOWEST * 2, units / WHOLE_LAYER);
  return Math.max(0, Math.min(1, Math.log(rate / SLOWEST) / Math.log(fastest / SLOWEST)));
}

export function createPlayer({ isClosed, getState, setState }: BoardBase, stepper: Stepper): Player {
  let frame = 0;
  let owed = 0;
  let last = 0;

  function tick(now: number): void {
    const { playing, speed, unit, computed, frame: at } = getState();
    if (!playing) return;
    if (at.step.step >= at.length - 1) return pause();
    // A tab that slept owes nothing for the time it was away.
    owed += (Math.min(now - last, 250) / 1000) * rateAt(speed, unitsIn(computed.geometry, unit));
    last = now;
    const whole = Math.floor(owed);
    if (whole > 0) {
      owed -= whole;
      act(() => stepper.stepBy(whole, unit).then(next));
    } else next();
  }

  function next(): void {
    cancelAnimationFrame(frame);
    if (getState().playing) frame = requestAnimationFrame(tick);
  }

  async function play(): Promise<void> {
    if (isClosed()) return;
    const { frame: at } = getState();
    setState({ playing: true });
    if (at.step.step >= at.length - 1) await stepper.goToFirst();
    await stepper.settled();
    owed = 0;
    last = performance.now();
    next();
  }

  function pause(): void {
    if (!getState().playing) return;
    setState({ playing: false });
    cancelAnimationFrame(frame);
  }

  return {
    play,
    pause,
    toggle() {
      if (getState().playing) pause();
      else act(() => play());
    },
    close: pause,
  };
}
