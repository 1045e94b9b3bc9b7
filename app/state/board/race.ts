import { JobError } from '../../engine/job-error.ts';
import { costOf, pixelCost } from '../../model/pixel-cost.ts';
import { createNewest } from '../newest.ts';
import type { Computed, Race, RaceCell } from './board-state.ts';
import type { Board } from './board.ts';
import { comparison, ownStandard } from './compare.ts';

/** Ticks until both layers are through with one output cell: each makes one multiply-add in a tick. */
export function cellTicks({ reply: { standard, separable } }: Pick<Race, 'reply'>): number {
  return Math.max(
    standard.count,
    separable.reduce((sum, { count }) => sum + count, 0),
  );
}

/** Ticks until both are through with all outputs of the pixel, raced from the start; 0 where one cell is all that there is. */
export function pixelTicks({ of }: Pick<Race, 'of'>): number {
  const cost = pixelCost(of.geometry);
  const { standard, layer } = costOf(cost, cost.outputs);
  return cost.outputs > 1 ? Math.max(standard, layer) : 0;
}

/** The race has two parts: one output cell, then all outputs of its pixel. */
export const raceLength = (race: Pick<Race, 'reply' | 'of'>): number => cellTicks(race) + pixelTicks(race);

export interface RaceTrack {
  /** Races an output cell, from a tick of its race on; by default its start. `Infinity` is its end. */
  start: (cell: RaceCell, step?: number) => Promise<void>;
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

  const clamped = (race: Race): Race => ({
    ...race,
    step: Math.max(0, Math.min(race.step, raceLength(race))),
  });

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
      board.setState({ race: clamped({ cell, reply, of: computed, step }) });
    } catch (error) {
      // The layer has changed meanwhile, or nothing was computed yet: its results ask again.
      if (!(error instanceof JobError)) throw error;
    }
  }

  return {
    start(cell, step = 0) {
      board.player.pause();
      wanted = cell;
      return ask(step);
    },
    async refresh() {
      const { race, computed } = board.getState();
      wanted ??= race?.cell ?? null;
      if (wanted && computed !== race?.of) await ask(race?.step ?? 0);
    },
    setStep(step) {
      const { race } = board.getState();
      if (race) board.setState({ race: clamped({ ...race, step }) });
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
