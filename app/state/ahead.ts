// The next step is asked for before it is wanted. A browser that has just passed on a key paints before it delivers messages: a
// step that has to wait for the worker's is a frame late, one that is here already is in the very next picture.
import type { TraceUnit } from '../../kernels/trace/trace.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';
import { engine } from './engine.ts';
import { appStore, getState } from './store.ts';
import type { AppState } from './store.ts';
import { isLayerRunning } from './turns.ts';

interface Move {
  unit: TraceUnit;
  count: number;
}

/** What the frame was made of and follows from: it is of use only where all that is still so. */
interface Ahead extends Move {
  computed: AppState['computed'];
  step: number;
  frame: Frame;
}

let ahead: Ahead | null = null;
let asked = 0;
let direction: 1 | -1 = 1;

/** The frame of a move from where the step is, if it is here. */
export function takeAhead({ unit, count }: Move): Frame | null {
  const { made, computed, frame } = getState();
  const found = ahead;
  const fits =
    found?.computed === computed &&
    made === computed.made &&
    found.step === frame.step.step &&
    found.unit === unit &&
    found.count === count &&
    !isLayerRunning();
  return fits ? found.frame : null;
}

async function ask(): Promise<void> {
  const mine = ++asked;
  const { made, computed, frame, unit, playing } = getState();
  if (playing || made !== computed.made || isLayerRunning()) return;
  const step = frame.step.step;
  const move = { unit, count: direction };
  try {
    const reply = await engine().frame({ slot: 'board', step, move });
    if (mine === asked) ahead = { ...move, computed, step, frame: reply.frame };
  } catch {
    // The step asks for itself then, and says what is wrong.
  }
}

/** From now on has the next unit in the direction of the last step at hand. */
export function followAhead(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask());
  };
  const stop = appStore().subscribe((state, old) => {
    const { frame, unit, computed, playing } = state;
    if (frame === old.frame && unit === old.unit && computed === old.computed && playing === old.playing)
      return;
    if (frame.step.step !== old.frame.step.step) direction = frame.step.step > old.frame.step.step ? 1 : -1;
    if (!playing) soon();
  });
  soon();
  return () => {
    clearTimeout(timer);
    stop();
    asked++;
    ahead = null;
  };
}
