import { canRedo, canUndo } from '../../state/history.ts';
import { redo, undo } from '../../state/make.ts';
import { useApp } from '../../state/use-app.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/use-words.ts';

/** Takes back what was made, and brings it again. */
export function UndoButtons() {
  const words = useWords().step.tools;
  const history = useApp((state) => state.history);
  return (
    <>
      <IconButton
        icon="undo"
        label={words.undo}
        keys="Control+Z"
        disabled={!canUndo(history)}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={words.redo}
        keys="Control+Y"
        disabled={!canRedo(history)}
        onClick={redo}
      />
    </>
  );
}
