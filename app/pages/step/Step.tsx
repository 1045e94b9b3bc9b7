import { Suspense, useEffect, useState } from 'react';
import { useBoardKeys } from '../../board/use-board-keys.ts';
import { BoardContext, useBoard, useBoardState } from '../../state/board/use-board.ts';
import { setView } from '../../state/board/whole-view.ts';
import { shownBoard } from '../../state/page/store.ts';
import { useApp } from '../../state/page/use-app.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { latePart } from '../../ui/late/late-part.tsx';
import { Awaited } from '../../ui/late/NotArrived.tsx';
import { WholeStep } from './WholeStep.tsx';

/** Who opens the page by its plain name sees the whole first. */
const CellsStep = latePart(() => import('./StepPage.tsx').then(({ CellsStep }) => CellsStep));

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
  useEffect(() => {
    // Before what comes later, and for those who measure: e2e/first-load.spec.ts, tools/bench/load.mjs.
    return ready ? afterPaint(() => performance.mark('first-step')) : undefined;
  }, [ready]);
  const isOpen = useAfterFirstPaint();
  useBoardKeys('page');
  const view = useBoardState((state) => state.view);
  const board = useBoard();
  if (view === 'cells')
    return (
      <Suspense fallback={<Awaited />}>
        <CellsStep isOpen={isOpen} />
      </Suspense>
    );
  return (
    <main className="whole-step" data-ready={ready}>
      <WholeStep isOpen={isOpen} onChange={() => setView(board, 'cells')} />
    </main>
  );
}

/** False until the first picture is on the screen and the browser has a moment. */
function useAfterFirstPaint(): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => afterPaint(() => setOpen(true)), []);
  return isOpen;
}
