import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { comparison } from '../../state/board/compare.ts';
import { setCompare } from '../../state/board/compute.ts';
import { reset } from '../../state/board/reset.ts';
import { useApp } from '../../state/page/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { goToSection } from '../../board/go-to-section.ts';
import { useToolsWords } from '../use-tools-words.ts';
import { canReset } from './can-reset.ts';
import { GroupsTool } from './GroupsTool.tsx';
import { PresetTool } from './PresetTool.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import './tools-row.css';

/** What changes the layer as a whole, in one row: groups, kernels by name, undo, comparison. */
export function ToolsRow() {
  const board = useBoard();
  const words = useToolsWords().row;
  const made = useBoardState(madeOf);
  const isCompared = useBoardState((state) => state.compare !== 'off');
  const hide = useApp((state) => state.hide);
  return (
    <div className="tools-row" role="group" aria-label={words.label}>
      <div className="tools-fields">
        {!hide.has('groups') && <GroupsTool />}
        {!hide.has('presets') && <PresetTool />}
        <div className="tools-buttons">
          <UndoButtons />
          <IconButton
            icon="reset"
            label={words.reset}
            keys="R"
            disabled={!canReset(made)}
            onClick={() => act(() => reset(board))}
          />
        </div>
        {!hide.has('compare') && (
          <Button
            className="tools-compare"
            pressed={isCompared}
            onClick={() => {
              const shown = setCompare(board, isCompared ? 'off' : comparison('merged', made));
              // Its panel grows first, or the way there would be too short.
              if (!isCompared)
                act(() => shown.then(() => requestAnimationFrame(() => goToSection('compare'))));
            }}
          >
            {words.compare}
          </Button>
        )}
      </div>
    </div>
  );
}
