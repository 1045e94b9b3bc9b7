import { lazy, Suspense, useEffect, useState } from 'react';
import { Board } from '../../board/Board.tsx';
import { loadFormulas } from '../../board/formula/use-formula.ts';
import { FormulaPanel } from '../../board/FormulaPanel.tsx';
import { Sentence } from '../../board/Sentence.tsx';
import { StageBar } from '../../board/StageBar.tsx';
import { StageChips } from '../../board/StageChips.tsx';
import { Transport } from '../../board/Transport.tsx';
import { NowProvider, useNowFromStore } from '../../board/use-step-view.ts';
import { useTheme } from '../../board/use-theme.ts';
import { useNarrow } from '../../board/use-narrow.ts';
import { useApp } from '../../state/use-app.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import './step-page.css';

/** Everything that is not needed for the first step on the screen. */
const late = () => import('../../board/late-panels.ts');
const CodePanel = lazy(() => late().then(({ CodePanel }) => ({ default: CodePanel })));
const CostPanel = lazy(() => late().then(({ CostPanel }) => ({ default: CostPanel })));
const Bench = lazy(() => import('./Bench.tsx').then(({ Bench }) => ({ default: Bench })));

/** The instrument: board, panels and transport around one current step. */
export function StepPage() {
  const now = useNowFromStore();
  const ready = useApp((state) => state.ready);
  const hide = useApp((state) => state.hide);
  const isNarrow = useNarrow();
  const theme = useTheme();
  const isOpen = useAfterFirstPaint();
  useEffect(() => {
    // For those who measure: e2e/first-load.spec.ts, tools/bench-load.mjs.
    if (ready) return afterPaint(() => performance.mark('first-step'));
  }, [ready]);
  const lang = useApp((state) => state.lang);
  useEffect(() => {
    // A change of the layer then finds its formula; where they cannot be had now, it asks again.
    if (isOpen) loadFormulas(lang).catch(() => undefined);
  }, [isOpen, lang]);
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
          {isOpen && (
            <Suspense fallback={null}>
              {!hide.has('code') && <CodePanel />}
              {!hide.has('cost') && <CostPanel />}
              <Bench />
            </Suspense>
          )}
        </div>
        <Transport />
      </main>
    </NowProvider>
  );
}

/** False until the first picture is on the screen and the browser has a moment. */
function useAfterFirstPaint(): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => afterPaint(() => setOpen(true)), []);
  return isOpen;
}
