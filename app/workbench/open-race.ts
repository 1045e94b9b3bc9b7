import { act } from '../state/act.ts';
import type { RaceCell } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { late } from '../late/late.ts';

const RACE = late(() => import('../state/board/race.ts'));

const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Races an output cell over the page: from its start where it may run, else at its end, where all of it is seen. */
export function openRace(board: Board, cell: RaceCell): void {
  act(async () => {
    const { raceOf } = await RACE.fetch();
    await raceOf(board).start(cell, isMotionReduced() ? Infinity : 0);
  });
}
