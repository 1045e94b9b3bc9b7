import { useEffect } from 'react';
import { Board } from '../../../../board/Board.tsx';
import { CELLS } from '../../../../board/cells.ts';
import { CodePanel } from '../../../../board/CodePanel.tsx';
import { FormulaPanel } from '../../../../board/FormulaPanel.tsx';
import { Strip } from '../../../../board/strip/Strip.tsx';
import { useBoardKeys } from '../../../../board/use-board-keys.ts';
import { Transport } from '../../../../board/transport/Transport.tsx';
import { act } from '../../../../state/act.ts';
import { hasResults } from '../../../../state/board/board-state.ts';
import type { Board as BoardValue } from '../../../../state/board/board.ts';
import { BoardContext, useBoard, useBoardState } from '../../../../state/board/use-board.ts';
import { usePlaceBoard } from '../../../../state/page/place-board.ts';
import { useTheme } from '../../../../state/page/use-theme.ts';
import type { FigureProps, FigureSteps } from '../../../../ui/figure.ts';
import { BEFORE_CELL, HAND } from './hand-layer.ts';
import './board-figure.css';

const START = { made: HAND, step: BEFORE_CELL };

/** The instrument itself, with the layer that one can work out on paper; it stands before the cell that is asked for. */
export function BoardFigure(props: FigureProps) {
  const board = usePlaceBoard(START);
  return (
    board && (
      <BoardContext value={board}>
        <Instrument {...props} />
      </BoardContext>
    )
  );
}

/** A clicker walks the layer to its end before the screen turns. */
const stepsOf = ({ player, stepper, getState }: BoardValue): FigureSteps => ({
  forward() {
    const { frame } = getState();
    if (frame.step.step >= frame.length - 1) return false;
    player.pause();
    act(() => stepper.stepForward());
    return true;
  },
  back() {
    if (getState().frame.step.step === 0) return false;
    player.pause();
    act(() => stepper.stepBack());
    return true;
  },
});

function Instrument({ isLocked, onSteps }: FigureProps) {
  const board = useBoard();
  const isThere = useBoardState(hasResults);
  useEffect(() => {
    onSteps?.(isLocked ? null : stepsOf(board));
    return () => onSteps?.(null);
  }, [board, onSteps, isLocked]);
  // A clicker walks through the page, of which the board is a part.
  useBoardKeys('figure', useTheme() === 'projector' ? ['page', 'play'] : ['page']);
  return (
    <div className="board-figure" data-ready={isThere}>
      <div className="board-figure-board">
        <Board hasCells cells={CELLS} />
      </div>
      <div>
        <Strip inPane />
        <Transport inPane />
      </div>
      <div className="board-figure-panels">
        <FormulaPanel />
        <CodePanel />
      </div>
    </div>
  );
}
