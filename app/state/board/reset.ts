import { defaultBank } from '../../model/default-bank.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { make } from './made.ts';
import { openingMade } from './opening.ts';

/** Back to the layer's own weights and the picture as it came; settings and picture stay. */
export function reset(board: Board): Promise<void> {
  const { settings } = madeOf(board.getState());
  return make(board, { bank: defaultBank(settings), standard: null, edits: new Map() });
}

/** The opening layer from its first step, as if nothing had been made. Undo brings back what was. */
export function startAfresh(board: Board): Promise<void> {
  board.setState({ drawing: null });
  return make(board, openingMade(), undefined, 0);
}
