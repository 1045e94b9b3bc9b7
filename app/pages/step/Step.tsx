import { useEffect, useState } from 'react';
import { useBoardKeys } from '../../board/use-board-keys.ts';
import { late } from '../../late/late.ts';
import { BoardContext, useBoard, useBoardState } from '../../state/board/use-board.ts';
import { setView } from '../../state/board/whole-view.ts';
import { shownBoard } from '../../state/page/store.ts';
import { useApp } from '../../state/page/use-app.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { Awaited, NotArrived } from '../../ui/late/NotArrived.tsx';
import { useLate } from '../../ui/late/use-late.ts';
import { WholeStep } from './WholeStep.tsx';

/** Who opens the page by its plain name sees the whole first; the cells are there when they are wanted. */
const CELLS_STEP = late(() => import('./CellsStep.tsx').then(({ CellsStep }) => CellsStep));

const DIVE = late(() => import('./dive/dive-motion.ts').then(({ followDive }) => followDive));

/** The layer on the board, as a whole or cell by cell. */
export function Step() {
  return (
    <BoardContext value={useApp(shownBoard)}>
      <Views />
    </BoardContext>
  );
}

function Views() {
  const ready = useApp((state) => state.ready);
  const isOpen = useAfterFirstPaint();
  const board = useBoard();
  const view = useBoardState((state) => state.view);
  const cells = useLate(CELLS_STEP, isOpen || view === 'cells');
  const dive = useLate(DIVE, isOpen);
  const followDive = dive.kind === 'there' ? dive.part : null;
  useEffect(() => followDive?.(board), [followDive, board]);
  const isThere = view === 'whole' || cells.kind === 'there';
  useEffect(() => {
    // Before what comes later, and for those who measure: e2e/first-load.spec.ts, tools/bench/load.mjs.
    return ready && isThere ? afterPaint(() => performance.mark('first-step')) : undefined;
  }, [ready, isThere]);
  useBoardKeys('page');
  if (view === 'whole')
    return (
      <main className="whole-step" data-ready={ready}>
        <WholeStep isOpen={isOpen} onChange={() => setView(board, 'cells')} />
      </main>
    );
  if (cells.kind === 'there') return <cells.part isOpen={isOpen} />;
  return <main>{cells.kind === 'absent' ? <NotArrived again={CELLS_STEP.again} /> : <Awaited />}</main>;
}

/** False until the first picture is on the screen and the browser has a moment. */
function useAfterFirstPaint(): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => afterPaint(() => setOpen(true)), []);
  return isOpen;
}
