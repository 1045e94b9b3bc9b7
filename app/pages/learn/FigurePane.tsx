import { useState } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { predict } from '../../state/page/lesson.ts';
import { useApp } from '../../state/page/use-app.ts';
import { useTheme } from '../../state/page/use-theme.ts';
import { Button } from '../../ui/Button.tsx';
import type { FigureSteps } from '../../ui/figure.ts';
import { PredictGate } from '../../ui/predict/PredictGate.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import type { Chapter } from './chapter.ts';
import { useLearnWords } from './use-learn-words.ts';
import './chapter.css';

export interface FigurePaneProps {
  chapter: Chapter;
  lang: Lang;
  onSteps: (steps: FigureSteps | null) => void;
}

/** The prediction, and the figure that opens when it is recorded. */
export function FigurePane({ chapter, lang, onSteps }: FigurePaneProps) {
  const words = useLearnWords();
  const { number, prediction, Figure } = chapter;
  const recorded = useApp((state) => state.progress.predictions[number]);
  const isProjector = useTheme() === 'projector';
  const isNarrow = useNarrow();
  const isShort = isProjector || isNarrow;
  const [isFolded, setFolded] = useState(false);
  const isLocked = recorded === undefined;
  const isPressed = isLocked && prediction.kind === 'press';
  return (
    <aside
      className="learn-figure"
      aria-label={words.figure}
      data-sticky={!isLocked && !chapter.isWide}
      data-folded={isNarrow && isFolded}
    >
      <PredictGate
        key={number}
        lang={lang}
        words={words.predict}
        prediction={prediction}
        recorded={recorded?.answer}
        isShort={isShort}
        onRecord={(answer) => predict(number, answer)}
      />
      <div className="learn-live" data-locked={isLocked && !isPressed} inert={isLocked && !isPressed}>
        <Figure
          lang={lang}
          isLocked={isLocked}
          onAnswer={isPressed ? (id) => predict(number, id) : undefined}
          onSteps={onSteps}
        />
      </div>
      {isNarrow && !isLocked && !chapter.isWide && (
        <Button
          kind="ghost"
          icon={isFolded ? 'down' : 'up'}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? words.showFigure : words.foldFigure}
        </Button>
      )}
      {isLocked && !isPressed && <p className="learn-locked">{words.locked}</p>}
    </aside>
  );
}
