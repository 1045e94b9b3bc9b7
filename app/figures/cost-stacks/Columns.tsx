import type { PointerEvent } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { useSize } from '../../ui/use-size.ts';
import { Fills, fillOf } from './Fills.tsx';
import { chartOf, columnAt, tallestOf } from './layout.ts';
import type { Column } from './layout.ts';
import { WORDS } from './words.ts';
import './cost-stacks.css';

const HEIGHT = 230;

interface ColumnsProps {
  columns: readonly Column[];
  /** The same network with its cheap layers, whose heights are marked; null where that is what is shown. */
  cheap: readonly Column[] | null;
  name: string;
  lang: Lang;
  isLocked: boolean;
  prefix: string;
  chosen: number;
  onPoint: (column: number | null) => void;
  onChoose: (column: number) => void;
}

/** A column for each block, from input to output. */
export function Columns({
  columns,
  cheap,
  name,
  lang,
  isLocked,
  prefix,
  chosen,
  onPoint,
  onChoose,
}: ColumnsProps) {
  const words = WORDS[lang];
  const [box, { width }] = useSize<HTMLDivElement>();
  // Larger text, on a projector, needs more room beside and beneath the columns.
  const [probe, { height: letter }] = useSize<HTMLDivElement>();
  const height = Math.max(HEIGHT, 13 * letter);
  const tallest = tallestOf(columns);
  const chart = chartOf(columns, tallest, { width, height }, letter);
  const levels = cheap && chartOf(cheap, tallest, { width, height }, letter).columns;
  const under = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) =>
    columnAt(chart, clientX - currentTarget.getBoundingClientRect().left);
  const every = Math.ceil((3 * letter) / ((chart.right - chart.left) / columns.length));
  return (
    <div ref={box} className="cost-stacks-box">
      <div ref={probe} className="cost-stacks-letter" />
      <svg
        className="cost-stacks-chart"
        width={width}
        height={height}
        role="img"
        aria-label={words.chart(name)}
        onPointerMove={(event) => event.pointerType === 'mouse' && !isLocked && onPoint(under(event))}
        onPointerLeave={() => onPoint(null)}
        onPointerUp={(event) => !isLocked && onChoose(under(event))}
      >
        <Fills prefix={prefix} />
        {!isLocked &&
          chart.ticks.map(({ value, y }) => (
            <g key={value}>
              <line className="cost-stacks-grid" x1={chart.left} x2={chart.right} y1={y} y2={y} />
              <text className="cost-stacks-tick" x={chart.left - 8} y={y} dy="0.35em" textAnchor="end">
                {value === 0 ? '0' : words.tick(value)}
              </text>
            </g>
          ))}
        {isLocked
          ? chart.columns.map(({ x, width }, i) => (
              <rect
                key={i}
                className="cost-stacks-hidden"
                {...{ x, width }}
                y={chart.top}
                height={chart.bottom - chart.top}
              />
            ))
          : chart.columns.map(({ x, width, pieces }, i) => (
              <g key={i}>
                {pieces.map(({ part, y, height }) => (
                  <rect key={part} {...{ x, y, width, height }} fill={fillOf(prefix, part)} />
                ))}
              </g>
            ))}
        {levels?.map(({ x, width, top }, i) => (
          <g key={i}>
            <path className="cost-stacks-halo" d={`M${x},${top}h${width}`} />
            <path className="cost-stacks-level" d={`M${x},${top}h${width}`} />
          </g>
        ))}
        <line
          className="cost-stacks-base"
          x1={chart.left}
          x2={chart.right}
          y1={chart.bottom}
          y2={chart.bottom}
        />
        {!isLocked && chart.columns[chosen] && (
          <path
            className="cost-stacks-chosen"
            d={`M${chart.columns[chosen].x},${chart.bottom + 3}h${chart.columns[chosen].width}`}
          />
        )}
        {chart.columns.map(
          ({ x, width }, i) =>
            i % every === 0 && (
              <text
                key={i}
                className="cost-stacks-tick"
                x={x + width / 2}
                y={chart.bottom + 1.4 * letter}
                textAnchor="middle"
              >
                {i + 1}
              </text>
            ),
        )}
        <text className="cost-stacks-tick" x={chart.right} y={chart.bottom + 2.9 * letter} textAnchor="end">
          {words.axis}
        </text>
      </svg>
    </div>
  );
}
