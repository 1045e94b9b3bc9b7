import { mixingWeightAt, weightAt } from '../../board/end.ts';
import { endEn } from '../../i18n/words/end.en.ts';
import { endZh } from '../../i18n/words/end.zh.ts';
import { madeOf } from '../../state/board/board-state.ts';
import type { Board } from '../../state/board/board.ts';
import { useBoard } from '../../state/board/use-board.ts';
import { useApp } from '../../state/page/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { usePair } from '../../ui/use-words.ts';
import { RaceButton } from '../../workbench/RaceButton.tsx';
import './end-doors.css';

/** The ways on from a layer that is done: the race, and what becomes of it with another weight. */
export function EndDoors() {
  const board = useBoard();
  const words = usePair(endEn, endZh);
  const hide = useApp((state) => state.hide);
  return (
    <div className="end-doors" role="group" aria-label={words.doors}>
      {!hide.has('compare') && <RaceButton />}
      <Button onClick={() => chooseWeight(board)}>{words.change}</Button>
    </div>
  );
}

/** Opens the bar on a weight, with the focus in its grid. Where one stage has the whole screen its kernels may not be there. */
function chooseWeight(board: Board): void {
  const { frame } = board.getState();
  const kernel = weightAt(madeOf(board.getState()).settings, frame);
  const hasKernels = document.querySelector('.board-grid[data-kind="kernel"]') !== null;
  board.setState({ pinned: null, selected: hasKernels ? kernel : (mixingWeightAt(frame) ?? kernel) });
  requestAnimationFrame(() => {
    const grid = document.querySelector('.board-grid:has(.cell-grid-selected) [role="grid"]');
    if (grid instanceof HTMLElement) grid.focus({ preventScroll: true });
  });
}
