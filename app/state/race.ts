import type { RaceReply } from '../../kernels/worker/protocol.ts';
import { JobError } from '../engine/client.ts';
import { comparison, ownStandard } from './compute.ts';
import { engine } from './engine.ts';
import { pause } from './player.ts';
import { getState, setState } from './store.ts';
import type { AppState, Computed } from './store.ts';

/** One cell of one output map, from 0. */
export type RaceCell = NonNullable<AppState['race']>['cell'];

/** Ticks until both lanes are through: each makes one multiply-add in a tick. */
export function raceLength({ standard, separable }: RaceReply): number {
  return Math.max(
    standard.count,
    separable.reduce((sum, { count }) => sum + count, 0),
  );
}

/** Asked for last; it stays through a change of layer, however the cell moves. */
let wanted: RaceCell | null = null;
let answered: Computed | null = null;
let turn = 0;

/** Puts an output cell at the start of its race. */
export function startRace(cell: RaceCell): Promise<void> {
  pause();
  wanted = cell;
  return ask(0);
}

/** The same race with the weights and inputs of now; the tick stays. */
export async function refreshRace(): Promise<void> {
  const { race, computed } = getState();
  wanted ??= race?.cell ?? null;
  if (wanted && computed !== answered) await ask(race?.step ?? 0);
}

/** Of several requests in a row only the newest is shown. A cell that the layer does not have is moved to its edge. */
async function ask(step: number): Promise<void> {
  const mine = ++turn;
  const { computed, compare } = getState();
  const cell = within(wanted!, computed);
  // A race of a layer that can be merged is fairest against the same numbers: both lanes arrive at one sum.
  const mode = compare === 'off' ? comparison('merged', computed.made) : comparison(compare, computed.made);
  const standardWeights = mode === 'merged' ? mode : ownStandard(computed.made);
  try {
    const reply = await engine().race({ slot: 'board', ...cell, standardWeights });
    if (mine !== turn || !wanted) return;
    answered = computed;
    setState({ race: { cell, reply, step: Math.min(step, raceLength(reply)) } });
  } catch (error) {
    // The layer has changed meanwhile, or nothing was computed yet: its results ask again.
    if (!(error instanceof JobError)) throw error;
  }
}

function within({ row, column, channel }: RaceCell, { geometry }: Computed): RaceCell {
  const { height, width, channels } = geometry.output;
  return {
    row: Math.min(row, height - 1),
    column: Math.min(column, width - 1),
    channel: Math.min(channel, channels - 1),
  };
}

export function setRaceStep(step: number): void {
  const { race } = getState();
  if (race) setState({ race: { ...race, step: Math.max(0, Math.min(step, raceLength(race.reply))) } });
}

export function endRace(): void {
  wanted = null;
  turn++;
  if (getState().race) setState({ race: null });
}
