import { count, roundCount, times } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { CostBar } from '../../ui/CostBar.tsx';
import { CHANNELS, costOf } from './layout.ts';
import type { Choice } from './layout.ts';
import type { SpectrogramWords } from './words.ts';
import './spectrogram.css';

export interface CostTableProps {
  lang: Lang;
  words: SpectrogramWords;
  choice: Choice;
  isLocked: boolean;
}

/** What the layer costs both ways: a bar of weights, and the numbers. */
export function CostTable({ lang, words, choice, isLocked }: CostTableProps) {
  const cost = costOf(choice);
  const longest = Math.max(cost.standard.weights, cost.separable.weights);
  /** What the weights are for: a standard layer does both at once. */
  const parts = {
    standard: [{ kind: 'standard', cost: cost.standard.weights }],
    separable: [
      { kind: 'filter', cost: cost.filter },
      { kind: 'mix', cost: cost.mix },
    ],
  } as const;
  return (
    <section className="spectrogram-cost" aria-label={words.cost(CHANNELS, choice.filters, choice.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">C = {CHANNELS}</th>
            <th scope="col">{words.weights}</th>
            <th scope="col">{words.multiplyAdds}</th>
          </tr>
        </thead>
        <tbody>
          {(['standard', 'separable'] as const).map((kind) => {
            const isShown = kind === 'standard' || !isLocked;
            return (
              <tr key={kind}>
                <th scope="row">
                  {words[kind]}
                  <CostBar className="spectrogram-bar" parts={isShown ? parts[kind] : []} longest={longest} />
                </th>
                <td>{isShown ? <Count n={cost[kind].weights} lang={lang} /> : '?'}</td>
                <td>{isShown ? <Count n={cost[kind].multiplyAdds} lang={lang} /> : '?'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p role="status">
        <b>
          {isLocked
            ? '?'
            : cost.saving >= 1
              ? words.saving(times(cost.saving))
              : words.dearer(times(1 / cost.saving))}
        </b>
        {!isLocked && <span>{words.limit(choice.length)}</span>}
      </p>
    </section>
  );
}

/** As `fullCount` says it, breaking only before the bracket. */
function Count({ n, lang }: { n: number; lang: Lang }) {
  return (
    <>
      <span>{count(n)}</span>
      {lang === 'zh' && n >= 1e4 && <span>（{roundCount(n, 'zh')}）</span>}
    </>
  );
}
