import { defaultBank } from '../../model/default-bank.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { make } from './made.ts';

/** Back to the layer's own weights and the picture as it came; settings and picture stay. */
export function reset(board: Board): Promise<void> {
  const { settings } = madeOf(board.getState());
  return make(board, { bank: defaultBank(settings), standard: null, edits: new Map() });
}
