import { Suspense } from 'react';
import { Board } from '../../board/Board.tsx';
import { CELLS } from '../../board/cells.ts';
import { Sentence } from '../../board/Sentence.tsx';
import { StageChips } from '../../board/StageChips.tsx';
import { Transport } from '../../board/transport/Transport.tsx';
import { useTheme } from '../../state/page/use-theme.ts';
import { latePart } from '../../ui/late/late-part.tsx';
import { Awaited } from '../../ui/late/NotArrived.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useApp } from '../../state/page/use-app.ts';
import { ViewChoice } from './ViewChoice.tsx';
import './step-page.css';

/** Everything that is not needed for the first step on the screen. */
const LatePanels = latePart(() => import('./LatePanels.tsx').then(({ LatePanels }) => LatePanels));
const ToolsRow = latePart(() =>
  import('../../workbench/tools-row/ToolsRow.tsx').then(({ ToolsRow }) => ToolsRow),
);
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
  const isCompact = useTheme() === 'projector' || isNarrow;
  return (
    <main className="step-page" data-ready={ready}>
      <div className="step-head">
        {isCompact && (
          <>
            <ViewChoice />
            <StageChips />
          </>
        )}
        {!isNarrow && <Sentence />}
      </div>
      {!isCompact && (
        <div className="step-tools">
          <Suspense fallback={<Awaited />}>{isOpen && <ToolsRow />}</Suspense>
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
