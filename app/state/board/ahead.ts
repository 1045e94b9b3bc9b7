// The next step is asked for before it is wanted. A browser that has just passed on a key paints before it delivers messages: a
// step that has to wait for the worker's is a frame late, one that is here already is in the very next picture.
import type { Frame } from '../../../kernels/worker/protocol.ts';
import { act } from '../act.ts';
import { createNewest } from '../newest.ts';
import { isUpToDate } from './board-state.ts';
import type { Computed } from './board-state.ts';
import type { Board } from './board.ts';
import type { Move } from './stepper.ts';

/** What the frame was made of and follows from: it is of use only where all that is still so. */
interface Found extends Move {
  computed: Computed;
  step: number;
  frame: Frame;
}

/** From now on a board has the next unit in the direction of the last step at hand. */
export const lookAhead = (board: Board): void => void board.part(createAhead);

function createAhead({ slot, engine, turns, stepper, getState, subscribe }: Board) {
  const asked = createNewest();
  let found: Found | null = null;
  let direction: 1 | -1 = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const turn = asked.begin();
    const state = getState();
    if (state.playing || !isUpToDate(state) || turns.isLayerDue()) return;
    const { computed, frame, unit } = state;
    const step = frame.step.step;
    const move = { unit, count: direction };
    try {
      const reply = await engine.frame({ slot, step, move });
      if (turn.isNewest()) found = { ...move, computed, step, frame: reply.frame };
    } catch {
      // The step asks for itself then, and says what is wrong.
    }
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => act(() => ask()));
  }

  /** The frame of a move from where the step is, if it is here. */
  stepper.foresee(({ unit, count }) => {
    const state = getState();
    const fits =
      found?.computed === state.computed &&
      isUpToDate(state) &&
      found.step === state.frame.step.step &&
      found.unit === unit &&
      found.count === count &&
      !turns.isLayerDue();
    return fits ? found!.frame : null;
  });
  const stop = subscribe(({ frame, unit, computed, playing }, old) => {
    const isSame =
      frame === old.frame && unit === old.unit && computed === old.computed && playing === old.playing;
    if (isSame) return;
    const [now, before] = [frame.step.step, old.frame.step.step];
    if (now !== before) direction = now > before ? 1 : -1;
    if (!playing) soon();
  });
  soon();
  return {
    close() {
      clearTimeout(timer);
      stop();
      asked.end();
      found = null;
    },
  };
}
