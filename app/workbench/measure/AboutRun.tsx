import { useLang, usePair } from '../../ui/use-words.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { engineEn } from '../../i18n/words/engine.en.ts';
import { engineZh } from '../../i18n/words/engine.zh.ts';
import type { Measured } from '../../state/measure.ts';
import { useMeasureWords } from './use-measure-words.ts';
import './measure.css';

/** Which kernels ran, on how many threads, how the layer was cut up, and why it was not faster. */
export function AboutRun({ measured }: { measured: Measured | null }) {
  const words = useMeasureWords().about;
  const engine = usePair(engineEn, engineZh);
  const computed = useBoardState((state) => state.computed);
  const lang = useLang();
  const { build, threads, plan, notes } = measured ?? computed;
  const used = Math.min(plan?.threads ?? 1, threads); // a thread may have been lost since it was planned
  // What the page opens with was computed when it was built.
  const hasRun = measured !== null || computed.ms !== null;
  const sentences = hasRun
    ? [
        words.run(build, threads, used),
        ...(plan ? [words.plan({ ...plan, threads: used })] : []),
        ...notes.map((note) => engine.notes[note]),
      ]
    : [words.waiting];
  return (
    <section className="measure-about" aria-label={words.title}>
      <h3 className="eyebrow">{words.title}</h3>
      <p>{sentences.join(lang === 'zh' ? '' : ' ')}</p>
    </section>
  );
}
