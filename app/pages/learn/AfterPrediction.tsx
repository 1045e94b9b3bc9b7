import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { useLearnWords } from './use-learn-words.ts';
import './prose.css';

/** Whether the chapter's prediction is recorded or skipped. */
export const PredictionTold = createContext(true);

const focusPrediction = (): void =>
  document.querySelector<HTMLElement>('.predict input, .predict button')?.focus();

/**
 * What answers the prediction. Until one is recorded or skipped a sentence stands in its place, for eyes and for screen readers
 * alike. On paper nothing opens, so there the words stand in any case.
 */
export function AfterPrediction({ children }: { children: ReactNode }) {
  const words = useLearnWords();
  if (use(PredictionTold)) return children;
  return (
    <>
      <p className="learn-later">
        {words.later.words}{' '}
        <button type="button" onClick={focusPrediction}>
          {words.later.go}
        </button>
      </p>
      <div className="learn-later-text">{children}</div>
    </>
  );
}
