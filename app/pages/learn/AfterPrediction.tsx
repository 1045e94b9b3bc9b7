import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { useLang } from '../../ui/use-words.ts';
import type { Kept } from './chapter.ts';
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

/** The chapter's number to keep. It tells what was asked, so it waits for the prediction. */
export function Keep({ kept }: { kept: readonly Kept[] }) {
  const words = useLearnWords();
  const lang = useLang();
  return (
    <section className="learn-keep" aria-label={words.keep}>
      <h2>{words.keep}</h2>
      <AfterPrediction>
        <dl>
          {kept.map(({ label, value }) => (
            <div key={label.en}>
              <dt>{label[lang]}</dt>
              <dd>{value[lang]}</dd>
            </div>
          ))}
        </dl>
      </AfterPrediction>
    </section>
  );
}
