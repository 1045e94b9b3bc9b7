// The board as it was before its weights were changed, for as long as somebody holds a button or a key.
import { Superseded } from '../../engine/job-error.ts';
import { placeOf } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { createNewest } from '../newest.ts';
import type { Made } from './board-state.ts';
import type { Board } from './board.ts';
import { fetchJobs, resultsOf } from './compute.ts';
import { weightsBefore } from './weights-before.ts';

/** The board's own look back. */
export const lookBackOf = (board: Board): ReturnType<typeof createLookBack> => board.part(createLookBack);

/** `begin` shows the weights as they were and what they gave, at the present step; `end`, or any other change, shows the present again. */
function createLookBack(board: Board) {
  const asked = createNewest();
  const slot = `${board.slot}: before`;

  async function run(made: Made, at: number | Place) {
    const { layerJob } = await fetchJobs();
    const { layer, job } = layerJob(made, 'off', at);
    const reply = await board.engine.layer({ slot, ...job });
    return { computed: { ...layer, ...resultsOf(reply) }, frame: reply.frame! };
  }

  async function begin(): Promise<void> {
    const { history, computed, frame, view, overview } = board.getState();
    const made = weightsBefore(history);
    if (!made) return;
    board.player.pause();
    const turn = asked.begin();
    try {
      const before = await run(made, placeOf(computed.geometry, frame.step.step));
      const wide =
        view === 'whole' && overview
          ? (await run({ ...overview.computed.made, bank: made.bank }, 0)).computed
          : null;
      if (turn.isNewest()) board.setState({ before: { ...before, overview: wide } });
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }

  function end(): void {
    asked.end();
    if (board.getState().before) board.setState({ before: null });
  }

  const stop = board.subscribe((state, old) => {
    const isSame =
      state.history === old.history &&
      state.computed === old.computed &&
      state.frame === old.frame &&
      state.view === old.view;
    if (!isSame) end();
  });
  return {
    begin,
    end,
    close() {
      stop();
      asked.end();
      board.engine.closeSlot(slot);
    },
  };
}
