import { useLang } from '../../ui/use-words.ts';
import type { Kept } from './chapter.ts';
import { useLearnWords } from './use-learn-words.ts';
import './keep.css';

/** The chapter's number to keep. */
export function Keep({ kept }: { kept: readonly Kept[] }) {
  const words = useLearnWords();
  const lang = useLang();
  return (
    <section className="learn-keep" aria-label={words.keep}>
      <h2>{words.keep}</h2>
      <dl>
        {kept.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{label[lang]}</dt>
            <dd>{value[lang]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
