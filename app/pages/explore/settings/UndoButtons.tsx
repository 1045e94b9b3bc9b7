import { canRedo, canUndo } from '../../../state/board/history.ts';
import { redoLayer, undoLayer } from '../../../state/explore/change-layer.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useExplore, useExploreState, useExploreWords } from '../use-explore.ts';
import './settings.css';

/** Takes back what was made of the layer, and brings it again. */
export function UndoButtons() {
  const explore = useExplore();
  const words = useExploreWords().settings;
  const history = useExploreState((state) => state.history);
  return (
    <div className="explore-undo">
      <IconButton
        icon="undo"
        label={words.undo}
        keys="Control+Z"
        tip="above"
        tipAlign="start"
        disabled={!canUndo(history)}
        onClick={() => undoLayer(explore)}
      />
      <IconButton
        icon="redo"
        label={words.redo}
        keys="Control+Y"
        tip="above"
        disabled={!canRedo(history)}
        onClick={() => redoLayer(explore)}
      />
    </div>
  );
}
