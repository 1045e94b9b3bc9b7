import type { RaceReply } from '../../../kernels/worker/protocol.ts';
import { JobError } from '../../engine/job-error.ts';
import { createNewest } from '../newest.ts';
import type { Computed, RaceCell } from './board-state.ts';
import type { Board } from './board.ts';
import { comparison, ownStandard } from './compare.ts';

/** Ticks until both lanes are through: each makes one multiply-add in a tick. */
export function raceLength({ standard, separable }: RaceReply): number {
  return Math.max(
    standard.count,
    separable.reduce((sum, { count }) => sum + count, 0),
  );
}

export interface RaceTrack {
  /** Puts an output cell at the start of its race. */
  start: (cell: RaceCell) => Promise<void>;
  /** The same race with the weights and inputs of now; the tick stays. */
  refresh: () => Promise<void>;
  setStep: (step: number) => void;
  end: () => void;
  close: () => void;
}

/** The race of one board's output cell. */
export const raceOf = (board: Board): RaceTrack => board.part(createRace);

function createRace(board: Board): RaceTrack {
  const asked = createNewest();
  /** Asked for last; it stays through a change of layer, however the cell moves. */
  let wanted: RaceCell | null = null;
  let answered: Computed | null = null;

  /** Of several requests in a row only the newest is shown. A cell that the layer does not have is moved to its edge. */
  async function ask(step: number): Promise<void> {
    const turn = asked.begin();
    const { computed, compare } = board.getState();
    const cell = within(wanted!, computed);
    // A race of a layer that can be merged is fairest against the same numbers: both lanes arrive at one sum.
    const mode = compare === 'off' ? comparison('merged', computed.made) : comparison(compare, computed.made);
    const standardWeights = mode === 'merged' ? mode : ownStandard(computed.made);
    try {
      const reply = await board.engine.race({ slot: board.slot, ...cell, standardWeights });
      if (!turn.isNewest() || !wanted) return;
      answered = computed;
      board.setState({ race: { cell, reply, step: Math.min(step, raceLength(reply)) } });
    } catch (error) {
      // The layer has changed meanwhile, or nothing was computed yet: its results ask again.
      if (!(error instanceof JobError)) throw error;
    }
  }

  return {
    start(cell) {
      board.player.pause();
      wanted = cell;
      return ask(0);
    },
    async refresh() {
      const { race, computed } = board.getState();
      wanted ??= race?.cell ?? null;
      if (wanted && computed !== answered) await ask(race?.step ?? 0);
    },
    setStep(step) {
      const { race } = board.getState();
      if (race)
        board.setState({ race: { ...race, step: Math.max(0, Math.min(step, raceLength(race.reply))) } });
    },
    end() {
      wanted = null;
      asked.end();
      if (board.getState().race) board.setState({ race: null });
    },
    close: asked.end,
  };
}

function within({ row, column, channel }: RaceCell, { geometry }: Computed): RaceCell {
  const { height, width, channels } = geometry.output;
  return {
    row: Math.min(row, height - 1),
    column: Math.min(column, width - 1),
    channel: Math.min(channel, channels - 1),
  };
}
