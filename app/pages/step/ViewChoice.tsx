import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { setView } from '../../state/board/whole-view.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useWords } from '../../ui/use-words.ts';

/** The whole layer at a glance, or its cells one by one. */
export function ViewChoice() {
  const board = useBoard();
  const view = useBoardState((state) => state.view);
  const words = useWords().step.whole;
  return (
    <RadioGroup
      label={words.view}
      value={view}
      options={(['whole', 'cells'] as const).map((value) => ({ value, label: words.views[value] }))}
      onChange={(chosen) => setView(board, chosen)}
    />
  );
}
