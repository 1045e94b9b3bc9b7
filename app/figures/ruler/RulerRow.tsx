import type { Lang } from '../../i18n/numbers.ts';
import { centresOf, fitsInside, numberStep, rowLayout } from './layout.ts';
import type { Choice, View } from './layout.ts';
import { tapsOf } from './rules.ts';
import type { Rule, Ruled } from './rules.ts';
import { WORDS } from './words.ts';
import './ruler.css';

export interface RulerRowProps {
  lang: Lang;
  view: View;
  /** Named by this, also while it is drawn without padding. */
  rule: Rule;
  row: Ruled;
  choice: Choice;
  /** Number of the current window, from 0. */
  t: number;
  width: number;
  /** In CSS pixels. */
  textSize: number;
  isLocked: boolean;
}

/** One rule: input and padding as cells, the current window on them, and the outputs under their windows' middles. */
export function RulerRow({ lang, view, rule, row, choice, t, width, textSize, isLocked }: RulerRowProps) {
  const words = WORDS[lang];
  const { cell, cells, dots, gap, span } = rowLayout(view, row, choice, t, width);
  const digits = String(choice.n - 1).length;
  const isInside = fitsInside(cell, textSize, digits);
  const every = isInside ? 1 : numberStep(cell, textSize, digits);
  const height = Math.max(textSize * 1.7, Math.min(cell, textSize * 2.2));
  const top = textSize * 0.35 + 5;
  const middle = top + height / 2;
  const under = isInside ? 0 : textSize * 1.2;
  const dotLine = top + height + under + textSize * 0.75;
  const radius = Math.max(2, Math.min(textSize * 0.3, cell * 0.3));
  /** Leaves the cell's outline free. */
  const inset = cell < 7 ? 0.25 : 1.5;
  const name = words.rules[rule];
  const sizes = row.outputs > 0 ? words.sizes(row.padding, row.outputs) : words.noFit;
  const list = centresOf(row, choice.s).map((centre) =>
    centre === null ? '…' : String(centre).replace('-', '−'),
  );
  const centres = row.outputs > 0 ? words.centres(list.join(lang === 'zh' ? '、' : ', ')) : '';
  const taps =
    t < row.outputs ? words.taps(t + 1, tapsOf(row, t, choice).join(', ').replaceAll('-', '−')) : null;
  return (
    <section className="ruler-row" aria-label={name}>
      <p className="ruler-head">
        <b>{name}</b>
        <span>{isLocked ? '?' : sizes}</span>
        {!isLocked && centres && <span>{centres}</span>}
      </p>
      <svg
        width={width}
        height={dotLine + radius * 1.5 + 2}
        role="img"
        data-fine={cell < 7}
        aria-label={isLocked ? words.locked : words.picture(name, sizes, centres, taps)}
      >
        {!isLocked && span && (
          <path
            className="ruler-span"
            d={`M${span.x + 1},${top - 3}v${-textSize * 0.35}h${span.width - 2}v${textSize * 0.35}`}
          />
        )}
        {cells.map(({ at, x, kind, isTap }) => (
          <g key={at} className="ruler-cell" data-kind={kind} data-tap={isTap && !isLocked}>
            <rect x={x} y={top} width={cell} height={height} />
            {isTap && !isLocked && (
              <rect
                className="ruler-tap"
                x={x + inset}
                y={top + inset}
                width={Math.max(1, cell - 2 * inset)}
                height={height - 2 * inset}
              />
            )}
            {kind === 'input' && at % every === 0 && (
              <text
                className={isInside ? 'ruler-inside' : undefined}
                x={x + cell / 2}
                y={isInside ? middle : top + height + textSize * 0.75}
                dy="0.35em"
                textAnchor="middle"
              >
                {at}
              </text>
            )}
          </g>
        ))}
        {gap !== null && (
          <text className="ruler-gap" x={gap} y={middle} dy="0.35em" textAnchor="middle">
            …
          </text>
        )}
        {!isLocked &&
          dots.map(({ t: at, x, isCurrent }) => (
            <circle
              key={at}
              className="ruler-dot"
              data-current={isCurrent}
              cx={x}
              cy={dotLine}
              r={isCurrent ? radius * 1.5 : radius}
            />
          ))}
      </svg>
    </section>
  );
}
