import { Suspense, useEffect, useState } from 'react';
import { Board } from '../../board/Board.tsx';
import { Sentence } from '../../board/Sentence.tsx';
import { StageBar } from '../../board/StageBar.tsx';
import { StageChips } from '../../board/StageChips.tsx';
import { Transport } from '../../board/transport/Transport.tsx';
import { useBoardKeys } from '../../board/use-board-keys.ts';
import { BoardContext } from '../../state/board/use-board.ts';
import { useTheme } from '../../state/page/use-theme.ts';
import { latePart } from '../../ui/late/late-part.tsx';
import { Awaited } from '../../ui/late/NotArrived.tsx';
import { useNarrow } from '../../ui/use-size.ts';
import { shownBoard } from '../../state/page/store.ts';
import { useApp } from '../../state/page/use-app.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import './step-page.css';

/** Everything that is not needed for the first step on the screen. */
const LatePanels = latePart(() => import('./LatePanels.tsx').then(({ LatePanels }) => LatePanels));
const ToolsRow = latePart(() =>
  import('../../workbench/tools-row/ToolsRow.tsx').then(({ ToolsRow }) => ToolsRow),
);
const ValueBar = latePart(() =>
  import('../../workbench/value-bar/ValueBar.tsx').then(({ ValueBar }) => ValueBar),
);
const Bench = latePart(() => import('./Bench.tsx').then(({ Bench }) => Bench));

/** The instrument: board, panels and transport around one current step. */
export function StepPage() {
  return (
    <BoardContext value={useApp(shownBoard)}>
      <Instrument />
    </BoardContext>
  );
}

function Instrument() {
  const ready = useApp((state) => state.ready);
  const isNarrow = useNarrow();
  const isCompact = useTheme() === 'projector' || isNarrow;
  useEffect(() => {
    // Before what comes later, and for those who measure: e2e/first-load.spec.ts, tools/bench/load.mjs.
    return ready ? afterPaint(() => performance.mark('first-step')) : undefined;
  }, [ready]);
  const isOpen = useAfterFirstPaint();
  useBoardKeys('page');
  return (
    <main className="step-page" data-ready={ready}>
      <div className="step-head">
        {isCompact ? <StageChips /> : <StageBar />}
        {!isNarrow && <Sentence />}
      </div>
      {!isCompact && (
        <div className="step-tools">
          <Suspense fallback={<Awaited />}>{isOpen && <ToolsRow />}</Suspense>
        </div>
      )}
      <div className="step-board">
        <Board hasCells={isOpen} />
      </div>
      <div className="step-panels">
        {isNarrow && <Sentence />}
        {isOpen && (
          <Suspense fallback={<Awaited />}>
            <LatePanels hasLinks={!isCompact} />
            {isCompact && <ToolsRow />}
            {/* Within: what stands below does not come first, to be pushed away. */}
            <Suspense fallback={<Awaited />}>
              <Bench />
            </Suspense>
          </Suspense>
        )}
      </div>
      <div className="step-foot">
        <Suspense fallback={<Awaited />}>{isOpen && <ValueBar />}</Suspense>
        <Transport />
      </div>
    </main>
  );
}

/** False until the first picture is on the screen and the browser has a moment. */
function useAfterFirstPaint(): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => afterPaint(() => setOpen(true)), []);
  return isOpen;
}
