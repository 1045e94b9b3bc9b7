import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { canRedo, canUndo } from '../../state/board/history.ts';
import { redo, undo } from '../../state/board/made.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useToolsWords } from '../use-tools-words.ts';

/** Takes back what was made, and brings it again. */
export function UndoButtons() {
  const board = useBoard();
  const words = useToolsWords().row;
  const history = useBoardState((state) => state.history);
  return (
    <>
      <IconButton
        icon="undo"
        label={words.undo}
        keys="Control+Z"
        disabled={!canUndo(history)}
        onClick={() => undo(board)}
      />
      <IconButton
        icon="redo"
        label={words.redo}
        keys="Control+Y"
        disabled={!canRedo(history)}
        onClick={() => redo(board)}
      />
    </>
  );
}
