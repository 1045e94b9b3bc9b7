import { act } from '../../state/act.ts';
import type { Crop } from '../../state/address/types.ts';
import { madeOf } from '../../state/board/board-state.ts';
import type { Board } from '../../state/board/board.ts';
import { moveCrop } from '../../state/picture/move-crop.ts';

/** Part of a drag. */
export const dragFrame = (board: Board, to: Crop): void => move(board, to, board.gestures.drag('crop'));

/** A key, a button or a notch of the wheel: in quick succession they are one entry of undo. */
export const pressFrame = (board: Board, to: Crop): void => move(board, to, board.gestures.press('crop'));

function move(board: Board, to: Crop, gesture: string): void {
  const { source } = madeOf(board.getState());
  if (source.kind === 'numbers') return;
  const { x, y, width } = board.getState().draggedCrop ?? source.crop;
  if (to.x !== x || to.y !== y || to.width !== width) act(() => moveCrop(board, to, gesture));
}
