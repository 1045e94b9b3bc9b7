import type { Place } from '../../model/place.ts';
import { act } from '../act.ts';
import { madeOf } from './board-state.ts';
import type { Made } from './board-state.ts';
import type { Board } from './board.ts';
import { compute } from './compute.ts';
import { push, redo as forth, undo as back } from './history.ts';
import type { History } from './history.ts';

/**
 * The one way in which what a person makes changes: into the history, onto the board. Changes that share a `gesture` (one
 * drag, one run of presses: gesture.ts) become one entry of undo.
 */
export function make(
  board: Board,
  change: Partial<Made>,
  gesture?: string,
  at?: number | Place,
): Promise<void> {
  board.player.pause();
  const { history } = board.getState();
  board.setState({ history: push(history, { ...madeOf(board.getState()), ...change }, gesture) });
  return compute(board, at);
}

function restore(board: Board, history: History<Made>): void {
  if (history === board.getState().history) return;
  board.player.pause();
  board.setState({ history });
  act(() => compute(board));
}

export const undo = (board: Board): void => restore(board, back(board.getState().history));
export const redo = (board: Board): void => restore(board, forth(board.getState().history));
