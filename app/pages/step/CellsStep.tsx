import { Suspense } from 'react';
import { Board } from '../../board/Board.tsx';
import { CELLS } from '../../board/cells.ts';
import { FormulaLine } from '../../board/FormulaLine.tsx';
import { StageChips, WayChips } from '../../board/StageChips.tsx';
import { Strip } from '../../board/strip/Strip.tsx';
import { Transport } from '../../board/transport/Transport.tsx';
import { useWall } from '../../state/page/use-theme.ts';
import { latePart } from '../../ui/late/late-part.tsx';
import { Awaited } from '../../ui/late/NotArrived.tsx';
import { useLow, useNarrow } from '../../ui/use-narrow.ts';
import { useApp } from '../../state/page/use-app.ts';
import { EndDoors } from './EndDoors.tsx';
import { ViewChoice } from './ViewChoice.tsx';
import './step-page.css';

/** Everything that is not needed for the first step on the screen. */
const LatePanels = latePart(() => import('./LatePanels.tsx').then(({ LatePanels }) => LatePanels));
const StepCost = latePart(() => import('./StepCost.tsx').then(({ StepCost }) => StepCost));
const ValueBar = latePart(() =>
  import('../../workbench/value-bar/ValueBar.tsx').then(({ ValueBar }) => ValueBar),
);
const BoardPhoto = latePart(() =>
  import('../../workbench/photo/BoardPhoto.tsx').then(({ BoardPhoto }) => BoardPhoto),
);
const Bench = latePart(() => import('./Bench.tsx').then(({ Bench }) => Bench));

/** The instrument: board, panels and transport around one current step. */
export function CellsStep({ isOpen }: { isOpen: boolean }) {
  const ready = useApp((state) => state.ready);
  const isNarrow = useNarrow();
  const isLow = useLow();
  const isProjector = useWall();
  const isCompact = isProjector || isNarrow || isLow;
  const hasLine = isProjector && !isNarrow;
  const cost = (
    <div className="step-cost">
      <Suspense fallback={<Awaited />}>{isOpen && <StepCost />}</Suspense>
    </div>
  );
  const foot = (
    <div className="step-foot">
      <Transport />
    </div>
  );
  return (
    <main className="step-page" data-ready={ready}>
      <div className="step-scroll">
        <div className="step-screen">
          {isCompact && !isNarrow && (
            <div className="step-head">
              <ViewChoice />
              <StageChips />
              <WayChips />
            </div>
          )}
          <div className="step-board">
            <Board
              hasCells={isOpen}
              cells={CELLS}
              corner={isCompact ? null : <ViewChoice />}
              photo={
                isOpen && (
                  <Suspense fallback={<Awaited />}>
                    <BoardPhoto />
                  </Suspense>
                )
              }
            />
          </div>
          {hasLine && <FormulaLine />}
          <div className="step-strip">
            <Strip hasSum={!hasLine} end={isOpen ? <EndDoors /> : null}>
              <Suspense fallback={<Awaited />}>{isOpen && <ValueBar />}</Suspense>
            </Strip>
          </div>
          {/* In a hand, stages and lanes share the one row over the board, which has them itself. */}
          {isNarrow && (
            <div className="step-head">
              <ViewChoice />
              <WayChips />
            </div>
          )}
          {/* Where it cannot stay in sight without covering something, it stands under the board. */}
          {isLow && foot}
        </div>
        {isNarrow && cost}
        <div className="step-panels">
          {isOpen && (
            <Suspense fallback={<Awaited />}>
              <div className="step-now">
                <LatePanels />
              </div>
              {/* Within: what stands below does not come first, to be pushed away. */}
              <Suspense fallback={<Awaited />}>
                <Bench />
              </Suspense>
            </Suspense>
          )}
        </div>
        {!isNarrow && cost}
      </div>
      {!isLow && foot}
    </main>
  );
}
