import type { CSSProperties } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { inBrackets } from '../../i18n/terms.ts';
import { weight as numberText } from '../../i18n/numbers.ts';
import { laneOf } from '../../model/lanes.ts';
import { barOf, reachOf } from './layout.ts';
import type { Term } from './layout.ts';
import { WORDS } from './words.ts';
import './mix-pixel.css';

interface WaterfallProps {
  lang: Lang;
  terms: readonly Term[];
  output: number;
}

/** Three products, each beginning where the one before it ended, and what they come to. */
export function Waterfall({ lang, terms, output }: WaterfallProps) {
  const words = WORDS[lang];
  const reach = reachOf(terms);
  const sum = terms[terms.length - 1].to;
  return (
    <ol className="mix-pixel-waterfall" aria-label={words.waterfall}>
      {terms.map(({ value: v, weight, product, from, to }, q) => {
        const { hue, marker } = laneOf(q);
        return (
          <li key={q} style={{ '--hue': `var(--${hue})` } as CSSProperties}>
            <span>
              <span className="mix-pixel-marker" aria-hidden="true">
                {marker}
              </span>{' '}
              {numberText(weight)} · {inBrackets(v)}
            </span>
            <Bar from={from} to={to} reach={reach} />
            <b>{numberText(product)}</b>
          </li>
        );
      })}
      <li className="mix-pixel-sum">
        <span>{words.sum(output + 1)}</span>
        <Bar from={0} to={sum} reach={reach} />
        <b>{numberText(sum)}</b>
      </li>
    </ol>
  );
}

function Bar({ from, to, reach }: { from: number; to: number; reach: number }) {
  const { at, part } = barOf(from, to, reach);
  const end = (to + reach) / (2 * reach);
  return (
    <span
      className="mix-pixel-bar"
      aria-hidden="true"
      style={{ '--at': at, '--part': part, '--end': end } as CSSProperties}
    >
      <span />
    </span>
  );
}
