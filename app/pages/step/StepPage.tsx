import { lazy, Suspense, useEffect, useState } from 'react';
import { Board } from '../../board/Board.tsx';
import { CodePanel } from '../../board/CodePanel.tsx';
import { CostPanel } from '../../board/CostPanel.tsx';
import { FormulaPanel } from '../../board/FormulaPanel.tsx';
import { Sentence } from '../../board/Sentence.tsx';
import { StageBar } from '../../board/StageBar.tsx';
import { StageChips } from '../../board/StageChips.tsx';
import { Transport } from '../../board/Transport.tsx';
import { NowProvider, useNowFromStore } from '../../board/use-step-view.ts';
import { useTheme } from '../../board/use-theme.ts';
import { useNarrow } from '../../board/use-narrow.ts';
import { useApp } from '../../state/use-app.ts';
import './step-page.css';

/** Everything that is not needed for the first step on the screen. */
const Bench = lazy(() => import('./Bench.tsx').then(({ Bench }) => ({ default: Bench })));

/** The instrument: board, panels and transport around one current step. */
export function StepPage() {
  const now = useNowFromStore();
  const ready = useApp((state) => state.ready);
  const hide = useApp((state) => state.hide);
  const isNarrow = useNarrow();
  const theme = useTheme();
  const isOpen = useAfterFirstPaint();
  return (
    <NowProvider value={now}>
      <main className="step-page" data-ready={ready}>
        <div className="step-head">
          {isNarrow || theme === 'projector' ? <StageChips /> : <StageBar />}
          {!isNarrow && <Sentence />}
        </div>
        <div className="step-board">
          <Board hasCells={isOpen} />
        </div>
        <div className="step-panels">
          {isNarrow && <Sentence />}
          {!hide.has('formula') && <FormulaPanel />}
          {!hide.has('code') && <CodePanel />}
          {!hide.has('cost') && <CostPanel />}
          <Suspense fallback={null}>{isOpen && <Bench />}</Suspense>
        </div>
        <Transport />
      </main>
    </NowProvider>
  );
}

/** False until the first picture is on the screen and the browser has a moment. */
function useAfterFirstPaint(): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setOpen(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isOpen;
}
