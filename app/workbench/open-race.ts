import { act } from '../state/act.ts';
import type { RaceCell } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { raceOf } from '../state/board/race.ts';

const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Races an output cell over the page: from its start where it may run, else at its end, where all of it is seen. */
export function openRace(board: Board, cell: RaceCell): void {
  act(() => raceOf(board).start(cell, isMotionReduced() ? Infinity : 0));
}
