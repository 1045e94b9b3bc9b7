import type { CSSProperties } from 'react';
import { fullCount, times } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { CHANNELS, costOf } from './layout.ts';
import type { Choice } from './layout.ts';
import type { SpectrogramWords } from './words.ts';

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
  const part = (weights: number) => ({ '--part': weights / longest }) as CSSProperties;
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
                  <span className="spectrogram-bar" data-kind={kind} aria-hidden="true">
                    {isShown && <span style={part(cost[kind].weights)} />}
                  </span>
                </th>
                <td>{isShown ? fullCount(cost[kind].weights, lang) : '?'}</td>
                <td>{isShown ? fullCount(cost[kind].multiplyAdds, lang) : '?'}</td>
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
