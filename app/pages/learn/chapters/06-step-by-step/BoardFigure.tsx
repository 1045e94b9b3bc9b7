import { useEffect } from 'react';
import { Board } from '../../../../board/Board.tsx';
import { CodePanel } from '../../../../board/CodePanel.tsx';
import { FormulaPanel } from '../../../../board/FormulaPanel.tsx';
import { Sentence } from '../../../../board/Sentence.tsx';
import { Transport } from '../../../../board/transport/Transport.tsx';
import { lendBoard } from '../../../../state/pages.ts';
import { pause } from '../../../../state/player.ts';
import { stepBack, stepForward } from '../../../../state/stepper.ts';
import { getState } from '../../../../state/store.ts';
import { useApp } from '../../../../state/use-app.ts';
import type { FigureProps, FigureSteps } from '../../../../ui/figure.ts';
import { BEFORE_CELL, HAND } from './hand-layer.ts';
import './board-figure.css';

/** A clicker walks the layer to its end before the screen turns. */
const STEPS: FigureSteps = {
  forward() {
    const { frame } = getState();
    if (frame.step.step >= frame.length - 1) return false;
    pause();
    void stepForward();
    return true;
  },
  back() {
    if (getState().frame.step.step === 0) return false;
    pause();
    void stepBack();
    return true;
  },
};

/** The instrument itself, with the layer that one can work out on paper; it stands before the cell that is asked for. */
export function BoardFigure({ isLocked, onSteps }: FigureProps) {
  const isLent = useApp((state) => state.lent !== null);
  const isThere = useApp((state) => state.computed.made === state.made);
  useEffect(() => void lendBoard(HAND, { unit: 'cell', step: BEFORE_CELL }), []);
  useEffect(() => {
    onSteps?.(isLocked ? null : STEPS);
    return () => onSteps?.(null);
  }, [onSteps, isLocked]);
  return (
    <div className="board-figure" data-ready={isLent && isThere}>
      <Sentence />
      <div className="board-figure-board">
        <Board hasCells />
      </div>
      <Transport inPane />
      <div className="board-figure-panels">
        <FormulaPanel />
        <CodePanel />
      </div>
    </div>
  );
}
