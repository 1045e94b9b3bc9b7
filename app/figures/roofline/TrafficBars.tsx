import type { CSSProperties } from 'react';
import { count, times } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { barsOf, savingsOf } from './layout.ts';
import type { Works } from './layout.ts';
import { WORDS } from './words.ts';
import './roofline.css';

interface TrafficBarsProps {
  works: Works;
  isFused: boolean;
  lang: Lang;
  isLocked: boolean;
}

/** Two pairs of bars: multiply-adds go down, the numbers that are moved need not. */
export function TrafficBars({ works, isFused, lang, isLocked }: TrafficBarsProps) {
  const words = WORDS[lang];
  const { saved, traffic } = savingsOf(works, isFused);
  const bars = barsOf({ saved, traffic });
  const separable = isFused ? works.fused : works.unfused;
  const pairs = [
    {
      name: words.multiplyAdds,
      standard: works.standard.flops / 2,
      separable: separable.flops / 2,
      part: bars.multiplyAdds,
      filter: works.depthwise.flops / (works.depthwise.flops + works.pointwise.flops),
      says: words.fewer(times(saved)),
    },
    {
      name: words.traffic,
      standard: works.standard.bytes / 4,
      separable: separable.bytes / 4,
      part: bars.traffic,
      filter: works.depthwise.bytes / (works.depthwise.bytes + works.pointwise.bytes),
      says: words.moved(times(traffic), traffic > 1),
      isHidden: isLocked,
    },
  ];
  return (
    <section className="roofline-bars" aria-label={words.bars}>
      {pairs.map(({ name, standard, separable: own, part, filter, says, isHidden = false }) => (
        <div key={name} className="roofline-pair">
          <p>
            {name}
            <b>{isHidden ? '?' : says}</b>
          </p>
          {[
            { label: words.standard, amount: standard, width: bars.standard, kind: 'standard' },
            { label: words.separable, amount: own, width: isHidden ? 0 : part, kind: 'separable' },
          ].map(({ label, amount, width, kind }) => (
            <div key={kind} className="roofline-bar">
              <span>{label}</span>
              <span className="roofline-lane" aria-hidden="true">
                <span data-kind={kind} style={{ '--part': width, '--filter': filter } as CSSProperties} />
              </span>
              <span className="roofline-amount">
                {isHidden && kind === 'separable' ? '?' : count(amount)}
              </span>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
