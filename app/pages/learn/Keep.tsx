import { useLang } from '../../ui/use-words.ts';
import { AfterPrediction } from './AfterPrediction.tsx';
import type { Kept } from './chapter.ts';
import { useLearnWords } from './use-learn-words.ts';
import './prose.css';

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
