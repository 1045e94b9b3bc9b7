import { act } from '../../state/act.ts';
import type { Crop } from '../../state/address/types.ts';
import { madeOf } from '../../state/board/board-state.ts';
import type { Board } from '../../state/board/board.ts';
import { moveCrop } from '../../state/picture/move-crop.ts';

/** The frame on the photograph goes to a place, and the board after it. */
export function moveFrame(board: Board, to: Crop, gesture: string): void {
  const { source } = madeOf(board.getState());
  if (source.kind === 'numbers') return;
  const { x, y, width } = board.getState().draggedCrop ?? source.crop;
  if (to.x !== x || to.y !== y || to.width !== width) act(() => moveCrop(board, to, gesture));
}
