import { value } from '../../i18n/numbers.ts';
import { useWall } from '../../state/page/use-theme.ts';
import { useSize } from '../../ui/use-size.ts';
import { chartOf, DRAWS } from './layout.ts';
import type { RankSlicesWords } from './words.ts';
import './rank-slices.css';

export interface RankChartsProps {
  words: RankSlicesWords;
  singularValues: readonly number[];
  /** At M = 0 … 9. */
  errors: readonly number[];
  mean: readonly number[] | null;
  m: number;
  isLocked: boolean;
}

/** What each kernel is worth, and what is lost without the rest. */
export function RankCharts({ words, singularValues, errors, mean, m, isLocked }: RankChartsProps) {
  const [box, { width }] = useSize<HTMLDivElement>();
  // The letters of the projector's theme are twice as large.
  const letter = useWall() ? 24 : 12;
  const isStacked = width < 26 * letter;
  const size = {
    width: isStacked ? width : width / 2 - letter,
    height: (isStacked ? 8 : 11) * letter,
    letter,
  };
  const bars = chartOf(singularValues, Math.max(...singularValues), size);
  const dots = chartOf(errors.slice(1), 1, size);
  const meanMarks = mean && chartOf(mean.slice(1), 1, size).marks;
  const shown = isLocked ? [] : bars.marks;
  return (
    <div ref={box} className="rank-slices-charts">
      <figure>
        <figcaption>
          {words.singular}
          <span className="rank-slices-key" aria-hidden="true">
            <i className="rank-slices-kept" /> {words.kept} <i className="rank-slices-left" /> {words.left}
          </span>
        </figcaption>
        <svg
          width={size.width}
          height={size.height}
          role="img"
          aria-label={isLocked ? words.closed : words.singularAll(singularValues.map(value).join(', '))}
        >
          <Axes chart={bars} letter={letter} format={value} isLocked={isLocked} />
          {shown.map(({ m: at, x, y }) => (
            <rect
              key={at}
              className={at <= m ? 'rank-slices-kept' : 'rank-slices-left'}
              x={x - bars.bar / 2}
              width={bars.bar}
              y={y}
              height={bars.bottom - y}
            />
          ))}
        </svg>
      </figure>
      <figure>
        <figcaption>
          {words.errors}
          {mean && (
            <span className="rank-slices-key" aria-hidden="true">
              <i className="rank-slices-mean" /> {words.meanMark(DRAWS)}
            </span>
          )}
        </figcaption>
        <svg
          width={size.width}
          height={size.height}
          role="img"
          aria-label={
            isLocked
              ? words.closed
              : words.errorsAll(
                  errors
                    .slice(1)
                    .map((e) => e.toFixed(2))
                    .join(', '),
                )
          }
        >
          <Axes chart={dots} letter={letter} format={value} isLocked={false} />
          {!isLocked &&
            dots.marks.map(({ m: at, x, y }) => (
              <circle
                key={at}
                className={at === m ? 'rank-slices-dot' : 'rank-slices-ring'}
                cx={x}
                cy={y}
                r={at === m ? letter * 0.42 : letter * 0.3}
              />
            ))}
          {meanMarks?.map(({ m: at, x, y }) => (
            <line
              key={at}
              className="rank-slices-mean"
              x1={x - dots.bar * 0.7}
              x2={x + dots.bar * 0.7}
              y1={y}
              y2={y}
            />
          ))}
        </svg>
      </figure>
    </div>
  );
}

interface AxesProps {
  chart: ReturnType<typeof chartOf>;
  letter: number;
  format: (value: number) => string;
  isLocked: boolean;
}

function Axes({ chart, letter, format, isLocked }: AxesProps) {
  return (
    <g className="rank-slices-axes">
      {chart.ticks
        .filter(({ value }) => !isLocked || value === 0)
        .map(({ value, y }) => (
          <g key={value}>
            <line x1={chart.left} x2={chart.right} y1={y} y2={y} />
            <text x={chart.left - letter * 0.5} y={y} dy="0.35em" textAnchor="end">
              {format(value)}
            </text>
          </g>
        ))}
      {chart.marks.map(({ m, x }) => (
        <text key={m} x={x} y={chart.bottom + letter * 1.35} textAnchor="middle">
          {m}
        </text>
      ))}
    </g>
  );
}
