import type { Lang } from '../../i18n/numbers.ts';
import { predict } from '../../state/lesson.ts';
import { useApp } from '../../state/use-app.ts';
import type { FigureSteps } from '../../ui/figure.ts';
import { PredictGate } from '../../ui/predict/PredictGate.tsx';
import type { Chapter } from './chapter.ts';
import { useLearnWords } from './use-learn-words.ts';

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
  const isLocked = recorded === undefined;
  const isPressed = isLocked && prediction.kind === 'press';
  return (
    <aside className="learn-figure" aria-label={words.figure}>
      <PredictGate
        key={number}
        lang={lang}
        words={words.predict}
        prediction={prediction}
        recorded={recorded?.answer}
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
      {isLocked && !isPressed && <p className="learn-locked">{words.locked}</p>}
    </aside>
  );
}
